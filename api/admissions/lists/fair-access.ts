import { endedAt, type FairAccessCase, toBePlacedAt } from '#admissions/fair-access/case.ts'
import { isErased } from '#admissions/rounds/take.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import type { StepAct } from '#admissions/waiting/step.ts'
import type { RoundDates } from '#contract/admissions/dates.ts'
import { schoolYearOf, takesIn } from '#contract/admissions/year-group.ts'
import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import { happenOnce } from './append.ts'
import { bringPlace } from './bring.ts'
import { listsOf } from './follow.ts'
import { stateIn } from './of-answer.ts'
import { admitOnce, type PlacedAt } from './placed.ts'
import { byItself, type ListTaskPorts } from './ports.ts'

/** The day that says in which school year a case is: that on which the child starts, or on which it is looked at. */
const dayOf = ({ place, ...kept }: FairAccessCase, today: Day): Day => {
  const ended = endedAt(kept)
  return place?.starts ?? (ended ? dayInEngland(new Date(ended)) : today)
}

/** Whether the lists of a round are those of the year group that the child is in. */
const isOf = ({ phase, year }: RoundDates, kept: FairAccessCase, today: Day): boolean =>
  takesIn[phase] === kept.child.year && year === schoolYearOf(dayOf(kept, today))

/**
 * What the lists have to follow of a case: while a school is asked or directed to take the child, the child comes before everybody
 * else on the list of that school (Code, 2.15), and nowhere else. Nothing where they do already.
 */
export function actsOfCase(kept: FairAccessCase, lists: readonly WaitingList[]): StepAct[] {
  const { reference: child } = kept
  const first = toBePlacedAt(kept)
  return lists.flatMap((list): StepAct[] => {
    const { stage, waiting } = stateIn(list)
    const waiter = waiting.get(child)
    const wanted = list.school === first
    if (stage !== 'open' || !waiter || waiter.fairAccess === wanted) return []
    const { facts, on } = waiter
    const fairAccess = wanted ? { fairAccess: true as const } : {}
    return [{ school: list.school, act: { type: 'facts-changed', child, facts, on, ...fairAccess } }]
  })
}

/** The place that the child has by its case, on the list of the school; undefined where it has none. */
function placedBy({ reference, place }: FairAccessCase, round: string): PlacedAt | undefined {
  if (!place) return undefined
  const ground = place.how === 'directed' ? ('direction' as const) : ('fair-access' as const)
  const why = place.how === 'directed' ? 'The school was directed' : 'Agreed under Fair Access'
  const cause = `fair-access ${reference} placed`
  return { round, school: place.school.id, child: reference, ground, why, cause }
}

async function followIn(ports: ListTaskPorts, round: string, kept: FairAccessCase): Promise<void> {
  const { reference: child, version } = kept
  const application = await ports.applications.get(child)
  const isHere = application?.round === round && !isErased(application)
  const placed = placedBy(kept, round)
  if (placed && (await admitOnce(ports, placed)) && isHere) {
    const { school, ground, cause } = placed
    const place = { round, school, reference: child, ground, cause, named: cause, by: byItself }
    await bringPlace(ports, { ...place, settled: true })
  }
  if (!isHere) return
  const lists = await listsOf(ports, round, child, await ports.answers.get(child))
  for (const { school, act } of actsOfCase(kept, lists)) {
    const entries = lists.find((list) => list.school === school)?.history.length ?? 0
    const isFirst = act.type === 'facts-changed' && act.fairAccess === true
    await happenOnce(ports.lists, { round, school }, act, {
      ...{ at: ports.now(), by: byItself },
      why: isFirst
        ? 'To be placed here under Fair Access'
        : 'Not to be placed here under Fair Access any more',
      cause: `fair-access ${child} ${version} ${entries}`,
    })
  }
}

/** Brings a Fair Access case to the lists of the year group that the child is in, where the council keeps any. */
export async function followCase(ports: ListTaskPorts, reference: string): Promise<void> {
  const kept = await ports.fairAccess.get(reference)
  const today = dayInEngland(ports.now())
  const rounds = ports.council.rounds.filter((dates) => kept && isOf(dates, kept, today))
  for (const { id } of rounds) if (kept) await followIn(ports, id, kept)
}

/** Each day: brings to the lists of a round what they have not followed of the cases that are open or ended this school year. */
export async function followCases(ports: ListTaskPorts, round: string): Promise<void> {
  const today = dayInEngland(ports.now())
  const dates = ports.council.rounds.find(({ id }) => id === round)
  const year = schoolYearOf(today)
  if (!dates || (dates.year !== year && dates.year !== year + 1)) return
  const cases = [...(await ports.fairAccess.open()), ...(await ports.fairAccess.ended(year))]
  for (const kept of cases) if (isOf(dates, kept, today)) await followIn(ports, round, kept)
}
