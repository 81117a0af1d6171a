import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { drive } from '../../../src/kernel/execute/drive.ts'
import { madeFolder } from '../../files/made-folder.ts'

// What reads a line and answers it, as a driver does.
const folder = madeFolder({
  program: `#!/bin/sh
while read -r line; do
	case $line in
	die) kill -KILL $$ ;;
	hang) echo '{"end":"hang"}' ;;
	refuse) echo "no such word: $line" >&2; exit 2 ;;
	sulk) exit 2 ;;
	stop) exit 0 ;;
	babble) echo 'Segmentation fault' ;;
	*) echo '{"end":"returned","said":"'$line'"}' ;;
	esac
done
`,
})
const program = join(folder, 'program')
chmodSync(program, 0o755)

const ends = async (...lines: string[]): Promise<string[]> =>
  (await drive(program, lines)).map(({ end, said }) => String(said ?? end))
const problem = (...lines: string[]): Promise<string> =>
  drive(program, lines).then(
    () => 'none',
    (error: unknown) => String(error),
  )

test('each run has its answer, in order', async () => {
  expect(await ends('one', 'two', 'three')).toEqual(['one', 'two', 'three'])
  expect(await ends()).toEqual([])
})

test('a run that kills the program is a crash, and the next ones are done all the same', async () => {
  expect(await ends('one', 'die', 'two', 'die', 'die', 'three')).toEqual([
    'one',
    'crash',
    'two',
    'crash',
    'crash',
    'three',
  ])
  expect(await ends('die')).toEqual(['crash'])
})

test('a run that never ends is one of many', async () => {
  expect(await ends('one', 'hang', 'two')).toEqual(['one', 'hang', 'two'])
})

test('a program that refuses, stops or babbles is no driver', async () => {
  expect(await problem('one', 'refuse', 'two')).toMatchInlineSnapshot(
    `"Error: the driver stopped: no such word: refuse"`,
  )
  expect(await problem('sulk')).toMatchInlineSnapshot(`"Error: the driver stopped: without a word"`)
  expect(await problem('one', 'stop', 'two')).toMatchInlineSnapshot(`"Error: the driver stopped: 1 answers to 3 runs"`)
  expect(await problem('one', 'babble')).toMatchInlineSnapshot(
    `"Error: the driver answers what is no outcome: Segmentation fault"`,
  )
})

test('code that breaks down too often is given up, and the message says where', async () => {
  const lines = Array.from({ length: 60 }, () => ['one', 'hang']).flat()
  expect(await problem(...lines)).toMatchInlineSnapshot(
    `"Error: the code broke down in 50 of 100 runs, at last in \`hang\`"`,
  )
  await expect(drive(program, ['one', 'die', 'two'], { mostBroken: 1 })).rejects.toThrow('broke down in 1 of 2 runs')
})

test('who waits hears how far it is', async () => {
  const heard: number[] = []
  await drive(
    program,
    Array.from({ length: 2500 }, () => 'one'),
    { tell: (done) => heard.push(done) },
  )
  expect(heard).toEqual([1000, 2000])
})

test('a program that cannot be started fails', async () => {
  await expect(drive(join(folder, 'none'), ['one'])).rejects.toThrow('ENOENT')
})
