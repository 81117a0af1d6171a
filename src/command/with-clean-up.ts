const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const pending: (() => void)[] = []

/** What `work` gives; `cleanUp` follows it, however it ends, also where a signal ends the process: the latest first. */
export async function withCleanUp<T>(cleanUp: () => void, work: () => Promise<T>): Promise<T> {
  if (pending.push(cleanUp) === 1) for (const signal of signals) process.on(signal, stop)
  try {
    return await work()
  } finally {
    pending.splice(pending.indexOf(cleanUp), 1)
    if (pending.length === 0) for (const signal of signals) process.off(signal, stop)
    cleanUp()
  }
}

function stop(signal: NodeJS.Signals): void {
  for (const one of signals) process.off(one, stop)
  for (const cleanUp of pending.splice(0).reverse()) cleanUp()
  process.kill(process.pid, signal)
}
