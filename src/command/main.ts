import { userFolder } from '../load/environment.ts'
import { exitCode } from './exit-code.ts'
import { WrongWord } from './parse-words.ts'
import { type Verb, WrongUse } from './verb.ts'
import { writeReason } from './write-reason.ts'

/** Every verb, loaded when it is called: most need little of what the others need. */
const verbs: Record<string, () => Promise<{ default: Verb }>> = {
  check: () => import('./verbs/check.ts'),
  row: () => import('./verbs/row.ts'),
  note: () => import('./verbs/note.ts'),
  matrix: () => import('./verbs/matrix.ts'),
  find: () => import('./verbs/find.ts'),
  decode: () => import('./verbs/decode.ts'),
  build: () => import('./verbs/build.ts'),
  dev: () => import('./verbs/dev.ts'),
  preview: () => import('./verbs/preview.ts'),
  verify: () => import('./verbs/verify.ts'),
  diff: () => import('./verbs/diff.ts'),
  export: () => import('./verbs/export.ts'),
}

/** Runs the command on the words behind its name and gives its exit code. Paths lead from the folder that the user is in. */
export function main(words: string[]): Promise<number> {
  // A reader such as `head` may close the pipe early; that is no failure of ours.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit()
      if (stream === process.stdout)
        process.stderr.write(`scenarios: cannot write the output: ${writeReason(error) ?? error.message}\n`)
      process.exit(2)
    })
  process.chdir(userFolder())
  return exitCode('scenarios', () => run(words))
}

async function run([name, ...words]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h') {
    process.stdout.write(await usage())
    return name === undefined ? 2 : 0
  }
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (verb === undefined) throw new WrongUse(`no verb \`${name}\`\n  allowed: ${Object.keys(verbs).join(', ')}`)
  const { default: chosen } = await verb()
  if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(chosen.usage)
    return 0
  }
  try {
    return await chosen.run(words)
  } catch (error) {
    const [line = ''] = chosen.usage.split('\n')
    throw error instanceof WrongWord
      ? new WrongUse(`${error.message}\n  allowed: ${line.replace('usage: ', '')}`)
      : error
  }
}

async function usage(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(verbs).map(async ([name, verb]) => `  ${name.padEnd(8)} ${(await verb()).default.summary}\n`),
  )
  return `usage: scenarios VERB [WORDS]\n\n${lines.join('')}\n\`scenarios VERB --help\` tells more. Exit codes: 0 fine, 1 problems found, 2 wrong use.\n`
}
