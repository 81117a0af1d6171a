import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { assertBase } from '../assert-base.ts'
import { assertListenable } from '../assert-listenable.ts'
import { usualOut } from '../assert-replaceable.ts'
import { assertRoot } from '../assert-root.ts'
import { assertSettings } from '../assert-settings.ts'
import { astroSettings } from '../astro-settings.ts'
import { contentOption, contentUsage, takeContent } from '../content-option.ts'
import '../no-telemetry.js'
import { ownFolder } from '../own-folder.ts'
import { parseWords } from '../parse-words.ts'
import { putBack } from '../replace-folder.ts'
import { serverOf, serverOptions } from '../server-options.ts'
import { type Verb, WrongUse } from '../verb.ts'

export default {
  usage: `usage: scenarios preview [--content DIR] [--out DIR] [--port N] [--host ADDRESS]

Serves what \`scenarios build\` made, as a host would, until it is stopped.

${contentUsage(19)}
  --out DIR        where it was built; dist where left out
  --port N         4321 where left out, or the next one that is free
  --host ADDRESS   localhost where left out
`,
  async run(words) {
    const { values } = parseWords({
      args: words,
      options: { ...contentOption, out: { type: 'string' }, ...serverOptions },
    })
    takeContent(values)
    const server = serverOf(values)
    const outDir = values.out === undefined ? usualOut : resolve(values.out)
    assertRoot()
    assertSettings()
    putBack(outDir)
    if (!existsSync(join(outDir, 'index.html')))
      throw new WrongUse('nothing is built yet\n  allowed: `npm run build` first')
    assertBase(outDir)
    await assertListenable(server)
    const { preview } = await import('astro')
    await preview({ configFile: false, ...astroSettings(), root: ownFolder, outDir, server })
    return 0
  },
} satisfies Verb
