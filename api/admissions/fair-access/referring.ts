import { invalid, type Refusal } from '#admissions/rounds/refusal.ts'
import type { FairAccessTerms, ReferChild } from '#contract/admissions/fair-access.ts'
import type { Calendars } from '#contract/calendar/calendar.ts'
import { clockOn, dueOf } from '#contract/calendar/clock.ts'
import { addDays, type Day } from '#contract/calendar/day.ts'

/** The groups that children are taken into on a day. */
export const groupsOn = ({ groups }: Pick<FairAccessTerms, 'groups'>, day: Day) =>
  groups.filter(({ since, until }) => since <= day && (!until || day <= until))

/** The last day by which a child should have a place; null where the area's terms are not known that far. */
export function placeBy(terms: FairAccessTerms, calendars: Calendars, begun: Day): Day | null {
  const due = dueOf(clockOn(terms.clocks(terms.calendar), begun), begun, calendars)
  return due.kind === 'day' ? due.day : null
}

/** Why a child is not to be placed under the protocol, and what to put right; undefined where it is. */
export function notEligible(terms: FairAccessTerms, sent: ReferChild, today: Day): Refusal | undefined {
  const group = groupsOn(terms, today).find(({ id }) => id === sent.group)
  if (!group) return invalid('/group', 'Select the group that the child belongs to')
  if (sent.child.born > today) return invalid('/child/born', 'Enter a date of birth in the past')
  const { needs } = group
  if (sent.tried.some(({ on }) => on > today)) return invalid('/tried', 'Enter days that are over')
  if (sent.tried.length === 0 && needs !== 'no-place-sought')
    return invalid(
      '/tried',
      'Add at least one school that the family asked in the ordinary way. Fair Access is for children who did not get a place that way',
    )
  if (needs === 'behaviour' && !sent.tried.some(({ answer }) => answer === 'behaviour'))
    return invalid('/tried', 'Add the school that refused the child because of challenging behaviour')
  if (needs === 'behaviour' && (sent.care !== null || sent.plan))
    return invalid(
      '/group',
      'A child who is or was in care, or who has a plan, may not be refused for behaviour. Choose another group, and ask that school again',
    )
  if (needs === 'was-in-care' && sent.care !== 'before' && sent.care !== 'abroad')
    return invalid('/care', 'This group is for children who were in care. Say so, or choose another group')
  if (needs === 'weeks-out' && !(sent.outSince && addDays(sent.outSince, terms.weeksOut * 7) <= today))
    return invalid(
      '/outSince',
      `This group is for children who have been out of education for ${terms.weeksOut} weeks. Enter since when`,
    )
  return undefined
}
