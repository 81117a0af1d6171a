import type { Matrix } from '../model/matrix.ts'

/** What a piece of prose belongs to. */
export interface Owner {
  kind: 'matrix' | 'row' | 'note' | 'flow' | 'symbol'
  id: string
}

/** A piece of prose of the content: its file within the matrix folder and its path there; the body of a file has no path. */
export interface ProseField {
  owner: Owner
  file: string
  path: (string | number)[]
  text: string
  /** How many characters of `text` come before what the file has. */
  ahead?: number
}

/** Every piece of prose in a matrix. */
export function* proseFields(matrix: Matrix): Generator<ProseField> {
  const field = (owner: Owner, file: string) =>
    function* (text: string | undefined, ...path: (string | number)[]): Generator<ProseField> {
      if (text !== undefined) yield { owner, file, path, text }
    }
  const top = field({ kind: 'matrix', id: matrix.id }, 'matrix.yaml')
  yield* top(matrix.title, 'title')
  yield* top(matrix.summary, 'summary')
  yield* top(matrix.source?.remark, 'source', 'remark')
  yield* top(matrix.incomplete, 'incomplete')
  for (const [index, { text }] of matrix.groups.entries()) yield* top(text, 'groups', index, 'text')
  for (const [index, { text }] of matrix.legend.entries()) yield* top(text, 'legend', index, 'text')
  for (const [index, { text }] of matrix.claims.entries()) yield* top(text, 'claims', index, 'text')
  for (const { date, source } of matrix.posted)
    yield* field({ kind: 'matrix', id: matrix.id }, `posted/${date}.yaml`)(source, 'source')
  for (const row of matrix.rows) {
    const own = field({ kind: 'row', id: row.id }, `rows/${row.id}.md`)
    yield* own(row.body)
    for (const part of ['questioned', 'changed'] as const)
      for (const [index, { reason, source }] of row[part].entries()) {
        yield* own(reason, part, index, 'reason')
        yield* own(source, part, index, 'source')
      }
    yield* own(row.retired?.reason, 'retired', 'reason')
    for (const [index, source] of row.sources.entries()) yield* own(source, 'sources', index)
  }
  for (const note of matrix.notes) {
    const own = field({ kind: 'note', id: note.id }, `notes/${note.id}.md`)
    yield* own(note.body)
    yield* own(note.title, 'title')
    yield* own(note.retired?.reason, 'retired', 'reason')
    for (const [index, source] of note.sources.entries()) yield* own(source, 'sources', index)
  }
  for (const [at, flow] of matrix.flows.entries()) {
    const own = field({ kind: 'flow', id: flow.id }, 'flows.yaml')
    yield* own(flow.title, at, 'title')
    yield* own(flow.text, at, 'text')
    yield* own(flow.on, at, 'on')
    for (const [index, step] of flow.path.entries())
      for (const found of own(stepProse(step), at, 'path', index))
        yield found.text === step ? found : { ...found, ahead: 1 }
    for (const [index, source] of flow.sources.entries()) yield* own(source, at, 'sources', index)
  }
  for (const [at, symbol] of matrix.symbols.entries()) {
    const own = field({ kind: 'symbol', id: symbol.name }, 'symbols.yaml')
    yield* own(symbol.purpose, at, 'purpose')
    for (const [index, { change }] of symbol.history.entries()) yield* own(change, at, 'history', index, 'change')
  }
}

/** A step of a flow as prose: a bare call, as in `turn()`, becomes a code span. */
export const stepProse = (step: string): string => (/^\w+\(\)$/.test(step) ? `\`${step}\`` : step)
