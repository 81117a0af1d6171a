import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A dev or preview server; `origin` is such as `http://localhost:4321`, `output` what it has said so far. */
export interface RunningServer {
  origin: string
  output(): string
  stop(): Promise<void>
}

/** Starts `dev` or `preview` of a copy of the project or of an installed package, called in `from`. Throws an Error with what it said where it ends at once. */
export async function runningServer(
  folder: string,
  words: string[],
  settings: Record<string, string> = {},
  from = process.cwd(),
): Promise<RunningServer> {
  const child = spawn(process.execPath, [join(folder, 'scripts/scenarios.js'), ...words], {
    cwd: from,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1', ...settings },
  })
  let output = ''
  const origin = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        const [, found] = /Local +(http:\/\/[^/\s]+)/.exec(output) ?? []
        if (found !== undefined) resolve(found)
      })
    child.on('close', () => reject(new Error(output)))
  })
  return {
    origin,
    output: () => output,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill()
      await once(child, 'close')
    },
  }
}
