import { chmodSync, chownSync, type Stats, statSync } from 'node:fs'
import { isDone } from '../files/is-done.ts'

/**
 * Gives what replaces a file or folder the owner, the group and the mode of the one replaced, before it takes its place. Where
 * the group cannot be kept, the new one may do no more than everybody.
 */
export function keepOwner(path: string, { uid, gid, mode }: Stats): void {
  const own = statSync(path)
  // First, since a new owner takes the set-id bits away.
  const isKept = (own.uid === uid && own.gid === gid) || isDone(() => chownSync(path, uid, gid))
  const hasGroup = isKept || own.gid === gid || isDone(() => chownSync(path, own.uid, gid))
  const bits = mode & 0o7777
  chmodSync(path, hasGroup ? bits : (bits & ~0o2070) | (((bits & 7) << 3) & bits))
}
