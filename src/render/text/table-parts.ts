import { filledCells } from './filled-cells.ts'
import { type TextTable, textTable } from './text-table.ts'

/**
 * A table that is too wide as several below each other, each with the first column and as many others as there is room for; cells
 * are broken where that is needed. Undefined where a column alone is too wide.
 */
export function tableParts({ header, groups }: TextTable, width: number): string[] | undefined {
  const partOf = (columns: number[]): string[] | undefined => {
    const of = (cells: string[]) => [0, ...columns].map((at) => cells[at] ?? '')
    const [own, rows] = [of(header), groups.map((group) => group.map(of))]
    const filled = filledCells(own, rows, width)
    return (
      textTable({ header: own, groups: rows }, width) ?? (filled && textTable({ header: own, groups: filled }, width))
    )
  }
  const parts: { columns: number[]; lines: string[] }[] = []
  for (const column of header.slice(1).keys()) {
    const last = parts.at(-1)
    const columns = [...(last?.columns ?? []), column + 1]
    const lines = last && partOf(columns)
    if (last && lines) parts[parts.length - 1] = { columns, lines }
    else {
      const alone = partOf([column + 1])
      if (!alone) return undefined
      parts.push({ columns: [column + 1], lines: alone })
    }
  }
  return parts.flatMap(({ lines }, at) => (at > 0 ? ['', ...lines] : lines))
}
