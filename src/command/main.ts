import { contentSetting, setContent, userFolder } from '../load/environment.ts'
import { exitCode } from './exit-code.ts'
import { isInstalled } from './is-installed.ts'
import { WrongWord } from './parse-words.ts'
import { usualContent } from './usual-content.ts'
import { type Verb, WrongUse } from './verb.ts'
import { writeReason } from './write-reason.ts'

/** Every verb, with its line in the list of verbs. It is loaded when it is called: most need little of what the others need. */
const verbs: Record<string, { summary: string; load: () => Promise<{ default: Verb }> }> = {
  check: { summary: 'every problem in the content, with its place', load: () => import('./verbs/check.ts') },
  new: { summary: 'a matrix to start from, a row of one, or a site of your own', load: () => import('./verbs/new.ts') },
  import: { summary: 'the table of a mail, a page or a text as a matrix', load: () => import('./verbs/import.ts') },
  row: { summary: 'a row as plain text for a mail', load: () => import('./verbs/row.ts') },
  note: { summary: 'a note as plain text for a mail', load: () => import('./verbs/note.ts') },
  matrix: { summary: 'a whole matrix as plain text for a mail', load: () => import('./verbs/matrix.ts') },
  find: {
    summary: 'the rows that match values, marks, a group, a note or who makes them',
    load: () => import('./verbs/find.ts'),
  },
  decode: { summary: 'traces, kernel logs and bare SPTEs to rows', load: () => import('./verbs/decode.ts') },
  build: { summary: 'the site, into `dist`', load: () => import('./verbs/build.ts') },
  dev: { summary: 'a server of the site that shows each change at once', load: () => import('./verbs/dev.ts') },
  preview: { summary: 'a server of the built site', load: () => import('./verbs/preview.ts') },
  verify: {
    summary: 'what a kernel tree still has as cited, or does when its own functions are run',
    load: () => import('./verbs/verify.ts'),
  },
  diff: { summary: 'two revisions of a matrix, cell by cell', load: () => import('./verbs/diff.ts') },
  export: {
    summary: 'the offline file, the whole site as a zip that opens from a disk, or a patch for KVM',
    load: () => import('./verbs/export.ts'),
  },
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
  if (!isInstalled) process.chdir(userFolder())
  else if (contentSetting() === undefined) setContent(usualContent)
  return exitCode('scenarios', () => run(words))
}

async function run([name, ...words]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h') {
    process.stdout.write(usage())
    return name === undefined ? 2 : 0
  }
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (verb === undefined) throw new WrongUse(`no verb \`${name}\`\n  allowed: ${Object.keys(verbs).join(', ')}`)
  const { default: chosen } = await verb.load()
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

function usage(): string {
  const lines = Object.entries(verbs).map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary}\n`)
  return `usage: scenarios VERB [WORDS]\n\n${lines.join('')}\n\`scenarios VERB --help\` tells more. Exit codes: 0 fine, 1 problems found, 2 wrong use.\n`
}
