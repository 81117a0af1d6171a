import type { Item, SourceFile } from '../../c-source/item.ts'
import { itemNames, namesUsed } from '../../c-source/item-names.ts'
import { scanFile } from '../../c-source/scan.ts'
import type { CodeFile, CodeSource } from './code-source.ts'
import { NotExecutable } from './compiler.ts'

/** A top-level piece of C that is taken into the unit. */
export interface Taken {
  file: SourceFile
  item: Item
}

/** What is taken from a source, and the function behind each op that is called. */
export interface Extract {
  taken: Taken[]
  ops: Map<string, string>
}

/**
 * Everything that the closing files name, and that what they name does in turn, as far as neither they nor the opening files define
 * it: of two files that have a name the first counts, with all its `#if` branches. Throws {@link NotExecutable} where a file does not
 * add up, or has not what is called.
 */
export function extract(source: CodeSource): Extract {
  const index = indexOf(source.files.map(soundFile))
  const lacking = source.drives.filter((name) => !index.has(name))
  if (lacking.length > 0)
    throw new NotExecutable(
      `it has no ${lacking.map((name) => `${name}()`).join(' and ')} in ${source.files[0]?.path} and beside it`,
    )
  const wired = opsOf(source)
  const own = [...source.before, ...source.after].map(scanned)
  const given = new Set(own.flatMap((file) => file.items.flatMap((item) => itemNames(item, file.tokens))))
  const taken = new Map<Item, Taken>()
  const ops = new Map<string, string>()
  const read = (file: SourceFile, from: number, to: number) => {
    for (const name of namesUsed(file.tokens, from, to)) take(name)
    for (const op of opsCalled(source, file, from, to)) {
      const name = wired.get(op)
      if (name === undefined) continue
      ops.set(op, name)
      take(name)
    }
  }
  const queue: Taken[] = []
  const take = (name: string) => {
    if (given.has(name)) return
    for (const one of index.get(name) ?? []) {
      if (taken.has(one.item)) continue
      taken.set(one.item, one)
      queue.push(one)
    }
  }
  for (const file of own.slice(source.before.length)) read(file, 0, file.tokens.length)
  for (let one = queue.pop(); one; one = queue.pop()) read(one.file, one.item.from, one.item.to)
  return { taken: [...taken.values()], ops }
}

const scans = new WeakMap<CodeFile, SourceFile>()

/** A file as it is read, once. */
export function scanned(code: CodeFile): SourceFile {
  const file = scans.get(code) ?? scanFile(code.path, code.text)
  scans.set(code, file)
  return file
}

function soundFile(code: CodeFile): SourceFile {
  const file = scanned(code)
  const { path } = code
  if (file.fault) throw new NotExecutable(`${path}:${file.fault.line}: ${file.fault.message}`)
  return file
}

function indexOf(files: readonly SourceFile[]): Map<string, Taken[]> {
  const index = new Map<string, Taken[]>()
  for (const file of files)
    for (const item of file.items) {
      if (item.kind === 'declaration' || item.kind === 'invocation' || item.call) continue
      for (const name of itemNames(item, file.tokens)) {
        const known = index.get(name)
        if (known === undefined) index.set(name, [{ file, item }])
        else if (known[0]?.file === file) known.push({ file, item })
      }
    }
  return index
}

/** The function that each op is set to, as in `vt_x86_ops.free_external_spt = tdx_sept_free_private_spt;`. */
function opsOf({ ops, opFiles }: CodeSource): Map<string, string> {
  const wired = new Map<string, string>()
  if (ops === undefined) return wired
  for (const file of opFiles.map(soundFile))
    for (const [at, { text }] of file.tokens.entries()) {
      const [dot, op, equals, name, end] = file.tokens.slice(at + 1, at + 6).map((token) => token.text)
      if (text === ops.table && dot === '.' && equals === '=' && end === ';' && op && name) wired.set(op, name)
    }
  return wired
}

function* opsCalled({ ops }: CodeSource, { tokens }: SourceFile, from: number, to: number): Generator<string> {
  if (ops === undefined) return
  for (let at = from; at < to - 3; at++)
    if (tokens[at]?.text === ops.call && tokens[at + 1]?.text === '(') yield tokens[at + 2]?.text ?? ''
}
