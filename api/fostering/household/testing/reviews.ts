import { factsOf } from '../../clocks/of-head.ts'
import type { Who } from '../../rights/may.ts'
import { approved, both } from './referral.ts'
import { assessor, does, manager } from './work.ts'
import { applicant, type World } from './world.ts'

export const reviewer: Who = { as: 'reviewer', id: 'staff-7', name: 'Amina Yusuf' }
export const answerer = (id: string): Who => ({ as: 'referee', id, name: 'Sample School' })
export const child = {
  called: 'Sample Child',
  council: 'Here',
  parental: 'The council',
  socialWorker: 'Jo',
  socialWorkerPhone: '0116 496 0123',
  reviewingOfficer: '',
  born: '2018-05-01',
  kind: 'short-term',
  beyond: '',
}
export const school = {
  doing: 'MARK school MARK: well',
  carers: 'They come to every meeting.',
}

/** A couple who were approved with a child who came then, eight weeks before their first review is due. */
export async function due(): Promise<World> {
  const at = await approved('fostering', undefined, both)
  const { approved: on = '' } = factsOf(await at.head()).dates
  await does(at, manager, 'child.c1', 'place', { ...child, from: on })
  at.go(`${Number(on.slice(0, 4)) + 1}${on.slice(4)}T09:00:00.000Z`)
  return at
}

export const noonOf = (day: string) => `${day}T12:00:00.000Z`
export const today = (at: World) => at.ports.now().toISOString().slice(0, 10)

/** Whatever has to be there before a reviewer can say what they think. */
export async function hears(at: World): Promise<void> {
  for (const who of ['p1', 'p2'])
    await does(at, applicant(who), 'review.r1', 'say', { words: `MARK ${who} MARK` })
  await does(at, assessor, 'review.r1', 'supervisor', { words: 'They are doing well.' })
  await does(at, assessor, 'views.r1.c1', 'record', { on: today(at), words: 'MARK child MARK' })
  await does(at, assessor, 'views.r1.o1', 'not-needed', { why: 'We placed the child ourselves.' })
  await does(at, assessor, 'views.r1.s1', 'invite', { name: 'Sample School', email: 'head@example.org' })
  await does(at, answerer('r1.s1'), 'views.r1.s1', 'save', { answers: school })
  await does(at, answerer('r1.s1'), 'views.r1.s1', 'finish', {})
}
