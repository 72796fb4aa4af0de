import { council } from '#council'
import type { PublicPorts } from '#insight/public.ts'
import { journeyReader } from './journeys-table.ts'
import { measureReader } from './measures-table.ts'

/** What the public numbers need, for real. Catalogue and wards are read with the first request. */
export function publicInsightPorts(): () => Promise<PublicPorts> {
  const ready = { measures: measureReader(), journeys: journeyReader(), council, now: () => new Date() }
  return async () => {
    const [{ services }, { wards }] = await Promise.all([
      import('#services/index.ts'),
      import('#council/areas/wards.ts'),
    ])
    return { ...ready, services, wards }
  }
}
