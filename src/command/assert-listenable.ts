import { once } from 'node:events'
import { createServer } from 'node:net'
import { WrongUse } from './verb.ts'

const noHost = 'allowed: an address or a name of this machine, or 0.0.0.0 for all'
const isCode = (error: unknown, ...codes: string[]) =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))

/**
 * Whether a server can listen at the host and the port. Throws {@link WrongUse} where it cannot; without a port it may be any.
 */
export async function assertListenable({
  host = 'localhost',
  port = 0,
}: {
  host?: string
  port?: number
}): Promise<void> {
  const taken = `port ${port} is in use\n  allowed: another, or none for the next that is free`
  try {
    await listen(host, port)
  } catch (error) {
    if (isCode(error, 'EADDRINUSE')) throw new WrongUse(taken)
    if (isCode(error, 'EACCES', 'EPERM')) throw new WrongUse(`port ${port} needs more rights\n  allowed: 1024 to 65535`)
    if (isCode(error, 'EADDRNOTAVAIL')) throw new WrongUse(`\`${host}\` is no address of this machine\n  ${noHost}`)
    if (isCode(error, 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'))
      throw new WrongUse(`\`${host}\` cannot be resolved to an address\n  ${noHost}`)
    throw error
  }
  // Vite passes over a port that another listens on at all addresses, even where this one is free.
  for (const all of ['0.0.0.0', '::'])
    await listen(all, port).catch((error: unknown) => {
      if (isCode(error, 'EADDRINUSE')) throw new WrongUse(taken)
    })
}

async function listen(host: string, port: number): Promise<void> {
  const server = createServer().listen(port, host)
  await once(server, 'listening')
  server.close()
  await once(server, 'close')
}
