import { invalid, notNow, type Outcome, type Refusal } from '#admissions/rounds/refusal.ts'
import type { HearingView } from '#contract/admissions/appeals/hearing.ts'
import type { Need } from '#contract/admissions/appeals/kinds.ts'
import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { isBlank } from '#contract/core/blank.ts'
import { type Acting, after, caseOf, type Do, noCase } from './acting.ts'
import type { Appeal } from './appeal.ts'
import { noticeDays, noticeDaysAtMost, ruleOn, soonestAfter } from './clocks.ts'
import { type Hearing, withCase } from './hearing.ts'
import type { CountingPorts } from './ports.ts'

type Counted = Pick<CountingPorts, 'terms' | 'calendars'>
/** What is read of a hearing to know how much notice there is of it. */
type Planned = Pick<Hearing, 'day' | 'calendar' | 'agreed'>

/** How much notice a family has of a hearing of a school, if it is given on a day. */
export function noticeFor({ terms, calendars }: Counted, calendar: string, today: Day) {
  const { notice: least, source } = ruleOn(terms.rules, today)
  return { least, source, ...soonestAfter({ ...terms, calendars }, calendar, least, today) }
}

/** The same of one hearing, with how many days there are until it. */
export function noticeOf(
  ports: Counted,
  { day, calendar, agreed }: Planned,
  today: Day,
): HearingView['notice'] {
  const days = noticeDays({ ...ports.terms, calendars: ports.calendars }, calendar, today, day) ?? null
  const atMost = days ?? noticeDaysAtMost(today, day)
  return { ...noticeFor(ports, calendar, today), days, atMost, agreed: agreed ?? null }
}

const inDays = ({ days, atMost }: HearingView['notice']) =>
  `${days === null ? 'at most ' : ''}${atMost} ${atMost === 1 ? 'school day' : 'school days'}`

/** Why a hearing may not be planned for this day; undefined where it may. */
export function wrongPlan(
  at: '' | '/act',
  plan: Planned,
  acting: Counted & { readonly at: Date },
): Refusal | undefined {
  const today = dayInEngland(acting.at)
  if (plan.day < today) return invalid(`${at}/day`, 'Enter today’s date or a later one')
  const found = noticeOf(acting, plan, today)
  const { least, source, atMost, soonest, known } = found
  if (atMost >= least || plan.agreed) return undefined
  return invalid(
    `${at}/agreed`,
    `A family must have at least ${least} school days’ notice of a hearing (${source}). On ${dayInWords(plan.day)} it would have ${inDays(found)}. Choose ${known ? `${dayInWords(soonest)} or later` : `a day after ${dayInWords(soonest)}`}, or say how and when the family agreed in writing.`,
  )
}

/** Why the notice is too short, or nobody knows whether it is. */
function tooShort(hearing: Hearing, act: Do<'notice'>, acting: Acting): Refusal | undefined {
  if (act.waived) return undefined
  const found = noticeOf(acting, hearing, dayInEngland(acting.at))
  const { least, days, atMost } = found
  const short = (there: string) =>
    invalid(
      '/act/waived',
      `A family must have at least ${least} school days’ notice, and there are ${there}. Change the day, or say how and when the family agreed in writing to fewer.`,
    )
  if (atMost < least) return short(inDays(found))
  if (days !== null) return undefined
  if (act.schoolDays === undefined)
    return invalid('/act/schoolDays', 'Enter how many of the school’s days there are until the hearing')
  if (act.schoolDays < least) return short(`${act.schoolDays}`)
  return act.counted ? undefined : invalid('/act/counted', 'Say how you counted the school days')
}

/** Notice to the family: with enough of the school’s days, or as it agreed to fewer. */
export function notice(hearing: Hearing, act: Do<'notice'>, acting: Acting): Outcome<Hearing> {
  if (!caseOf(hearing, act.case)) return noCase
  const today = dayInEngland(acting.at)
  if (hearing.day < today) return notNow('The day of this hearing has passed. Change it first.')
  const short = tooShort(hearing, act, acting)
  if (short) return short
  const { schoolDays, counted, waived } = act
  const said = { ...(schoolDays !== undefined && { schoolDays }), ...(counted && { counted }) }
  const noticed = { on: today, ...said, ...(waived && { waived }) }
  const cases = withCase(hearing, act.case, { noticed })
  return after(hearing, 'notice', acting, { case: act.case }, { cases })
}

/** What a family asked for on the day, each in its own words. */
export function askedOf({ words }: Pick<Appeal, 'words'>): { need: Need; what: string }[] {
  const said = (need: Need, what: string) => (isBlank(what) ? [] : [{ need, what }])
  return [
    ...said('interpreter', words.interpreter),
    ...(words.stepFree ? [{ need: 'step-free' as const, what: 'Step-free access' }] : []),
    ...said('other', words.otherNeeds),
  ]
}

/** Something that the family asked for is arranged, or is no more. */
export function arrange(hearing: Hearing, act: Do<'arrange'>, acting: Acting): Outcome<Hearing> {
  const one = caseOf(hearing, act.case)
  if (!one || !acting.appeal) return noCase
  if (!askedOf(acting.appeal).some(({ need }) => need === act.need))
    return invalid('/act/need', 'The family has not asked for this.')
  const { [act.need]: before, ...others } = one.arranged ?? {}
  const arranged = act.arranged ? { ...others, [act.need]: before ?? acting.at.toISOString() } : others
  const cases = withCase(hearing, act.case, { arranged })
  return after(hearing, 'arrange', acting, { case: act.case }, { cases })
}
