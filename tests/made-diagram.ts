import type { Diagram } from '../src/derive/diagrams.ts'
import type { GraphEdge } from '../src/derive/graph.ts'

/** A diagram of so many states, with an edge from one position to another wherever `isEdge` says so, and a row or two on each. */
export function madeDiagram(count: number, isEdge: (from: number, to: number) => boolean): Diagram {
  const states = Array.from({ length: count }, (_, index) => ({ id: `v${index}`, label: `State ${index}` }))
  const edges = states.flatMap(({ id: from }, start) =>
    states.flatMap(({ id: to }, end): GraphEdge[] => {
      const id = String(start * count + end + 1)
      const rows = [{ id, notes: end % 3 === 1 ? ['a1'] : [] }, ...(end % 2 === 0 ? [{ id: `${id}x`, notes: [] }] : [])]
      return isEdge(start, end) ? [{ from, to, rows }] : []
    }),
  )
  return { id: `made-${count}`, title: `Made of ${count}`, description: `${count} states.`, graph: { states, edges } }
}

/** A diagram of two states with the given labels, rows with the given ids between them and one note each. */
export const labelledDiagram = (labels: [string, string], rows: string[], note: string): Diagram => ({
  id: 'labelled',
  title: labels[0],
  description: labels.join('; '),
  graph: {
    states: [
      { id: labels[0], label: labels[0] },
      { id: `to ${labels[1]}`, label: labels[1] },
    ],
    edges: [{ from: labels[0], to: `to ${labels[1]}`, rows: rows.map((id) => ({ id, notes: [note] })) }],
  },
})

/** A diagram whose edges have words for rows: some, the given ones, and none. */
export const wordedDiagram = (label: string): Diagram => ({
  id: 'figure',
  title: 'Words',
  description: label,
  graph: {
    states: ['a', 'b', 'c'].map((id) => ({ id, label: id })),
    edges: [
      { from: 'a', to: 'b', rows: [], label: 'leads to' },
      { from: 'b', to: 'c', rows: [], label },
      { from: 'c', to: 'a', rows: [], label: '' },
    ],
  },
})

/** Labels that no output may trip over. */
export const hostileLabels = [
  'say "hello" and \'bye\'',
  'A --> B',
  'A --> B : x\n  B --> C',
  '%% comment',
  "%%{init: {'theme': 'dark'}}%%",
  'end',
  'end note',
  'state',
  '<script>alert(1)</script>',
  '<b>bold</b><br/>&amp;',
  'مرحبا بالعالم',
  '\u202Eevil\u202C',
  '👩‍👩‍👧‍👦 family 🇩🇪',
  'e\u0301a\u0308 漢字かな',
  'x'.repeat(200),
  'many words '.repeat(18).trim(),
  'a;b;c',
  '#35;#quot; # 7',
  'back\\slash \\n \\"',
  'a:::b',
  ':',
  '[*]',
  '<<fork>>',
  '[[choice]]',
  'direction TB',
  'in the direction',
  'TB',
  '}',
  '{',
  '1. one',
  '- item',
  '+ item',
  '# heading',
  '> quote',
  '\\*not\\* \\"x\\" \\_y\\_ \\<z\\> \\\\ \\`q\\`',
  '`code` *em* __strong__ ~~no~~ ![i](j)',
  'www.example.org a@b.example',
  '$$x^2$$',
  'style a:#f00;',
  'classDef x fill:#f00;',
  '---',
  '===',
  'ﬂ°°35¶ß',
  'fa:fa-home',
  'a\tb\u0000c\u0085d\u2028e',
  'constructor',
  '__proto__',
  's0',
]

const together = 8

/** Diagrams of two states for {@link hostileLabels}, several of them in each: to lay out one more takes less than one alone. */
export const hostileDiagrams: Diagram[] = Array.from(
  { length: Math.ceil(hostileLabels.length / together) },
  (_, at) => {
    const alone = hostileLabels
      .slice(at * together, (at + 1) * together)
      .map((label) => labelledDiagram([label, `${label} TB`], [label, '7'], label).graph)
    const graph = { states: alone.flatMap(({ states }) => states), edges: alone.flatMap(({ edges }) => edges) }
    return { id: `hostile-${at}`, title: 'Hostile', description: 'Labels.', graph }
  },
)
