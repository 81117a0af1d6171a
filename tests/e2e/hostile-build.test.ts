import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkContent } from '../../src/check/check-content.ts'
import type { Matrix } from '../../src/model/matrix.ts'
import { hiddenIn } from '../../src/model/hidden-character.ts'
import { hostileMatrixArbitrary } from '../hostile-matrix.ts'
import { recordedFiles } from '../matrix-files.ts'
import { type Built, builtElsewhere } from './built-elsewhere.ts'
import { addressesIn } from './built-site.ts'

const seed = 7

/** Writes matrices below a folder, each under a name of its own. */
function writeMatrices(content: string, matrices: Matrix[]): void {
  for (const [index, matrix] of matrices.entries())
    for (const [name, text] of Object.entries(recordedFiles(matrix))) {
      const path = join(content, `made${index}`, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    }
}

/** The selectors of rules, those within media queries too, without the states that an element may be in. */
const selectorsOf = (rules?: CSSRuleList): string[] =>
  [...(rules ?? [])].flatMap((rule) =>
    'selectorText' in rule
      ? String(rule.selectorText)
          .split(/,\s*(?![^()]*\))/)
          .map((one) => one.replace(/::?(before|after|hover|target)/g, ''))
      : 'cssRules' in rule
        ? selectorsOf(rule.cssRules as CSSRuleList)
        : [],
  )

describe('many made matrices that the check accepts', () => {
  const content = mkdtempSync(join(tmpdir(), 'hostile-'))
  let matrices: Matrix[] = []
  let built: Built
  beforeAll(() => {
    writeMatrices(content, fc.sample(hostileMatrixArbitrary, { seed, numRuns: 85 }))
    const bad = new Set(
      checkContent('/', content).problems.map(({ path }) => /\/(made\d+)\//.exec(`/${path}`)?.[1] ?? path),
    )
    for (const name of bad) rmSync(join(content, name), { recursive: true })
    const accepted = checkContent('/', content)
    expect(accepted.problems).toEqual([])
    matrices = accepted.matrices.map(({ matrix }) => matrix)
    built = builtElsewhere({ CONTENT: content, SITE: 'https://site.example' })
  }, 600_000)
  afterAll(() => {
    built?.remove()
    rmSync(content, { recursive: true })
  })

  it('are built, every row and note of them', () => {
    expect(matrices.length).toBeGreaterThan(15)
    const files = new Set(addressesIn(built.site))
    for (const { id, rows, notes } of matrices)
      for (const address of ['', 'matrix.json', 'offline.html', ...[...rows, ...notes].map(({ id }) => `${id}/`)])
        expect(files).toContain(`/${id}/${address}`)
  })

  it('have pages of matrices that need none of the style of other pages', () => {
    const style = readFileSync('src/styles/beyond-matrix.css', 'utf8')
    for (const { id } of matrices) {
      const { document } = new JSDOM(readFileSync(join(built.site, id, 'index.html'), 'utf8')).window
      const own = document.createElement('style')
      own.textContent = style
      document.head.append(own)
      const used = selectorsOf(own.sheet?.cssRules).filter((selector) => document.querySelector(selector))
      expect({ id, used }).toEqual({ id, used: [] })
    }
  })

  it('hold nothing that cannot be seen', () => {
    for (const address of addressesIn(built.site)) {
      const text = readFileSync(join(built.site, address.replace(/\/$/, '/index.html')), 'utf8')
      expect({ address, hidden: hiddenIn(text.replaceAll('\r\n', '\n')) }).toEqual({ address, hidden: undefined })
    }
  })
})
