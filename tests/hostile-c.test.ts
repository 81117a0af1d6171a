import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkMatrix } from '../src/check/check-matrix.ts'
import { checkContent } from '../src/check/check-content.ts'
import { root } from '../src/command/root.ts'
import { memoryFolder } from '../src/load/memory-folder.ts'
import { readMatrix } from '../src/load/read-matrix.ts'
import type { Matrix } from '../src/model/matrix.ts'
import { hostileMatrixArbitrary } from './hostile-matrix.ts'
import { matrixArbitrary } from './matrix-arbitrary.ts'
import { recordedFiles } from './matrix-files.ts'
import { cFiles } from './render/c/c-files.ts'
import { compileC } from './render/c/compile-c.ts'

const accepted = (matrix: Matrix): Matrix[] => {
  const { loaded } = readMatrix(memoryFolder(matrix.id, recordedFiles(matrix)))
  return loaded && checkMatrix(loaded).length === 0 ? [loaded.matrix] : []
}

/** The C of matrices, each under a name of its own. */
const filesOf = (matrices: Matrix[]): Record<string, string> =>
  Object.assign({}, ...matrices.map((matrix, at) => cFiles(matrix, `${matrix.id}${at}`)))

test('whatever the check accepts is C that compiles without a warning', () => {
  const made = fc.sample(fc.oneof(matrixArbitrary, hostileMatrixArbitrary), { numRuns: 40, seed: 11 }).flatMap(accepted)
  const kept = checkContent(root, 'tests/e2e/content').matrices.map(({ matrix }) => matrix)
  expect(made.length).toBeGreaterThan(10)
  compileC({ files: filesOf([...made.slice(0, 16), ...kept]), options: ['-std=c11', '-fsyntax-only'] })
})

const nasty = [
  ...[
    '*/ int x; /*',
    '// \\',
    '\\',
    '??/',
    '*??/',
    '/*/*/',
    '@x: y',
    '"; int x; "',
    '%s %n',
    "'",
    '\u202e',
    '#if 0',
    '?????',
  ],
  ...['a*', '*', '/', '*/', '\n*/\n', '\r', '\u2028*/'],
]

test('no text ends a comment or a string, or begins one', () => {
  const words = nasty.join(' ')
  const [first] = checkContent(root, 'tests/e2e/content').matrices
  if (!first) throw new Error('no content')
  const { matrix } = first
  const texts = [...nasty, words, nasty.join(''), nasty.join('x'.repeat(70))].map((text, at): Matrix => ({
    ...matrix,
    id: `nasty${at}`,
    ...{ title: text, summary: text, checked: text },
    inputs: matrix.inputs.map((input) => ({
      ...input,
      label: text,
      values: input.values.map((value) => ({ ...value, label: text, phrase: text })),
    })),
    verdicts: matrix.verdicts.map((verdict) => ({
      ...verdict,
      label: text,
      marks: verdict.marks.map((mark) => ({ ...mark, phrase: text, condition: true })),
    })),
    groups: matrix.groups.map((group) => ({ ...group, label: text })),
    rows: matrix.rows.map((row) => ({
      ...row,
      verdicts: Object.fromEntries(
        Object.entries(row.verdicts).map(([id, { mark }]) => [id, { mark, condition: text }]),
      ),
    })),
  }))
  const files = filesOf(texts)
  for (const options of [['-std=c11'], ['-std=gnu11']])
    compileC({ files, options: [...options, '-Wtrigraphs', '-fsyntax-only'] })
  for (const text of Object.values(files)) expect(text).toMatch(/^[\n\t\x20-\x7e]*$/)
})
