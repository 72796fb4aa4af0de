import { pothole } from '#services/pothole.ts'
import { launch } from '../../support/browser.ts'
import type { Installation } from '../../support/play.ts'
import { installation } from '../installation.ts'
import type { Measurement } from '../measurement.ts'
import { median } from '../percentile.ts'
import { afterwards } from '../tidy.ts'
import { firstTile } from './slow-phone.ts'

const times = 5

/** How long a resident with a slow phone waits until the map of a place shows something. */
export const map: Measurement = {
  name: 'map',
  atMostSeconds: 30,
  async prepare() {
    running = await installation()
  },
  async measure() {
    const { url } = running ?? (await installation())
    const browser = await launch()
    afterwards(() => browser.close())
    const question = `${url}/report/${pothole.slug}/danger`
    const waited: number[] = []
    for (let time = 0; time < times; time++)
      waited.push(await firstTile(browser, question, 'input[value="no"]', 'main form button[type="submit"]'))
    return [
      {
        id: 'map.first-tile',
        value: median(waited),
        unit: 'ms',
        method: `from the press that leads to the question of a place until a part of its map is drawn; median of ${times} in Chromium, 390 px, 4× CPU, 1.6 Mbit/s down, 150 ms`,
      },
    ]
  },
}

let running: Installation | undefined
