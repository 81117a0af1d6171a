import { outcomesOf } from '../src/derive/outcomes.ts'
import type { Execution, Matrix } from '../src/model/matrix.ts'
import { runStatuses } from '../src/model/verified-file.ts'

/** A matrix with a way to run the code behind it, a field for each input, and a record of having done so. */
export function executed(matrix: Matrix, prose: () => string): Matrix {
  const { inputs, rows, assertions, outcomes, revision } = matrix
  const execution: Execution = {
    id: 'turns',
    text: prose(),
    tree: { before: ['world.h'], after: ['driver.c'], files: ['turn.c'], drives: ['turn'] },
    models: [],
    fields: inputs.map(({ id, values }) => ({ id, values: values.map((value) => value.id), text: prose() })),
    runs: [Object.fromEntries(inputs.map(({ id }) => [id, ['any']]))],
    never: [],
    inputs: Object.fromEntries(
      inputs.map(({ id, values }) => [
        id,
        { field: id, values: Object.fromEntries(values.map((value) => [value.id, [value.id]])) },
      ]),
    ),
    terms: {},
    faults: Object.fromEntries((outcomes?.faults ?? []).slice(1).map(({ id }) => [id, [{ in0: ['v0'] }]])),
    verdicts: { out0: { Y: [{ fires: 'never', event: { kind: 'tell' }, faults: ['none'], unless: [] }] } },
  }
  const release = 'v1'
  return {
    ...matrix,
    executions: [execution],
    worlds: ['driver.c', 'world.h'].map((name) => ({ name, text: '' })),
    verified: [
      {
        release,
        tree: release,
        date: '2026-01-02',
        revision,
        compiler: 'gcc 12.2.0',
        taken: { items: 3, functions: 1 },
        runs: 1234,
        absent: [],
        reached: [{ file: 'path/turn.c', lines: 9, never: [3, 5, 6, 7] }],
        rows: rows.map((row, at) => ({
          id: row.id,
          status: runStatuses[at % runStatuses.length] ?? 'not run',
          runs: at,
          verdicts: { out0: 'questioned' },
          outcomes: Object.fromEntries(
            outcomesOf(matrix, row, release).map(({ column, mark }) => [column.id, mark.id]),
          ),
        })),
        assertions: assertions
          .slice(1)
          .map(({ id }) => ({ id, status: 'confirmed', runs: 2, places: ['path/turn.c:4'] })),
      },
    ],
  }
}
