import { defineCollection } from 'astro:content'
import type { Loader, LoaderContext } from 'astro/loaders'
import { z } from 'astro/zod'
import { checkContent } from './check/check-content.ts'
import { isCountable } from './derive/coverage.ts'
import { contentFolder } from './load/read-content.ts'
import type { Matrix } from './model/matrix.ts'
import type { Problem } from './model/problem.ts'
import { problemText } from './render/problem-text.ts'

/**
 * Reads and checks every matrix with the reader that the commands use. A build stops at a problem; the dev server keeps
 * what could be read, shows the problems on every page, and reads again when a content file changes.
 */
function contentLoader<T>(name: string, entries: (content: ReturnType<typeof checkContent>) => [string, T][]): Loader {
  return {
    name,
    async load({ config, store, logger, watcher }: LoaderContext) {
      const root = decodeURIComponent(config.root.pathname)
      const folder = decodeURIComponent(new URL(`${contentFolder(root, process.env.CONTENT)}/`, config.root).pathname)
      const read = () => {
        const found = checkContent(root, process.env.CONTENT)
        const text = found.problems.map(problemText).join('\n')
        if (text && !watcher) throw new Error(`the content has problems\n${text}`)
        if (text && name === 'problems') logger.error(`\n${text}`)
        store.clear()
        for (const [id, value] of entries(found)) store.set({ id, data: value as Record<string, unknown> })
      }
      read()
      watcher?.add(folder)
      watcher?.on('all', (_, path) => {
        if (path.replaceAll('\\', '/').startsWith(folder)) read()
      })
    },
  }
}

export const collections = {
  matrices: defineCollection({
    // The dev server goes on past a matrix with more combinations than can be counted, but has no pages for it.
    loader: contentLoader('matrices', ({ matrices }) =>
      matrices.flatMap(({ matrix }) => (isCountable(matrix) ? [[matrix.id, matrix]] : [])),
    ),
    schema: z.custom<Matrix>(),
  }),
  // One entry at all times, since Astro warns of a collection that is empty.
  problems: defineCollection({
    loader: contentLoader('problems', ({ problems }) => [['all', { problems }]]),
    schema: z.custom<{ problems: Problem[] }>(),
  }),
}
