import type { GraphEdge } from './graph.ts'
import { oneLine } from './one-line.ts'
import { graphemesOf } from './text-width.ts'

/** A part of an edge's label that is set on one line. One with a row leads to it; others are only words. */
export interface LabelPart {
  text: string
  row?: string
  /** The marks of the row's notes, set after the text. */
  notes?: string[]
}

/** A label of more rows than this leaves out note marks and draws runs of rows together. */
const mostRows = 8
/** A label of more runs than this is cut. */
const mostRuns = 4

/** What an edge is labelled with: its rows and their note marks, or `1-40`, `52`, `…`, `(312 rows)` where there are many; its own words where it has some. */
export function rowLabel({ rows, label }: GraphEdge): LabelPart[] {
  if (label !== undefined) return (oneLine(label).match(/\S+/g) ?? []).map((text) => ({ text }))
  if (rows.length <= mostRows)
    return rows.map(({ id, notes }) => ({ text: clipped(id), row: id, notes: notes.map(clipped) }))
  const runs = runsOf(rows.map(({ id }) => id))
  const shown = runs.slice(0, mostRuns).map(({ text, first }) => ({ text: clipped(text), row: first }))
  const rest = runs.length > mostRuns ? [{ text: '…' }] : []
  return [...shown, ...rest, { text: `(${rows.length} rows)` }]
}

/** Most characters of a row's or note's id in a label. */
const longestId = 20

const clipped = (id: string) => {
  const characters = graphemesOf(oneLine(id))
  return characters.length > longestId ? `${characters.slice(0, longestId - 1).join('')}…` : characters.join('')
}

/** The label of an edge on one line, as in `1 · 2 a1`. */
export const labelText = (parts: LabelPart[]): string =>
  parts.map((part, index) => (index === 0 ? '' : separatorBefore(part)) + partText(part)).join('')

/** What stands between a part and the one before it on the same line. */
export const separatorBefore = ({ row }: LabelPart): string => (row === undefined ? ' ' : ' · ')

/** One part as text, as in `2 a1`. */
export const partText = ({ text, notes = [] }: LabelPart): string =>
  [text, ...notes].filter((word) => word !== '').join(' ')

/** Ids with each run of three or more consecutive numbers drawn together, as in `1-40`. */
export function runsOf(ids: string[]): { text: string; first: string; last: string }[] {
  const runs: string[][] = []
  for (const id of ids) {
    const run = runs.at(-1)
    if (run && isNext(run.at(-1) ?? '', id)) run.push(id)
    else runs.push([id])
  }
  return runs.flatMap((run) => {
    const first = run[0] ?? ''
    const last = run.at(-1) ?? ''
    return run.length < 3
      ? run.map((id) => ({ text: id, first: id, last: id }))
      : [{ text: `${first}-${last}`, first, last }]
  })
}

const isNext = (one: string, other: string) => /^\d{1,15}$/.test(one) && String(Number(one) + 1) === other
