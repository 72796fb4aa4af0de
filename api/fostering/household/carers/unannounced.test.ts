import { expect, it } from 'vitest'
import { remindAdopters } from '../adoption/remind.ts'
import { datesFor } from '../calendar.ts'
import { caseView } from '../case-view.ts'
import { placeView } from '../place-view.ts'
import { remindOfReviews } from '../reviews/remind.ts'
import { sweepParts } from '../sweep.ts'
import type { Word } from '../tell.ts'
import { approved, both, lineOf, todayOf } from '../testing/referral.ts'
import { assessor, does, refused } from '../testing/work.ts'
import { applicant, household, type World } from '../testing/world.ts'
import { openPart } from '../view.ts'

/** Everything that somebody of the household can read: their page, with plan and what is late, every part that opens, and what their calendar takes. */
async function readBy(at: World, id: string): Promise<string> {
  const head = await at.head()
  const names = [...at.shelf.items.keys()].map((key) => key.split('/')[1] ?? '')
  const parts = []
  for (const name of names) {
    const opened = await openPart(at.ports, applicant(id), household, name, true)
    if (opened.kind === 'done') parts.push(opened.item)
  }
  const dates = await datesFor(at.ports, applicant(id), head)
  return JSON.stringify([placeView(at.ports, applicant(id), head), parts, dates])
}
const ofVisits = /unannounced|visit\.v9|MARK visit/i

it('shows a household nothing of an unannounced visit that is due or was made, nor writes to them of it', async () => {
  const at = await approved('fostering', undefined, both)
  const sent: Word[] = []
  const ports = {
    ...at.ports,
    tell: async (word: Word) => void sent.push(word),
    siteUrl: 'https://example.org',
    from: { council: 'Sample Council', phone: '0116 496 0123', team: 'Sample Team' },
  }
  for (const id of ['p1', 'p2'])
    await does(at, applicant(id), `person.${id}`, 'details', { email: `${id}@example.org` })
  await sweepParts(ports)
  sent.splice(0)
  // Nobody came unannounced within a year: staff see it, and it is late.
  const day = todayOf(at)
  at.go(`${Number(day.slice(0, 4)) + 1}-12-31T12:00:00.000Z`)
  await sweepParts(at.ports, async (one) => {
    await remindAdopters(ports, one)
    await remindOfReviews(ports, one)
  })
  expect(await lineOf(at, 'visit-unannounced')).toMatchObject({ state: 'late', staffOnly: true })
  expect(JSON.stringify(await caseView(at.ports, assessor, await at.head()))).toMatch(ofVisits)
  for (const id of ['p1', 'p2']) expect(await readBy(at, id)).not.toMatch(ofVisits)
  // One that was planned was known to them, and counts as none.
  const written = {
    on: todayOf(at),
    written: `${todayOf(at)}T09:00:00Z`,
    seen: ['p1'],
    alone: [],
    next: '',
    account: 'MARK visit MARK',
    worrying: false,
  }
  await does(at, assessor, 'visit.v8', 'plan', { from: '2028-02-01T10:00:00Z', where: 'At home' })
  await does(at, assessor, 'visit.v8', 'record', written)
  expect(await refused(at, assessor, 'visit.v8', 'unannounced')).toContain('household knew')
  await does(at, assessor, 'visit.v9', 'record', written)
  await does(at, assessor, 'visit.v9', 'unannounced')
  expect(await lineOf(at, 'visit-unannounced')).toMatchObject({ state: 'waiting' })
  for (const id of ['p1', 'p2']) expect(await readBy(at, id)).not.toMatch(/unannounced|MARK visit/i)
  expect(sent.length).toBeGreaterThan(0)
  expect(JSON.stringify(sent)).not.toMatch(/visit/i)
})
