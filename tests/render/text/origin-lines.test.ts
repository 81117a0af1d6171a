import { expect, test } from 'vitest'
import { originLines } from '../../../src/render/text/origin-lines.ts'

const subject = 'On doors'
const author = 'A. Keeper'
const date = '2026-01-02'
const posted = [{ id: date, source: 'A letter.', rows: {} }]

test.each([
  [{ subject }, 'Taken from On doors.'],
  [{ subject, author }, 'Taken from On doors, by A. Keeper.'],
  [{ subject, date }, 'Taken from On doors, 2026-01-02.'],
  [{ subject, author, date, revision: 'v2' }, 'Taken from On doors, at v2, by A. Keeper, 2026-01-02.'],
  [{ subject, revision: 'v2', url: 'https://example.org/' }, 'Taken from On doors, at v2: | https://example.org/'],
  [{ subject, quoted: { author, date } }, 'Taken from On doors, quoted by A. Keeper on 2026-01-02.'],
  [{ subject, list: 'doors' }, 'Posted, to the doors list: | On doors'],
  [{ subject, author, list: 'doors' }, 'Posted by A. Keeper, to the doors list: | On doors'],
  [{ subject, date, list: 'doors', revision: 'v2' }, 'Posted on 2026-01-02, to the doors list: | On doors, at v2'],
])('%j', (source, told) => {
  expect(
    originLines({ source, posted: [] })
      .map((line) => line.trim())
      .join(' | '),
  ).toBe(told)
})

test('what has a record of messages was posted, with or without a list', () => {
  expect(originLines({ source: { subject, author, date }, posted })).toEqual([
    'Posted by A. Keeper on 2026-01-02:',
    '    On doors',
  ])
  expect(originLines({ posted })).toEqual([])
})
