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

/** Whether a text is the origin of a site: http or https, in lower-case ASCII, without a path. */
export const isOrigin = (text: string): boolean => /^https?:/.test(text) && URL.parse(text)?.origin === text

/** Whether a text is a path with a slash at both ends and without `.` and `..`, below which a site can be published. */
export const isBase = (text: string): boolean => /^\/((?!\.\.?\/)[A-Za-z0-9._~-]+\/)*$/.test(text)
