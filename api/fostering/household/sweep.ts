import { dayInEngland } from '#contract/calendar/day.ts'
import { carryPart } from './carry.ts'
import type { Cases } from './cases.ts'
import type { HouseholdPorts } from './perform.ts'

export interface SweepPorts extends HouseholdPorts {
  readonly cases: Cases
}

/** Lines of lists are brought up to the day in these minutes of an hour, and not in each. */
const relistsEach = 15

/** So many cases at a time, with the rest a little later. */
const mostRelisted = 1000

/** Brings the lines of cases up to the day: what was due yesterday is late today, though nobody has done anything. */
async function relist({ cases, parts, now }: SweepPorts): Promise<void> {
  if (now().getUTCMinutes() % relistsEach !== 0) return
  const today = dayInEngland(now())
  const old = (await cases.open()).filter(({ asOf }) => asOf < today)
  for (const { household } of old.slice(0, mostRelisted)) await parts.relist(household)
}

/** Tells heads of what was written and not carried, because somebody was stopped in between. Gives how many parts. */
export async function sweepParts(ports: SweepPorts): Promise<number> {
  const ids = await ports.cases.pending()
  let failed: unknown
  for (const id of ids) {
    try {
      const part = await ports.parts.get(id)
      if (part?.dropping) await ports.parts.drop(part)
      if (part) await carryPart(ports, part)
    } catch (error) {
      // Each stands for itself: one that fails holds up none of the others, and the next minute tries again.
      failed = error
    }
  }
  await relist(ports)
  if (failed) throw failed
  return ids.length
}
