/** The release that a kernel's top Makefile states, such as `v7.2.13` or `v7.3-rc7`; undefined where it is no kernel's Makefile. */
export function releaseOf(makefile: string): string | undefined {
  const head = makefile.slice(0, 4096)
  const value = (name: string) => new RegExp(`^${name}[ \\t]*=[ \\t]*(\\S*)[ \\t]*$`, 'm').exec(head)?.[1]
  const [version, patchlevel, sublevel = '', extra = ''] = ['VERSION', 'PATCHLEVEL', 'SUBLEVEL', 'EXTRAVERSION'].map(
    value,
  )
  if (!/^\d+$/.test(version ?? '') || !/^\d+$/.test(patchlevel ?? '')) return undefined
  return `v${version}.${patchlevel}${sublevel === '' || sublevel === '0' ? '' : `.${sublevel}`}${extra}`
}
