/** Texts by name from what `packedTexts` made of them; none where the browser is too old to inflate. */
export async function unpackTexts(packed: string): Promise<Map<string, string>> {
  if (typeof DecompressionStream === 'undefined') return new Map()
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Map(await new Response(inflated).json())
}
