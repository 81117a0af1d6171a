/** Does what some disks or users do not allow, and what nobody misses then; whether it was done. */
export function isDone(work: () => void): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}
