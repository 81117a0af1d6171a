import { crossReferences } from '../markdown/cross-references.ts'
import { parseProse } from '../markdown/parse-prose.ts'
import type { Target } from '../markdown/reference-node.ts'
import { termUses } from '../markdown/term-uses.ts'
import type { Matrix } from '../model/matrix.ts'
import { findTermsIn } from './find-terms.ts'
import { onceFor } from './once-for.ts'
import { type Owner, proseFields } from './prose-fields.ts'
import { resolveIn } from './resolve.ts'

/** Who refers to something, each once, in the order of the content. Ids. */
export interface Citations {
  rows: string[]
  notes: string[]
  flows: string[]
  symbols: string[]
}

const none: Citations = { rows: [], notes: [], flows: [], symbols: [] }
const lists = new Map<string, keyof Citations>([
  ['row', 'rows'],
  ['note', 'notes'],
  ['flow', 'flows'],
  ['symbol', 'symbols'],
])

/** For every row, note, legend entry, symbol and term: who cites or uses it in prose or in a flow's path. Nothing cites itself. */
export const citationsIn = onceFor((matrix: Matrix): ((target: Pick<Target, 'kind' | 'id'>) => Citations) => {
  const resolve = resolveIn(matrix)
  const find = findTermsIn(matrix)
  const known = new Map<string, Citations>()
  const add = (target: Target, owner: Owner) => {
    const part = lists.get(owner.kind)
    if (part === undefined || (owner.kind === target.kind && owner.id === target.id)) return
    const key = `${target.kind} ${target.id}`
    const citations = known.get(key) ?? { rows: [], notes: [], flows: [], symbols: [] }
    known.set(key, citations)
    const list = citations[part]
    // The prose of an owner stands together, so that its last mention is the list's last.
    if (list.at(-1) !== owner.id) list.push(owner.id)
  }
  for (const { owner, text } of proseFields(matrix)) {
    const { tree, found } = crossReferences(parseProse(text), resolve)
    for (const target of found) add(target, owner)
    for (const id of find ? termUses(tree, find).found : []) add({ kind: 'term', id }, owner)
  }
  return ({ kind, id }) => known.get(`${kind} ${id}`) ?? none
})
