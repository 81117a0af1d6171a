import { anchorTree } from '../../load/environment.ts'
import { assertListenable } from '../assert-listenable.ts'
import { assertRoot } from '../assert-root.ts'
import { assertSettings } from '../assert-settings.ts'
import { type AstroFolders, astroFolders } from '../astro-folders.ts'
import { astroSettings } from '../astro-settings.ts'
import { contentOption, contentUsage, takeContent } from '../content-option.ts'
import { isInstalled } from '../is-installed.ts'
import { keepFolder } from '../keep-folder.ts'
import '../no-telemetry.js'
import { parseWords } from '../parse-words.ts'
import { root } from '../root.ts'
import { serveContent } from '../serve-content.ts'
import { serverOf, serverOptions } from '../server-options.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import type { Verb } from '../verb.ts'
import { workFolder } from '../work-folder.ts'

export default {
  usage: `usage: scenarios dev [--content DIR] [--port N] [--host ADDRESS]

Serves the site from the content as it stands, with its problems on top of each page, until it is stopped.

${contentUsage(19)}
  --port N         4321 where left out, or the next one that is free
  --host ADDRESS   localhost where left out
`,
  async run(words) {
    const { values } = parseWords({ args: words, options: { ...contentOption, ...serverOptions } })
    const server = serverOf(values)
    takeContent(values)
    assertRoot()
    assertSettings()
    await assertListenable(server)
    anchorTree()
    // What is kept of drawings is below the working directory.
    process.chdir(keepFolder())
    // Loaded when all else is in order, as it takes its time.
    const { dev } = await import('astro')
    const { integrations, vite, ...astro } = astroSettings()
    const serve = async ({ vite: own, ...folders }: Partial<AstroFolders> & { root: string }) =>
      dev({
        configFile: false,
        ...astro,
        ...folders,
        server,
        integrations: [...integrations, serveContent()],
        vite: { ...vite, ...own },
      })
    if (isInstalled)
      return temporaryFolder(workFolder(), async (temporary) => {
        await serve(astroFolders(temporary))
        // The folder is needed until a signal ends the server.
        return new Promise<number>(() => {})
      })
    await serve({ root })
    return 0
  },
} satisfies Verb
