import { defineCollection } from 'astro:content'
import type { Loader, LoaderContext } from 'astro/loaders'
import { z } from 'astro/zod'
import { checkContent } from './check/check-content.ts'
import { isCountable } from './derive/coverage.ts'
import { contentSetting } from './load/environment.ts'
import { handedOver, handOver } from './load/handover.ts'
import { absoluteContentFolder } from './load/read-content.ts'
import type { Matrix } from './model/matrix.ts'
import type { Problem } from './model/problem.ts'
import { problemsText } from './render/report/problems-text.ts'

type Content = ReturnType<typeof checkContent>

let current: Content | undefined

/** The content as it is now; collections that are filled in one go share one reading. */
function contentOf(root: string): Content {
  if (!current) {
    current = checkContent(root, contentSetting())
    setTimeout(() => {
      current = undefined
    })
  }
  return current
}

/** The dev server goes on past a matrix with more combinations than can be counted, but has no pages for it. */
const countable = ({ matrices }: Content): Matrix[] =>
  matrices.flatMap(({ matrix }) => (isCountable(matrix) ? [matrix] : []))

/** How long files have to rest before they are read again: whoever changes one may be changing many. In milliseconds. */
const rest = 50

/**
 * Reads and checks every matrix with the reader that the commands use. A build stops at a problem; the dev server keeps
 * what could be read, shows the problems on every page, and reads again when content files have changed.
 */
function contentLoader<T>(name: string, entries: (content: Content) => [string, T][]): Loader {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    name,
    async load({ config, store, logger, watcher }: LoaderContext) {
      const root = decodeURIComponent(config.root.pathname)
      const folder = `${absoluteContentFolder(root, contentSetting())}/`.replaceAll('\\', '/')
      const read = () => {
        // The command that started a build has read and checked the content, and hands it to the pages itself.
        if (!watcher && handedOver('matrices')) {
          store.set({ id: 'all', data: {} })
          return
        }
        const found = contentOf(root)
        handOver('settings', found.site.settings)
        const isSound = found.problems.length === 0
        if (!isSound && !watcher) throw new Error(problemsText(found.problems))
        if (!isSound && name === 'problems') logger.error(`\n${problemsText(found.problems)}`)
        if (watcher) handOver('matrices', countable(found))
        if (watcher) handOver('problems', found.problems)
        store.clear()
        for (const [id, value] of entries(found)) store.set({ id, data: value as Record<string, unknown> })
      }
      read()
      watcher?.add(folder)
      watcher?.on('all', (_, path) => {
        if (!path.replaceAll('\\', '/').startsWith(folder)) return
        clearTimeout(timer)
        timer = setTimeout(read, rest)
      })
    },
  }
}

export const collections = {
  matrices: defineCollection({
    loader: contentLoader('matrices', (content) => countable(content).map((matrix) => [matrix.id, matrix])),
    schema: z.custom<Matrix>(),
  }),
  // One entry at all times, since Astro warns of a collection that is empty.
  problems: defineCollection({
    loader: contentLoader('problems', ({ problems }) => [['all', { problems }]]),
    schema: z.custom<{ problems: Problem[] }>(),
  }),
}
