import { describe, expect, it } from 'vitest'
import { proseHtml } from '../../../src/markdown/prose-html.ts'
import { contextOf } from '../../../src/render/site/context.ts'
import { firstUses } from '../../../src/render/site/first-uses.ts'
import { offlineLinks, siteLinks } from '../../../src/render/site/links.ts'
import { gateMatrix } from '../gate-matrix.ts'

const site = { origin: 'https://example.org', base: '/' }
const links = siteLinks(site, gateMatrix)
const context = contextOf(gateMatrix, links)
const href = '/gate/glossary/#term-duty'
const meaning = 'Whoever may raise the bar, empty the box and hear the alarm.'

describe('the first use of a term', () => {
  it('is a link that says what it means, in prose and nowhere else', () => {
    expect(context.html('Be on duty; `on duty` [on duty](https://a.example/), on duty.')).toBe(
      `<p>Be <a class="term" href="${href}" aria-description="${meaning}">on duty</a>; <code>on duty</code> <a href="https://a.example/" class="named">on duty</a>, on duty.</p>`,
    )
    for (const html of [context.heading, context.unlinked, context.source])
      expect(html('Whoever is on duty')).toBe('Whoever is on duty')
  })

  it('leads within the offline copy', () => {
    const offline = contextOf(gateMatrix, offlineLinks(site, gateMatrix), { isWhole: true })
    expect(offline.inline('on duty')).toBe(
      `<a class="term" href="#term-duty" aria-description="${meaning}">on duty</a>`,
    )
  })

  it('leaves its own entry alone, and none of the others', () => {
    const [box, duty] = gateMatrix.glossary
    expect(box && context.meaning({ ...box, text: 'A box for whoever is on duty.' })).toBe(
      `A box for whoever is <a class="term" href="${href}">on duty</a>.`,
    )
    expect(duty && context.meaning(duty)).toContain('<a class="term" href="/gate/glossary/#term-box">box</a>')
  })

  it('is the first of the page and of each article', () => {
    const use = context.inline('on duty')
    const page = `<p>${use}</p>${use}<article>${use}, ${use}</article>${use}${use}`
    expect(firstUses(page)).toBe(`<p>${use}</p>on duty<article>${use}, on duty</article>${use}on duty`)
  })

  it('comes after one in brackets, which is always a link that says what it means', () => {
    const asked = context.inline('[[on duty]]')
    expect(asked).toBe(`<a href="${href}" class="term" aria-description="${meaning}">on duty</a>`)
    const use = context.inline('on duty')
    expect(firstUses(`${use}${asked}${asked}${use}<article>${asked}${use}</article>`)).toBe(
      `${use}${asked}${asked}on duty<article>${asked}on duty</article>`,
    )
    expect(context.heading('[[on duty]]')).toBe(`<a href="${href}">on duty</a>`)
  })

  it('is no tag that a text only speaks of', () => {
    const link = { href: '#"<', description: '"</a><article> & \' ' }
    const prose = `<article> <a class="term" href="${href}">on duty</a>`
    const html = proseHtml(prose, {
      resolve: () => undefined,
      hrefOf: () => undefined,
      terms: { find: (text) => [{ id: 'all', start: 0, end: text.length }], linkTo: () => link },
    })
    expect(firstUses(`${html}${html}`)).toBe(`${html}<p>${html.replace(/<\/?(a|p)\b.*?(?<!=)">|<\/?[ap]>/g, '')}</p>`)
  })
})
