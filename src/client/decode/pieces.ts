import { foreignData, isGzip } from '../../trace/foreign-data.ts'

/** What was given cannot be read, or not to its end; the message says why. */
export class Unreadable extends Error {}

interface Piece {
  bytes: Uint8Array
  /** How many bytes of what was given are read with it. */
  done: number
}

const pieceSize = 2 ** 20
/** So long the page may be busy at a time, in milliseconds. */
const longestBusy = 12

/**
 * What a file or a text holds, piece by piece, unpacked where it is gzip. Between pieces the page gets its turn. Throws
 * {@link Unreadable} for what is no text and for what cannot be read.
 */
export async function* piecesOf(blob: Blob): AsyncGenerator<Piece> {
  const head = await bytesOf(blob.slice(0, 1024))
  let since = performance.now()
  let isFirst = true
  for await (const piece of isGzip(head) ? unpacked(blob) : slices(blob)) {
    const foreign = isFirst ? foreignData(piece.bytes) : undefined
    if (foreign !== undefined) throw new Unreadable(foreign)
    isFirst = false
    yield piece
    if (performance.now() - since > longestBusy) {
      await turnOfOthers()
      since = performance.now()
    }
  }
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await blob.arrayBuffer())
  } catch {
    throw new Unreadable('it is a folder, or has changed since')
  }
}

async function* slices(blob: Blob): AsyncGenerator<Piece> {
  for (let at = 0; at < blob.size; at += pieceSize) {
    const bytes = await bytesOf(blob.slice(at, at + pieceSize))
    yield { bytes, done: at + bytes.length }
  }
}

async function* unpacked(blob: Blob): AsyncGenerator<Piece> {
  let done = 0
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      done += chunk.length
      controller.enqueue(chunk)
    },
  })
  const reader = blob.stream().pipeThrough(counting).pipeThrough(new DecompressionStream('gzip')).getReader()
  try {
    for (;;) {
      const { value } = await reader.read().catch(() => {
        throw new Unreadable('the compressed data is damaged or cut off')
      })
      if (value === undefined) return
      yield { bytes: value, done }
    }
  } finally {
    reader.cancel().catch(() => undefined)
  }
}

/** Lets the browser draw and answer before the next piece; a timer would be slowed down in a page that is not in front. */
const turnOfOthers = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
