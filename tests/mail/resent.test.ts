import { expect, test } from 'vitest'
import { columnLabel } from '../../src/derive/cell-text.ts'
import type { Matrix } from '../../src/model/matrix.ts'
import { mail } from './messages.ts'
import { cellsOf, taken } from './taken.ts'

const said = 'On Tue, 2026-04-07 at 16:34 +0800, Ada Smith wrote:\n'
const text = `Legend:
shut: nobody comes through it, whatever they may have brought along with them
key: whether the person who stands before the door has one that fits the lock
X: yes or no

Rows 1-2 are for doors that nobody has thought of locking for years and years,
Rows 3-4 are for the others.

 #  | door   | key | opens, as far as is known | what else is to be said of it
----|--------|-----|---------------------------|-------------------------------
 1  | open   | X   | yes                       | warn if_draught && !is_winter
 2  | ajar   | X   | yes (a)                   | warn if_dark
----|--------|-----|---------------------------|-------------------------------
 3  | shut   | Y   | yes                       | nothing
 4  | shut   | N   | no (b1)                   | nothing

(a) With a push, that is, from whoever is the first to come along in the early
morning.
(b1)(b2) Not without a key, unless somebody is there to hear how loud they may
knock.
`
const quoted = (mark: string) => (one: string) => said + one.trimEnd().replaceAll(/^/gm, mark)
const escaped = (one: string) => one.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
/** As a mail program breaks long lines, `mark` before the rest of each. */
const wrapped = (width: number, mark: string) => (one: string) =>
  one
    .split('\n')
    .map((line) => {
      const at = line.length > width ? line.lastIndexOf(' ', width) : 0
      return at > mark.length ? `${line.slice(0, at)}\n${mark}${line.slice(at + 1)}` : line
    })
    .join('\n')
const encoded = (way: string) => `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: ${way}`

const ways: Record<string, (one: string) => string> = {
  quoted: quoted('> '),
  'quoted twice': quoted('> > '),
  'quoted without spaces': quoted('>>'),
  'quoted by bars': quoted('| '),
  'quoted by colons': quoted(': '),
  'quoted by initials': quoted('AS> '),
  'with spaces drawn together': (one) => one.replaceAll(/ +/g, ' '),
  wrapped: wrapped(72, ''),
  'wrapped as quoted': (one) => wrapped(74, '> ')(quoted('> ')(one)),
  'wrapped without quoting': (one) => wrapped(76, '')(quoted('> ')(one)),
  'in a box drawing': (one) => one.replaceAll('|', '│').replaceAll('---', '───'),
  'as a raw message': (one) => mail(quoted('> ')(one)),
  'in base64': (one) => mail(Buffer.from(quoted('> ')(one)).toString('base64'), encoded('base64')),
  'in quoted-printable': (one) =>
    mail(
      quoted('> ')(one)
        .replaceAll('=', '=3D')
        .replaceAll(/^(.{60})(?=.)/gm, '$1=\n'),
      encoded('quoted-printable'),
    ),
  flowing: (one) =>
    mail(
      quoted('> ')(one).replaceAll(/^(> .{50,}?) (?=\S)/gm, '$1 \n> '),
      'Content-Type: text/plain; charset=utf-8; format=flowed',
    ),
  'in HTML': (one) => `<html><body><pre>${escaped(quoted('> ')(one))}</pre></body></html>`,
  'in HTML, a division a line': (one) =>
    mail(
      quoted('> ')(one).replaceAll(/^.*$/gm, (line) => `<div>${escaped(line)}</div>`),
      'Content-Type: text/html; charset=utf-8',
    ),
  'in HTML, quoted there': (one) =>
    mail(`<p>${said}</p><blockquote><pre>${escaped(one)}</pre></blockquote>`, 'Content-Type: text/html; charset=utf-8'),
}

const told = (matrix: Matrix) => ({
  heads: [...matrix.inputs, ...matrix.verdicts].map(columnLabel),
  cells: cellsOf(matrix),
  groups: matrix.groups.map(({ label }) => label),
  legend: matrix.legend.map(({ id, text }) => [id, text]),
  notes: matrix.notes.map(({ id, body }) => [id, body]),
})

test.each(Object.entries(ways))('a message is taken over as it is where it comes %s', async (_, way) => {
  const choices = { isQuoted: true }
  const own = told(await taken(text, choices))
  expect(own.groups).toEqual(['Doors that nobody has thought of locking for years and years', 'The others'])
  expect(own.notes.map(([id]) => id)).toEqual(['a', 'b1'])
  expect(told(await taken(way(text), choices))).toEqual(own)
})
