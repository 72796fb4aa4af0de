import { clockInEngland, type Day, dayInEngland } from '#contract/calendar/day.ts'
import { knownFrom, mileages, perMiles } from '#contract/fostering/money.ts'
import type { Rules } from '../../clocks/facts.ts'
import type { Cases } from '../cases.ts'
import { follow } from '../follow.ts'
import type { HouseholdPorts } from '../perform.ts'

/** The first day that a rate may be for which became known last, of each kind of rate. */
export const ratesSince = (today: Day, { allowances }: Pick<Rules, 'allowances'>): Day =>
  [allowances.rows, mileages, perMiles.motorcycle, perMiles.bicycle, perMiles.passenger]
    .flatMap((rows) => rows.filter((row) => knownFrom(row) <= today).at(-1)?.from ?? [])
    .sort()[0] ?? today

/** In these minutes of an hour what is due is worked out, and in this hour of the night what rates have brought. */
const each = 15
const night = '04'

/** Works out what has become due to households whose case is closed: their last days, and rates that went up since. */
export async function sweepClosed(ports: HouseholdPorts & { readonly cases: Cases }): Promise<void> {
  const now = ports.now()
  if (now.getUTCMinutes() % each !== 0) return
  const today = dayInEngland(now)
  const isNight = clockInEngland(now).slice(11, 13) === night
  const found = [
    ...(await ports.cases.closedDue(today)),
    ...(isNight ? await ports.cases.closedSince(ratesSince(today, ports.rules)) : []),
  ]
  let failed: unknown
  for (const household of found) {
    try {
      await follow(ports, household)
    } catch (error) {
      // One that fails keeps nobody else from their money.
      failed = error
    }
  }
  if (failed) throw failed
}
