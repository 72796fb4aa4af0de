import { referralActs } from '#contract/fostering/panel/referral-acts.ts'
import { type Context, notNow, so } from '../kind.ts'
import { onReferral, type Referral } from './values.ts'

/** The referral with a signature more under the agreement that was sent. */
function signedBy(referral: Referral, whose: string, name: string, { today }: Context) {
  const letter = referral.letters.find(({ kind }) => kind === 'agreement')
  if (!letter) return notNow('There is no agreement to sign.')
  if (referral.signed[whose]) return notNow('It is signed already.')
  const signature = { name, on: today, sha256: letter.sha256 }
  return so<Referral>({ ...referral, signed: { ...referral.signed, [whose]: signature } })
}

/** Somebody who was approved signs the agreement. */
const sign = onReferral({
  right: 'fill',
  body: referralActs.sign,
  decide: (referral: Referral, { name }, context) =>
    referral.people.some(({ id }) => id === context.who.id)
      ? signedBy(referral, context.who.id, name, context)
      : notNow('Only those who were approved sign it.'),
})

const signForCouncil = onReferral({
  right: 'record',
  body: referralActs['sign-for-council'],
  decide: (referral: Referral, _, context) => signedBy(referral, 'council', context.who.name, context),
})

export const signing = { sign, 'sign-for-council': signForCouncil }
