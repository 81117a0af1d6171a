import { describe, expect, it, test } from 'vitest'
import { siteOf } from '../src/derive/addresses.ts'
import { coverageOf } from '../src/derive/coverage.ts'
import { checkContent } from '../src/check/check-content.ts'
import { root } from '../src/command/root.ts'
import type { Matrix } from '../src/model/matrix.ts'
import { matrixCsv } from '../src/render/data/matrix-csv.ts'
import { matrixAsJson } from '../src/render/data/matrix-json.ts'
import { matrixText } from '../src/render/text/matrix-text.ts'
import { noteText } from '../src/render/text/note-text.ts'
import { rowText } from '../src/render/text/row-text.ts'
import { textContextOf } from '../src/render/text/text-context.ts'
import { inProcess } from './command/in-process.ts'
import { cFiles } from './render/c/c-files.ts'
import { compileC, runProgram } from './render/c/compile-c.ts'

// What any published table may have: ranges of numbers, wildcards of several names, cells of several marks, notes on cells and
// headings, groups within groups, a second line of headings, rows in one file.
const { matrices, problems } = checkContent(root, 'tests/rich')
const matrix = matrices[0]?.matrix as Matrix
const context = textContextOf(siteOf({ SITE: 'https://site.example', BASE: '/' }), matrix)
const find = async (...words: string[]) => {
  const { out } = await inProcess(['find', ...words, '--json'], { env: { CONTENT: 'tests/rich' } })
  return JSON.parse(out).map(({ id }: { id: string }) => id)
}

test('it passes the check, complete over all numbers', () => {
  expect(problems).toEqual([])
  expect(coverageOf(matrix)).toMatchObject({ combinations: 99, possible: 88, rows: 9, gaps: [], overlaps: [] })
})

test('its texts read well', async () => {
  const texts = [
    matrixText(matrix, context),
    ...matrix.rows.map((row) => rowText(matrix, row, context)),
    ...matrix.notes.map((note) => noteText(matrix, note, context)),
  ]
  await expect(texts.join(`${'='.repeat(75)}\n`)).toMatchFileSnapshot('rich.golden.txt')
})

describe('find', () => {
  it('takes a number, a range and several', async () => {
    expect(await find('--byte', '0x24', '--state', 'start')).toEqual(['other'])
    expect(await find('--byte', '200')).toEqual(['other', 'comment', '80-ff'])
    expect(await find('--byte', '0x41-0x42,< 2', '--group', 'first')).toEqual(['letter', 'control'])
  })

  it('takes one of several marks, and one with a blank', async () => {
    expect(await find('--does', 'end')).toEqual(['word-control'])
    expect(await find('--does', 'keep it')).toEqual(['letter', '80-ff', 'rest'])
  })

  it('takes the group around a group', async () => {
    expect(await find('--group', 'outside')).toEqual(['letter', 'hash', 'control', 'other', 'newline', 'comment'])
  })

  it('says which numbers there are', async () => {
    const { code, err } = await inProcess(['find', '--byte', '256'], { env: { CONTENT: 'tests/rich' } })
    expect(code).toBe(2)
    expect(err).toContain('unknown `256` for --byte')
    expect(err).toContain('a number, a range such as `10-20`')
  })
})

test('its C is compiled, holds, and finds the range of a number', () => {
  const files = cFiles(matrix)
  const { isFine, lines } = runProgram(compileC({ files }))
  expect(isFine, lines.join('\n')).toBe(true)
  const program = `#include <stdio.h>
#include "scenarios.h"
int main(void)
{
	static const long long numbers[] = { -1, 0, 9, 10, 0x20, 0x61, 0x7a, 0x7f, 255, 256 };
	unsigned int at;

	for (at = 0; at < sizeof(numbers) / sizeof(*numbers); at++) {
		enum lexer_byte byte = lexer_byte_of(numbers[at]);
		const struct lexer_scenario *scenario =
			lexer_scenario_of(lexer_row_of(LEXER_STATE_START, byte, LEXER_BEFORE_START));

		printf("%s\\n", scenario ? scenario->id : "none");
	}
	printf("%d\\n", lexer_scenario_of(LEXER_ROW_WORD_CONTROL)->does ==
	       (1ULL << LEXER_DOES_END | 1ULL << LEXER_DOES_NOTHING));
	return 0;
}
`
  const own = { 'scenarios.h': files['scenarios.h'] ?? '', 'main.c': program }
  expect(runProgram(compileC({ files: own })).lines).toEqual([
    ...['none', 'control', 'control', 'other', 'other', 'letter', 'letter', 'other', 'other', 'none'],
    '1',
  ])
})

test('its data has marks, notes of cells and ranges', async () => {
  const { inputs, verdicts, groups, rows, coverage } = await matrixAsJson(matrix, context.permalinkOf)
  expect(inputs[1]?.values.slice(0, 2)).toEqual([
    { id: '0x00-0x09', label: '0x00-0x09', from: 0, to: 9 },
    { id: '0x0a', label: '0x0a', from: 10, to: 10 },
  ])
  expect(verdicts[1]?.marks[1]).toEqual({ id: 'end', label: 'ends the word', condition: false })
  expect(groups[1]).toEqual({ id: 'first', label: 'at the start', within: 'outside' })
  const row = (id: string) => rows.find((one) => one.id === id)
  expect(row('word-control')?.verdicts['does']).toEqual({ mark: 'end', also: [{ mark: 'nothing' }] })
  expect(row('control')).toMatchObject({ notes: ['loud'], cellNotes: { warns: ['loud'] } })
  expect(coverage.impossible).toHaveLength(1)
  const [header, , , control] = matrixCsv(matrix, context.permalinkOf).split('\r\n')
  expect(header).toContain('row,group,state,byte,state before,then state,then does,warns')
  expect(control).toContain('control,Outside: at the start,start,0x00-0x09|0x0b-0x1f,-,same state,nothing,✓,loud')
})

test('rows stand in the order of their file', () => {
  expect(matrix.rows.map(({ id }) => id)).toEqual([
    'letter',
    'hash',
    'control',
    'other',
    'newline',
    'comment',
    '80-ff',
    'word-control',
    'rest',
  ])
})
