import { pothole } from '#services/pothole.ts'
import { median } from '../percentile.ts'
import { inBrowser } from './in-browser.ts'
import { firstTile } from './slow-phone.ts'

const times = 5

/** How long a resident with a slow phone waits until the map of a place shows something. */
export const map = inBrowser({ name: 'map', atMostSeconds: 30 }, async (browser, url) => {
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
})
