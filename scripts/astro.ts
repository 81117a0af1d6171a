import { resolve } from 'node:path'
import { build, dev, preview } from 'astro'
import { checkContent } from '../src/check/check-content.ts'
import { problemText } from '../src/render/problem-text.ts'
import { settleBuildEnvironment } from './build-environment.ts'
import { root } from './root.ts'
import { wrongSetting } from './wrong-setting.ts'

// Astro's own command would send telemetry; its functions do not.
const actions: Record<string, () => Promise<unknown>> = {
  build: () => {
    settleBuildEnvironment()
    return hasSoundContent() ? build({ root }) : Promise.resolve()
  },
  dev: () => dev({ root }),
  preview: () => preview({ root }),
}

/** Whether the content has no problem; those that it has are told in the words of `scenarios check`. */
function hasSoundContent(): boolean {
  const { problems } = checkContent(root, process.env.CONTENT)
  if (problems.length === 0) return true
  const word = problems.length === 1 ? 'problem' : 'problems'
  process.stderr.write(`${problems.map(problemText).join('\n')}\n${problems.length} ${word}, nothing was built\n`)
  process.exitCode = 1
  return false
}

if (process.env.KERNEL) process.env.KERNEL = resolve(process.env.KERNEL)
// The drawings' cache is below the working directory.
process.chdir(root)

const [name = ''] = process.argv.slice(2)
const action = actions[name]
if (action === undefined) throw new Error(`no action \`${name}\`; allowed: ${Object.keys(actions).join(', ')}`)
const wrong = wrongSetting()
if (wrong === undefined) await action()
else {
  process.stderr.write(`${wrong}\n`)
  process.exitCode = 2
}
