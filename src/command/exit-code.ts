import { problemsText } from '../render/report/problems-text.ts'
import { visible } from '../render/report/visible.ts'
import { Problems, WrongUse } from './verb.ts'

/** The exit code that `run` gives; what it throws at a user is told, behind the command's name. Throws on any other Error. */
export async function exitCode(command: string, run: () => Promise<number>): Promise<number> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof Problems) {
      process.stderr.write(problemsText(error.problems, error.outcome))
      return 1
    }
    if (error instanceof WrongUse) {
      const lines = `${command}: ${error.message}`.split('\n')
      process.stderr.write(`${lines.map(visible).join('\n')}\n`)
      return 2
    }
    throw error
  }
}
