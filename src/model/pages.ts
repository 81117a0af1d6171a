import type { Parts } from './file-kinds.ts'
import type { Matrix } from './matrix.ts'

/** A kind of page that a matrix has. */
interface PageKind {
  kind: string
  title: string
  /** Its address below the matrix's; with `<id>` it is a page for each row, note or symbol. */
  address: string
  /** Parts of the matrix; without any of them there is no such page. */
  needs?: readonly (keyof Parts | 'decode')[]
  /** Its place in the navigation; left out: it has none. */
  navigation?: number
  /** The anchor in the offline copy that stands for it; left out: links lead to the published page. */
  offline?: string
  /** The part of the matrix whose file it is made from; left out, and where the matrix has none: matrix.yaml. */
  part?: keyof Parts
  /** Its text form, a file of the matrix. */
  text: string
  /** The ids that its markup has, on the page and in the offline copy; `row-` is the start of many. Those of rows and notes aside. */
  anchors: readonly string[]
}

/**
 * Every kind of page, in the order in which the offline copy has them. The navigation, links, the sections of the offline copy and
 * the names that rows and notes cannot have follow from here.
 */
export const pages = [
  {
    kind: 'matrix',
    title: 'Matrix',
    address: '',
    navigation: 1,
    offline: 'top',
    text: 'matrix.txt',
    anchors: [
      'claim-',
      'claims',
      'd-',
      'filter',
      'group-',
      'legend',
      'legend-',
      'line-',
      'matrix',
      'notes',
      'source',
      'text-',
    ],
  },
  {
    kind: 'grid',
    title: 'Grid',
    address: 'grid/',
    navigation: 2,
    offline: 'grid',
    text: 'matrix.txt',
    anchors: ['view-'],
  },
  {
    kind: 'row',
    title: 'Rows',
    address: '<id>/',
    offline: 'rows',
    part: 'rows',
    text: '<id>.txt',
    anchors: [
      ...[
        'assertions',
        'cells',
        'code',
        'flow-',
        'flows',
        'legend',
        'line-',
        'mail',
        'notes',
        'qualified',
        'questioned',
        'row-',
        'same',
        'short-',
        'sources',
      ],
      'text-',
    ],
  },
  {
    kind: 'note',
    title: 'Notes',
    address: '<id>/',
    part: 'notes',
    text: '<id>.txt',
    anchors: ['code', 'mail', 'rows', 'short-', 'sources', 'text-'],
  },
  {
    kind: 'changes',
    title: 'Changes',
    address: 'changes/',
    needs: ['changes', 'posted'],
    navigation: 9,
    offline: 'changes',
    part: 'changes',
    text: 'matrix.txt',
    anchors: ['changes-', 'revision-'],
  },
  {
    kind: 'code',
    title: 'Code',
    address: 'code/',
    needs: ['symbols', 'models'],
    navigation: 7,
    offline: 'code',
    part: 'symbols',
    text: 'matrix.txt',
    // Flows once stood there, and their anchors lead on.
    anchors: ['code-', 'file-', 'filter', 'flow-', 'flows', 'model', 'model-'],
  },
  {
    kind: 'flows',
    title: 'Flows',
    address: 'flows/',
    needs: ['flows'],
    navigation: 3,
    offline: 'flows',
    part: 'flows',
    text: 'matrix.txt',
    anchors: ['flow-'],
  },
  {
    kind: 'assertions',
    title: 'Assertions',
    address: 'assertions/',
    needs: ['assertions'],
    navigation: 4,
    offline: 'assertions',
    part: 'assertions',
    text: 'assertions.txt',
    anchors: ['assertion-'],
  },
  {
    kind: 'verified',
    title: 'Verified',
    address: 'verified/',
    needs: ['verified'],
    navigation: 5,
    offline: 'verified',
    part: 'executions',
    text: 'verified.txt',
    anchors: ['run-', 'verified-'],
  },
  {
    kind: 'decode',
    title: 'Decode',
    address: 'decode/',
    needs: ['decode'],
    navigation: 6,
    offline: 'decode',
    text: 'matrix.txt',
    anchors: ['decode-'],
  },
  { kind: 'symbol', title: 'Symbols', address: 'code/<id>/', part: 'symbols', text: 'matrix.txt', anchors: ['code-'] },
  {
    kind: 'glossary',
    title: 'Glossary',
    address: 'glossary/',
    needs: ['glossary'],
    navigation: 8,
    offline: 'glossary',
    part: 'glossary',
    text: 'matrix.txt',
    anchors: ['figure-', 'term-'],
  },
  { kind: 'c', title: 'C', address: 'scenarios/', text: 'matrix.txt', anchors: ['code-'] },
  {
    kind: 'offline',
    title: 'Offline copy',
    address: 'offline.html',
    navigation: 10,
    text: 'matrix.txt',
    anchors: ['texts'],
  },
] as const satisfies readonly PageKind[]

export type Page = (typeof pages)[number]

/** A page that there is one of in a matrix. */
export type LonePage = Exclude<Page, { address: `${string}<id>${string}` }>

const byKind = new Map<string, PageKind>(pages.map((page) => [page.kind, page]))

/** A page of the table. */
export function pageOf(kind: Page['kind']): PageKind {
  const page = byKind.get(kind)
  if (page === undefined) throw new Error(`no page of kind ${kind}`)
  return page
}

/** Whether a matrix has the page of a kind, or any where there is one for each of its rows or the like. */
export function hasPage(matrix: Pick<Matrix, keyof Parts | 'decode'>, kind: Page['kind']): boolean {
  const { needs } = pageOf(kind)
  return needs === undefined || needs.some((part) => isThere(matrix[part]))
}

const isThere = (part: unknown): boolean => (Array.isArray(part) ? part.length > 0 : part !== undefined)

/** The pages of the navigation, in its order. */
export const navigation = pages
  .filter((page) => 'navigation' in page)
  .toSorted((one, other) => one.navigation - other.navigation)

/** The pages that the offline copy has as sections of their own, below the matrix page. */
export const offlineSections = pages.filter((page) => 'offline' in page).filter((page) => page.kind !== 'matrix')
export type OfflineSection = (typeof offlineSections)[number]

/** A file that a matrix has beside its pages. */
interface MatrixFile {
  name: string
  /** What a link to it is called where the files of a matrix are listed; left out: it is not listed. */
  title?: string
  /** The part without which a matrix does not have it. */
  part?: 'changes' | 'assertions' | 'verified'
}

/** Every file that a matrix may have beside its pages. */
export const files: readonly MatrixFile[] = [
  { name: 'matrix.txt', title: 'text' },
  { name: 'assertions.txt', part: 'assertions' },
  { name: 'verified.txt', part: 'verified' },
  { name: 'matrix.json', title: 'JSON' },
  { name: 'matrix.csv', title: 'CSV' },
  { name: 'schema.json', title: 'schema' },
  { name: 'scenarios.h', title: 'C header' },
  { name: 'scenarios_kunit.c', title: 'KUnit test' },
  { name: 'search.js' },
  { name: 'changes.atom', title: 'feed', part: 'changes' },
  { name: 'diagram.mmd' },
  { name: 'diagram.svg' },
]
