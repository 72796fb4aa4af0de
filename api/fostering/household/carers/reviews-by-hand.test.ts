import { expect, it } from 'vitest'
import { perform } from '../perform.ts'
import { approved, both } from '../testing/referral.ts'
import { reviewer, today } from '../testing/reviews.ts'
import { assessor, does, manager, refused } from '../testing/work.ts'
import { applicant, household, type World } from '../testing/world.ts'
import { openPart } from '../view.ts'

const r1 = 'review.r1'

const whyFor = async (at: World, id: string) => {
  const own = await openPart(at.ports, applicant(id), household, r1)
  return own.kind === 'done' && own.item.values.why
}

it('tells the carers each reason that staff choose, and hides a concern from whoever was not told of it', async () => {
  for (const why of ['first', 'yearly', 'asked', 'changed', 'needed'] as const) {
    const at = await approved('fostering', undefined, both)
    await does(at, manager, r1, 'begin', { why })
    for (const id of ['p1', 'p2']) expect(await whyFor(at, id)).toBe(why)
  }
  const at = await approved('fostering', undefined, both)
  await does(at, manager, 'allegation.x1', 'record', {
    on: today(at),
    about: ['p1'],
    words: 'MARK',
    said: 'MARK',
  })
  await does(at, manager, r1, 'begin', { why: 'asked' })
  for (const id of ['p1', 'p2']) expect(await whyFor(at, id)).toBe('needed')
})

it('takes what a carer says though somebody else wrote in the same review, and not what they wrote twice', async () => {
  const at = await approved('fostering', undefined, both)
  await does(at, manager, r1, 'begin', { why: 'needed' })
  const recommended = { suitable: true, terms: true, words: 'They care well.' }
  expect(await refused(at, reviewer, r1, 'recommend', recommended)).toContain(
    'Sample One and Sample Two have not said what they think',
  )
  const seen = (await at.part(r1))?.history.length ?? 0
  await does(at, assessor, r1, 'supervisor', { words: 'They are doing well.' })
  await does(at, applicant('p2'), r1, 'say', { words: 'Theirs.' })
  const says = (key: string, words: string) =>
    perform(at.ports, applicant('p1'), { household, name: r1, act: 'say', key, seen, body: { words } })
  expect((await says('own-1', 'Mine.')).kind).toBe('done')
  // A repeat does nothing; from another tab, with what they have since written unseen, it is a conflict.
  expect((await says('own-1', 'Mine.')).kind).toBe('done')
  expect((await says('own-2', 'Mine again.')).kind).toBe('changed')
  expect((await at.part(r1))?.values).toMatchObject({
    carers: { p1: { words: 'Mine.' }, p2: { words: 'Theirs.' } },
    supervisor: { words: 'They are doing well.' },
  })
})
