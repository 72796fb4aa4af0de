import { dayInWords } from '#contract/calendar/words.ts'
import type { ReferralDecision } from '#contract/fostering/panel/referral.ts'
import { referralActs } from '#contract/fostering/panel/referral-acts.ts'
import { clockOf, dueBy } from '../../clocks/find.ts'
import { type Context, invalid, notNow, so } from '../kind.ts'
import { factsIn } from '../stages/step.ts'
import { lettersFor } from './letters.ts'
import { lastDecision, onReferral, type Referral } from './values.ts'

const undecided = notNow('Nothing has been decided yet.')

const withLast = ({ decisions }: Referral, last: ReferralDecision): Referral['decisions'] => [
  ...decisions.slice(0, -1),
  last,
]

/** Somebody told the household, in person or by phone. */
const tellOrally = onReferral({
  right: 'record',
  body: referralActs['tell-orally'],
  decide(referral: Referral, { on, how }, { today, who }) {
    const last = lastDecision(referral)
    if (!last) return undecided
    if (last.toldOrally) return notNow('It has already been recorded that they were told.')
    if (on > today) return invalid('/with/on', 'The day must be today or in the past')
    if (on < last.on)
      return invalid('/with/on', `It was decided on ${dayInWords(last.on)}, so it must be that day or later`)
    return so<Referral>({
      ...referral,
      decisions: withLast(referral, { ...last, toldOrally: { on, by: who.name, how } }),
    })
  },
})

/** The last day of the time that a household has from a day, by the route of this referral and the day of the application. */
function periodFrom({ route }: Referral, context: Context) {
  const facts = factsIn(context)
  const clock = clockOf(context.rules, route.answer, facts, context.today)
  const due = dueBy(clock, context.today, { ...facts, pauses: [] }, context.rules)
  return { clock, last: due.kind === 'day' ? due.day : null }
}

/** What goes to the household if it is sent now, and the time to answer that begins with it. */
export function sendingNow(referral: Referral, decision: ReferralDecision, context: Context) {
  const { today, hash } = context
  const { clock, last } = periodFrom(referral, context)
  const letters = lettersFor({ referral, decision, today, last, length: clock.length, hash })
  return { letters, period: { clock: clock.id, began: today, last } }
}

/**
 * Writes to the household: the letters are made now, carry this day, and stay as they are. They have to be sent today, as
 * the time to answer counts from the day on the letter.
 */
const tellInWriting = onReferral({
  right: 'record',
  body: referralActs['tell-in-writing'],
  decide(referral: Referral, { how }, context) {
    const { today, who } = context
    const last = lastDecision(referral)
    if (!last) return undecided
    if (last.toldInWriting) return notNow('The letter has been sent already.')
    const { letters, period } = sendingNow(referral, last, context)
    return so<Referral>({
      ...referral,
      decisions: withLast(referral, { ...last, toldInWriting: { on: today, by: who.name, how } }),
      letters: [...referral.letters, ...letters],
      period: last.proposal ? period : referral.period,
    })
  },
})

export const telling = { 'tell-orally': tellOrally, 'tell-in-writing': tellInWriting }
