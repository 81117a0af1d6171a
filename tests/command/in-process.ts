import { vi } from 'vitest'
import { main as ours } from '../../src/command/main.ts'
import { commandEnvironment, type Outcome, projectRoot, type Setting } from './run-scenarios.ts'

interface OwnSetting extends Setting {
  /** The command of another copy of the project. */
  main?: typeof ours
}

/**
 * Runs the command as `scenarios` does, but in this process: most of the time of another goes to its start. The environment, the
 * folder and the streams are afterwards as they were. What is in the command's nature as a process takes `scenarios`.
 */
export async function inProcess(
  words: string[],
  { main = ours, root = projectRoot, from = root, env }: OwnSetting = {},
): Promise<Outcome> {
  const said = { out: '', err: '' }
  const listen = (stream: NodeJS.WriteStream, name: 'out' | 'err') => {
    const own = stream.listeners('error')
    const spy = vi.spyOn(stream, 'write').mockImplementation((text) => {
      said[name] += String(text)
      return true
    })
    return () => {
      spy.mockRestore()
      for (const listener of stream.listeners('error'))
        if (!own.includes(listener)) stream.off('error', listener as () => void)
    }
  }
  const place = process.cwd()
  const ends = [listen(process.stdout, 'out'), listen(process.stderr, 'err')]
  const environment = commandEnvironment(env)
  for (const name of new Set([...Object.keys(process.env), ...Object.keys(environment)]))
    vi.stubEnv(name, environment[name])
  try {
    process.chdir(from)
    return { code: await main(words), ...said }
  } finally {
    process.chdir(place)
    vi.unstubAllEnvs()
    for (const end of ends) end()
  }
}
