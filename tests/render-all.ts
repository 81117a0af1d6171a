import { diagramsOf } from '../src/derive/diagrams.ts'
import { gridOf } from '../src/derive/grid.ts'
import { matrixDifferences } from '../src/derive/matrix-differences.ts'
import { proseFields } from '../src/derive/prose-fields.ts'
import type { Matrix } from '../src/model/matrix.ts'
import { matrixJson } from '../src/model/matrix-json.ts'
import { siteOf } from '../src/derive/addresses.ts'
import { changesAtom } from '../src/render/site/changes-atom.ts'
import { cContextOf } from '../src/render/c/c-context.ts'
import { headerText } from '../src/render/c/header-text.ts'
import { kunitText } from '../src/render/c/kunit-text.ts'
import { contextOf } from '../src/render/site/context.ts'
import { datasetHash } from '../src/derive/dataset-hash.ts'
import { differencesText } from '../src/render/report/differences-text.ts'
import { offlineLinks, onMatrixPage, siteLinks } from '../src/render/site/links.ts'
import { matrixCsv } from '../src/render/data/matrix-csv.ts'
import { matrixAsJson } from '../src/render/data/matrix-json.ts'
import { assertionsText } from '../src/render/text/assertions-text.ts'
import { matrixText } from '../src/render/text/matrix-text.ts'
import { mermaidText } from '../src/render/diagram/mermaid-text.ts'
import { modelHtml } from '../src/render/code/model-html.ts'
import { noteText } from '../src/render/text/note-text.ts'
import { searchKinds, searchPlaces } from '../src/render/site/search-entries.ts'
import { commitLink, outsideLinks } from '../src/render/site/outside-links.ts'
import { plainProse } from '../src/markdown/plain-prose.ts'
import { rowLineText } from '../src/render/text/row-line-text.ts'
import { rowText } from '../src/render/text/row-text.ts'
import { shortNoteText } from '../src/render/text/short-note-text.ts'
import { shortRowText } from '../src/render/text/short-row-text.ts'
import { textContextOf } from '../src/render/text/text-context.ts'
import { verifiedText } from '../src/render/text/verified-text.ts'

const site = siteOf({ SITE: 'https://site.example', BASE: '/base' })

/** All that is made of a matrix but drawings and pages, as texts. Throws where any of it cannot be made. */
export async function renderAll(matrix: Matrix): Promise<string[]> {
  const context = textContextOf(site, matrix)
  const links = siteLinks(site, matrix)
  const json = matrixJson.parse(await matrixAsJson(matrix, context.permalinkOf))
  const outside = matrix.symbols.flatMap((symbol) => [
    ...outsideLinks(matrix, symbol).map(({ href }) => href),
    ...symbol.history.flatMap(({ commit }) => (commit ? (commitLink(matrix, commit) ?? []) : [])),
  ])
  for (const address of [...outside, ...json.rows.map(({ url }) => url)]) decodeURI(new URL(address).href)
  const html = [links, onMatrixPage(links), offlineLinks(site, matrix)].flatMap((links) => {
    const page = contextOf(matrix, links, { isWhole: links !== onMatrixPage(links) })
    gridOf(matrix, page.coverage)
    return [...proseFields(matrix)].flatMap(({ text, owner }) => [
      ...[page.html(text), page.inline(text), page.source(text), page.unlinked(text), plainProse(text)],
      ...(owner.kind === 'matrix' ? [] : [JSON.stringify(page.citationsOf({ kind: 'symbol', id: owner.id }))]),
    ])
  })
  return [
    matrixText(matrix, context),
    assertionsText(matrix, context),
    verifiedText(matrix, context),
    ...matrix.rows.flatMap((row) => [rowText(matrix, row, context), rowLineText(matrix, row, context)]),
    ...matrix.rows.map((row) => shortRowText(matrix, row, context)),
    ...matrix.notes.map((note) => shortNoteText(matrix, note, context)),
    ...matrix.notes.map((note) => noteText(matrix, note, context)),
    matrixCsv(matrix, context.permalinkOf),
    headerText(matrix, await cContextOf(site, matrix)),
    kunitText(matrix, await cContextOf(site, matrix)),
    JSON.stringify(json),
    JSON.stringify(searchKinds(matrix, links)),
    JSON.stringify(searchPlaces(matrix, offlineLinks(site, matrix))),
    ...(matrix.changes.length > 0 ? [changesAtom(site, matrix, 'A site & <more>')] : []),
    await datasetHash(matrix),
    differencesText(matrixDifferences({ ...matrix, rows: [], notes: [] }, matrix)),
    ...diagramsOf(matrix).map(mermaidText),
    ...(await Promise.all(matrix.models.map((model) => modelHtml(model, (id) => `/${id}/`)))),
    ...outside,
    ...html,
  ]
}
