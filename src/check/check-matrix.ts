import type { Loaded } from '../load/loaded.ts'
import type { Problem } from '../model/problem.ts'
import { alike } from './alike.ts'
import { alikeCells } from './alike-cells.ts'
import { assertion } from './assertion.ts'
import { cName } from './c-name.ts'
import { changes } from './changes.ts'
import { claims } from './claims.ts'
import { codeLinks } from './code-links.ts'
import { complete } from './complete.ts'
import { contradiction } from './contradiction.ts'
import { crossReference } from './cross-reference.ts'
import { crossedLabel } from './crossed-label.ts'
import { decode } from './decode.ts'
import { diagram } from './diagram.ts'
import { disjoint } from './disjoint.ts'
import { firstHit } from './first-hit.ts'
import { impossible } from './impossible.ts'
import { execution } from './execution.ts'
import { figure } from './figure.ts'
import { flow } from './flow.ts'
import { grid } from './grid.ts'
import { identity } from './identity.ts'
import { knownColumn } from './known-column.ts'
import { knownContext } from './known-context.ts'
import { knownGroup } from './known-group.ts'
import { knownLegend } from './known-legend.ts'
import { knownMark } from './known-mark.ts'
import { knownNote } from './known-note.ts'
import { knownValue } from './known-value.ts'
import { order } from './order.ts'
import { outcome } from './outcome.ts'
import { ownWords } from './own-words.ts'
import { part } from './part.ts'
import { phrases } from './phrases.ts'
import { permalinks } from './permalinks.ts'
import { posted } from './posted.ts'
import { prose } from './prose.ts'
import { reached } from './reached.ts'
import { region } from './region.ts'
import type { Rule } from './rule.ts'
import { stateLabel } from './state-label.ts'
import { stated } from './stated.ts'
import { stays } from './stays.ts'
import { treePath } from './tree-path.ts'
import { unusedGroup } from './unused-group.ts'
import { unusedLegend } from './unused-legend.ts'
import { unusedNote } from './unused-note.ts'
import { unusedSymbol } from './unused-symbol.ts'
import { unusedTerm } from './unused-term.ts'
import { verified } from './verified.ts'

/** Rules about columns and cells, without which nothing can be counted; each rule's id is its file. */
const cellRules: Record<string, Rule> = {
  identity,
  'known-column': knownColumn,
  'known-value': knownValue,
  'known-mark': knownMark,
  'known-group': knownGroup,
}

/** Rules about what else there is. */
const otherRules: Record<string, Rule> = {
  alike,
  'alike-cells': alikeCells,
  'crossed-label': crossedLabel,
  'own-words': ownWords,
  'state-label': stateLabel,
  order,
  'known-note': knownNote,
  stated,
  part,
  phrases,
  'code-links': codeLinks,
  prose,
  'cross-reference': crossReference,
  'tree-path': treePath,
  flow,
  outcome,
  assertion,
  contradiction,
  'known-context': knownContext,
  execution,
  verified,
  reached,
  region,
  diagram,
  stays,
  grid,
  decode,
  figure,
  'unused-note': unusedNote,
  'unused-group': unusedGroup,
  'unused-symbol': unusedSymbol,
  'unused-term': unusedTerm,
  'known-legend': knownLegend,
  'unused-legend': unusedLegend,
  disjoint,
  impossible,
  'first-hit': firstHit,
  'c-name': cName,
  posted,
  changes,
  permalinks,
}

/** Rules that would only repeat what is wrong with a column or a cell. */
const needSoundCells: Record<string, Rule> = { complete, claims }

/** The ids of all rules, `syntax` and `schema` of the reader included. */
export const ruleIds = ['syntax', 'schema', ...[cellRules, otherRules, needSoundCells].flatMap(Object.keys)]

/** Every problem of a matrix, what could not be read included, sorted by place. */
export function checkMatrix(loaded: Loaded): Problem[] {
  const findingsOf = (rules: Record<string, Rule>) =>
    Object.entries(rules).flatMap(([rule, run]) => [...run(loaded)].map((finding) => ({ ...finding, rule })))
  const before = [...loaded.problems, ...findingsOf(cellRules)]
  // Columns stand in the one file, cells in the others.
  const isSound = !before.some(({ path }) => /\/(matrix\.yaml|rows\.yaml|rows\/[^/]+)$/.test(path))
  return [...before, ...findingsOf(otherRules), ...(isSound ? findingsOf(needSoundCells) : [])].sort(byPlace)
}

/** Sorts by path, line, column, then rule. */
export const byPlace = (one: Problem, other: Problem): number =>
  compare(one.path, other.path) || one.line - other.line || one.column - other.column || compare(one.rule, other.rule)

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
