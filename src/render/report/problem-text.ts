import type { Place, Problem } from '../../model/problem.ts'
import { visible } from './visible.ts'

const at = ({ path, line, column }: Place) => `${visible(path)}:${line}:${column}`

/** One problem as text: the place and what is wrong, then what is allowed, then further places, each on a line of its own. */
export const problemText = (problem: Problem): string =>
  [
    `${at(problem)}: ${oneLine(problem.message)} [${problem.rule}]`,
    ...(problem.allowed === undefined ? [] : [`  allowed: ${oneLine(problem.allowed)}`]),
    ...(problem.also ?? []).map((place) => `  ${at(place)}: ${oneLine(place.message)}`),
  ].join('\n')

/** Content in a message stays on its line and cannot drive a terminal. */
const oneLine = (text: string) => visible(text.replace(/[ \t\r\n]+/g, ' '))
