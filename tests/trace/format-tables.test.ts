import { expect, it } from 'vitest'
import { formatTables } from '../../src/trace/format-tables.ts'
import { formatsAt } from '../../src/trace/spte-formats.ts'

const textOf = ({ title, like, columns, groups }: ReturnType<typeof formatTables>[number]) =>
  [
    `${title}${like ? `, as ${like} but for` : ''}: ${columns.join(' | ')}`,
    ...groups.flatMap(({ title, rows }) => [
      `  ${title}`,
      ...rows.map(({ name, cells }) => `    ${name}: ${cells.join(' | ')}`),
    ]),
  ].join('\n')

it('says what the bits of each release mean, and of TDs what differs', async () => {
  await expect(`${formatTables().map(textOf).join('\n\n')}\n`).toMatchFileSnapshot('format-tables.golden.txt')
})

it('has every field of every format', () => {
  const tables = formatTables()
  const cells = tables.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)))
  for (const format of formatsAt({})) {
    expect(cells).toContain(format.frozen.toString(16))
    expect(cells).toContain(format.empty.toString(16))
    for (const { low, high } of format.bits)
      expect(cells.some((cell) => cell.split(', ').includes(low === high ? `${low}` : `${high}:${low}`))).toBe(true)
  }
})
