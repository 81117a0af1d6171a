/** What stands in a folder of a {@link FileSet}. */
export interface Entry {
  name: string
  kind: 'file' | 'folder' | 'link' | 'other'
}

/** The files below a folder, on disk or at a git revision. Paths lead from the folder, with forward slashes. */
export interface FileSet {
  /**
   * What stands in a folder of the set, or at its top, in order of name; what {@link isShown} leaves out is not among it. Throws an
   * Error with a `code` or a {@link GitProblem} where it cannot be listed.
   */
  list(folder?: string): Entry[]
  /**
   * The bytes of a file, at most the first `most`; undefined where there is no such file, as by a path that was not listed and is
   * none that {@link isPathWithin} takes. Throws an Error with a `code`, that of `fs` or the reason in words, where it cannot be read.
   */
  read(path: string, most: number): Uint8Array | undefined
}

/** Whether a path leads from the top of a set of files to something within it: names with `/` between them, none of them `.` or `..`. */
export const isPathWithin = (path: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  !/[\0-\x1f\\]/.test(path) && !path.split('/').some((part) => part === '' || part === '.' || part === '..')

/** Dot files and editors' backups (`1.md~`, `#1.md#`) are left out of every folder, and so is what a system keeps of its own. */
export const isShown = (name: string): boolean => !/^(\.|.*~$|#.*#$|(Thumbs\.db|desktop\.ini)$)/is.test(name)

/** An Error as `fs` throws them, with the reason as its `code`. */
export const unreadable = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'read' })
