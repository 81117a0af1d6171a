import { carriesNotes, columnLabel } from '../derive/cell-text.ts'
import type { Loaded } from '../load/loaded.ts'
import type { Path } from '../load/yaml-source.ts'
import type { Input, Verdict } from '../model/matrix.ts'
import type { Place } from '../model/problem.ts'
import { noteFileOf } from './rule.ts'

/** One of a list that outputs tell by its text alone. */
export interface Told {
  /** What it is, as in `value`. */
  kind: string
  id: string
  /** As outputs show it. */
  text: string
  /** Where the text stands: the id where there is no other. */
  place: Place
}

/** Anything that is shown by its label, or by its id where it has none. */
type Labelled = { id: string; label?: string | undefined }

/** A column by its whole heading. */
const headed = (column: Input | Verdict): Labelled => ({
  id: column.id,
  label: column.label === undefined && column.under === undefined ? undefined : columnLabel(column),
})

/** Each list of what is shown by label or id, of which no two may read alike. */
export function toldLists({ matrix, places }: Loaded): Told[][] {
  const { inputs, verdicts, groups, contexts = [], outcomes, diagram, figure } = matrix
  const labelled = (kind: string, list: readonly Labelled[], ...path: Path): Told[] =>
    list.map(({ id, label }, at) => ({
      ...{ kind, id, text: label ?? id },
      place: places.at('matrix.yaml', ...path, at, label === undefined ? 'id' : 'label'),
    }))
  const notes = matrix.notes.map(({ id }) => ({ kind: 'note', id, text: id, place: places.key(noteFileOf({ id })) }))
  const views = (diagram?.views ?? []).map(({ id, title }) => ({ id, label: title }))
  return [
    [
      ...labelled('input', inputs.map(headed), 'inputs'),
      ...labelled('verdict', verdicts.map(headed), 'verdicts'),
      ...labelled('outcome column', outcomes?.columns ?? [], 'outcomes', 'columns'),
    ],
    ...inputs.map(({ values }, at) => labelled('value', values, 'inputs', at, 'values')),
    // The marks of notes stand behind those of the verdict.
    ...verdicts.map(({ id, marks }, at) => [
      ...labelled('mark', marks, 'verdicts', at, 'marks'),
      ...(carriesNotes(matrix, id) ? notes : []),
    ]),
    labelled('group', groups, 'groups'),
    labelled('context', contexts, 'contexts'),
    labelled('outcome', outcomes?.order ?? [], 'outcomes', 'order'),
    labelled('kind', outcomes?.kinds ?? [], 'outcomes', 'kinds'),
    labelled('fault', outcomes?.faults ?? [], 'outcomes', 'faults'),
    views.map(({ id, label }, at) => ({
      ...{ kind: 'view', id, text: label },
      place: places.at('matrix.yaml', 'diagram', 'views', at, 'title'),
    })),
    labelled('node', figure?.nodes ?? [], 'figure', 'nodes'),
    matrix.glossary.flatMap(({ id, term, also }, index) =>
      [term, ...also].map((text, at) => ({
        ...{ kind: 'term', id, text },
        place: places.at('glossary.yaml', index, ...(at === 0 ? ['term'] : ['also', at - 1])),
      })),
    ),
  ]
}

/** Each list of what stands for values, marks and the like in sentences and headings: words of their own, else what cells show. */
export function wordLists({ matrix, places }: Loaded): Told[][] {
  const { inputs, verdicts, contexts = [], outcomes } = matrix
  const worded = <One extends Labelled>(kind: string, list: readonly One[], key: keyof One & string, ...path: Path) =>
    list.map((one, at): Told => {
      const words = one[key]
      const own = typeof words === 'string'
      const where = own ? key : one.label === undefined ? 'id' : 'label'
      return {
        ...{ kind, id: one.id, text: own ? words : (one.label ?? one.id) },
        place: places.at('matrix.yaml', ...path, at, where),
      }
    })
  return [
    ...inputs.map((input, at) => [
      ...worded('value', input.values, 'phrase', 'inputs', at, 'values'),
      {
        ...{ kind: 'either value of input', id: input.id, text: input.phrase ?? `any ${columnLabel(input)}` },
        place: places.at('matrix.yaml', 'inputs', at, input.phrase === undefined ? 'id' : 'phrase'),
      },
    ]),
    ...inputs.map(({ values }, at) => worded('value', values, 'word', 'inputs', at, 'values')),
    ...verdicts.map((verdict, at) =>
      verdict.marks.map(({ id, label = id, phrase }, position) => ({
        ...{ kind: 'mark', id, text: phrase ?? `${columnLabel(verdict)} ${label}` },
        place: places.at('matrix.yaml', 'verdicts', at, 'marks', position, phrase === undefined ? 'id' : 'phrase'),
      })),
    ),
    worded('context', contexts, 'phrase', 'contexts'),
    worded('outcome', outcomes?.order ?? [], 'phrase', 'outcomes', 'order'),
  ]
}
