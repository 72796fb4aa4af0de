import { expect, it } from 'vitest'
import { datesFor } from '../calendar.ts'
import { hear } from '../hear.ts'
import { sweepParts } from '../sweep.ts'
import type { Word } from '../tell.ts'
import { handedOver, lineOf, list } from '../testing/referral.ts'
import { assessor, does, toAssessing } from '../testing/work.ts'
import { applicant, household, type World, world } from '../testing/world.ts'

const from = { council: 'Sample County Council', phone: '0116 496 0123', team: 'Fostering team' }

/** A case with an address to write to, and what has been sent since it was last asked. */
async function written(at: World) {
  await does(at, applicant(), 'person.p1', 'details', { email: 'one@example.org' })
  const told: Word[] = []
  const tell = async (word: Word) => {
    if (!told.some(({ id }) => id === word.id)) told.push(word)
  }
  let seen = 0
  return async () => {
    const ports = { ...at.ports, tell, from }
    for (const _ of [1, 2]) await sweepParts(ports)
    const sent = told.slice(seen)
    seen = told.length
    return sent.map(({ subject, body }) => `${subject}: ${body.split('\n')[0]}`)
  }
}

it('tells a household when and where it is visited, when that moves, and when it is cancelled, once each', async () => {
  const at = await world('2026-11-02T10:00:00.000Z', { dates: { enquired: '2026-11-02' } })
  await toAssessing(at)
  const news = await written(at)
  const where = 'At your home'
  await does(at, assessor, 'visit.v9', 'plan', { from: '2026-12-08T16:00Z', where })
  expect(await news()).toEqual([
    expect.stringMatching(
      /^A visit is planned: We will visit you on Tuesday 8 December at 4pm\. Where: At your home\./,
    ),
  ])
  expect(await lineOf(at, 'stage-two.visit.v')).toMatchObject({
    dueWords: 'next visit on Tuesday 8 December at 4pm',
    next: expect.stringMatching(/^Where: At your home\./),
  })
  await does(at, assessor, 'visit.v9', 'plan', { from: '2026-12-09T16:00Z', where })
  expect(await news()).toEqual([expect.stringContaining('It is now on Wednesday 9 December at 4pm.')])
  await does(at, assessor, 'visit.v9', 'cancel')
  expect(await news()).toEqual([
    expect.stringContaining('cancelled our visit to you on Wednesday 9 December'),
  ])
})

it('tells a household when and where the panel meets, and nothing again while that stays', async () => {
  const at = await handedOver()
  const news = await written(at)
  let events = 0
  const says = (type: string, body: object = {}) =>
    hear(at.ports, {
      ...{ household, name: 'referral.1', type, event: `P-7K3M-9QTD ${++events}` },
      body: { meeting: 'P-7K3M-9QTD', item: 'i1', ...body },
    })
  const meeting = { on: '2026-12-10', starts: '2026-12-10T10:00:00.000Z', where: 'County Hall' }
  await says('listed', meeting)
  await says('listed', meeting)
  expect(await news()).toEqual([
    expect.stringMatching(
      /^The panel meets: The panel begins on Thursday 10 December at 10am\. Where: County Hall\. You can come/,
    ),
  ])
  expect((await lineOf(at, 'panel'))?.next).toContain(
    'It begins on Thursday 10 December at 10am. Where: County Hall.',
  )
  expect(await datesFor(at.ports, applicant(), await at.head())).toMatchObject([
    { what: 'panel', starts: meeting.starts, where: 'County Hall', off: false },
  ])
  await says('unlisted')
  expect(await news()).toEqual([expect.stringContaining('on another day than we told you')])
  // Of a meeting from before its hour was told, there is no more to say than its day.
  await list(at, 'referral.1')
  expect(await news()).toEqual([])
})
