import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkContent } from '../check/check-content.ts'
import { problemText } from '../render/report/problem-text.ts'
import { assertBase } from './assert-base.ts'
import { assertListenable } from './assert-listenable.ts'
import { usualOut } from './assert-replaceable.ts'
import { assertRoot } from './assert-root.ts'
import { buildSite } from './build-site.ts'
import { exitCode } from './exit-code.ts'
import './no-telemetry.js'
import { parsingProblem } from './parsing-problem.ts'
import { putBack } from './replace-folder.ts'
import { root } from './root.ts'
import { userFolder } from './user-folder.ts'
import { Problems, WrongUse } from './verb.ts'
import { wrongSetting } from './wrong-setting.ts'

interface Action {
  usage: string
  options: Record<string, { type: 'string' }>
  run(values: Record<string, string | undefined>): Promise<void>
}

const serving = { port: { type: 'string' }, host: { type: 'string' } } as const

// Loaded when all else is in order, as it takes its time.
const astro = () => import('astro')

const actions: Record<string, Action> = {
  build: {
    usage: 'npm run build -- [--content DIR] [--out DIR]',
    options: { content: { type: 'string' }, out: { type: 'string' } },
    run: async ({ content, out }) => {
      for (const [option, folder] of Object.entries({ content, out }))
        if (folder === '') throw new WrongUse(`option \`--${option}\` needs a folder`)
      if (content !== undefined) process.env.CONTENT = resolve(userFolder, content)
      const matrices = soundContent()
      assertSettings(matrices.flatMap(({ symbols }) => symbols))
      await buildSite(matrices, out)
    },
  },
  dev: {
    usage: 'npm run dev -- [--port N] [--host ADDRESS]',
    options: serving,
    run: async (values) => {
      const server = serverOf(values)
      await assertListenable(server)
      await (await astro()).dev({ root, server })
    },
  },
  preview: {
    usage: 'npm run preview -- [--port N] [--host ADDRESS]',
    options: serving,
    run: async (values) => {
      const server = serverOf(values)
      putBack(usualOut)
      if (!existsSync(join(root, 'dist/index.html')))
        throw new WrongUse('nothing is built yet\n  allowed: `npm run build` first')
      assertBase(join(root, 'dist'))
      await assertListenable(server)
      await (await astro()).preview({ root, server })
    },
  },
}

function serverOf({ port, host }: Record<string, string | undefined>): { port?: number; host?: string } {
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535))
    throw new WrongUse(`\`${port}\` is no port\n  allowed: 1 to 65535`)
  if (host === '') throw new WrongUse('option `--host` needs an address\n  allowed: such as 127.0.0.1')
  return { ...(port === undefined ? {} : { port: Number(port) }), ...(host === undefined ? {} : { host }) }
}

/** All matrices. Throws {@link Problems} in the words of `scenarios check` where the content has any. */
function soundContent() {
  const { matrices, problems } = checkContent(root, process.env.CONTENT)
  if (problems.length === 0) return matrices.map(({ matrix }) => matrix)
  const word = problems.length === 1 ? 'problem' : 'problems'
  throw new Problems(`${problems.map(problemText).join('\n')}\n${problems.length} ${word}, nothing was built\n`)
}

function assertSettings(symbols: Parameters<typeof wrongSetting>[0] = []): void {
  const wrong = wrongSetting(symbols)
  if (wrong !== undefined) throw new WrongUse(wrong)
}

async function main([name = '', ...words]: string[]): Promise<number> {
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined
  if (action === undefined) throw new WrongUse(`no action \`${name}\`\n  allowed: ${Object.keys(actions).join(', ')}`)
  if (process.env.KERNEL) process.env.KERNEL = resolve(process.env.KERNEL)
  // The drawings' cache is below the working directory.
  process.chdir(root)
  assertRoot()
  assertSettings()
  try {
    await action.run(parseArgs({ args: words, options: action.options }).values)
  } catch (error) {
    throw parsingProblem(error, action.usage) ?? error
  }
  return 0
}

process.exitCode = await exitCode('spte-scenarios', () => main(process.argv.slice(2)))
