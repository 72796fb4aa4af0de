import type { LetterTerms } from '#contract/fostering/carers/adoption.ts'
import { factsOf } from '../../../clocks/of-head.ts'
import { planOf } from '../../../clocks/plan.ts'
import { rules } from '../../../clocks/testing/case.ts'
import { approved } from '../../testing/referral.ts'
import { applicant, household, type World } from '../../testing/world.ts'
import { openPart } from '../../view.ts'

export const plan = 'plan.a1'
export const box = 'letterbox.l1'
export const need = {
  need: 'Help with sleep after the move',
  provides: 'The adoption team',
  what: 'A worker visits every week',
  from: '2027-01-11',
}
export const terms: LetterTerms = {
  called: 'Jane, who gave birth to you',
  known: 'File 1234, by post to the address on it',
  ways: 'both',
  months: 12,
  first: '2027-06-01',
  photos: true,
  words: 'One letter a year, with a photo.',
}

export async function adopters(now = '2027-01-11T10:00:00.000Z') {
  const at = await approved('adoption')
  at.go(now)
  return at
}

export async function seenBy(at: World, who = applicant(), name = box) {
  const found = await openPart(at.ports, who, household, name)
  if (found.kind !== 'done') throw new Error(found.kind)
  return found.item
}

export const line = async (at: World, id: string) =>
  planOf(factsOf(await at.head()), at.ports.now().toISOString().slice(0, 10), rules).lines.find(
    (one) => one.id === id,
  )
