import { deflateSync, strToU8 } from 'fflate'

/** Texts by name, deflated and in base64: the same for the same texts in the same order. The offline copy keeps its text forms so, as they say again what the page says. */
export function packedTexts(texts: Map<string, string>): string {
  const bytes = deflateSync(strToU8(JSON.stringify([...texts])), { level: 9 })
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
