import { constants } from 'node:os'

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EBUSY: 'it is in use, or something is mounted there',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'there is something else of a name in the path',
  EFBIG: 'it would be too large',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'there is no such folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is no folder',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
}

/**
 * Why a file could not be written, in words; undefined for an error that is no such reason, and for one that is about a file
 * outside of `folders`.
 */
export function writeReason(error: unknown, folders = ['']): string | undefined {
  if (!(error instanceof Error)) return undefined
  const path = 'path' in error ? String(error.path) : undefined
  if (path !== undefined && !folders.some((folder) => path.startsWith(folder))) return undefined
  const code = 'code' in error ? String(error.code) : codeIn(error.message)
  return (code === undefined ? undefined : reasons[code]) ?? writeReason(error.cause, folders)
}

/** The code that the message of the bundler, which is no Node code, names by its number on this system. */
function codeIn(message: string): string | undefined {
  const number = Number(/\(os error (\d+)\)/.exec(message)?.[1])
  return Object.entries(constants.errno).find(([, value]) => value === number)?.[0]
}
