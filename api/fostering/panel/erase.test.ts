import { expect, it } from 'vitest'
import { hashOfLast } from '#record/chain.ts'
import { cutOffAfter } from '#record/testing/cut-off.ts'
import { lastNumber } from '../household/part.ts'
import { checkPart } from '../household/verify.ts'
import { carryMeeting } from './carry.ts'
import { eraseItem } from './erase.ts'
import { figuresOf } from './figures.ts'
import { meetingId } from './meeting.ts'
import { actOnMinutes } from './minutes.ts'
import { listOf } from './perform.ts'
import { sweepMeetings } from './sweep.ts'
import { adviser, conflict, does, household, opened, recommendation, world } from './testing/world.ts'
import { meetingView } from './view.ts'

const planted = 'Brindlemoor'

/** A meeting with two items, each full of words about its household, the first of which is erased. */
async function met(many = 1) {
  const at = world()
  const { meeting, people } = await opened(at, 2)
  const [chair, vice, , , , otto] = people
  await does(at, otto, meeting, 'declare', { ...conflict('i1'), reason: `${planted} is my street.` })
  for (const item of ['i1', 'i2']) {
    const words = item === 'i1' ? planted : 'Fernhollow'
    await does(at, chair, meeting, 'begin-item', { item })
    await does(at, adviser, meeting, 'guest-comes', { item, as: 'applicant', name: words })
    for (let time = 0; time < many; time++)
      await does(at, vice, meeting, 'view', {
        item,
        outcome: 'suitable',
        reasons: `${words} ${time}`.padEnd(1400, 'x'),
      })
    await does(at, chair, meeting, 'recommend', recommendation(item, { reasons: words, doubts: words }))
    await does(at, chair, meeting, 'quality', { item, mark: 'good', words })
  }
  await does(at, chair, meeting, 'close')
  return { at, meeting, people }
}

type Met = Awaited<ReturnType<typeof met>>
const lies = ({ at }: Met) => JSON.stringify([...at.shelves.meetings.items, ...at.shelves.meetings.volumes])

it.each([1, 40])('takes all that a meeting knows of a household out of it, after %i views', async (many) => {
  const one = await met(many)
  const { at, meeting, people } = one
  expect(at.shelves.meetings.volumes.size > 0).toBe(many > 1)
  const before = await at.ports.meetings.get(meetingId(meeting))
  expect(lies(one)).toContain(planted)
  at.go('2030-02-01T02:00:00.000Z')
  await eraseItem(at.ports, meeting, 'i1')
  await eraseItem(at.ports, meeting, 'i1')
  expect(lies(one)).not.toContain(planted)
  expect(lies(one)).toContain('Fernhollow')
  const kept = await at.ports.meetings.get(meetingId(meeting))
  expect(kept && checkPart(kept)).toBeUndefined()
  // Whoever has the end from elsewhere can tell that it is the same history.
  expect(kept?.history.at(-1)).toMatchObject({
    type: 'item-erased',
    added: { item: 'i1', number: before?.history.length, end: hashOfLast(before?.history ?? []) },
  })
  const { items, here, declared } = await at.values(meeting)
  expect(items.i1).toMatchObject({
    household: '',
    title: 'Approval to foster',
    state: 'done',
    began: '2027-01-05T10:00:00.000Z',
    chair: people[0].member,
    recommendation: { outcome: 'suitable', reasons: '', doubts: '' },
    quality: { mark: 'good', words: '' },
    erased: '2030-02-01',
  })
  expect(items.i2?.household).toBe(household)
  expect(Object.keys(here)).toHaveLength(6)
  expect(declared[`i1 ${people[5].member}`]).toMatchObject({ conflict: true, reason: '' })
  const view = kept && meetingView(kept, lastNumber(kept, false), adviser, await listOf(at.ports), at.ports)
  expect(view?.items[0]).toMatchObject({ household: null, erased: '2030-02-01', views: [], guests: [] })
  // Nobody writes about it anew, and nobody has to hear of it.
  const asked = { meeting, item: 'i1', act: 'draft' as const, key: at.key(), seen: 0, text: '' }
  expect((await actOnMinutes(at.ports, adviser, asked)).kind).toBe('forbidden')
  const many0 = at.heard.length
  if (kept) await carryMeeting(at.ports, kept)
  expect(at.heard).toHaveLength(many0)
  expect((await at.ports.meetings.light(meetingId(meeting)))?.pending).toBeUndefined()
  const figures = await figuresOf({ ...at.ports, fees: [] }, '2027-01-01', '2027-06-30')
  expect(figures.recommended).toEqual([{ type: 'approval', outcome: 'suitable', many: 2 }])
})

it('is whole or not there after a stop anywhere, and the sweep ends what was cut off', async () => {
  for (let stop = 0; ; stop++) {
    const one = await met(40)
    const { at, meeting } = one
    const { meetings } = at.ports
    const counted = cutOffAfter(stop)
    const cut = { ...meetings, save: counted(meetings.save), drop: counted(meetings.drop) }
    const isWhole = await eraseItem({ ...at.ports, meetings: cut }, meeting, 'i1').then(
      () => true,
      () => false,
    )
    const id = meetingId(meeting)
    const kept = await meetings.get(id)
    expect([stop, kept && checkPart(kept)]).toEqual([stop, undefined])
    // The event is in: from here on the sweep takes away what is left of it.
    if (kept?.history.at(-1)?.type === 'item-erased') {
      await sweepMeetings({ ...at.ports, pending: async () => [id], carryQuestions: async () => undefined })
      expect([stop, lies(one).includes(planted)]).toEqual([stop, false])
      expect(await meetings.light(id)).not.toHaveProperty('pending')
    }
    await eraseItem(at.ports, meeting, 'i1')
    expect([stop, lies(one).includes(planted)]).toEqual([stop, false])
    if (isWhole) {
      expect(stop).toBeGreaterThanOrEqual(3)
      break
    }
  }
})
