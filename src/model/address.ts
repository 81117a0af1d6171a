/**
 * Whether a browser takes a text for an address on another site: https with a host and without a password in front of it, or mail
 * to someone; what is percent-encoded can be decoded.
 */
export function isAddress(text: string): boolean {
  const url = URL.parse(text)
  if (url === null || url.username !== '' || url.password !== '' || !isDecodable(text)) return false
  return url.protocol === 'mailto:' ? /^\S+@\S+$/.test(url.pathname) : url.protocol === 'https:'
}

function isDecodable(text: string): boolean {
  try {
    decodeURI(text)
    return true
  } catch {
    return false
  }
}
