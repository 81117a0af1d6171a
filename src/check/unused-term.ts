import { crossReferences } from '../markdown/cross-references.ts'
import { parseProse } from '../markdown/parse-prose.ts'
import { termUses } from '../markdown/term-uses.ts'
import { findTermsIn } from '../derive/find-terms.ts'
import { proseFields } from '../derive/prose-fields.ts'
import { resolveIn } from '../derive/resolve.ts'
import { finding, isBroken, type Rule } from './rule.ts'

/** Every term of the glossary is used: by prose other than its own, or by the figure. */
export const unusedTerm: Rule = function* (loaded) {
  const { matrix, places, broken } = loaded
  const find = findTermsIn(matrix)
  // What cannot be read may be what uses it.
  if (
    find === undefined ||
    broken.size > 0 ||
    ['posted/', 'flows.yaml', 'symbols.yaml', 'glossary.yaml'].some((file) => isBroken(loaded, file))
  )
    return
  const used = new Set(matrix.figure?.nodes.flatMap(({ term }) => term ?? []))
  for (const { owner, text } of proseFields(matrix)) {
    const { tree, found } = crossReferences(parseProse(text), resolveIn(matrix))
    const named = found.flatMap(({ kind, id }) => (kind === 'term' ? [id] : []))
    for (const id of [...named, ...termUses(tree, find).found])
      if (!(owner.kind === 'term' && owner.id === id)) used.add(id)
  }
  for (const [index, { id, term }] of matrix.glossary.entries())
    if (!used.has(id))
      yield finding(
        places.at('glossary.yaml', index, 'term'),
        `nothing uses the term \`${term}\``,
        'prose other than its own that has it outside code spans and links, spelled as here or under `also`',
      )
}
