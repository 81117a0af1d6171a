import { defineConfig, type Plugin } from 'vitest/config'

/** Has packages taken as Node takes them: as `development`, Markdown checks itself at each letter. */
const asNode: Plugin = {
  name: 'as-node',
  configResolved({ ssr }) {
    ssr.resolve = { ...ssr.resolve, conditions: ['node', 'module-sync'] }
  },
}

export default defineConfig({
  test: {
    // By default one core of two would rest.
    maxWorkers: 2,
    projects: [
      {
        plugins: [asNode],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          globalSetup: 'tests/files/made-folders.ts',
          // Mermaid, jsdom and the like load once a worker. A file leaves the folder, the environment and globals as they were.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        plugins: [asNode],
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/files/made-folders.ts', 'tests/e2e/build-site.ts'],
          // A browser and its windows, as well as axe, jsdom and the like, once a worker.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A page on a busy machine may need longer than a second.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
})
