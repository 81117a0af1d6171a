import { expect, test } from 'vitest'
import { parseWords } from '../../src/command/parse-words.ts'

const options = { old: { type: 'string', short: 'o' }, json: { type: 'boolean' } } as const

test.each([
  [['--x'], 'unknown option `--x`'],
  [['--toString'], 'unknown option `--toString`'],
  [["--it's A. B"], "unknown option `--it's A. B`"],
  [['-x'], 'unknown option `-x`'],
  [["a'. B c"], "unexpected word `a'. B c`"],
  [['--json', '--', '--old'], 'unexpected word `--old`'],
  [['--old'], 'option `--old` needs a value'],
  [['-o'], 'option `--old` needs a value'],
  [['--old', '--json'], 'option `--old` needs a value'],
  [['--json=yes'], 'option `--json` takes no value'],
  [['--json', '--x', '--y'], 'unknown option `--x`'],
])('%j', (args, message) => {
  for (const allowPositionals of message.startsWith('unexpected') ? [false] : [false, true])
    expect(() => parseWords({ args, options, allowPositionals })).toThrow(message)
})

test.each([
  [['--old', 'a', '--json'], { old: 'a', json: true }],
  [['--old=--json'], { old: '--json' }],
  [['--old', '-'], { old: '-' }],
  [['--old='], { old: '' }],
  [['-o', 'a'], { old: 'a' }],
])('%j are taken', (args, values) => {
  expect({ ...parseWords({ args, options }).values }).toEqual(values)
})
