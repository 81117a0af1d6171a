import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { type Diagram, diagramsOf } from '../src/derive/diagrams.ts'
import { fromCache } from '../src/load/from-cache.ts'
import { mermaidVersion, mermaidWindow } from '../src/load/mermaid.ts'
import { readContent } from '../src/load/read-content.ts'
import { type DiagramTarget, diagramSvg } from '../src/render/diagram/diagram-svg.ts'
import { type Drawing, drawingFrom } from '../src/render/diagram/drawing.ts'
import { isLayoutOf, layoutKey } from '../src/render/diagram/kept-layout.ts'
import { type Layout, layoutOf } from '../src/render/diagram/mermaid-layout.ts'

const times = new Map<string, number>()

async function timed<Value>(name: string, work: () => Value | Promise<Value>): Promise<Value> {
  const start = performance.now()
  const value = await work()
  times.set(name, (times.get(name) ?? 0) + performance.now() - start)
  return value
}

const sizes = (bytes: string | Uint8Array) => [
  Buffer.byteLength(bytes),
  gzipSync(bytes, { level: 9 }).length,
  brotliCompressSync(bytes).length,
]

const print = (name: string, ...values: (number | string)[]) =>
  console.log(`${name.padEnd(44)}${values.map((value) => String(value).padStart(12)).join('')}`)

const root = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const hrefOf = (target: DiagramTarget) => ('row' in target ? `${target.row}/` : `#legend-${target.state.toLowerCase()}`)
const drawing = async (diagram: Diagram) => {
  const isLayout = (value: unknown): value is Layout => isLayoutOf(value, diagram)
  const produce = async () => layoutOf(diagram, await mermaidWindow())
  return drawingFrom(diagram, await fromCache(folder, layoutKey(diagram, mermaidVersion()), isLayout, produce))
}

try {
  for (const { matrix } of readContent(root).matrices) {
    const diagrams = diagramsOf(matrix)
    const [first, ...others] = diagrams
    if (!first) continue
    times.clear()
    const drawings: Drawing[] = [await timed('first drawing, Mermaid loaded', () => drawing(first))]
    for (const other of others) drawings.push(await timed(`${others.length} further drawings`, () => drawing(other)))
    for (const diagram of diagrams) await timed(`${diagrams.length} drawings of cached layouts`, () => drawing(diagram))
    const marked = await timed('10,000 SVGs of one drawing', () => {
      const [one] = drawings
      return Array.from({ length: 10_000 }, (_, index) =>
        one ? diagramSvg(one, { hrefOf, idPrefix: 'd', marked: String(index) }) : '',
      )
    })
    print(matrix.id, 'ms')
    for (const [name, time] of times) print(`  ${name}`, time.toFixed(1))
    print('', 'bytes', 'gzip', 'brotli')
    const svgs = drawings.map((one, index) => diagramSvg(one, { hrefOf, idPrefix: `d${index}` }))
    for (const [index, svg] of svgs.entries()) print(`  ${diagrams[index]?.id} as SVG`, ...sizes(svg))
    print(`  all ${svgs.length} on one page`, ...sizes(svgs.join('\n')))
    print('  marked, as on a row page', ...sizes(marked[1] ?? ''))
    const [one] = drawings
    if (one) print('  standing alone', ...sizes(diagramSvg(one, { hrefOf, idPrefix: 'd', standalone: true })))
  }
  const script = readFileSync(createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js'))
  print('Mermaid in the reader’s browser instead', ...sizes(script))
} finally {
  rmSync(folder, { recursive: true })
}
