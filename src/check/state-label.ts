import { stayingMarks } from '../derive/staying-marks.ts'
import type { Loaded } from '../load/loaded.ts'
import { byReading, readings } from './readings.ts'
import { finding, type Rule } from './rule.ts'
import { toldLists } from './told-lists.ts'

/** The states of the diagram, which are labelled as in the one column where the other has them, too, are told apart by their labels. */
export const stateLabel: Rule = function* (loaded: Loaded) {
  const { inputs, verdicts, diagram } = loaded.matrix
  if (!diagram) return
  const { from, to } = diagram
  const start = inputs.findIndex(({ id }) => id === from)
  const end = [...inputs, ...verdicts].findIndex(({ id }) => id === to)
  // Behind the list of the columns stand those of their values and marks, in order.
  const lists = toldLists(loaded)
  const states = byReading(lists[start + 1] ?? [], ({ text }) => text)
  const staying = stayingMarks(loaded.matrix)
  if (start < 0 || end < 0 || start === end) return
  for (const { kind, id, text, place } of lists[end + 1] ?? []) {
    const clash = readings(text).find(({ key }) => (states.get(key)?.id ?? id) !== id)
    const other = clash && states.get(clash.key)
    if (clash && other && kind !== 'note' && !staying.has(id))
      yield finding(
        place,
        `in the diagram ${kind} \`${id}\` of \`${to}\` reads as \`${other.id}\` of \`${from}\` does ${clash.output}`,
        'labels that stand for one state in both columns',
        [{ ...other.place, message: `\`${other.id}\` is here` }],
      )
  }
}
