import { dueOf } from '#contract/calendar/clock.ts'
import { addMonths, addYears, type Day } from '#contract/calendar/day.ts'
import type { MemberView, Panel } from '#contract/fostering/panel/members.ts'
import type { Rules } from '../clocks/facts.ts'
import { clockOf } from '../clocks/find.ts'
import { experienceRules, ruleOn, tieRules } from './law.ts'
import { type Member, type MemberValues, memberOf } from './member.ts'
import type { Sitting } from './quorum.ts'

/** Whether somebody is a social worker of enough years on a day. */
export function isExperienced({ details }: MemberValues, panel: Panel, day: Day): boolean {
  const { years } = ruleOn(experienceRules, panel, day)
  return details.socialWorkerSince !== null && addYears(details.socialWorkerSince, years) <= day
}

/** Whether nothing ties somebody to the service on a day, or has for as long as the rule looks back. */
export function isIndependent({ details }: MemberValues, panel: Panel, day: Day): boolean {
  const { monthsAfter } = ruleOn(tieRules, panel, day)
  return details.ties.every(
    ({ tie, from, until }) => day < from || (until !== null && addMonths(until, monthsAfter[tie]) < day),
  )
}

/** Their last day on the list; undefined while nobody has said that they leave. */
export const lastDayOf = ({ notice, left }: MemberValues): Day | undefined =>
  [notice?.ends, left?.on].filter((day) => day !== undefined).sort()[0]

/** Whether they can sit on this panel on a day: on the list, and of it. */
export function isOnList(values: MemberValues, panel: Panel, day: Day): boolean {
  const last = lastDayOf(values)
  return values.details.panels.includes(panel) && (last === undefined || day <= last)
}

export const isAway = ({ away }: MemberValues, day: Day): boolean =>
  away.some(({ from, until }) => from <= day && day <= until)

/** A member as the quorum counts them on a day. */
export const sittingOn = (member: Member, panel: Panel, day: Day): Sitting => ({
  id: memberOf(member),
  role: member.values.details.role,
  experienced: isExperienced(member.values, panel, day),
  independent: isIndependent(member.values, panel, day),
})

/** The last day of one of the panel's own times that began on a day; undefined where the calendar does not reach so far. */
export function panelDue(rules: Rules, id: string, began: Day): Day | undefined {
  const due = dueOf(clockOf(rules, id, { dates: {} }, began), began, rules.calendars)
  return due.kind === 'day' ? due.day : undefined
}

/** What has to be done for a member: the first check at once, then each before the last one is too old. */
export function dueFor(values: MemberValues, today: Day, rules: Rules): MemberView['due'] {
  const { checked, appraised } = values.details
  const check = checked === null ? values.joined : panelDue(rules, 'panel-check', checked)
  const appraisal = panelDue(rules, 'panel-appraisal', appraised ?? values.joined)
  return [
    { what: 'check' as const, by: check ?? null, late: check !== undefined && check < today },
    { what: 'appraisal' as const, by: appraisal ?? null, late: appraisal !== undefined && appraisal < today },
  ]
}
