import { WrongUse } from './verb.ts'

/** The options of a verb that serves. */
export const serverOptions = { port: { type: 'string' }, host: { type: 'string' } } as const

/** What the options of a verb that serves say to a server. Throws {@link WrongUse} for what can be no port and no address. */
export function serverOf({ port, host }: { port?: string | undefined; host?: string | undefined }): {
  port?: number
  host?: string
} {
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535))
    throw new WrongUse(`\`${port}\` is no port\n  allowed: 1 to 65535`)
  if (host === '') throw new WrongUse('option `--host` needs an address\n  allowed: such as 127.0.0.1')
  return { ...(port === undefined ? {} : { port: Number(port) }), ...(host === undefined ? {} : { host }) }
}
