import type { Browser } from 'playwright'
import { gzipBytes } from '../built-site.ts'
import { kilobytes, type Reading } from '../measurement.ts'
import { pages, site } from '../pages.ts'
import { median } from '../percentile.ts'
import { inBrowser } from './in-browser.ts'
import { coldLoad } from './slow-phone.ts'

const loads = 5
const how = `median of ${loads} cold loads in Chromium, 390 px, 4× CPU, 1.6 Mbit/s down, 750 kbit/s up, 150 ms`

/** How long a resident with a slow phone waits until a page shows something, and until it reacts. */
export const usable = inBrowser({ name: 'usable', atMostSeconds: 45 }, async (browser, url) => {
  const readings: Reading[] = []
  for (const [page, { path, action }] of Object.entries(pages))
    readings.push(...(await measurePage(browser, page, `${url}${path}`, action)))
  return readings
})

async function measurePage(browser: Browser, page: string, url: string, action: string): Promise<Reading[]> {
  const cold = []
  for (let load = 0; load < loads; load++) cold.push(await coldLoad(browser, url, action))
  const scripts = [...new Set(cold.flatMap((load) => load.scripts))]
  return [
    {
      id: `usable.${page}.first-paint`,
      value: median(cold.map((load) => load.firstPaint)),
      unit: 'ms',
      method: `first contentful paint; ${how}`,
    },
    {
      id: `usable.${page}.usable`,
      value: median(cold.map((load) => load.usable)),
      unit: 'ms',
      method: `the app's own mark, set when the page is drawn and reacts; ${how}`,
    },
    {
      id: `usable.${page}.js`,
      value: kilobytes(gzipBytes(site, scripts)),
      unit: 'KB',
      method: 'gzip level 9 of the scripts that the browser had asked for by then',
    },
    {
      id: `usable.${page}.files`,
      value: scripts.length,
      unit: 'count',
      method: 'scripts that the browser had asked for by then',
    },
  ]
}
