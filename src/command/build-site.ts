import { resolve } from 'node:path'
import { assertReplaceable, usualOut } from './assert-replaceable.ts'
import type { CheckedContent } from './checked-content.ts'
import { replaceFolder } from './replace-folder.ts'
import { WrongUse } from './verb.ts'
import { withBuiltSite } from './with-built-site.ts'
import { writeReason } from './write-reason.ts'

/**
 * Builds the site of checked content, and puts it in the place of a folder once it is whole: `dist`, or `out` as the user gave it. Throws
 * {@link WrongUse} where that folder may not be replaced, or cannot be.
 */
export async function buildSite(content: CheckedContent, out?: string): Promise<void> {
  const path = out === undefined ? usualOut : resolve(out)
  const name = out ?? 'dist'
  const isDone = await withReason(name, async () => {
    assertReplaceable(path, name)
    return replaceFolder(path, (replace) =>
      withBuiltSite(content, (made) => withReason(name, async () => replace(made))),
    )
  })
  if (!isDone) throw new WrongUse(`another build into \`${name}\` is running\n  allowed: once it has ended`)
  process.stdout.write(`the site is in \`${name}\`\n`)
}

async function withReason<T>(name: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    const reason = writeReason(error)
    throw reason === undefined ? error : new WrongUse(`cannot build into \`${name}\`: ${reason}`)
  }
}
