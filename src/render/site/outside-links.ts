import { filledAddress } from '../../derive/filled-address.ts'
import type { Matrix } from '../../model/matrix.ts'
import type { Symbol } from '../../model/symbol-file.ts'

const hostOf = (template: string): string => new URL(template.replace(/\{\w+\}/g, '')).hostname

/** Where a symbol stands in the pinned release on other sites: label and address. None for a symbol that no release has. */
export function outsideLinks(
  { code }: Pick<Matrix, 'code'>,
  { name, file, pins }: Symbol,
): { label: string; href: string }[] {
  if (!code || file === undefined) return []
  const { release } = code
  const path = pins[release]?.file ?? file
  return [
    ...(code.file ? [{ label: `${path} at ${release}`, href: filledAddress(code.file, { release, file: path }) }] : []),
    ...(code.ident
      ? [{ label: `${name} on ${hostOf(code.ident)}`, href: filledAddress(code.ident, { release, name }) }]
      : []),
  ]
}

/** The address of a commit; undefined where the matrix knows none. */
export const commitLink = ({ code }: Pick<Matrix, 'code'>, commit: string): string | undefined =>
  code?.commit && filledAddress(code.commit, { commit })
