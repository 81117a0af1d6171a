/** Texts by name from what `packedTexts` made of them; none where the browser is too old to inflate. */
export async function unpackedTexts(packed: string): Promise<Record<string, string>> {
  if (typeof DecompressionStream === 'undefined') return {}
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).json()
}
