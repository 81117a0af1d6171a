import { type CNames, cNamesOf } from '../../derive/c-names.ts'
import type { Matrix } from '../../model/matrix.ts'
import { caseLines } from './case-lines.ts'
import { commentBlock, commentLines } from './comment-lines.ts'
import { functionHead } from './function-head.ts'
import { cString } from './c-string.ts'
import { type CContext, headLines } from './head-lines.ts'
import { stepLines } from './step-lines.ts'
import { proseLine } from '../text/prose-text.ts'
import { asciiLine } from '../../derive/ascii.ts'

/** Where in a tree the test stands. */
interface KunitContext extends CContext {
  /** The name of the header beside it; `scenarios.h` where left out. */
  header?: string
}

/**
 * A KUnit suite that holds a classifier against the table of the header: a case for each row, with the combinations that are its own
 * and those beside them that are another's, and one for all combinations. The classifier is the function that a macro names.
 */
export function kunitText(matrix: Matrix, context: KunitContext): string {
  const names = cNamesOf(matrix)
  const { upper } = names
  return `${[
    '// SPDX-License-Identifier: GPL-2.0-only',
    ...commentBlock([
      ...headLines(matrix, context, 'as a KUnit test'),
      ' *',
      ...commentLines(
        `${upper}_CLASSIFY names the function that is tested, as in ccflags-y += -D${upper}_CLASSIFY=name; it is one that the rest of the build defines. Without it the lookup of the header is.`,
      ),
    ]),
    '#include <kunit/test.h>',
    '#include <linux/module.h>',
    '',
    `#include "${context.header ?? 'scenarios.h'}"`,
    '',
    ...classifierLines(names),
    ...stepLines(names),
    ...caseLines(matrix, names),
    'MODULE_LICENSE("GPL");',
    `MODULE_DESCRIPTION(${cString(`KUnit test: ${asciiLine(proseLine(matrix.title))}`)});`,
  ].join('\n')}\n`
}

const classifierLines = (names: CNames): string[] => {
  const { prefix, upper, rows } = names
  return [
    `#ifdef ${upper}_CLASSIFY`,
    ...functionHead(`enum ${rows.tag}`, `${upper}_CLASSIFY`, names, ';'),
    '#else',
    `#define ${upper}_CLASSIFY ${prefix}_row_of`,
    '#endif',
    '',
  ]
}
