import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { translator, unseen } from './translator.ts'

/** The two screens that every journey is seen on. */
export const screens = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  desktop: { viewport: { width: 1280, height: 900 } },
} as const satisfies Record<string, BrowserContextOptions>
export type Screen = keyof typeof screens

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

async function executable(): Promise<string> {
  const installed = process.env.CHROMIUM_PATH ?? systemBrowsers.find((path) => existsSync(path))
  if (installed) return installed
  // Only with this set does the package unpack the libraries that it brings along.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath()
}

/** Starts the system's Chromium, or the one from the npm package. */
export async function launch(): Promise<Browser> {
  return playwright.launch({
    executablePath: await executable(),
    args: ['--no-sandbox', '--disable-background-networking'],
    headless: true,
  })
}

interface Translation {
  /** The browser translates each page once it reacts, as Chrome does: see `translator.ts`. */
  readonly translated?: boolean
}
export type OpenOptions = BrowserContextOptions & Translation

/**
 * A browser for the tests of one file, and pages of it on the shared installation. What a page says on its
 * console as an error, and what it asks of other hosts than its own, ends up in `complaints`. What is given here is for
 * every page that does not say otherwise.
 */
export function browserTests({ translated: always = false }: Translation = {}) {
  let browser: Browser
  const complaints: string[] = []
  /** What went wrong on pages that were translated. */
  const stale: string[] = []
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    expect(stale).toEqual([])
  })
  return {
    url: inject('url'),
    complaints,
    /** `prepare` does what has to be so before the first address is asked for. */
    async open(
      path: string,
      screen: Screen,
      { translated = always, ...options }: OpenOptions = {},
      prepare: (page: Page) => Promise<unknown> = async () => undefined,
    ): Promise<Page> {
      const context = await browser.newContext({ ...screens[screen], ...options, baseURL: inject('url') })
      // Sooner than the test's own time is up, so that the failure says what was waited for.
      context.setDefaultTimeout(15_000)
      if (translated) await context.addInitScript(translator, unseen)
      const page = await context.newPage()
      page.on('pageerror', (error) => {
        complaints.push(`${page.url()}: ${error.message}`)
        if (translated) stale.push(`${page.url()}: ${error.message}`)
      })
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`)
        if (translated && message.text().startsWith(unseen)) stale.push(`${page.url()}: ${message.text()}`)
      })
      page.on('request', (request) => {
        const { hostname } = new URL(request.url())
        if (!['localhost', '127.0.0.1', ''].includes(hostname))
          complaints.push(`${page.url()} asks ${hostname}`)
      })
      await prepare(page)
      await page.goto(path)
      return page
    },
  }
}
