import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkContent } from '../../../src/check/check-content.ts'
import { root } from '../../../src/command/root.ts'
import { currentRows } from '../../../src/derive/coverage.ts'
import { tdpMatrix } from '../../content/tdp-matrix.ts'
import { matrixOf } from '../../derive/boxes.ts'
import { gateMatrix } from '../gate-matrix.ts'
import { cFiles } from './c-files.ts'
import { compileC, hasCompiler, runProgram } from './compile-c.ts'

const examples = checkContent(root, 'examples').matrices.map(({ matrix }) => matrix)
const mesi = examples.find(({ id }) => id === 'mesi')
if (!mesi) throw new Error('no example')
const matrices = [tdpMatrix(), gateMatrix, ...examples]

/** The headers of all matrices in one file, and their tests. */
const allFiles = (): Record<string, string> => ({
  ...Object.assign({}, ...matrices.map((matrix) => cFiles(matrix, matrix.id))),
  'all.c': matrices.map(({ id }) => `#include "${id}.h"\n`).join(''),
})

describe.each(['gcc', 'clang'])('%s', (compiler) => {
  test.skipIf(!hasCompiler(compiler)).each(['c11', 'gnu11'])('takes the C of several matrices as %s', (standard) => {
    compileC({ files: allFiles(), options: [`-std=${standard}`, '-fsyntax-only'], compiler })
  })
})

test('the headers need nothing but linux/types.h in a kernel', () => {
  const { 'all.c': all = '', ...files } = allFiles()
  const headers = Object.fromEntries(Object.entries(files).filter(([name]) => name.endsWith('.h')))
  const warnings = ['-Wundef', '-Wmissing-prototypes', '-Wstrict-prototypes', '-Wdeclaration-after-statement']
  compileC({
    files: { ...headers, 'all.c': all },
    options: ['-std=gnu11', '-D__KERNEL__', '-nostdinc', ...warnings, '-fsyntax-only'],
  })
})

test.each(matrices)('every row of $id is a case that holds', (matrix) => {
  const { isFine, lines } = runProgram(compileC({ files: cFiles(matrix) }))
  expect(lines).toEqual([
    ...currentRows(matrix).map(({ id }) => `ok ${matrix.id}_scenario_test ${id}`),
    `ok ${matrix.id}_combinations_test`,
  ])
  expect(isFine).toBe(true)
})

test('where rows overlap, the case of each has what is its own', () => {
  const everything = Object.fromEntries(mesi.inputs.map(({ id }) => [id, { either: true as const }]))
  const last = currentRows(mesi).at(-1)
  if (!last) throw new Error('the example has rows')
  const fallback = { ...last, id: 'rest', inputs: everything }
  const matrix = { ...mesi, hit: 'first' as const, rows: [...mesi.rows.filter(({ id }) => id !== 'i-bus'), fallback] }
  const { isFine, lines } = runProgram(compileC({ files: cFiles(matrix) }))
  expect(lines).toContain('ok mesi_scenario_test rest')
  expect(isFine).toBe(true)
})

test('of 2^40 combinations some are gone through', () => {
  const inputs = Array.from({ length: 40 }, (_, at) => ({ id: `in${at}`, values: [{ id: 'Y' }, { id: 'N' }] }))
  const rows = inputs.map(({ id }, at) => ({
    inputs: Object.fromEntries(
      inputs.map((input, before) => [
        input.id,
        before < at || input.id === id
          ? { either: false as const, values: [before < at ? 'Y' : 'N'] }
          : { either: true as const },
      ]),
    ),
  }))
  const { isFine } = runProgram(compileC({ files: cFiles(matrixOf(inputs, rows)) }))
  expect(isFine).toBe(true)
})

test('a classifier that is wrong about any one combination fails, in the case of its row', () => {
  const [tdp] = matrices as [ReturnType<typeof tdpMatrix>]
  const files = { ...cFiles(tdp), 'broken.c': readFileSync('tests/render/c/broken.c', 'utf8') }
  const program = compileC({ files, options: ['-std=gnu11', '-DTDP_CLASSIFY=broken'] })
  expect(runProgram(program, { BROKEN: '-1' }).isFine).toBe(true)
  const failing = Array.from({ length: 18 }, (_, combination) => {
    const { isFine, lines } = runProgram(program, { BROKEN: String(combination) })
    expect(isFine).toBe(false)
    expect(lines).toContain('not ok tdp_combinations_test')
    return lines.flatMap((line) => /^not ok tdp_scenario_test (.*)/.exec(line)?.[1] ?? [])
  })
  expect(failing.map(([first]) => first)).not.toContain(undefined)
  expect(new Set(failing.flat()).size).toBe(14)
  // NP to leaf under the exclusive lock goes to row 1 instead: row 2 misses it, and row 1 has a neighbour that is not its own.
  expect(failing[2]).toEqual(['1', '2'])
})

test('a matrix whose rows are all retired is C, too', () => {
  const { isFine, lines } = runProgram(compileC({ files: cFiles({ ...gateMatrix, rows: [] }) }))
  expect(lines).toEqual(['ok gate_scenario_test', 'ok gate_combinations_test'])
  expect(isFine).toBe(true)
})
