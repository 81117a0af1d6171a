import { describe, expect, test } from 'vitest'
import { executeProject, lock, treeOf } from './execute-project.ts'

const tree = treeOf(lock)

/** What the command says, without what differs from machine to machine. */
const plain = (text: string) =>
  text.replace(/^\S+ is v9\.1\.4/, 'TREE is v9.1.4').replace(/compiled by \S+ [\d.]+/, 'compiled by CC')

/** The lines of the report that say what is not borne out, each with what follows it. */
const objections = (text: string) =>
  text
    .split('\n')
    .filter((line) => /^row|(?<=\s)(NO|NOT|BROKE)\b|--replay|tree |model /.test(line) && !/confirmed/.test(line))

describe('code that does what the rows say', () => {
  test('confirms them, with what was expected, what was seen, where, and a run that repeats it', async () => {
    const { status, stdout, stderr } = await executeProject().run(tree)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    await expect(plain(stdout)).toMatchFileSnapshot('execute/confirmed.golden.txt')
  })

  test('is told as JSON, of the rows that are asked for', async () => {
    const { status, stdout } = await executeProject().run(tree, ['--rows', '2', '--json'])
    expect(status).toBe(0)
    const report = JSON.parse(stdout)
    await expect(`${JSON.stringify({ ...report, tree: 'TREE', compiler: 'CC' }, null, 2)}\n`).toMatchFileSnapshot(
      'execute/row-2.golden.json',
    )
  })

  test('says what comes of one run', async () => {
    const { run } = executeProject()
    const { status, stdout } = await run(tree, ['--replay', 'door=oak held=yes_ weather=storm'])
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `row 1: held=Y, oak, storm
  slam in take(), kernel/lock.c:5
  rattle in take(), kernel/lock.c:7
  end: returned
  taken: 0
`,
    })
    expect(JSON.parse((await run(tree, ['--replay', 'door=oak held=no_', '--json'])).stdout)).toMatchObject({
      row: '2',
      outcome: { end: 'returned', taken: 1, events: [] },
    })
  })

  test('is put on record, with the lines that no run reached', async () => {
    const { run, read } = executeProject()
    const { status, stderr } = await run(tree, ['--record'])
    expect(status).toBe(0)
    expect(stderr).toMatch(/^recorded in .*lock\/verified\/v9\.1\.4\.yaml\n$/)
    const text = read('verified/v9.1.4.yaml')
    await expect(
      text.replace(/^date: .*$/m, 'date: DAY').replace(/^compiler: .*$/m, 'compiler: CC'),
    ).toMatchFileSnapshot('execute/record.golden.yaml')
  })

  test('says nothing of a context that it does not have', async () => {
    const older = treeOf(lock.replace('#define glass 1\n', '').replace(' && glass', ''))
    const { status, stdout } = await executeProject().run(older)
    expect(status).toBe(0)
    expect(stdout).toContain('without glass: those runs say nothing here\n')
    expect(stdout).toContain('row 1: confirmed, 2 runs;')
    expect(stdout).toContain('the same outcome in 4 of 4 runs')
  })
})

test('runs of a combination that no row has are left out', async () => {
  const fields = `  - { id: held, values: [yes_, no_], text: whether it is held }
  - { id: weather, values: [calm, storm], default: calm, text: the weather }
runs: [{ door: any, held: any, weather: any }]
inputs: { held: { field: held, values: { Y: yes_, N: no_ } } }
`
  const project = executeProject({
    'lock/matrix.yaml': ['{ id: N }] }]\n', '{ id: N }, { id: half }] }]\nincomplete: Half is left out.\n'],
    'lock/execute/taking.yaml': [
      fields,
      fields.replace('[yes_, no_]', '[yes_, no_, half_]').replace('N: no_', 'N: no_, half: half_'),
    ],
  })
  const { status, stdout } = await project.run(tree)
  expect({ status, rows: stdout.match(/^row .*runs/gm) }).toEqual({
    status: 0,
    rows: ['row 1: confirmed, 4 runs', 'row 2: confirmed, 4 runs'],
  })
  expect((await project.run(tree, ['--rows', '2'])).status).toBe(0)
})

