import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // By default one core of two would rest.
    maxWorkers: 2,
    projects: [
      {
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
