import { journeyStore } from '#aws/insight/journeys-table.ts'
import { nearbyIndex } from '#aws/life/requests-indexes.ts'
import { notices } from './notices-table.ts'

/** What is told to anybody, and counted of everybody, for real. The catalogue is read with the first request. */
export function anybodyPorts() {
  const known = { notices: () => notices(), now: () => new Date() }
  const ready = { ...known, store: nearbyIndex(), journeys: journeyStore() }
  /** What the catalogue as a whole is told by, promises with their calendars included. */
  const catalogue = async () => ({
    ...(await import('#services/index.ts')),
    ...(await import('#council/calendars.ts')),
  })
  return { known, catalogue, asked: async () => ({ ...ready, ...(await import('#services/index.ts')) }) }
}
