import { resolve } from 'node:path'
import { anchorTree, setContent } from '../../load/environment.ts'
import { assertListenable } from '../assert-listenable.ts'
import { assertRoot } from '../assert-root.ts'
import { assertSettings } from '../assert-settings.ts'
import '../no-telemetry.js'
import { parseWords } from '../parse-words.ts'
import { root } from '../root.ts'
import { serveContent } from '../serve-content.ts'
import { serverOf, serverOptions } from '../server-options.ts'
import type { Verb } from '../verb.ts'

export default {
  usage: `usage: scenarios dev [--content DIR] [--port N] [--host ADDRESS]

Serves the site from the content as it stands, with its problems on top of each page, until it is stopped.

  --content DIR    the folder of matrices; src/content where left out
  --port N         4321 where left out, or the next one that is free
  --host ADDRESS   localhost where left out
`,
  async run(words) {
    const { values } = parseWords({ args: words, options: { content: { type: 'string' }, ...serverOptions } })
    const server = serverOf(values)
    if (values.content) setContent(resolve(values.content))
    assertRoot()
    assertSettings()
    await assertListenable(server)
    anchorTree()
    // What is kept of drawings is below the working directory.
    process.chdir(root)
    // Loaded when all else is in order, as it takes its time.
    const { dev } = await import('astro')
    await dev({ root, server, integrations: [serveContent()] })
    return 0
  },
} satisfies Verb
