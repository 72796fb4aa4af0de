import type { Browser, Page } from 'playwright'

const bitsPerByte = 8
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / bitsPerByte,
  uploadThroughput: 750_000 / bitsPerByte,
}
const cpuSlowdown = 4
const screen = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }
const giveUpAfterMs = 20_000

/** One cold load. Times in milliseconds from the start of the navigation. */
export interface ColdLoad {
  firstPaint: number
  usable: number
  /** Paths of the scripts that were asked for before the page was usable. */
  scripts: string[]
}

/**
 * Loads the page with nothing in the cache, on a slow phone's network and processor, until it is usable: the app has
 * set its mark and `action`, a CSS selector of what a resident would do next, is there. Throws when that takes too long.
 */
export async function coldLoad(browser: Browser, url: string, action: string): Promise<ColdLoad> {
  const context = await browser.newContext(screen)
  try {
    const page = await context.newPage()
    await slowDown(page)
    await page.goto(url, { waitUntil: 'commit' })
    return await whenUsable(page, action)
  } finally {
    await context.close()
  }
}

/** From now on the page has a slow phone's network and processor. */
async function slowDown(page: Page): Promise<void> {
  const tools = await page.context().newCDPSession(page)
  await tools.send('Network.enable')
  await tools.send('Network.emulateNetworkConditions', network)
  await tools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
}

/**
 * Milliseconds from the press that leads on to the question of a place until a part of its map is drawn, on a slow phone
 * that has the form already and nothing of the map. `url` is the question before it, `answer` and `onward` what is pressed
 * there. Throws when that takes too long.
 */
export async function firstTile(
  browser: Browser,
  url: string,
  answer: string,
  onward: string,
): Promise<number> {
  const context = await browser.newContext(screen)
  try {
    const page = await context.newPage()
    await page.goto(url)
    await page.locator(answer).check()
    await slowDown(page)
    const pressed = await page.evaluate((selector) => {
      document.querySelector<HTMLElement>(selector)?.click()
      return performance.now()
    }, onward)
    const drawn = () =>
      [...document.querySelectorAll<HTMLCanvasElement>('canvas.leaflet-tile-loaded')].some(
        ({ width }) => width > 0,
      ) && performance.now()
    const at = await page.waitForFunction(drawn, undefined, { polling: 50, timeout: giveUpAfterMs })
    return Number(await at.jsonValue()) - pressed
  } finally {
    await context.close()
  }
}

async function whenUsable(page: Page, action: string): Promise<ColdLoad> {
  const marked = (selector: string) =>
    document.querySelector(selector) !== null &&
    performance.getEntriesByName('usable').length > 0 &&
    performance.getEntriesByName('first-contentful-paint').length > 0
  await page.waitForFunction(marked, action, { polling: 100, timeout: giveUpAfterMs }).catch(() => {
    throw new Error(
      `${new URL(page.url()).pathname} was not usable after ${giveUpAfterMs / 1000} s: it needs ${action}, and the app's performance.mark('usable').`,
    )
  })
  return page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN
    const usable = at('usable')
    const scripts = performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => startTime < usable && name.endsWith('.js'))
      .map(({ name }) => new URL(name).pathname)
    return { firstPaint: at('first-contentful-paint'), usable, scripts: [...new Set(scripts)] }
  })
}
