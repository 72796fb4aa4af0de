import type { Person } from '#admissions/rounds/application.ts'
import { done, invalid, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import type { ActOnAnswer, AnsweringTerms, WithdrawalReason } from '#contract/admissions/answer.ts'
import { addDays, type Day } from '#contract/calendar/day.ts'
import { backTo } from './anew.ts'
import { type Answer, answered } from './answer.ts'
import { cannotWithdraw, isBinding, isToWarn, type Moment, say } from './rules.ts'

/** Who of the council does it, and what of the round and the council they go by. */
export interface ActingStaff extends Moment {
  readonly by: Person
  /** Whether they may take a place away, which two people do. */
  readonly mayWithdraw: boolean
  readonly terms: AnsweringTerms
  /** The first day on which the child may have started. */
  readonly begins: Day
}

type Act = ActOnAnswer['act']

/** What staff do with an answer. */
export function act(answer: Answer, act: Act, acting: ActingStaff): Outcome<Answer> {
  switch (act.do) {
    case 'enter': {
      const { do: _, how, why, ...said } = act
      return say(answer, said, acting, { by: acting.by, how, why })
    }
    case 'warn':
      return warn(answer, acting, { by: acting.by, how: act.how, why: act.why })
    case 'propose':
      return propose(answer, act, acting)
    case 'confirm':
      return confirm(answer, acting)
    case 'drop':
      return drop(answer, act.why, acting)
  }
}

/** A warning that was given, from which the further chance counts. */
export function warn(
  answer: Answer,
  { at, today, cause, terms }: Moment & Pick<ActingStaff, 'terms'>,
  given: {
    readonly by?: Person
    readonly how?: 'phone' | 'letter' | 'email' | 'in-person'
    readonly why?: string
  } = {},
): Outcome<Answer> {
  if (isBinding(answer))
    return notNow(
      'We cannot withdraw this place because the family has not answered, so there is no warning to send. Call the family, and enter their answer.',
    )
  if (!isToWarn(answer, today))
    return notNow(
      answer.state === 'waiting'
        ? 'The family still has time to answer. You can warn them once their last day is over.'
        : 'The family has already answered, or has already been warned.',
    )
  const { unreached: _, ...rest } = answer
  const entry = { type: 'warned', at, ...(cause && { cause }), ...given } as const
  return done(answered(rest, entry, { state: 'warned', warnedUntil: addDays(today, terms.furtherDays) }))
}

function propose(
  answer: Answer,
  { reason, why }: { readonly reason: WithdrawalReason; readonly why: string },
  { at, by, today, cause, begins }: ActingStaff,
): Outcome<Answer> {
  if (answer.proposed) return notNow('Somebody has proposed this already. Look at it and confirm or drop it.')
  const wrong = cannotWithdraw(answer, reason, today, begins)
  if (wrong) return invalid('/act/reason', wrong)
  const entry = { type: 'withdrawal-proposed', at, by, why, reason, ...(cause && { cause }) } as const
  return done(answered(answer, entry, { proposed: { at, by, reason, why } }))
}

/** The second look: by somebody else than who proposed it, and by what holds today. */
function confirm(
  answer: Answer,
  { at, by, today, cause, begins, mayWithdraw }: ActingStaff,
): Outcome<Answer> {
  const { proposed } = answer
  if (!mayWithdraw) return { kind: 'forbidden' }
  if (!proposed) return notNow('Nobody has proposed to withdraw this place.')
  if (proposed.by.id === by.id)
    return notNow('You proposed this yourself. Somebody else has to look at it and confirm it.')
  const wrong = cannotWithdraw(answer, proposed.reason, today, begins)
  if (wrong) return notNow(wrong)
  const { reason, why } = proposed
  const entry = { type: 'withdrawn', at, by, reason, why, ...(cause && { cause }) } as const
  // Where the child has another place beside this one, it keeps that.
  if (answer.held) return done(backTo(answer, answer.held, entry))
  return done(answered(answer, entry, { state: 'withdrawn', proposed: null }))
}

function drop(answer: Answer, why: string, { at, by, cause }: ActingStaff): Outcome<Answer> {
  if (!answer.proposed) return notNow('Nobody has proposed to withdraw this place.')
  const entry = { type: 'withdrawal-dropped', at, by, why, ...(cause && { cause }) } as const
  return done(answered(answer, entry, { proposed: null }))
}
