import { once } from 'node:events'
import { createServer, type Server } from 'node:net'

const portOf = (server: Server): number => {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const { port, close } = await takenPort()
  await close()
  return port
}

/** A port that is listened on at a host until it is closed. */
export async function takenPort(host = 'localhost', port = 0): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer().listen(port, host)
  await once(server, 'listening')
  return {
    port: portOf(server),
    close: async () => {
      server.close()
      await once(server, 'close')
    },
  }
}
