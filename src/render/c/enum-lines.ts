import type { CEnum } from '../../derive/c-names.ts'
import { commentBlock, commentLines } from './comment-lines.ts'

/** An enum with its documentation; `texts` say what the constants mean, in their order. */
export const enumLines = ({ tag, constants, count }: CEnum, title: string, texts: string[]): string[] => [
  ...commentBlock(
    [
      ...commentLines(`enum ${tag} - ${title}`),
      ...constants.flatMap((name, at) => commentLines(texts[at] ?? '', { first: `@${name}: ` })),
      ...commentLines('how many there are', { first: `@${count}: ` }),
    ],
    { isDoc: true },
  ),
  `enum ${tag} {`,
  ...[...constants, count].map((name) => `\t${name},`),
  '};',
  '',
]
