const known = new Map<string, Promise<string>>()

/** Most pages carry the same style and script, so that each is hashed once. */
function hashOf(text: string): Promise<string> {
  const hash = known.get(text) ?? hashed(text)
  known.set(text, hash)
  return hash
}

const hashed = async (text: string) => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return `'sha256-${btoa(String.fromCharCode(...bytes))}'`
}

/**
 * A Content-Security-Policy that allows exactly these inline styles and scripts, and images only as `data:`; where these scripts load
 * others, those too, whose addresses differ from host to host and are none that `'self'` means on a disk.
 */
export async function contentSecurityPolicy(styles: string[], scripts: string[], isLoading = false): Promise<string> {
  const hashes = async (texts: string[]) =>
    texts.length === 0 ? "'none'" : (await Promise.all(texts.map(hashOf))).join(' ')
  return [
    "default-src 'none'",
    `style-src ${await hashes(styles)}`,
    `script-src ${await hashes(scripts)}${isLoading ? " 'strict-dynamic'" : ''}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
