import { deflateSync, strToU8 } from 'fflate'

/** An engine takes only so many arguments of one call. */
const mostArguments = 2 ** 13

/** Texts by name, deflated and in base64: the same for the same texts in the same order. The offline copy keeps its text forms so, as they say again what the page says. */
export function packedTexts(texts: Map<string, string>): string {
  const bytes = deflateSync(strToU8(JSON.stringify([...texts])), { level: 9 })
  let binary = ''
  for (let at = 0; at < bytes.length; at += mostArguments)
    binary += String.fromCharCode(...bytes.subarray(at, at + mostArguments))
  return btoa(binary)
}
