import { diskFolder, type Folder } from '../../src/load/folder.ts'

const base = diskFolder('tests/check/base', 'door')

/** The sound base matrix with some of its files replaced, added or, where undefined, taken away. */
export function doorWith(files: Record<string, string | Uint8Array | undefined> = {}): Folder {
  const names = [...new Set([...base.names, ...Object.keys(files)])]
  return {
    path: 'door',
    names: names.filter((name) => !(name in files) || files[name] !== undefined).sort(),
    read(name, most) {
      const file = files[name]
      const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : (file ?? base.read(name, most))
      return bytes.subarray(0, most)
    },
  }
}

/** A file of the base matrix as text. */
export const doorText = (name: string): string => new TextDecoder().decode(base.read(name, Number.MAX_SAFE_INTEGER))
