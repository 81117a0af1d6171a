/** The releases of Node that run TypeScript as it stands and that jsdom, the most particular of the packages, runs on. */
export const newEnough = '22.22.2, 24.15, 26 or newer'

/**
 * Whether a release of Node, such as `24.15.0`, is one of {@link newEnough} or a later one of the same line; what follows 26 is.
 *
 * @param {string} release
 */
export function isNewEnough(release) {
  const [major = 0, minor = 0, patch = 0] = release.split('.').map(Number)
  return major >= 26 || (major === 24 && minor >= 15) || (major === 22 && (minor > 22 || (minor === 22 && patch >= 2)))
}
