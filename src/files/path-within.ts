/** Whether a path leads from the top of a set of files to something within it: names with `/` between them, none of them `.` or `..`. */
export const isPathWithin = (path: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  !/[\0-\x1f\\]/.test(path) && !path.split('/').some((part) => part === '' || part === '.' || part === '..')
