import type { Act } from '../acting.ts'
import type { Refusal } from '../appeal.ts'
import { goodWords, refusalOf, school, world } from './world.ts'

export const ordinary = {
  kind: 'ordinary',
  unlawful: false,
  wouldHave: false,
  harm: true,
  outweighs: true,
  why: 'She cannot travel alone.',
} as const

/** Lodged appeals with the school’s case, a panel of three, and a hearing on 5 May 2027 with notice and papers. */
export async function arranged(refusals: readonly Refusal[] = [refusalOf('SA-7K3M-9QTD')]) {
  const at = world(refusals)
  for (const refusal of refusals) {
    await at.does(refusal, { do: 'lodge', words: goodWords })
    await at.states(refusal.reference)
  }
  await at.work()
  const ids = refusals.map(({ reference }) => `${reference}~${school.id}`)
  const panel = [
    await at.person('Lay', 'lay'),
    await at.person('Ed', 'educator'),
    await at.person('Lou', 'lay'),
  ]
  const hearing = await at.hearing('2027-05-05')
  const acts: Act[] = [
    ...panel.map(({ id }): Act => ({ do: 'assign', person: id })),
    ...ids.flatMap((one): Act[] => [
      { do: 'add-case', case: one },
      { do: 'notice', case: one },
      { do: 'send-papers', case: one },
    ]),
  ]
  for (const act of acts) {
    const outcome = await at.acts(hearing, act)
    if (outcome.kind !== 'done') throw new Error(JSON.stringify([act, outcome]))
  }
  await at.work()
  return { at, ids, panel, hearing }
}
