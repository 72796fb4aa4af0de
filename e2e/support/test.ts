import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from 'playwright/test'
import type { Screen } from './browser.ts'
import { type Contexts, contextsOf } from './pages/contexts.ts'
import { translator, unseen } from './pages/translator.ts'

export { expect, type Page } from 'playwright/test'

/** How the pages of a test are. */
export interface Options {
  /** The browser translates each page once it reacts, as Chrome does: see `translator.ts`. */
  readonly translated: boolean
  /** What pages may complain of, as it is what a test does to them. */
  readonly expected: RegExp
  /** Nothing was fetched before: for whoever goes without a network, or asks what is fetched when. */
  readonly fresh: boolean
}

/** How one page is opened. */
export interface Opening extends BrowserContextOptions {
  readonly translated?: boolean
  /** Does what has to be so before the first address is asked for. */
  readonly prepare?: (page: Page) => Promise<unknown>
}

/** Opens a page of the installation, or of another where the address is whole, in a context of its own. */
export type Open = (path: string, how?: Opening) => Promise<Page>

export interface Pages {
  readonly open: Open
  /** What pages said on their console as an error, and what they asked of other hosts than their own. */
  readonly complaints: string[]
  /** Closes all of them. Fails when one complained of what is not expected, or changed words where nobody sees it. */
  end(): Promise<void>
}

/** Playwright itself, which looks into previews where it records a trace, by a script that has no address. */
const isRecorder = (words: string, url: string): boolean =>
  url === '' && words.startsWith("Connecting to 'blob:")

/**
 * A photo is kept with its request a moment after the request was taken; its page asks again until it is there. So is
 * what everybody may see of a report, without which it is shown as before.
 */
const comesLater = /status of 404 .* \S+\/api\/(requests\/[\w-]+\/evidence\/\w+|reports\/[\w-]+)$/

const own = ['localhost', '127.0.0.1', '']

const translates = (context: BrowserContext) => context.addInitScript(translator, unseen)

/** Pages for as long as whoever asks for them wants; those of one test are its fixture `open`. */
export function pagesOf(contexts: Contexts, { translated: always, expected, fresh }: Options): Pages {
  const opened: Awaited<ReturnType<Contexts['get']>>[] = []
  const complaints: string[] = []
  /** What went wrong on pages that were translated. */
  const stale: string[] = []

  function listen(page: Page, translated: boolean): void {
    const say = (words: string) => complaints.push(`${page.url()}: ${words}`)
    page.on('pageerror', ({ message }) => {
      say(message)
      if (translated) stale.push(`${page.url()}: ${message}`)
    })
    page.on('console', (message) => {
      const { url } = message.location()
      if (message.type() === 'error' && !isRecorder(message.text(), url)) say(`${message.text()} ${url}`)
      if (translated && message.text().startsWith(unseen)) stale.push(`${page.url()}: ${message.text()}`)
    })
    page.on('request', (request) => {
      const { hostname } = new URL(request.url())
      if (!own.includes(hostname)) complaints.push(`${page.url()} asks ${hostname}`)
    })
  }

  return {
    complaints,
    async open(path, { prepare, translated = always, ...options } = {}) {
      const kept = await contexts.get(options, { fresh, prepare: translated ? translates : undefined })
      opened.push(kept)
      const page = await contexts.pageOf(kept)
      listen(page, translated)
      await prepare?.(page)
      await page.goto(path)
      return page
    },
    async end() {
      for (const kept of opened) await contexts.giveBack(kept)
      expect(stale).toEqual([])
      expect(complaints.filter((words) => !expected.test(words) && !comesLater.test(words))).toEqual([])
    },
  }
}

interface Fixtures {
  readonly pages: Pages
  readonly open: Open
  readonly complaints: string[]
  /** What pages are seen on: the project's. */
  readonly device: Screen
}

/** A test in a browser. Whatever its pages complain of fails it, but for what it expects. */
export const test = base.extend<Options & Fixtures, { readonly contexts: Contexts }>({
  contexts: [
    async ({ browser }, use) => {
      const contexts = contextsOf(browser)
      await use(contexts)
      await contexts.end()
    },
    { scope: 'worker' },
  ],
  translated: [false, { option: true }],
  expected: [/(?!)/, { option: true }],
  fresh: [false, { option: true }],
  device: async ({ browserName: _ }, use, { project }) => use(project.name as Screen),
  pages: async ({ contexts, translated, expected, fresh }, use) => {
    const pages = pagesOf(contexts, { translated, expected, fresh })
    await use(pages)
    await pages.end()
  },
  open: async ({ pages }, use) => use(pages.open),
  complaints: async ({ pages }, use) => use(pages.complaints),
})
