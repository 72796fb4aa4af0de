import type { ReferralAhead } from '#contract/fostering/panel/referral.ts'
import { beyondIn } from '../carers/terms/beyond.ts'
import { type Context, onTheList } from '../kind.ts'
import { cannotDecide } from './decide.ts'
import { sendingNow } from './tell.ts'
import { lastDecision, type Referral } from './values.ts'

/** The letters as they would be sent today, to be read before that, why whoever looks cannot decide, and whom the terms do not fit. */
export function aheadOf(referral: Referral, context: Context, onPanel: boolean): ReferralAhead {
  const last = lastDecision(referral)
  const terms = last ? last.terms : (referral.recommendations.at(-1)?.terms ?? referral.terms)
  const refused = onPanel ? onTheList : cannotDecide(referral, context)
  return {
    letters: last && !last.toldInWriting ? sendingNow(referral, last, context).letters : [],
    cannotDecide: refused?.message ?? null,
    beyond: terms ? beyondIn(terms, context) : [],
  }
}
