import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { directory } from './web/directory.ts'

/** Up to four of them, where Vitest leaves one to itself: with two that would be half. */
const processors = Math.min(availableParallelism(), 4)

/** Tests that set how other systems behave, count all that there is, or flood the installation. */
const alone = [
  'e2e/contracts/events.test.ts',
  'e2e/contracts/fuzz.test.ts',
  'e2e/drills/racing.test.ts',
  'e2e/journeys/payments.test.ts',
  'e2e/operate.test.ts',
  'e2e/way-to-highways.test.ts',
]
const notBrowsed = ['e2e/house.test.ts', 'e2e/bench/*.test.ts']

/**
 * `unit` stands beside the code and needs nothing running. `together` and `alone` have a player each that they start
 * themselves, and a real browser where there is something to see: `together` goes through it several files at once,
 * as residents and staff do; `alone` one file after another.
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
          include: ['{api,web,infra}/**/*.test.{ts,tsx}', ...notBrowsed],
          maxWorkers: processors,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['e2e/**/*.test.ts'],
          exclude: [...notBrowsed, ...alone],
          globalSetup: ['e2e/support/installation.ts'],
          sequence: { groupOrder: 1 },
          maxWorkers: processors,
          // Some tests go through every address there is.
          testTimeout: 400_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: alone,
          globalSetup: ['e2e/support/installation.ts'],
          sequence: { groupOrder: 2 },
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
