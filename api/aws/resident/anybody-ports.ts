import { knownLately } from '#aws/core/known-lately.ts'
import { journeyStore } from '#aws/insight/journeys-table.ts'
import { nearbyIndex } from '#aws/life/requests-indexes.ts'
import { settingsNow } from '#aws/settings/settings-now.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { isOpen } from '#contract/council/withdrawn.ts'
import { council } from '#council'
import { notices } from './notices-table.ts'

/** What is told to anybody, and counted of everybody, for real. The catalogue is read with the first request. */
export function anybodyPorts() {
  const said = settingsNow(0)
  const earlier = knownLately('Notices', () => notices(), { seconds: 60, without: [] })
  const known = { said, earlier, terms: council.services ?? {}, now: () => new Date() }
  const ready = { ...known, store: nearbyIndex(), journeys: journeyStore() }
  /** What the catalogue as a whole is told by, promises with their calendars included. */
  const catalogue = async () => ({
    ...(await import('#services/index.ts')),
    ...(await import('#council/calendars.ts')),
  })
  /** What the directory as a whole is told from. */
  const directory = async () => {
    const [{ services }, { listings }, { localLinks: links }] = await Promise.all([
      import('#services/index.ts'),
      import('#services/listings/index.ts'),
      import('#council/local-links.ts'),
    ])
    const today = dayInEngland(known.now())
    return { services: services.filter((service) => isOpen(service, today)), listings, links }
  }
  return {
    known,
    catalogue,
    directory,
    asked: async () => ({ ...ready, ...(await import('#services/index.ts')) }),
  }
}
