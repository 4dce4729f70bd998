import { defineConfig } from 'vitest/config'

/** What reads the built site, and so waits for it to be built. */
const SITE_TESTS = ['tests/e2e/**/*.test.ts', 'tests/html.test.ts', 'tests/parity/html.test.ts']
const GOLDEN_TESTS = ['tests/golden/**/*.test.ts']

export default defineConfig({
  test: {
    // The default leaves a core idle, which of two is half.
    maxWorkers: '100%',
    // Modules stay loaded from file to file: no test changes what another sees, and to load them takes a third of the time.
    isolate: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...SITE_TESTS, ...GOLDEN_TESTS],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'golden',
          include: GOLDEN_TESTS,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: SITE_TESTS,
          globalSetup: ['tests/e2e/global-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
