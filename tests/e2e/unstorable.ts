const device = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i

/** What keeps the files of these addresses from being stored on macOS or Windows: paths alike but for their case, names that Windows refuses. */
export function unstorable(addresses: string[]): string[] {
  const folders = addresses.flatMap((address) => {
    const parts = address.split('/')
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
  })
  const paths = [...new Set(folders)]
  const first = new Map<string, string>()
  return paths.flatMap((path) => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const other = first.get(path.toLowerCase())
    first.set(path.toLowerCase(), path)
    return [
      ...(other === undefined || other === path ? [] : [`${other} and ${path}`]),
      ...(device.test(name) || /[. ]$|[<>:"\\|?*]/.test(name) ? [path] : []),
    ]
  })
}
