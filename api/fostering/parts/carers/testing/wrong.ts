import { expect } from 'vitest'
import { caseView } from '../../../household/case-view.ts'
import { placeView } from '../../../household/place-view.ts'
import { does, manager } from '../../../household/testing/work.ts'
import { applicant, household, type World, world } from '../../../household/testing/world.ts'
import { checkPart } from '../../../household/verify.ts'
import { openPart } from '../../../household/view.ts'
import type { Who } from '../../../rights/may.ts'

/** A word that stands in an allegation and in nothing that anybody but a manager reads. */
export const planted = 'Brindlemoor'

/** A couple who foster, and have for a year. */
export const carers = (): Promise<World> =>
  world('2027-03-22T10:00:00.000Z', {
    dates: {
      enquired: '2026-01-05',
      replied: '2026-01-05',
      visited: '2026-01-06',
      applied: '2026-01-10',
      decidedToAssess: '2026-01-12',
      stageOneDecided: '2026-03-01',
      recommended: '2026-07-01',
      decided: '2026-07-10',
      toldOrally: '2026-07-10',
      toldInWriting: '2026-07-10',
      approved: '2026-07-10',
      supervised: '2027-03-20',
    },
    worker: { id: 'staff-2', name: 'Olive Peters', contact: '0300 123 4567' },
  })

export const x1 = 'allegation.x1'
/** What one of them is told, and with whom they can talk. */
export const told = {
  on: '2027-03-24',
  to: ['p1'],
  words: 'Somebody says that a child was hurt.',
  children: 'They stay with you for now.',
  next: '2027-03-31',
  name: 'Grace Adeyemi',
  contact: '0300 123 4568',
}

/** An allegation about one of them as it is first written down. */
export const recorded = {
  on: '2027-03-22',
  about: ['p1'],
  words: `${planted} alleged`,
  said: `${planted} said it to a teacher`,
}

/** From the first word to the day on which they are told. */
export async function untilTold(at: World): Promise<void> {
  await does(at, manager, x1, 'record', recorded)
  await does(at, manager, x1, 'to-officer', { on: '2027-03-22', words: `${planted} officer` })
  await does(at, manager, x1, 'meeting', { on: '2027-03-22', words: `${planted} meeting` })
  at.go('2027-03-24T10:00:00.000Z')
  await does(at, manager, x1, 'tell', told)
}

/** From there to the copy of the summary. */
export async function untilCopied(at: World): Promise<void> {
  await does(at, manager, x1, 'conclude', {
    outcome: 'unfounded',
    words: 'Nothing supports it.',
    next: '2027-04-07',
  })
  await does(at, manager, x1, 'ask-review')
  await does(at, manager, x1, 'summarise', { words: 'What was said was unfounded.', pension: '2045-06-01' })
  await does(at, manager, x1, 'copy')
}

/** How one line of the plan stands, as a manager sees it. */
export async function lineOf(at: World, part: string, step: string) {
  const view = await caseView(at.ports, manager, await at.head())
  return view.plan.lines.find(({ id }) => id === `after.${part}.${step}`)
}

export const placeOf = async (at: World, id: string) => placeView(at.ports, applicant(id), await at.head())

/** What somebody reads of a part; or why they do not. */
export async function seenBy(at: World, who: Who, name: string) {
  const outcome = await openPart(at.ports, who, household, name)
  return outcome.kind === 'done' ? outcome.item.values : outcome.kind
}

/** What was written of everything is as it was written. */
export async function chainsFit(at: World): Promise<void> {
  for (const name of Object.keys((await at.head()).known)) {
    const part = await at.part(name)
    expect(part && checkPart(part)).toBeUndefined()
  }
}
