import { ownFolder } from './own-folder.ts'
import { WrongUse } from './verb.ts'

/**
 * Throws {@link WrongUse} where the project lies in a folder that Vite cannot work in: in its ids, `?` and `#` start what is no
 * path, and `*` stands for what it imports. It warns of these three itself, https://vite.dev/guide/troubleshooting.
 */
export function assertRoot(path = ownFolder): void {
  const [character] = /[#?*]/.exec(path) ?? []
  if (character !== undefined)
    throw new WrongUse(
      `no site can be built in \`${path}\`: \`${character}\` in the name of a folder\n  allowed: a project in a folder without \`#\`, \`?\` and \`*\``,
    )
}
