import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtSite } from './built-site.ts'

const browsers: [string, string[]][] = [
  ['lynx', ['-dump', '-nolist', '-width=100', '-display_charset=utf-8', '-force_html']],
  ['w3m', ['-dump', '-cols', '100', '-O', 'utf-8', '-T', 'text/html']],
]

/** A page of the site as the browser prints it. */
function dumped(browser: string, words: string[], path: string): string {
  const { error, status, stdout, stderr } = spawnSync(browser, [...words, join(builtSite, path)], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TERM: 'dumb' },
  })
  if (error) throw new Error(`these tests need ${browser}: ${error.message}; on Debian: apt-get install ${browser}`)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

/** All its words, without the spaces between. */
const letters = (text: string) => text.replace(/\s+/g, '')

describe.each(browsers)('%s', (browser, words) => {
  const rows = [
    /^ *1 +NP +leaf P +Y +Y +Y +N +nothing +retried$/m,
    /^ *2 +NP +leaf P +N +Y +N +Y ?\^?\[?a1\]? +nothing +bugged$/m,
    /^ *12 +leaf P +NP +N +Y +Y +N +nothing +retried$/m,
  ]

  it.each(['tdp/index.html', 'tdp/offline.html'])(
    '%s has the matrix as a table, and no filter that would do nothing',
    (path) => {
      const text = dumped(browser, words, path)
      for (const row of rows) expect(text).toMatch(row)
      expect(text).not.toContain('Show all')
    },
  )

  it('the offline file is complete: each row, note, flow and symbol, and none of what a script would need', () => {
    const text = dumped(browser, words, 'tdp/offline.html')
    const dense = letters(text)
    for (const id of [...Array.from({ length: 14 }, (_, index) => String(index + 1)), 'a1', 'a2', 'b', 'c', 'd']) {
      const paragraphs = readFileSync(join(builtSite, `tdp/${id}.txt`), 'utf8').split('\n\n')
      const prose = paragraphs.filter((one) => !/[|*"<`^-]|^ |^\(|^Legend|^Sources|^Shares|^Note|^Row/m.test(one))
      // A heading of a part stands right above its text there.
      for (const paragraph of prose.map((one) => one.replace(/^.*:\n/, '')))
        expect(dense.includes(letters(paragraph)), `${id}: ${paragraph}`).toBe(true)
    }
    for (const name of [
      'handle_changed_spte()',
      'tdx_sept_link_private_spt()',
      'A page fault maps a page',
      'The VM is destroyed',
    ])
      expect(dense.includes(letters(name)), name).toBe(true)
    // Nothing is packed away in plain sight.
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(140)
    expect(text).not.toMatch(/\S{120}/)
  })

  it('lists of terms do not creep to the right', () => {
    const text = dumped(browser, words, 'tdp/offline.html')
    const indents = ['NP', 'X', 'mirror', 'hittable'].map(
      (term) => new RegExp(`^( *)${term}$`, 'm').exec(text)?.[1]?.length,
    )
    expect(new Set(indents).size).toBe(1)
  })

  it('a row page has its sentence, its explanation and its text form as it is', () => {
    const text = dumped(browser, words, 'tdp/7/index.html')
    const form = readFileSync(join(builtSite, 'tdp/7.txt'), 'utf8')
    const lines = new Set(text.split('\n').map((line) => line.trim()))
    for (const line of form.split('\n').filter(Boolean)) expect(lines).toContain(line.trim())
    expect(letters(text)).toContain(
      letters('In the TDP MMU, changing leaf P to nonleaf P with mmu_lock shared is valid'),
    )
    expect(text).not.toContain('Copy for mail')
  })
})
