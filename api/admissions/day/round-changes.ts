import { childOf, publicId } from '#admissions/changes/change.ts'
import { nameOf } from '#admissions/rounds/application.ts'
import type { OpenedRound } from '#admissions/rounds/desk.ts'
import type { DayLine } from '#contract/admissions/day/day.ts'
import { dueOf } from '#contract/calendar/clock.ts'
import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { type Looking, nameIn, perRound, plain, seesChildren, shownRounds, titleIn } from './source.ts'

const kinds = {
  facts: 'facts of a child have changed',
  number: 'an admission number has changed',
  late: 'an application came late',
  plan: 'a plan names a school',
  twin: 'twins are to be kept together',
  named: 'a family adds a school',
  mistake: 'a mistake was found',
}

/** Changes after offer day that wait for a second person. */
export const changes = perRound('changes', seesChildren, shownRounds, changesIn)

async function changesIn(looking: Looking, opened: OpenedRound): Promise<DayLine[]> {
  const { ports } = looking
  const { id } = opened.round
  const open = await ports.changes.some(await ports.changes.idsIn(id, 'open'))
  const proposed = open.filter(({ state }) => state === 'proposed')
  const named = await ports.applications.some(proposed.flatMap((one) => childOf(one) ?? []))
  const names = new Map(named.map((one) => [one.reference, nameOf(one)]))
  const lines = proposed.map((one) => {
    const child = childOf(one)
    const { what, by, at } = one
    const about = what.kind === 'number' ? nameIn(opened, what.school) : 'The run of this round'
    return plain({
      id: one.id,
      title: child ? `${names.get(child) ?? ''}, ${child}` : about,
      reason: `${titleIn(opened)}: ${kinds[what.kind]}. ${by.name} proposed it on ${dayInWords(at)}, and somebody else has to look at its effect and agree.`,
      ...{ due: null, isLate: false },
      ...{ page: 'change', at: [id, publicId(one.id)] },
    })
  })
  return [...lines, ...(await lateIn(looking, opened))]
}

/** Applications that came after the run was read, and of which nobody has taken care: found by when they came. */
async function lateIn({ ports, today }: Looking, opened: OpenedRound): Promise<DayLine[]> {
  const { id, publication } = opened.round
  const made = publication && (await ports.mades.get(id, publication.run))
  if (!made) return []
  const since = await ports.applications.some(await ports.applications.changedAfter(id, made.readAt))
  const came = since.filter(({ withdrawn, submittedAt }) => !withdrawn && submittedAt > made.readAt)
  const ids = (await Promise.all([ports.changes.idsIn(id, 'open'), ports.changes.idsIn(id, 'closed')])).flat()
  const own = ids.filter((one) => came.some(({ reference }) => one.startsWith(`${reference}/`)))
  const cared = new Set(
    (await ports.changes.some(own)).flatMap(({ what, state }) =>
      what.kind === 'late' && state !== 'dropped' ? [what.reference] : [],
    ),
  )
  return came
    .filter(({ reference }) => !cared.has(reference))
    .map((one) => {
      const on = dayInWords(one.submittedAt)
      const reason = `${titleIn(opened)}: it came on ${on}, after the run. Record it as late, so that the child is offered a place or put on the lists.`
      const due = lookBy(ports, one.submittedAt)
      const line = { id: one.reference, title: `${nameOf(one)}, ${one.reference}`, reason, due }
      return plain({
        ...line,
        isLate: due !== null && today > due,
        page: 'lateChange',
        at: [id, one.reference],
      })
    })
}

/** By when somebody looks at an application that came then; null beyond the days that are known. */
function lookBy({ late, calendars }: Looking['ports'], at: string): Day | null {
  const due = dueOf(late.look, dayInEngland(new Date(at)), calendars)
  return due.kind === 'day' ? due.day : null
}
