import { secret } from '#aws/core/secrets.ts'
import { requestsTable } from '#aws/life/requests-table.ts'
import { wordsTable } from '#aws/list/words-table.ts'
import { worklistReader } from '#aws/list/worklist-table.ts'
import type { LatLon } from '#contract/geo/point.ts'
import { parishAt, wardAt } from '#contract/geo/wards.ts'
import { council } from '#council'
import { calendars } from '#council/calendars.ts'
import { listLooksTable, looksTable } from './looks-table.ts'
import { refusedTable } from './refused-table.ts'
import { requestHeads } from './request-heads.ts'
import { staffPorts } from './staff-ports.ts'
import { staffTable } from './staff-table.ts'

/** What staff keep for themselves and each other, for real. */
export const keptPorts = () => ({
  ...staffPorts(),
  requests: requestsTable(),
  kept: staffTable(),
  looks: { ...looksTable(), ...listLooksTable() },
  refused: refusedTable(),
  council,
})

/** What lists and the search need, for real. The catalogue is read while the secret is fetched. */
export function listPorts() {
  const tables = { requests: requestsTable(), worklist: worklistReader(), words: wordsTable() }
  const reading = { ...tables, heads: requestHeads(), kept: staffTable(), looks: listLooksTable() }
  const ready = { ...staffPorts(), ...reading, council, calendars, now: () => new Date() }
  return async () => {
    const [key, { serviceOf }, { wards }, { parishes }] = await Promise.all([
      secret(),
      import('#services/index.ts'),
      import('#council/areas/wards.ts'),
      import('#council/areas/parishes.ts'),
    ])
    const wardOf = (place: LatLon) => wardAt(wards, place)?.code
    const parishOf = (place: LatLon) => parishAt(parishes, place)?.code
    return { ...ready, serviceOf, secret: key, wardOf, parishOf }
  }
}
