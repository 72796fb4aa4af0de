import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { directory } from './web/directory.ts'

/**
 * `unit` stands beside the code and needs nothing running. `e2e` runs one file after another against a player
 * that it starts itself, in a real browser where there is one to see.
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
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          exclude: ['e2e/house.test.ts', 'e2e/bench/*.test.ts'],
          globalSetup: ['e2e/support/installation.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
