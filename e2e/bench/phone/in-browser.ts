import type { Browser } from 'playwright'
import { launch } from '../../support/browser.ts'
import type { Installation } from '../../support/play.ts'
import { installation } from '../installation.ts'
import type { Measurement, Reading } from '../measurement.ts'
import { afterwards } from '../tidy.ts'

/** A part of the bench that looks at an installation in a browser. `url` is that of the installation. */
export function inBrowser(
  part: Pick<Measurement, 'name' | 'atMostSeconds'>,
  measure: (browser: Browser, url: string) => Promise<Reading[]>,
): Measurement {
  let running: Installation | undefined
  return {
    ...part,
    async prepare() {
      running = await installation()
    },
    async measure() {
      const { url } = running ?? (await installation())
      const browser = await launch()
      afterwards(() => browser.close())
      return measure(browser, url)
    },
  }
}
