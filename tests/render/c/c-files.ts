import type { Matrix } from '../../../src/model/matrix.ts'
import { headerText } from '../../../src/render/c/header-text.ts'
import { kunitText } from '../../../src/render/c/kunit-text.ts'

/** The C of a matrix by the names of its files, which `name` tells apart from those of others. */
export function cFiles(matrix: Matrix, name = 'scenarios'): Record<string, string> {
  const context = {
    permalinkOf: (id?: string) => `https://site.example/${matrix.id}/${id === undefined ? '' : `${id}/`}`,
    hash: '0123456789ab',
  }
  return {
    [`${name}.h`]: headerText(matrix, context),
    [`${name}_kunit.c`]: kunitText(matrix, { ...context, header: `${name}.h` }),
  }
}
