import { resolve } from 'node:path'
import { setContent } from '../load/environment.ts'
import { usualContent } from './usual-content.ts'
import { WrongUse } from './verb.ts'

/** The option of a verb that takes a folder of matrices. */
export const contentOption = { content: { type: 'string' } } as const

/** The line of {@link contentOption} in a usage, `width` characters before what it says. */
export const contentUsage = (width: number): string =>
  `  ${'--content DIR'.padEnd(width - 2)}the folder of matrices; ${usualContent} where left out`

/** Has all that follows read the content that the option names, if it was given. Throws {@link WrongUse} for one without a name. */
export function takeContent({ content }: { content?: string | undefined }): void {
  if (content === '') throw new WrongUse('option `--content` needs a folder')
  if (content !== undefined) setContent(resolve(content))
}
