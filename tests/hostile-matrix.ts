import fc from 'fast-check'
import { matchingRows } from '../src/derive/matching-rows.ts'
import type { Matrix } from '../src/model/matrix.ts'
import { hostileText } from './hostile-text.ts'
import { matrixArbitrary, sparseMatrixArbitrary } from './matrix-arbitrary.ts'
import { qualify } from './qualify.ts'

const addresses = (placeholder: string) =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        ...[`https://example.org/${placeholder}`, `https://[::1]:65535/a%20b/${placeholder}?c=${placeholder}#d`],
        ...[`https://bücher.example/é/${placeholder}`, `https://example.org/é?a=%C3%A9&b=${placeholder}`],
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        ...[`https://[/${placeholder}`, `https://a:99999/${placeholder}`, `https://%/${placeholder}`],
        ...[`https://example.org/%${placeholder}`, `https://example.org/%ff/${placeholder}`],
        ...[`https://me@example.org/${placeholder}`, `https://1.2.3.4.5/${placeholder}`, `https://xn--/${placeholder}`],
      ),
    },
  )
const url = addresses('a')
const prose = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('Plain words.', 'See `f()`, [[1]] and [[in0]].', '[a](https://example.org/%C3%A9)'),
  },
  { weight: 2, arbitrary: hostileText },
  {
    weight: 1,
    arbitrary: fc
      .array(
        fc.constantFrom(
          ...['*', '_', '`', '[', '](', ')', '[[', ']]', '1', '\\', '<', '>', '&', '&lt;', '&#8238;', '&#xd800;', '!'],
          ...[
            'https://example.org/%',
            'https://[',
            'mailto:a@b%',
            '<https://a.b/%zz>',
            '\n',
            '- ',
            '1. ',
            'a ',
            '```\n',
          ],
        ),
        { minLength: 1, maxLength: 12 },
      )
      .map((pieces) => `w${pieces.join('')}`),
  },
  { weight: 1, arbitrary: url.map((address) => `[there](<${address}>)`) },
)
const code = fc.constantFrom(
  'int f(void)\n{\n\t/* region: one rows: 1 */\n\treturn 0; /* rows: 1 */\n\t/* end region */\n}\n',
  '/* region: one */\n/* end region */\n',
  '/* region: one */\n#define X "</pre>\\\n\'<script>" /* é */\n\t"unclosed\n/* end region */',
)
const path = fc.constantFrom('a.c', 'a b/%41%zz?q#h.c', 'é/[x]/{file}.h', '<b>&"\'.c', 'a..b')

/**
 * Matrices with all that a matrix may have, which may be bad: addresses, prose, paths and model code of all kinds. The check says
 * which are good.
 */
export const hostileMatrixArbitrary: fc.Arbitrary<Matrix> = fc.noShrink(
  fc
    .tuple(
      fc.oneof(matrixArbitrary, sparseMatrixArbitrary),
      fc.record({
        title: prose,
        summary: prose,
        remark: prose,
        purpose: prose,
        step: prose,
        claim: prose,
        change: prose,
        label: hostileText,
        address: url,
        file: addresses('{file}'),
        ident: addresses('{name}'),
        commit: addresses('{commit}'),
        text: code,
        path,
        // How much of it there is: with everything in it hardly any would be good.
        has: fc.array(
          fc.constantFrom(
            'code',
            'source',
            'symbols',
            'models',
            'flows',
            'assertions',
            'claims',
            'changes',
            'diagram',
            'glossary',
            'retired',
          ),
          {
            maxLength: 4,
          },
        ),
      }),
    )
    .map(([matrix, parts]) => {
      const has = (part: (typeof parts)['has'][number]) => parts.has.includes(part)
      const { title, summary, remark, purpose, step, claim, change, label, address, file, ident, commit, text, path } =
        parts
      const where = { out0: ['Y'] }
      const source = { author: label, date: '2026-01-02', subject: label, url: address, remark }
      const symbol = {
        name: 'odd',
        kind: 'macro' as const,
        file: path,
        purpose,
        history: [{ commit: '0123456789ab', change: remark, release: label }],
        was: ['f'],
        became: [],
        pins: { 'v1.2': { file: path, hash: '0123456789abcdef' } },
        ...(has('models') ? { model: 'odd.c#one' } : {}),
      }
      const hostile: Matrix = {
        ...matrix,
        ...(has('claims') ? { title, summary } : {}),
        ...(has('code') ? { code: { release: label, file, ident, commit, caption: label } } : {}),
        ...(has('source') ? { source } : {}),
        ...(has('models') ? { models: [{ name: 'odd.c', text }] } : {}),
        ...(has('symbols')
          ? {
              symbols: [...matrix.symbols.map((one) => (one.name === 'f' ? { ...one, became: ['odd'] } : one)), symbol],
            }
          : {}),
        ...(has('flows')
          ? {
              flows: [
                {
                  id: 'flow',
                  title: step,
                  inputs: {},
                  contexts: matrix.contexts ? ['c0'] : [],
                  rows: ['1'],
                  path: ['f()', step],
                  sources: [step],
                },
              ],
            }
          : {}),
        ...(has('assertions')
          ? {
              outcomes: {
                order: [
                  { id: 'nothing', phrase: 'nothing' },
                  { id: 'told', label, phrase: label },
                ],
                kinds: [{ id: 'tell', label, outcome: 'told', silent: 'nothing', text: 'Told.' }],
                faults: [{ id: 'none', label, text: 'None.' }],
                columns: [{ id: 'calm', label, contexts: [], faults: ['none'], text: claim }],
              },
              assertions: [
                {
                  id: 'odd',
                  symbol: 'f',
                  kind: 'tell',
                  rows: ['1'],
                  inputs: {},
                  contexts: matrix.contexts ? ['c0'] : [],
                  faults: ['none'],
                  beside: [],
                  when: step,
                  loud: false,
                  leaves: 'Nothing.',
                  sources: [step],
                },
              ],
            }
          : {}),
        ...(has('claims')
          ? { claims: [{ id: 'yes', text: claim, where, rows: matchingRows(matrix, where).map(({ id }) => id) }] }
          : {}),
        ...(has('changes')
          ? { changes: [{ date: '2026-01-02', revision: matrix.revision, text: change, rows: ['1'], notes: [] }] }
          : {}),
        ...(has('diagram')
          ? { diagram: { from: 'in0', to: 'out0', views: [{ id: 'yes', title: label, where }] } }
          : {}),
        ...(has('glossary')
          ? {
              glossary: [{ id: 'odd', term: label, also: ['words'], text: purpose, sources: [remark] }],
              figure: {
                title: label,
                text: remark,
                nodes: [{ id: 'node', label, term: 'odd' }],
                edges: [{ from: 'node', to: 'node', label }],
              },
            }
          : {}),
        ...(has('retired')
          ? {
              rows: [
                ...matrix.rows,
                {
                  ...matrix.rows[0],
                  id: 'old',
                  notes: [],
                  questioned: [],
                  qualified: [],
                  retired: { reason: step, see: ['1'] },
                },
              ] as Matrix['rows'],
            }
          : {}),
      }
      return qualify(hostile, () => remark)
    }),
)
