import type { Loaded } from '../load/loaded.ts'
import type { Path } from '../load/yaml-source.ts'
import { executionFileOf, type Finding, finding, isBroken, listText } from './rule.ts'

/** Files of `execute/` and `model/` that are named and not there, and those of `execute/` that nothing names. */
export function* executionFiles(loaded: Loaded): Iterable<Finding> {
  const { matrix, places } = loaded
  const used = new Set<string>()
  for (const own of matrix.executions) {
    const file = executionFileOf(own)
    const lists: { path: Path; names: string[]; folder: string; known: string[] }[] = [
      ...[own.tree, ...own.models].flatMap((code, at) =>
        (['before', 'after'] as const).map((key) => ({
          path: at === 0 ? ['tree', key] : ['models', at - 1, key],
          names: code[key],
          folder: 'execute/',
          known: matrix.worlds.map(({ name }) => name),
        })),
      ),
      ...own.models.map(({ files }, at) => ({
        path: ['models', at, 'files'],
        names: files,
        folder: 'model/',
        known: matrix.models.map(({ name }) => name),
      })),
    ]
    for (const { path, names, folder, known } of lists)
      for (const [index, name] of names.entries()) {
        if (folder === 'execute/') used.add(name)
        if (names.indexOf(name) < index)
          yield finding(places.at(file, ...path, index), `\`${name}\` stands twice`, 'each file once')
        else if (!known.includes(name) && !isBroken(loaded, `${folder}${name}`))
          yield finding(places.at(file, ...path, index), `there is no \`${folder}${name}\``, listText(known))
      }
  }
  // What could not be read may use them.
  if (matrix.executions.length > 0 || !isBroken(loaded, 'execute/'))
    for (const { name } of matrix.worlds)
      if (!used.has(name))
        yield finding(
          places.at(`execute/${name}`),
          `no run uses \`${name}\``,
          'a file that is named under `before` or `after`',
        )
}
