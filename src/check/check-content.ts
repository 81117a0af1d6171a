import { type Content, readContent } from '../load/read-content.ts'
import { prosePaths, textsAt } from '../derive/prose-paths.ts'
import type { Loaded } from '../load/loaded.ts'
import { type LoadedSite, siteName } from '../load/read-site.ts'
import { proseProblems } from '../markdown/prose-problems.ts'
import type { Problem } from '../model/problem.ts'
import { siteFile } from '../model/site-file.ts'
import { byPlace, checkMatrix } from './check-matrix.ts'
import { distinctNames } from './distinct-names.ts'
import { finding } from './rule.ts'

/** The content folder as {@link readContent} reads it, with every problem in it, sorted by place. `root` is the project's root. */
export function checkContent(root: string, content?: string): Content {
  const { matrices, site, problems } = readContent(root, content)
  // Those of a matrix come with what its rules find, and are not told twice.
  const own = new Set(matrices.flatMap((loaded) => loaded.problems))
  const unread = problems.filter((problem) => !own.has(problem))
  const found = [...unread, ...siteProse(site), ...namesTaken(matrices), ...matrices.flatMap(checkMatrix)]
  return { matrices, site, problems: found.sort(byPlace) }
}

/** Matrices whose addresses differ in case only; what else their names have to be is told of each alone. */
const namesTaken = (matrices: Loaded[]): Problem[] =>
  [
    ...distinctNames(
      matrices.map(({ matrix: { id }, places }) => ({ id, place: places.key('matrix.yaml') })),
      { pattern: /(?:)/, inWords: '' },
    ),
  ].map((finding) => ({ ...finding, rule: 'identity' }))

/** The rule `prose` over the settings of the site. */
const siteProse = ({ settings, places }: LoadedSite): Problem[] =>
  prosePaths(siteFile).flatMap(({ path: schemaPath, form }) =>
    [...textsAt(settings, schemaPath)].flatMap(({ path, text }) =>
      proseProblems(text, form).map(({ line, column, message, allowed }) => ({
        ...finding(places.within(siteName, path, line, column), message, allowed),
        rule: 'prose',
      })),
    ),
  )
