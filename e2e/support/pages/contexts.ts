import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright/test'

/** A context that one test has at a time, and the page that keeps its process while no other is open. */
interface Kept {
  readonly context: BrowserContext
  /** None where the context is for one test alone: a page beside its own would hear of the network too. */
  readonly keeper: Page | undefined
  readonly key: string
  /** Where pages of it have been, as each may have left something there. */
  readonly origins: Set<string>
  /** Something was done to it that can't be taken back, or it was closed. */
  isSpent: boolean
}

/** What else a context has to be. */
interface Wanted {
  /** Nothing was fetched in it yet. */
  readonly fresh: boolean
  /** What is done to a new one. */
  readonly prepare: ((context: BrowserContext) => Promise<unknown>) | undefined
}

/** Where a test gets contexts, each as good as new. */
export interface Contexts {
  get(options: BrowserContextOptions, wanted: Wanted): Promise<Kept>
  /** A page of it, which whoever gets the context next does not see. */
  pageOf(kept: Kept): Promise<Page>
  /** Closes its pages and takes it back. */
  giveBack(kept: Kept): Promise<void>
  end(): Promise<void>
}

/** Idle at a time: each holds a process. */
const most = 4

/**
 * Contexts that go from test to test, emptied in between: what a process has compiled of the site's code, and what it
 * has fetched, is there for the next. Making both anew for each page takes longer than most pages are looked at.
 */
export function contextsOf(browser: Browser): Contexts {
  const idle: Kept[] = []

  async function made(key: string, options: BrowserContextOptions, isSpent: boolean): Promise<Kept> {
    const context = await browser.newContext(options)
    const kept: Kept = {
      context,
      keeper: isSpent ? undefined : await context.newPage(),
      key,
      origins: new Set(),
      isSpent,
    }
    context.on('close', () => {
      kept.isSpent = true
    })
    context.on('request', (request) => {
      if (request.isNavigationRequest()) kept.origins.add(new URL(request.url()).origin)
    })
    return kept
  }

  return {
    async get(options, { fresh, prepare }) {
      const key = JSON.stringify([options, fresh, String(prepare)])
      const at = idle.findIndex((kept) => kept.key === key)
      const [known] = at < 0 ? [] : idle.splice(at, 1)
      if (known) return known
      const kept = await made(key, options, fresh || options.storageState !== undefined)
      await prepare?.(kept.context)
      return kept
    },
    async pageOf(kept) {
      const page = await kept.context.newPage()
      const { clock } = page
      // The clock is the context's, and stays what it was set to.
      Object.defineProperty(page, 'clock', {
        get() {
          kept.isSpent = true
          return clock
        },
      })
      return page
    },
    async giveBack(kept) {
      if (kept.isSpent || !kept.keeper) return await kept.context.close()
      await emptied(kept, kept.keeper)
      idle.unshift(kept)
      for (const one of idle.splice(most)) await one.context.close()
    },
    async end() {
      for (const { context } of idle.splice(0)) await context.close()
    },
  }
}

/** Leaves nothing of a test but what was fetched and compiled. */
async function emptied({ context, origins }: Kept, keeper: Page): Promise<void> {
  for (const page of context.pages()) if (page !== keeper) await page.close()
  await context.unrouteAll({ behavior: 'ignoreErrors' })
  await context.setOffline(false)
  await context.clearPermissions()
  await context.clearCookies()
  const tools = await context.newCDPSession(keeper)
  for (const origin of origins)
    await tools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await tools.detach()
  origins.clear()
}
