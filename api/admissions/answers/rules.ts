import type { Person } from '#admissions/rounds/application.ts'
import { done, invalid, notNow, type Outcome, type Refusal } from '#admissions/rounds/refusal.ts'
import type { AnswerOffer, AnswerWay, WithdrawalReason } from '#contract/admissions/answer.ts'
import { withdrawalReasons } from '#contract/admissions/answer.ts'
import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { backTo } from './anew.ts'
import { type Answer, answered, answeredAt } from './answer.ts'

type Choice = AnswerOffer['choice']

/** When something is done, on which day in England, and by which cause a repeat of it is known. */
export interface Moment {
  readonly at: string
  readonly today: Day
  readonly cause?: string
}

/** Until when a place that was declined can be taken after all: nobody else is given it before. */
export const changeUntil = ({ answerBy, warnedUntil }: Pick<Answer, 'answerBy' | 'warnedUntil'>): Day =>
  warnedUntil && warnedUntil > answerBy ? warnedUntil : answerBy

/** What a family may say today: a first answer always, no to a place at any time, and yes after a no until the last day. */
export function choices(answer: Answer, today: Day): Choice[] {
  switch (answer.state) {
    case 'withdrawn':
      return []
    case 'accepted':
      return ['decline']
    case 'declined':
      return today <= changeUntil(answer) ? ['accept'] : []
    default:
      return ['accept', 'decline']
  }
}

/** The waiting lists that are still kept today. */
export const openLists = ({ lists }: Pick<Answer, 'lists'>, today: Day) =>
  lists.filter(({ until }) => today <= until)

/** Whether a place that its family declined is free for another child: not while they may still take it after all. */
export const isFreed = (answer: Answer, today: Day): boolean =>
  answer.state === 'withdrawn' || (answer.state === 'declined' && choices(answer, today).length === 0)

/** More answers than any family gives. */
const mostEntries = 200

export type Said = Omit<AnswerOffer, 'seen'>

function cannotSay(answer: Answer, said: Said, today: Day): Refusal | undefined {
  if (answer.state === 'withdrawn')
    return notNow(
      'This place has been withdrawn, so you can no longer answer the offer. Call us if you want to talk about it.',
    )
  const again = (said.choice === 'accept') === (answer.state === 'accepted') && answeredAt(answer) !== null
  if (!again && !choices(answer, today).includes(said.choice))
    return notNow(
      `You told us that you do not need this place, and the last day to change your mind was ${dayInWords(changeUntil(answer))}. Call us and we will see what we can do.`,
    )
  if (said.choice === 'decline' && !said.instead && !answer.held)
    return invalid('/instead', 'Select where your child will go to school instead')
  const known = new Set(answer.lists.map(({ school }) => school.id))
  if (said.lists.some((id) => !known.has(id)))
    return invalid('/lists', 'Choose only waiting lists that your child is on.')
  if (answer.history.length >= mostEntries)
    return notNow(
      'You cannot change your answer here any more, because it has been changed too many times. Call us.',
    )
  return undefined
}

/** Lists as they are to be; one whose time is over stays as it was. */
const listsAfter = ({ lists }: Answer, on: readonly string[], today: Day) =>
  lists.map((list) => (today <= list.until ? { ...list, stays: on.includes(list.school.id) } : list))

/**
 * The answer of a family, by its link or as staff enter it (`by`, `how`, `why`). Whoever answers late has answered: a
 * withdrawal that somebody proposed for want of an answer is dropped with it.
 */
export function say(
  answer: Answer,
  said: Said,
  { at, today, cause }: Moment,
  entered?: { readonly by: Person; readonly how: AnswerWay; readonly why: string },
): Outcome<Answer> {
  const refused = cannotSay(answer, said, today)
  if (refused) return refused
  const state = said.choice === 'accept' ? 'accepted' : 'declined'
  const lists = listsAfter(answer, said.lists, today)
  const on = said.on ?? answer.on ?? 'ask'
  const stays = lists.flatMap((list) => (list.stays ? [list.school.id] : []))
  if (state === 'declined' && answer.held) {
    const kept = { at, lists: stays, ...(cause && { cause }), ...entered }
    return done(backTo({ ...answer, lists, on }, answer.held, { type: 'kept', ...kept }))
  }
  const instead = said.choice === 'decline' ? (said.instead ?? null) : null
  const type = answer.state === state && answer.instead === instead ? 'lists-changed' : state
  const proposed = answer.proposed?.reason === 'not-answered' ? null : answer.proposed
  const entry = { type, at, lists: stays, ...(cause && { cause }), ...entered } as const
  return done(answered(answer, entry, { state, lists, on, instead, proposed, held: null }))
}

/** A panel, a direction or a plan gives the place: the school has to admit the child, whatever the council thinks by now. */
const bindingGrounds: readonly unknown[] = ['appeal', 'direction', 'plan']
export const isBinding = ({ ground }: Pick<Answer, 'ground'>): boolean => bindingGrounds.includes(ground)

/** Why a place may be withdrawn today. `begins`: the first day on which the child may have started. */
export function reasonsFor(answer: Answer, today: Day, begins: Day): WithdrawalReason[] {
  if (answer.state === 'withdrawn' || answer.state === 'declined') return []
  const { warnedUntil, state } = answer
  return withdrawalReasons.filter((reason) => {
    if (reason === 'fraud') return true
    if (isBinding(answer)) return false
    // Once the child is at school, nothing else takes the place away. Code, 2.14.
    if (today >= begins) return false
    return reason === 'error' || (state === 'warned' && warnedUntil !== null && today > warnedUntil)
  })
}

/** Why it cannot be withdrawn for this reason, and what has to come first. */
export function cannotWithdraw(
  answer: Answer,
  reason: WithdrawalReason,
  today: Day,
  begins: Day,
): string | undefined {
  if (reasonsFor(answer, today, begins).includes(reason)) return undefined
  if (answer.state === 'withdrawn') return 'This place has already been withdrawn.'
  if (answer.state === 'declined')
    return 'The family has declined this place, so there is nothing to withdraw.'
  if (isBinding(answer))
    return 'A panel, a direction or a plan gives the child this place, so the school must admit the child. Call the family, and enter their answer.'
  if (today >= begins)
    return 'The child may have started by now. Once a child has started, you can only withdraw a place that was obtained by fraud or by information that was meant to mislead (Code, 2.14).'
  if (answer.state === 'accepted') return 'The family has answered.'
  return answer.warnedUntil
    ? `We have warned the family, and they can answer until the end of ${dayInWords(answer.warnedUntil)}. Wait until then.`
    : 'Warn the family first, and give them another chance to answer (Code, 2.13).'
}

/** Whether a warning is due: the last day is over, and nobody has answered or warned. */
export const isToWarn = (answer: Answer, today: Day): boolean =>
  answer.state === 'waiting' && today > answer.answerBy && !isBinding(answer)
