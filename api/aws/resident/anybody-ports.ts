import { journeyStore } from '#aws/insight/journeys-table.ts'
import { nearbyIndex } from '#aws/life/requests-indexes.ts'
import { notices } from './notices-table.ts'

/** What is told to anybody, and counted of everybody, for real. The catalogue is read with the first request. */
export function anybodyPorts() {
  const known = { notices: () => notices(), now: () => new Date() }
  const ready = { ...known, store: nearbyIndex(), journeys: journeyStore() }
  return { known, asked: async () => ({ ...ready, ...(await import('#services/index.ts')) }) }
}
