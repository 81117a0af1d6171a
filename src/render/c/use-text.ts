import { cNamesOf } from '../../derive/c-names.ts'
import type { Matrix } from '../../model/matrix.ts'
import { argumentLines } from './argument-lines.ts'

/** How the header is used, in three statements: the row of a combination, its entry, and a verdict of it. */
export function useText(matrix: Matrix): string {
  const { prefix, upper, inputs, rows, verdicts } = cNamesOf(matrix)
  const values = inputs.map(({ enumeration }) => enumeration?.constants[0] ?? 'true')
  const [verdict] = verdicts
  return [
    ...argumentLines(`enum ${rows.tag} row = ${prefix}_row_of(`, values, ');'),
    `const struct ${prefix}_scenario *scenario = ${prefix}_scenario_of(row);`,
    `bool holds = scenario && scenario->${verdict?.member} == ${verdict?.enumeration.constants[0]};	/* NULL for ${upper}_NO_ROW */`,
    '',
  ].join('\n')
}
