import { addDays, type Day, dayInEngland } from '#contract/calendar/day.ts'
import { kindOfPart, type PartSummary } from '#contract/fostering/parts.ts'
import type { LetterboxValues } from '../../carers/adoption/letters.ts'
import type { PersonValues } from '../../parts/person.ts'
import { headOf } from '../head-of.ts'
import type { Part } from '../part.ts'
import type { HouseholdPorts } from '../perform.ts'
import { type TellPorts, tellOfNews } from '../tell.ts'
import { remindOtherSide } from './tell.ts'

/** So long before the review of a support plan its family hears of it. Shire’s own choice; confirm it with the adoption team. */
const reviewSoon = 14

/** Whether a plan that is in force is looked at again in two weeks, by tomorrow’s reckoning or today’s. */
function isReviewSoon({ name, due }: Pick<PartSummary, 'name' | 'due'>, today: Day): boolean {
  if (kindOfPart(name) !== 'plan' || due === undefined) return false
  const day = addDays(due, -reviewSoon)
  return day === today || day === addDays(today, -1)
}

/**
 * Reminds a family whose turn to write has begun, yesterday or today: that there is news on their page, and nothing of what;
 * whoever the letters are with, where they have a page and it is their turn; and a family whose plan is looked at again soon.
 * Safe to repeat: each message has the id of the event that it tells of.
 */
export async function remindAdopters(ports: HouseholdPorts & TellPorts, household: string): Promise<void> {
  const head = await headOf(ports, household)
  const today = dayInEngland(ports.now())
  const since = addDays(today, -1)
  const boxes = Object.values(head?.known ?? {}).filter(
    ({ name, due }) => kindOfPart(name) === 'letterbox' && due !== undefined,
  )
  for (const { name } of boxes) {
    const box = (await ports.parts.light(`${household}/${name}`)) as Part<LetterboxValues> | undefined
    const { nextIn = null, askedIn = null } = box?.values ?? {}
    // It may be the family’s turn as well, so that it does not show in how the part stands.
    const begun = box?.history.some(({ type, at }) => type === 'turn' && dayInEngland(new Date(at)) >= since)
    if (box && begun && nextIn !== null && askedIn === nextIn) await remindOtherSide(ports, box, nextIn)
  }
  const due = [
    ...boxes.filter((one) => one.whose === 'applicant' && one.since >= since),
    ...Object.values(head?.known ?? {}).filter((one) => isReviewSoon(one, today)),
  ]
  if (!head || due.length === 0) return
  for (const [id, { role, here }] of Object.entries(head.values.people)) {
    const person =
      role === 'applicant' && here ? await ports.parts.light(`${household}/person.${id}`) : undefined
    for (const one of due) if (person) await tellOfNews(ports, person as Part<PersonValues>, one)
  }
}
