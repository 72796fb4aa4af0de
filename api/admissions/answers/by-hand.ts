import type { Person } from '#admissions/rounds/application.ts'
import { done, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { sinceOf } from './anew.ts'
import { type Answer, answered } from './answer.ts'
import { isToWarn, type Moment } from './rules.ts'

interface Asking extends Moment {
  readonly by: Person
  readonly why: string
}

/** Whether the last message did not go out, as nobody knows where to. */
function isOutOfReach(answer: Answer): boolean {
  const sent = answer.history
    .slice(sinceOf(answer))
    .findLast(({ type }) => type === 'reminded' || type === 'warned' || type === 'not-reached')
  return answer.unreached === true || sent?.type === 'not-reached'
}

const hasSaid = ({ state }: Answer): string | undefined =>
  state === 'accepted'
    ? 'The family has accepted the place.'
    : state === 'declined'
      ? 'The family has declined the place.'
      : state === 'withdrawn'
        ? 'The place has been withdrawn.'
        : undefined

const unknown = 'We have no email address or phone number for messages. Call or write to the family.'

/** Why a family cannot be sent a reminder now, in words; undefined where it can. */
export function cannotRemind(answer: Answer, today: Moment['today']): string | undefined {
  const said = hasSaid(answer)
  if (said) return said
  if (answer.state === 'warned') return 'The family has already been warned, so they do not need a reminder.'
  if (today > answer.answerBy) return 'The last day to answer has passed. Send a warning instead.'
  if (isOutOfReach(answer)) return unknown
  const isRemindedToday = answer.history.some(
    ({ type, at }) =>
      (type === 'reminder-asked' || type === 'reminded') && dayInEngland(new Date(at)) === today,
  )
  return isRemindedToday ? 'The family has already been sent a reminder today.' : undefined
}

/** Why a family cannot be sent a warning now, in words; undefined where it can. */
export function cannotWarn(answer: Answer, today: Moment['today']): string | undefined {
  const said = hasSaid(answer)
  if (said) return said
  if (answer.state === 'warned')
    return `The family has been warned, and can answer until the end of ${dayInWords(answer.warnedUntil ?? answer.answerBy)}.`
  if (!isToWarn(answer, today))
    return `The family still has until the end of ${dayInWords(answer.answerBy)}. Send a reminder instead.`
  return answer.unreached ? unknown : undefined
}

/** Somebody has a family reminded. Whoever takes the task sends it, and writes down whether it went out. */
export function askToRemind(answer: Answer, { at, today, cause, by, why }: Asking): Outcome<Answer> {
  const cannot = cannotRemind(answer, today)
  if (cannot) return notNow(cannot)
  return done(answered(answer, { type: 'reminder-asked', at, by, why, ...(cause && { cause }) }))
}

/** The same for a warning: the further chance counts from when it has gone out, and not from now. */
export function askToWarn(answer: Answer, { at, today, cause, by, why }: Asking): Outcome<Answer> {
  const cannot = cannotWarn(answer, today)
  if (cannot) return notNow(cannot)
  return done(answered(answer, { type: 'warning-asked', at, by, why, ...(cause && { cause }) }))
}