describe('code that does something else', () => {
  test('refutes what the rows say, and differs from the model', async () => {
    const { status, stdout } = await executeProject().run(treeOf(lock.replace('SLAM_ON(held)', 'SLAM_ON(!held)')))
    expect(status).toBe(1)
    expect(objections(stdout).join('\n')).toMatchInlineSnapshot(`
      "row 1: refuted, 4 runs; held Y: taken N
          NO: held=Y: SLAM in take() fires under calm
            --replay 'door=oak held=yes_'
        oak: nothing, NOT broken
            --replay 'door=oak held=yes_ weather=storm'
        NOT SEEN, of held: SLAM in take(); held=Y, oak door, calm
            --replay 'door=oak held=yes_'
        NOT SEEN, of held: SLAM in take(); held=Y, glass door, calm
            --replay 'door=glass held=yes_'
      row 2: refuted, 4 runs; held N: taken Y
          NO: held=N: an assertion never fires under calm
            --replay 'door=oak held=no_'
        oak: broken, NOT nothing
            --replay 'door=oak held=no_ weather=storm'
        NO ASSERTION says so: held=N, oak door, calm
            --replay 'door=oak held=no_'
        NO ASSERTION says so: held=N, oak door, storm
            --replay 'door=oak held=no_ weather=storm'
        NO ASSERTION says so: held=N, glass door, calm
            --replay 'door=glass held=no_'
        NO ASSERTION says so: held=N, glass door, storm
            --replay 'door=glass held=no_ weather=storm'
      model paper: the same outcome in 0 of 8 runs
            --replay 'door=oak held=yes_'
            tree   end returned, taken 0
            model  slam in take(), end returned, taken 0"
    `)
  })

  test('is told of a model apart from the rows', async () => {
    const { status, stdout } = await executeProject().run(treeOf(lock.replace('!held &&', 'held &&')))
    expect(status).toBe(1)
    expect(stdout).toContain('2 rows: 2 confirmed\n')
    expect(stdout).toContain('model paper: the same outcome in 0 of 8 runs\n')
  })

  test('leaves a cell questioned that the row itself questions', async () => {
    const { status, stdout } = await executeProject({
      'lock/rows/1.md': [
        'group: all\n',
        'group: all\nquestioned:\n  - { cell: taken, reads: Y, reason: It does not slam., source: v9.1 `lock.c` }\n',
      ],
      'lock/assertions.yaml': ['rows: [1], contexts', 'rows: [1], since: v10, contexts'],
      'lock/model/lock.c': ['SLAM_ON(held)', '(void)held'],
    }).run(treeOf(lock.replace('SLAM_ON(held)', '(void)held')))
    expect(stdout).toContain('row 1: questioned, 4 runs;')
    expect(stdout).toContain('NO: held=Y: SLAM in take() fires under calm\n')
    expect(status).toBe(0)
  })

  const entry = 'kind: rattle, rows: [1, 2], contexts: [oak, glass], faults: [storm], runs: [{ weather: storm }]'

  test.each([
    [
      'a row more than it has',
      'kind: slam, rows: [1]',
      'kind: slam, rows: [1, 2]',
      'NOT SEEN, of held: SLAM in take(); held=N',
    ],
    ['a row too few', 'rows: [1, 2]', 'rows: [1]', 'NO ASSERTION says so: held=N, oak door, storm'],
    ['another kind', entry, entry.replace('rattle', 'slam'), 'NO ASSERTION says so: held=Y, oak door, storm'],
    ['silent where it is loud', 'kind: slam', 'loud: false, kind: slam', 'NOT SEEN, of held: silent SLAM in take()'],
    ['another fault', 'faults: [storm], runs: [{ weather: storm }]', 'faults: [none]', 'NOT SEEN, of wind'],
    [
      'a fault that it needs beside',
      'faults: [none] }',
      'faults: [none], beside: [storm] }',
      'NO ASSERTION says so: held=Y',
    ],
    [
      'one door of two',
      'contexts: [oak, glass], faults: [storm]',
      'contexts: [oak], faults: [storm]',
      'held=Y, glass door, storm',
    ],
    [
      'runs that it does not have',
      '{ weather: storm }',
      '{ door: oak }',
      'NO ASSERTION says so: held=Y, glass door, storm',
    ],
  ])('refutes an entry of assertions.yaml that says %s', async (_, from, to, objection) => {
    const { status, stdout } = await executeProject({ 'lock/assertions.yaml': [from, to] }).run(tree)
    expect(stdout).toContain(objection)
    expect(status).toBe(1)
  })
})

describe('code that breaks down', () => {
  test.each([
    ['crash', '*(volatile int *)0 = 1;'],
    ['abort', 'abort();'],
  ])('in some runs: a %s is told, and the others go on', async (_, fault) => {
    const { status, stdout } = await executeProject().run(
      treeOf(lock.replace('RATTLE_ON', `if (held && storming()) { ${fault} }\n\tRATTLE_ON`)),
    )
    expect(status).toBe(1)
    expect(stdout).toContain("  BROKE DOWN\n      --replay 'door=oak held=yes_ weather=storm'\n")
    expect(stdout).toContain('row 2: confirmed, 4 runs;')
  })
})
