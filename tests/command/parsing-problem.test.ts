import { parseArgs } from 'node:util'
import { expect, test } from 'vitest'
import { parsingProblem } from '../../src/command/parsing-problem.ts'

const options = { old: { type: 'string', short: 'o' }, json: { type: 'boolean' } } as const

test.each([
  [['--x'], 'unknown option `--x`'],
  [["--it's A. B"], "unknown option `--it's A. B`"],
  [['-x'], 'unknown option `-x`'],
  [["a'. B c"], "unexpected word `a'. B c`"],
  [['--old'], 'option `--old` needs a value'],
  [['--old', '--json'], 'option `--old` needs a value'],
  [['--json=yes'], 'option `--json` takes no value'],
])('%j', (args, message) => {
  for (const allowPositionals of message.startsWith('unexpected') ? [false] : [false, true])
    try {
      parseArgs({ args, options, allowPositionals })
      expect.unreachable()
    } catch (error) {
      expect(parsingProblem(error, 'usage')?.message).toBe(`${message}\n  allowed: usage`)
    }
})

test('any other error is none of these', () => {
  expect(parsingProblem(new TypeError('x'), 'usage')).toBeUndefined()
})
