import { availableParallelism } from 'node:os'
import { defineConfig } from 'playwright/test'
import { executable, screens, unattended } from './e2e/support/browser.ts'
import { freePort, newDataDir } from './e2e/support/play.ts'
import type { Options } from './e2e/support/test.ts'

// Known before anything is started, so that every file of tests can read it; what is set stays, also for the workers.
if (!process.env.SHIRE_URL) {
  process.env.SHIRE_E2E_PORT = String(await freePort())
  process.env.SHIRE_URL = `http://localhost:${process.env.SHIRE_E2E_PORT}`
  process.env.SHIRE_DATA = await newDataDir()
}

/**
 * Everything that is seen in a browser, in files called `*.browser.ts`, on one installation that is started for all of
 * them: `npm run e2e`, and `npm run e2e -- --ui` to look on. With `SHIRE_URL` and `SHIRE_DATA` it is one that runs.
 */
export default defineConfig<Options>({
  testDir: 'e2e',
  testMatch: '**/*.browser.ts',
  outputDir: 'build/e2e',
  globalSetup: './e2e/support/started.ts',
  /** One more than processors: a page waits for its answers now and then. */
  workers: Math.min(availableParallelism() + 1, 4),
  retries: 1,
  // Some tests go through every address there is.
  timeout: 400_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: process.env.SHIRE_URL,
    launchOptions: {
      executablePath: await executable(),
      args: [...unattended],
    },
    // Sooner than the test's own time is up, so that the failure says what was waited for.
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    // Recording all that passes would take a good part of the time: what failed is tried again with it, and has failed.
    trace: 'on-first-retry',
  },
  projects: [
    // Tags say on which screens a test is seen; without one it is the phone, which most residents have.
    // First, since the longest walks are among them: what begins last is what everybody waits for in the end.
    { name: 'desktop', grep: /@desktop\b/, use: screens.desktop },
    { name: 'phone', grep: /^(?!.*@desktop\b)|@phone\b/, use: screens.phone },
  ],
})
