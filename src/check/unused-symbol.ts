import { proseFields } from '../derive/prose-fields.ts'
import { resolveIn } from '../derive/resolve.ts'
import { crossReferencesIn } from '../markdown/cross-references.ts'
import { finding, isBroken, type Rule } from './rule.ts'

/** Every symbol is cited: by prose other than its own, by model code, by an assertion, or by another symbol that it was or became. */
export const unusedSymbol: Rule = function* (loaded) {
  const { matrix, places, broken } = loaded
  // What cannot be read may be what cites it.
  if (
    broken.size > 0 ||
    ['model/', 'posted/', 'flows.yaml', 'assertions.yaml', 'symbols.yaml', 'changes.yaml'].some((file) =>
      isBroken(loaded, file),
    )
  )
    return
  const resolve = resolveIn(matrix)
  const used = new Set([
    ...matrix.models.flatMap(({ text }) => text.match(/[A-Za-z_]\w*/g) ?? []),
    ...matrix.assertions.map(({ symbol }) => symbol),
  ])
  for (const { owner, text } of proseFields(matrix))
    for (const { kind, id } of crossReferencesIn(text, resolve).found)
      if (kind === 'symbol' && !(owner.kind === 'symbol' && owner.id === id)) used.add(id)
  for (const { name, was, became } of matrix.symbols)
    for (const other of [...was, ...became]) if (other !== name) used.add(other)
  for (const [index, { name, model }] of matrix.symbols.entries())
    if (model === undefined && !used.has(name))
      yield finding(
        places.at('symbols.yaml', index, 'name'),
        `nothing cites symbol \`${name}\``,
        'a row, a note, a flow or other prose with it in a code span, or model code that has it',
      )
}
