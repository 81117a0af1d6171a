import type { AstroIntegration, HookParameters } from 'astro'
import { checkContent } from '../check/check-content.ts'
import { isDecidable } from '../derive/coverage.ts'
import { contentSetting } from '../load/environment.ts'
import { handOver } from '../load/handover.ts'
import { absoluteContentFolder } from '../load/read-content.ts'
import { problemsText } from '../render/report/problems-text.ts'
import './no-telemetry.js'
import { root } from './root.ts'

/** How long files have to rest before they are read again: whoever changes one may be changing many. In milliseconds. */
const rest = 50

/**
 * Reads and checks the content, hands it to the pages of the dev server, and does so again whenever a file of it changes. Problems
 * are told on stderr and shown on every page, which keep what could be read.
 */
export function serveContent(): AstroIntegration {
  const folder = `${absoluteContentFolder(root, contentSetting())}/`.replaceAll('\\', '/')
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    name: 'scenarios:content',
    hooks: {
      'astro:server:setup'({ server }) {
        readContent()
        server.watcher.add(folder)
        server.watcher.on('all', (_, path) => {
          if (!path.replaceAll('\\', '/').startsWith(folder)) return
          clearTimeout(timer)
          timer = setTimeout(() => {
            readContent()
            makeAnew(server)
          }, rest)
        })
      },
    },
  }
}

function readContent(): void {
  const { matrices, site, problems } = checkContent(root, contentSetting())
  if (problems.length > 0) process.stderr.write(`${problemsText(problems)}\n`)
  // What cannot be decided has no pages.
  handOver('matrices', matrices.map(({ matrix }) => matrix).filter(isDecidable))
  handOver('settings', site.settings)
  handOver('problems', problems)
}

/** Has Astro ask again which pages there are, as it does when content of its own changes, and browsers load theirs again. */
function makeAnew({ environments }: HookParameters<'astro:server:setup'>['server']): void {
  for (const environment of Object.values(environments)) environment.hot.send('astro:content-changed', {})
  environments.client.hot.send({ type: 'full-reload', path: '*' })
}
