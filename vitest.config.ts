import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { directory } from './web/directory.ts'

/**
 * `unit` stands beside the code and needs nothing running. `looks` and `e2e` have a player each that they start
 * themselves, and a real browser where there is something to see: `looks` goes through pages that nobody changes, two
 * files at once; `e2e` makes others fail, be killed and race, one file after another.
 */
export default defineConfig({
  plugins: [react(), directory()],
  test: {
    reporters: ['default', './e2e/support/closing-line.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{api,web,infra}/**/*.test.{ts,tsx}', 'e2e/house.test.ts', 'e2e/bench/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'looks',
          include: ['e2e/accessibility/*.test.ts'],
          globalSetup: ['e2e/support/installation.ts'],
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          // Some tests go through every address there is.
          testTimeout: 400_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          exclude: ['e2e/house.test.ts', 'e2e/bench/*.test.ts', 'e2e/accessibility/*.test.ts'],
          globalSetup: ['e2e/support/installation.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
