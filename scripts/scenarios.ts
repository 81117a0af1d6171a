#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { exitCode } from '../src/command/exit-code.ts'
import { parsingProblem } from '../src/command/parsing-problem.ts'
import { type Verb, WrongUse } from '../src/command/verb.ts'
import { writeReason } from '../src/command/write-reason.ts'

// Saves compiling the imports of a verb anew each time; does nothing where there is no place to keep it.
enableCompileCache()

// `npm run` goes to the project's folder first; paths lead from where the user is.
const { npm_lifecycle_event, INIT_CWD } = process.env
if (npm_lifecycle_event === 'scenarios' && INIT_CWD) process.chdir(INIT_CWD)

const verbs: Record<string, () => Promise<{ default: Verb }>> = {
  check: () => import('../src/command/verbs/check.ts'),
  row: () => import('../src/command/verbs/row.ts'),
  note: () => import('../src/command/verbs/note.ts'),
  matrix: () => import('../src/command/verbs/matrix.ts'),
  find: () => import('../src/command/verbs/find.ts'),
  diff: () => import('../src/command/verbs/diff.ts'),
  verify: () => import('../src/command/verbs/verify.ts'),
  export: () => import('../src/command/verbs/export.ts'),
}

async function main([name, ...words]: string[]): Promise<number> {
  const verb = name === undefined ? undefined : verbs[name]
  if (name === undefined || name === '--help' || name === '-h') {
    process.stdout.write(await usage())
    return name === undefined ? 2 : 0
  }
  if (verb === undefined || !Object.hasOwn(verbs, name))
    throw new WrongUse(`no verb \`${name}\`\n  allowed: ${Object.keys(verbs).join(', ')}`)
  const { default: chosen } = await verb()
  if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(chosen.usage)
    return 0
  }
  try {
    return await chosen.run(words)
  } catch (error) {
    const [line = ''] = chosen.usage.split('\n')
    throw parsingProblem(error, line.replace('usage: ', '')) ?? error
  }
}

async function usage(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(verbs).map(async ([name, verb]) => `  ${name.padEnd(8)} ${(await verb()).default.summary}\n`),
  )
  return `usage: scenarios VERB [WORDS]\n\n${lines.join('')}\n\`scenarios VERB --help\` tells more. Exit codes: 0 fine, 1 problems found, 2 wrong use.\n`
}

// A reader such as `head` may close the pipe early; that is no failure of ours.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    if (stream === process.stdout)
      process.stderr.write(`scenarios: cannot write the output: ${writeReason(error) ?? error.message}\n`)
    process.exit(2)
  })

process.exitCode = await exitCode('scenarios', () => main(process.argv.slice(2)))
