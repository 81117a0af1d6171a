import { contentSetting } from '../load/environment.ts'
import { type Content, readContent } from '../load/read-content.ts'
import { root } from './root.ts'
import { Problems } from './verb.ts'

/**
 * The content as read, or only those files of a matrix that are wanted. Throws {@link Problems} where a file cannot be read, so
 * that nothing is answered from half of it.
 */
export function soundContent(isWanted?: (name: string) => boolean): Content {
  const content = readContent(root, contentSetting(), isWanted)
  if (content.problems.length > 0) throw new Problems(content.problems)
  return content
}

/** Every matrix; see {@link soundContent}. */
export const soundMatrices = (): Content['matrices'] => soundContent().matrices
