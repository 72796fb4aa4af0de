import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium as playwright } from 'playwright'

/**
 * The two screens that journeys are seen on. A phone has more pixels to each of CSS: drawing them all takes a tenth of
 * the time, and nothing that is looked for depends on it.
 */
export const screens = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1 },
  // Says all that the phone says, as a test may open one where pages are the other.
  desktop: { viewport: { width: 1280, height: 900 }, hasTouch: false, isMobile: false, deviceScaleFactor: 1 },
} as const satisfies Record<string, BrowserContextOptions>
export type Screen = keyof typeof screens

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where the system's Chromium is, or the one from the npm package. */
export async function executable(): Promise<string> {
  const installed = process.env.CHROMIUM_PATH ?? systemBrowsers.find((path) => existsSync(path))
  if (installed) return installed
  // Only with this set does the package unpack the libraries that it brings along.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath()
}

const args = ['--no-sandbox', '--disable-background-networking']

/**
 * For tests, whose pages are all our own: one process draws all of a browser's, and keeps what it has compiled. That
 * takes a sixth less of the processors. Nor does it optimise what pages run: most are left before that pays, and it takes as
 * much again. What is measured goes without.
 */
export const unattended = [
  ...args,
  '--disable-gpu',
  '--in-process-gpu',
  '--disable-site-isolation-trials',
  '--renderer-process-limit=1',
  '--js-flags=--no-opt --no-maglev',
]

/** Starts the system's Chromium, or the one from the npm package. */
export async function launch(): Promise<Browser> {
  return playwright.launch({
    executablePath: await executable(),
    args,
    headless: true,
  })
}
