import { knownLately } from '#aws/core/known-lately.ts'
import { journeyStore } from '#aws/insight/journeys-table.ts'
import { nearbyIndex } from '#aws/life/requests-indexes.ts'
import { settingsNow } from '#aws/settings/settings-now.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { withHours } from '#contract/council/with-settings.ts'
import { isOpen } from '#contract/council/withdrawn.ts'
import { council } from '#council'
import { withAddresses } from '#services/listings/addresses.ts'
import { differencesIn, serviceNow } from '#settings/differences.ts'
import type { Said } from '#settings/setting.ts'
import { notices } from './notices-table.ts'

/** What is told to anybody, and counted of everybody, for real. The catalogue is read with the first request. */
export function anybodyPorts() {
  // What it answers is kept for a minute by the edge: better late than without a notice.
  const said = settingsNow(0, 5000)
  const earlier = knownLately('Notices', () => notices(), { seconds: 60, without: [], patience: 5000 })
  const known = { said, earlier, terms: council.services ?? {}, now: () => new Date() }
  const ready = { ...known, store: nearbyIndex(), journeys: journeyStore() }
  /** For what is kept by the edge for minutes anyway. */
  const lately = settingsNow(60)
  /** What the catalogue as a whole is told by, promises with their calendars included. */
  const catalogue = async (all: readonly Said[]) => {
    const [{ services }, { calendars }] = await Promise.all([
      import('#services/index.ts'),
      import('#council/calendars.ts'),
    ])
    const { hours } = differencesIn(all)
    return {
      council: withHours(council, hours ?? {}),
      calendars,
      services: services.map((service) => serviceNow(service, all)),
    }
  }
  /** What the directory as a whole is told from. */
  const directory = async (all: readonly Said[]) => {
    const [now, { listings }, { localLinks: links }] = await Promise.all([
      catalogue(all),
      import('#services/listings/index.ts'),
      import('#council/local-links.ts'),
    ])
    const today = dayInEngland(known.now())
    const { addresses } = differencesIn(all)
    return {
      council: now.council,
      services: now.services.filter((service) => isOpen(service, today)),
      listings: listings.map((page) => withAddresses(page, addresses?.[page.slug])),
      links,
    }
  }
  return {
    known,
    lately,
    catalogue,
    directory,
    asked: async () => ({ ...ready, ...(await import('#services/index.ts')) }),
  }
}
