import { addresses } from '#web/features/panel/addresses.ts'
import { launch } from '../support/browser.ts'
import { leadTo } from '../support/data-of.ts'
import { seatOf } from '../support/fostering/panel.ts'
import { manyPacks } from '../support/panel/many.ts'
import type { Installation } from '../support/play.ts'
import { signInButton, tokenFor } from '../support/staff.ts'
import { installation } from './installation.ts'
import type { Measurement } from './measurement.ts'
import { median } from './percentile.ts'
import { afterwards } from './tidy.ts'

const loads = 7
const reader = 'Owen Bright'
const screen = {
  viewport: { width: 768, height: 1024 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
}
/** A household's own connection, seldom the best one: 10 Mbit/s down, 5 Mbit/s up. */
const network = { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 625_000 }
const cpuSlowdown = 4
const method = `median of ${loads} openings of the link in the email, of a pack of 300 pages, signed in before; Chromium, 768 px, 4× CPU, 10 Mbit/s, 40 ms`

let running: Installation | undefined

/** How long a member of a panel who is signed in waits for the first page of their papers on a slow tablet. */
export const tablet: Measurement = {
  name: 'tablet',
  atMostSeconds: 30,
  async prepare() {
    running = await installation()
    afterwards(leadTo(running.dataDir))
  },
  async measure() {
    if (!running) throw new Error('Nothing was prepared')
    const { url } = running
    const { member } = await seatOf(url, await tokenFor(url, 'fostering-advisers'), reader)
    const [pack] = await manyPacks('P-CCCC-CCCC', 1, [member])
    if (!pack) throw new Error('There is no pack')
    const title = pack.sections[0]?.title ?? ''
    const link = `${url}${addresses.pack(pack)}`
    const browser = await launch()
    afterwards(() => browser.close())
    const page = await (await browser.newContext(screen)).newPage()
    const shown = () => page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
    await page.goto(link)
    await page.getByRole('button', signInButton).click()
    await page.getByRole('button', { name: `Sign in as ${reader}` }).click()
    await shown()
    const tools = await page.context().newCDPSession(page)
    await tools.send('Network.enable')
    await tools.send('Network.emulateNetworkConditions', network)
    await tools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
    const took: number[] = []
    for (let load = 0; load < loads; load++) {
      const began = performance.now()
      await page.goto(link, { waitUntil: 'commit' })
      await shown()
      took.push(performance.now() - began)
    }
    return [{ id: 'tablet.first-page.shown', value: median(took), unit: 'ms', method }]
  },
}
