import { blueBadge } from '#services/blue-badge/service.ts'
import { longest, type Walked, walkRoute } from '../support/blue-badge-routes.ts'
import { launch, screens } from '../support/browser.ts'
import { installation } from './installation.ts'
import type { Measurement, Reading } from './measurement.ts'
import { afterwards } from './tidy.ts'

const how = 'walked in Chromium at 390 px with photo and proofs, from the start page to the confirmation'

/** How long a Blue Badge takes: the shortest route, which a benefit decides, and the longest, which is assessed. */
export const minutes: Measurement = {
  name: 'minutes',
  atMostSeconds: 45,
  async measure() {
    const { url } = await installation()
    const browser = await launch()
    afterwards(() => browser.close())
    const context = await browser.newContext({ ...screens.phone, baseURL: url })
    const automatic = await walkRoute(await context.newPage(), blueBadge.example)
    const other = await browser.newContext({ ...screens.phone, baseURL: url })
    const assessed = await walkRoute(await other.newPage(), longest())
    return [...readings('automatic', automatic), ...readings('assessed', assessed)]
  },
}

function readings(route: string, { pages, fields, characters, taps, seconds }: Walked): Reading[] {
  const count = (what: string, value: number): Reading => ({
    ...{ id: `minutes.${route}.${what}`, value, unit: 'count', method: how },
    context: what !== 'pages',
  })
  return [
    count('pages', pages),
    count('fields', fields),
    count('characters', characters),
    count('taps', taps),
    {
      id: `minutes.${route}.time`,
      value: seconds,
      unit: 's',
      method: `keystroke-level model (e2e/support/keystroke-level.ts); ${how}`,
    },
  ]
}
