import { isCollection, isMap, isNode, isScalar, LineCounter, type Node, type Pair, type YAMLMap } from 'yaml'
import type { Place, Problem } from '../model/problem.ts'
import { offsetWithin } from './offset-within.ts'
import { yamlDocument } from './yaml-document.ts'

/** Keys and list positions that lead to a value. */
export type Path = readonly (string | number)[]

/** A YAML text together with the place of everything in it. */
export interface YamlSource {
  value: unknown
  problems: Problem[]
  /** Where the value stands; a collection stands where its key does, and so does nothing. The nearest thing above where there is no such value. */
  at(path: Path): Place
  /** Where the key itself stands. */
  key(path: Path): Place
  /** The place `line` and `column` into a text value without the space around it; its start where it holds escapes. */
  within(path: Path, line: number, column: number): Place
}

/** More faults than this in one file follow from the first ones. */
const mostFaults = 10

/**
 * Reads YAML 1.2. `firstLine` is the line of the file that the text starts on. Everything wrong becomes a problem of rule
 * `syntax`; `value` is then undefined.
 */
export function readYaml(path: string, text: string, firstLine = 1): YamlSource {
  // Filled here and not by the parser, which stops counting where it finds no structure.
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1)
  const { document, faults } = yamlDocument(text)
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { path, line: line + firstLine - 1, column: Math.max(col, 1) }
  }
  const problems: Problem[] = faults.slice(0, mostFaults).map(({ offset, message, allowed, also }) => ({
    ...place(offset),
    rule: 'syntax',
    message,
    ...(allowed === undefined ? {} : { allowed }),
    ...(also === undefined ? {} : { also: [{ ...place(also.offset), message: also.message }] }),
  }))
  const next = faults[mostFaults]
  if (next)
    problems.push({ ...place(next.offset), rule: 'syntax', message: `${faults.length - mostFaults} more in this file` })

  const pairOf = pairFinder()
  const child = (node: unknown, key: string | number): unknown =>
    isMap(node) ? pairOf(node, key)?.value : isCollection(node) ? node.items[Number(key)] : undefined
  const nodeAt = (keys: Path): Node | undefined => {
    const node = keys.reduce<unknown>((outer, key) => child(outer, key), document?.contents)
    return isNode(node) ? node : undefined
  }
  const key = (keys: Path): Place => {
    const last = keys.at(-1)
    if (last === undefined) return place(document?.contents?.range?.[0] ?? 0)
    const parent = nodeAt(keys.slice(0, -1))
    const pair = isMap(parent) ? pairOf(parent, last) : undefined
    if (isNode(pair?.key)) return place(pair.key.range?.[0] ?? 0)
    const node = nodeAt(keys)
    return node?.range ? place(node.range[0]) : key(keys.slice(0, -1))
  }
  const at = (keys: Path): Place => {
    const node = nodeAt(keys)
    const isEmpty = node?.range && node.range[0] === node.range[1]
    if (node === undefined || isEmpty) return key(keys)
    return isCollection(node) && !node.flow ? key(keys) : place(node.range?.[0] ?? 0)
  }
  const within = (keys: Path, line: number, column: number): Place => {
    const node = nodeAt(keys)
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return at(keys)
    const value = node.value.trim()
    const before = value.split('\n').slice(0, line - 1)
    const index = before.reduce((sum, { length }) => sum + length + 1, column - 1)
    const into = offsetWithin(text.slice(node.range[0], node.range[1]), value, index)
    return into === undefined ? at(keys) : place(node.range[0] + into)
  }
  return { value: problems.length > 0 ? undefined : document?.toJS(), problems, at, key, within }
}

/** Finds the pair of a key; each map is gone through once. */
function pairFinder(): (map: YAMLMap, key: string | number) => Pair | undefined {
  const known = new WeakMap<YAMLMap, Map<string, Pair>>()
  return (map, key) => {
    let pairs = known.get(map)
    if (!pairs) {
      pairs = new Map(map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])))
      known.set(map, pairs)
    }
    return pairs.get(String(key))
  }
}
