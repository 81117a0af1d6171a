import { createHash } from 'node:crypto'

/** A change of one file of a tree: lines put in before a line of the old text, or a file that is new. */
export interface FileChange {
  path: string
  /** Undefined for a file that is new. */
  hunk?: Hunk
  /** The lines that are added. */
  added: string[]
  /** The whole text before and after, where it is known; a new file has only the one after. */
  before?: string
  after?: string
}

/** Where lines are added. */
interface Hunk {
  /** The number of the first line of context, from 1. */
  line: number
  above: string[]
  below: string[]
}

/** The id that git gives a text. */
const blobId = (text: string): string =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex')

const range = (line: number, count: number) => (count === 1 ? String(line) : `${line},${count}`)

/** A change as git writes it. */
export function diffText({ path, hunk, added, before, after }: FileChange): string {
  const plus = added.map((line) => `+${line}`)
  const old = before === undefined ? undefined : blobId(before)
  const id = after === undefined ? undefined : blobId(after)
  const lines = hunk
    ? [
        ...(old && id ? [`index ${old}..${id} 100644`] : []),
        `--- a/${path}`,
        `+++ b/${path}`,
        `@@ -${range(hunk.line, hunk.above.length + hunk.below.length)} +${range(hunk.line, hunk.above.length + added.length + hunk.below.length)} @@`,
        ...hunk.above.map((line) => ` ${line}`),
        ...plus,
        ...hunk.below.map((line) => ` ${line}`),
      ]
    : [
        'new file mode 100644',
        ...(id ? [`index ${'0'.repeat(40)}..${id}`] : []),
        '--- /dev/null',
        `+++ b/${path}`,
        `@@ -0,0 +${range(1, added.length)} @@`,
        ...plus,
      ]
  return [`diff --git a/${path} b/${path}`, ...lines, ''].join('\n')
}
