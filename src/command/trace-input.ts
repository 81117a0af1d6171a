import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { foreignData, isGzip } from '../trace/foreign-data.ts'
import { WrongUse } from './verb.ts'

/** What can be read, for messages. */
const allowed = 'text of a trace or a kernel log, also as .gz'
const pieceSize = 2 ** 20

/** A trace as it is read. */
export interface TraceInput {
  /** Each is good until the next is asked for. */
  pieces: AsyncIterable<Uint8Array>
  /** How many bytes the file has; undefined of what is no file. */
  size: number | undefined
  /** How many of them are read by now. */
  done(): number
}

/** Why the input ended before its end: compressed data that is damaged or cut off. */
export class DamagedInput extends Error {}

/** Opens a file, or stdin for `-`. Throws {@link WrongUse} for what cannot be read. */
export async function openTrace(name: string): Promise<TraceInput> {
  const { stream, size } = name === '-' ? { stream: process.stdin, size: undefined } : openFile(name)
  let done = 0
  const counted = (async function* () {
    try {
      for await (const piece of stream as AsyncIterable<Uint8Array>) {
        done += piece.length
        yield piece
      }
    } catch (error) {
      throw new WrongUse(`\`${name}\` cannot be read: ${codeOf(error)}\n  allowed: ${allowed}`)
    }
  })()
  const start = await startOf(counted)
  const pieces = isGzip(start.bytes) ? gunzipped(start.pieces) : start.pieces
  const { bytes, pieces: whole } = isGzip(start.bytes) ? await startOf(pieces) : { ...start, pieces }
  const foreign = foreignData(bytes)
  if (foreign !== undefined) throw new WrongUse(`\`${name}\` is ${foreign}\n  allowed: ${allowed}`)
  return { pieces: whole, size, done: () => done }
}

function openFile(name: string): { stream: AsyncIterable<Uint8Array>; size: number | undefined } {
  try {
    const file = openSync(name, 'r')
    const status = fstatSync(file)
    if (status.isDirectory()) {
      closeSync(file)
      throw new WrongUse(`\`${name}\` is a folder\n  allowed: a file with ${allowed}, or - for stdin`)
    }
    if (status.isFile()) return { stream: piecesOf(file), size: status.size }
    return { stream: createReadStream('', { fd: file, highWaterMark: pieceSize }), size: undefined }
  } catch (error) {
    if (error instanceof WrongUse) throw error
    const code = codeOf(error)
    const reason = code === 'ENOENT' ? 'no such file' : code === 'EACCES' ? 'permission denied' : code
    throw new WrongUse(`\`${name}\` cannot be read: ${reason}\n  allowed: a file with ${allowed}, or - for stdin`)
  }
}

/** A file piece by piece, all in one buffer: a stream has a new one for each, which takes longer than to read them. */
async function* piecesOf(file: number): AsyncIterable<Uint8Array> {
  const buffer = Buffer.allocUnsafe(pieceSize)
  try {
    for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer))
      yield buffer.subarray(0, length)
  } finally {
    closeSync(file)
  }
}

/** The first bytes, up to what tells kinds of files apart, and all pieces, those included. */
async function startOf(
  pieces: AsyncIterable<Uint8Array>,
): Promise<{ bytes: Uint8Array; pieces: AsyncIterable<Uint8Array> }> {
  const iterator = pieces[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let length = 0
  while (length < headSize) {
    const next = await nextOf(iterator)
    if (next.done) break
    first.push(Uint8Array.from(next.value))
    length += next.value.length
  }
  const rest = async function* () {
    yield* first
    first.length = 0
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return { bytes: Buffer.concat(first).subarray(0, headSize), pieces: rest() }
}

/** The next piece; the end where compressed data is damaged from its start on, which is told once the pieces are read. */
async function nextOf(iterator: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array>> {
  try {
    return await iterator.next()
  } catch (error) {
    if (!(error instanceof DamagedInput)) throw error
    iterator.next = () => Promise.reject(error)
    return { done: true, value: undefined }
  }
}

/** Pieces that stay as they are: a stream asks for some ahead. */
async function* copies(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  for await (const piece of pieces) yield Uint8Array.from(piece)
}

async function* gunzipped(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const source = Readable.from(copies(pieces), { objectMode: false })
  const gunzip = createGunzip({ chunkSize: 2 ** 18 })
  source.on('error', (error) => gunzip.destroy(error))
  try {
    yield* source.pipe(gunzip) as AsyncIterable<Uint8Array>
  } catch (error) {
    if (error instanceof WrongUse) throw error
    throw new DamagedInput(`the compressed data is damaged or cut off: ${codeOf(error)}`)
  }
}

const headSize = 1024

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)
