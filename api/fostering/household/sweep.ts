import { clockInEngland, dayInEngland } from '#contract/calendar/day.ts'
import { carryPart } from './carry.ts'
import type { Cases } from './cases.ts'
import { follow } from './follow.ts'
import type { HouseholdPorts } from './perform.ts'

export interface SweepPorts extends HouseholdPorts {
  readonly cases: Cases
}

type EachDay = (household: string) => Promise<void>

/** Lines of lists are brought up to the day in these minutes of an hour, and early in the morning in each. */
const relistsEach = 15
const morning = '06'

/** So many cases in a minute, and so many of them at once: the rest of 100,000 is done in the next minutes, before anybody is up. */
const mostRelisted = 5000
const atOnce = 8

/** Brings the lines of cases up to the day: what was due yesterday is late today, though nobody has done anything. */
async function relist(ports: SweepPorts, eachDay: EachDay): Promise<void> {
  const { cases, parts, now } = ports
  if (now().getUTCMinutes() % relistsEach !== 0 && clockInEngland(now()).slice(11, 13) >= morning) return
  let failed: unknown
  const old = (await cases.behind(dayInEngland(now()), mostRelisted)).values()
  const lane = async () => {
    for (const household of old) {
      try {
        // What follows from the day alone, such as a rate that has become known; first, as the line says that the day is done.
        await follow(ports, household)
        await eachDay(household)
        await parts.relist(household)
      } catch (error) {
        // One that fails keeps nobody else from their day.
        failed = error
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  if (failed) throw failed
}

/**
 * Tells heads of what was written and not carried, because somebody was stopped in between. Gives how many parts. `eachDay`:
 * what else is done for a household once a day; it may be done again.
 */
export async function sweepParts(
  ports: SweepPorts,
  eachDay: EachDay = async () => undefined,
): Promise<number> {
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
  await relist(ports, eachDay)
  if (failed) throw failed
  return ids.length
}
