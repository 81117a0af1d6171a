import type { InputCell } from '../src/model/cell.ts'
import { emptyRow } from '../src/model/empty-matrix.ts'
import type { Matrix, Row } from '../src/model/matrix.ts'

const cell = (text: string): InputCell => (text === 'X' ? { either: true } : { either: false, values: text.split('|') })

/** A row from its cells in one line: id, old, new, shared, mirror, group, then its notes. */
export function rowOf(line: string): Row {
  const [id = '', old = '', next = '', shared = '', mirror = '', group = '', ...notes] = line.split(' ')
  return {
    ...emptyRow,
    id,
    inputs: { old: cell(old), new: cell(next), shared: cell(shared) },
    verdicts: { mirror: { mark: mirror } },
    group,
    notes,
  }
}

const values = [{ id: 'NP' }, { id: 'leaf', label: 'leaf P' }, { id: 'nonleaf', label: 'nonleaf P' }]

/** A matrix like the one of the reference site, as far as diagrams go: 3 states, 14 rows, 9 transitions. */
export const scenarioMatrix: Matrix = {
  id: 'tdp',
  title: '`handle_changed_spte()` scenarios',
  summary: 'Changes of an entry.',
  revision: 1,
  inputs: [
    { id: 'old', values },
    { id: 'new', values },
    { id: 'shared', values: [{ id: 'Y' }, { id: 'N' }] },
  ],
  verdicts: [{ id: 'mirror', marks: [{ id: 'Y' }, { id: 'N' }, { id: 'X' }] }],
  groups: [
    { id: 'mapping', label: 'Mapping' },
    { id: 'present', label: 'Present to present' },
    { id: 'zapping', label: 'Zapping' },
  ],
  legend: [],
  claims: [],
  diagram: {
    from: 'old',
    to: 'new',
    views: [{ id: 'mirror', title: 'Mirror root allowed', where: { mirror: ['Y'] } }],
  },
  rows: [
    '1 NP leaf Y Y mapping',
    '2 NP leaf N N mapping a1',
    '3 NP nonleaf Y Y mapping',
    '4 NP nonleaf N N mapping a2',
    '5 NP NP X N mapping',
    '6 leaf leaf X X present',
    '7 leaf nonleaf Y N present',
    '8 leaf nonleaf N Y present',
    '9 nonleaf leaf X N present b',
    '10 nonleaf nonleaf X X present',
    '11 leaf NP Y N zapping c',
    '12 leaf NP N Y zapping',
    '13 nonleaf NP Y N zapping d',
    '14 nonleaf NP N Y zapping',
  ].map(rowOf),
  notes: [],
  flows: [],
  assertions: [],
  symbols: [],
  glossary: [],
  models: [],
  executions: [],
  worlds: [],
  verified: [],
  posted: [],
  changes: [],
  permalinks: [],
}
