import { contentSetting } from '../load/environment.ts'
import { readContent } from '../load/read-content.ts'
import type { Loaded } from '../load/loaded.ts'
import { root } from './root.ts'
import { Problems } from './verb.ts'

/** Every matrix as read. Throws {@link Problems} where a file cannot be read, so that nothing is answered from half the content. */
export function soundMatrices(): Loaded[] {
  const { matrices, problems } = readContent(root, contentSetting())
  if (problems.length > 0) throw new Problems(problems)
  return matrices
}
