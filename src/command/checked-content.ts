import { checkContent } from '../check/check-content.ts'
import { contentSetting } from '../load/environment.ts'
import type { Matrix } from '../model/matrix.ts'
import type { SiteSettings } from '../model/site-file.ts'
import { root } from './root.ts'
import { Problems } from './verb.ts'

/** What a site is made of. */
export interface CheckedContent {
  matrices: Matrix[]
  settings: SiteSettings
}

/** The content, read and checked. Throws {@link Problems} where there are any, with what comes of it, as in `nothing was built`. */
export function checkedContent(outcome: string): CheckedContent {
  const { matrices, site, problems } = checkContent(root, contentSetting())
  if (problems.length > 0) throw new Problems(problems, outcome)
  return { matrices: matrices.map(({ matrix }) => matrix), settings: site.settings }
}
