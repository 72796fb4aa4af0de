import { addDays, type Day, dayInEngland } from '#contract/calendar/day.ts'
import { kindOfPart, type PartName } from '#contract/fostering/parts.ts'
import type { ReviewValues } from '../../parts/carers/review.ts'
import { carersOf } from '../../parts/carers/shared.ts'
import { remindersDue, type ViewsValues } from '../../parts/carers/views.ts'
import type { PersonValues } from '../../parts/person.ts'
import { headOf } from '../head-of.ts'
import type { Head, Part } from '../part.ts'
import type { HouseholdPorts } from '../perform.ts'
import { type TellPorts, tellOfNews, tellOfQuestions } from '../tell.ts'

type Ports = HouseholdPorts & TellPorts

/** Tells those who are approved that there is news on their page. `what`: by which the same again is known. */
async function tellCarers(ports: Ports, head: Head, what: string): Promise<void> {
  for (const id of carersOf(head.values)) {
    const person = await ports.parts.light(`${head.household}/person.${id}`)
    if (person) await tellOfNews(ports, person as Part<PersonValues>, { name: what, number: 0 })
  }
}

/** Tells carers at once of a review that staff have begun. What the daily run tells of it is the same message. */
export async function tellOfBegun(ports: Ports, household: string, name: PartName): Promise<void> {
  const head = await headOf(ports, household)
  if (head) await tellCarers(ports, head, `${name} begun`)
}

/** A review that began since this day, or that a decision ended. Our own notice tells of itself. */
async function tellOfReview(ports: Ports, head: Head, name: PartName, since: Day): Promise<void> {
  const part = await ports.parts.light(`${head.household}/${name}`)
  const { began, over, notice } = (part?.values ?? {}) as Partial<ReviewValues>
  if (began && began >= since && !over) await tellCarers(ports, head, `${name} begun`)
  if (over && over >= since && !notice && !head.values.ended) await tellCarers(ports, head, `${name} over`)
}

/** Somebody who was reminded since this day gets their link again. */
async function remindOf(ports: Ports, head: Head, name: PartName, since: Day): Promise<void> {
  const part = (await ports.parts.light(`${head.household}/${name}`)) as Part<ViewsValues> | undefined
  if (part && (part.values.chased?.at(-1) ?? '') >= since) await tellOfQuestions(ports, part)
}

/**
 * Once a day: tells carers that a review has begun or is over, and reminds those who were asked for one and have not
 * answered. Of yesterday too, in case nothing ran then. Safe to repeat: each message has an id of its own.
 */
export async function remindOfReviews(ports: Ports, household: string): Promise<void> {
  const head = await headOf(ports, household)
  if (!head) return
  const today = dayInEngland(ports.now())
  const yesterday = addDays(today, -1)
  for (const { name, state, since, due } of Object.values(head.known)) {
    const kind = kindOfPart(name)
    if (kind === 'review' && since >= yesterday) await tellOfReview(ports, head, name, yesterday)
    if (kind === 'views' && state === 'waiting' && remindersDue(due, today, ports.rules) > 0)
      await remindOf(ports, head, name, yesterday)
  }
}
