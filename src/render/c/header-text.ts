import { cNamesOf } from '../../derive/c-names.ts'
import type { Matrix } from '../../model/matrix.ts'
import { commentBlock } from './comment-lines.ts'
import { functionLines } from './function-lines.ts'
import { type CContext, headLines } from './head-lines.ts'
import { tableLines } from './table-lines.ts'
import { valueEnums } from './value-enums.ts'

/**
 * A matrix as a header of C11: enums for values and marks, a table with an entry for each current row, and a lookup that takes as
 * many steps whatever the rows are. It needs nothing but `linux/types.h`, or two headers of the C library.
 */
export function headerText(matrix: Matrix, context: CContext): string {
  const names = cNamesOf(matrix)
  const guard = `${names.upper}_SCENARIOS_H`
  return `${[
    '/* SPDX-License-Identifier: GPL-2.0-only */',
    ...commentBlock(headLines(matrix, context, 'as C')),
    `#ifndef ${guard}`,
    `#define ${guard}`,
    '',
    '#ifdef __KERNEL__',
    '#include <linux/types.h>',
    '#else',
    '#include <stdbool.h>',
    '#include <stddef.h>',
    '#endif',
    '',
    ...valueEnums(matrix, names),
    ...tableLines(matrix, names, context),
    ...functionLines(matrix, names),
    `#endif /* ${guard} */`,
  ].join('\n')}\n`
}
