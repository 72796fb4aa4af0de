import type { Calendars } from '#contract/calendar/calendar.ts'
import type { Day } from '#contract/calendar/day.ts'
import { momentAfter, type Office, type Within, withinInWords } from '#contract/calendar/hours.ts'
import type { SupportKind, SupportRules } from '#contract/fostering/carers/support.ts'
import type { CaseKind } from '#contract/fostering/case.ts'

/** Whatever counts the hours of a council's own office. Throws where there is no such calendar. */
export function officeOf({ office }: SupportRules, calendars: Pick<Calendars, string>): Office {
  const calendar = calendars[office.calendar]
  if (!calendar) throw new Error(`There is no calendar “${office.calendar}”`)
  return { hours: office.hours, calendar }
}

/** What those who are approved for this can ask for on this day, in the council's order. */
export const supportKindsFor = (rules: SupportRules, kind: CaseKind, day: Day): SupportKind[] =>
  rules.kinds.filter(
    (one) => one.for.includes(kind) && one.from <= day && (one.until === undefined || day <= one.until),
  )

/** How soon we answer: what is urgent, sooner than its kind says, where its kind is not as quick itself. */
export const withinOf = (rules: SupportRules, { within }: SupportKind, urgent: boolean): Within =>
  urgent && !(within.unit === 'hours' && within.amount <= rules.urgent.within.amount)
    ? rules.urgent.within
    : within

/** Whether we ring whoever asks for it, and so need a number. */
export const isByPhone = ({ byPhone }: SupportKind, urgent: boolean): boolean => urgent || byPhone === true

/** `within 2 hours, day or night`. */
export const promiseInWords = (within: Within): string =>
  `within ${withinInWords(within)}${within.unit === 'hours' ? ', day or night' : ''}`

/** What is promised to somebody who asks now. */
export function promiseOf(
  rules: SupportRules,
  calendars: Pick<Calendars, string>,
  asked: { readonly kind: SupportKind; readonly urgent: boolean },
  now: Date,
) {
  const within = withinOf(rules, asked.kind, asked.urgent)
  const { source } = within === asked.kind.within ? asked.kind : rules.urgent
  const due = momentAfter(officeOf(rules, calendars), now, within)
  return { words: promiseInWords(within), due: due.toISOString(), source }
}
