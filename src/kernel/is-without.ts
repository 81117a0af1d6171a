import type { KernelTree } from './tree.ts'

/** Files that every kernel has had for decades, one in each large part. */
const everywhere = [
  'Kbuild',
  'Kconfig',
  'init/Makefile',
  'kernel/Makefile',
  'mm/Makefile',
  'fs/Makefile',
  'net/Makefile',
]

/**
 * Is a file that the tree does not hold one that its release does not have, rather than one that was left out where only some of the
 * folders are there? So it is in a whole tree, and where a Makefile or Kbuild file builds others of its folder but not this one. A
 * folder alone shows nothing: a tree may hold a few files of it.
 */
export function isWithout(tree: KernelTree, path: string): boolean {
  return isWhole(tree) || isLeftOutOfBuild(tree, path)
}

const whole = new WeakMap<KernelTree, boolean>()

function isWhole(tree: KernelTree): boolean {
  const known = whole.get(tree) ?? everywhere.every((path) => tree.read(path) !== undefined)
  whole.set(tree, known)
  return known
}

function isLeftOutOfBuild(tree: KernelTree, path: string): boolean {
  const [, name] = /([^/]+)\.c$/.exec(path) ?? []
  if (name === undefined) return false
  const folders = path.split('/').slice(0, -1)
  for (let length = folders.length; length > 0; length--) {
    const below = folders
      .slice(length)
      .map((folder) => `${folder}/`)
      .join('')
    const objects = ['Makefile', 'Kbuild'].flatMap((file) => {
      const text = tree.read([...folders.slice(0, length), file].join('/')) ?? ''
      return text.match(/[\w./-]+\.o\b/g) ?? []
    })
    const own = objects.filter((object) => object.startsWith(below) && !object.slice(below.length).includes('/'))
    if (own.length > 0) return !own.includes(`${below}${name}.o`)
  }
  return false
}
