import type { SupportLine } from '#contract/fostering/carers/support.ts'
import { isAskedFor, type SupportValues } from '../../parts/carers/support.ts'
import type { PersonValues } from '../../parts/person.ts'
import { headOf } from '../head-of.ts'
import { hear } from '../hear.ts'
import type { Part } from '../part.ts'
import type { HouseholdPorts } from '../perform.ts'
import type { SupportLists } from './line.ts'
import { type Inboxes, type Telling, tellManagers, tellTeam, tellWhoAsked } from './tell.ts'

export interface SupportSweepPorts extends HouseholdPorts, Telling {
  readonly support: SupportLists
  readonly inboxes: Inboxes
}

/** The request of a line, as it is now. */
async function requestOf({ parts }: SupportSweepPorts, { household, part }: SupportLine) {
  const kept = await parts.get(`${household}/${part}`)
  const values = kept?.values as SupportValues | undefined
  return kept && values && isAskedFor(values) && values.state === 'waiting' ? { kept, values } : undefined
}

/** Tells the team of a new request, then writes down that it knows: stopped in between, it is told under the same id. */
async function tell(ports: SupportSweepPorts, line: SupportLine): Promise<void> {
  const { household, part: name } = line
  const [head, found] = [await headOf(ports, household), await requestOf(ports, line)]
  if (!head || !found) return
  const { round } = found.values
  await tellTeam(ports, head, line, round, ports.inboxes)
  const body = { at: ports.now().toISOString(), round }
  await hear(ports, { household, name, type: 'told', body, event: `told ${round}` })
}

/** What we have not answered in time goes to a manager. The household sees it at once, and hears of it if it wants to. */
async function rise(ports: SupportSweepPorts, line: SupportLine): Promise<void> {
  const { household, part: name } = line
  const found = await requestOf(ports, line)
  if (!found || found.values.promise.due > ports.now().toISOString()) return
  const { round, asked } = found.values
  await tellManagers(ports, line, round, ports.inboxes)
  const person = await ports.parts.get(`${household}/person.${asked.id}`)
  if (person) await tellWhoAsked(ports, person as Part<PersonValues>, found.kept)
  const body = { at: ports.now().toISOString(), round }
  await hear(ports, { household, name, type: 'risen', body, event: `risen ${round}` })
}

/** Each minute: tells the team what is new, and a manager what is late. Gives how many requests. */
export async function sweepSupport(ports: SupportSweepPorts): Promise<number> {
  const untold = await ports.support.untold()
  const overdue = await ports.support.overdue(ports.now().toISOString())
  let failed: unknown
  for (const [each, line] of [
    ...untold.map((line) => [tell, line] as const),
    ...overdue.map((line) => [rise, line] as const),
  ]) {
    try {
      await each(ports, line)
    } catch (error) {
      // One that fails holds up none of the others, and the next minute tries again.
      failed = error
    }
  }
  if (failed) throw failed
  return untold.length + overdue.length
}
