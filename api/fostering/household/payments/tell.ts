import { kindOfPart } from '#contract/fostering/parts.ts'
import type { PersonValues } from '../../parts/person.ts'
import type { Part } from '../part.ts'
import { addressOf, type TellPorts, wordTo } from '../tell.ts'

const claim = {
  paid: 'We have sent you a payment for a claim. Your private page shows what it is for.',
  failed:
    'A payment for one of your claims did not go through. Your private page says why, and we will pay it in the next payment run.',
} as const

const allowance = {
  paid: 'We have sent you a weekly allowance. Your private page shows who it is for, and for which days.',
  failed:
    'A payment of a weekly allowance did not go through. Your private page says why, and we will pay it in the next payment run.',
} as const

/** Tells a carer that they were paid, or that it did not go through: not how much, and not for whom. */
export async function tellOfPayment(
  { tell, from }: Pick<TellPorts, 'tell' | 'from'>,
  person: Part<PersonValues>,
  {
    run,
    claim: name,
    act,
  }: { readonly run: string; readonly claim: string; readonly act: keyof typeof claim },
): Promise<void> {
  const to = addressOf(person.values)
  if (!to) return
  const id = `household payment ${person.household} ${name} ${run} ${act} ${person.name}`
  const said = kindOfPart(name) === 'claim' ? claim : allowance
  await tell({
    id,
    to,
    ...wordTo(to, from, act === 'paid' ? 'We have paid you' : 'A payment did not go through', said[act]),
  })
}
