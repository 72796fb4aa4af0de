import { expect, it } from 'vitest'
import { meetingId } from './meeting.ts'
import { actOnMinutes, minutesFor } from './minutes.ts'
import { listOf, performAt } from './perform.ts'
import { type Person, readsItem, seatsAt } from './seats.ts'
import { adviser, does, opened, recommendation, world } from './testing/world.ts'
import { meetingView } from './view.ts'

const decider: Person = { id: 'staff-9', name: 'Helen Marsh', roles: ['decider'], member: undefined }

it('lets whoever decides read an item once its minutes are final, and do nothing there', async () => {
  const at = world()
  const { meeting, people } = await opened(at, 2)
  const [chair] = people
  const reads = async (person: Person) => {
    const kept = await at.ports.meetings.get(meetingId(meeting))
    const view = kept && meetingView(kept, 1, person, await listOf(at.ports), at.ports)
    return {
      item: readsItem(await at.values(meeting), person, 'i1'),
      minutes: (await minutesFor(at.ports, person, meeting, 'i1')) !== undefined,
      titles: view?.items.map(({ title, household }) => [title, household]),
    }
  }
  const nothing = { item: false, minutes: false, titles: undefined }
  expect(await reads(decider)).toEqual(nothing)
  await does(at, chair, meeting, 'begin-item', { item: 'i1' })
  await does(at, chair, meeting, 'recommend', recommendation('i1'))
  const minutes = (person: Person, act: 'draft' | 'agree', seen: number) =>
    actOnMinutes(at.ports, person, { meeting, item: 'i1', act, key: at.key(), seen, text: '' })
  at.done(await minutes(adviser, 'draft', 0))
  // A draft is not what anybody decides by.
  expect(await reads(decider)).toEqual(nothing)
  at.done(await minutes(chair, 'agree', 1))
  expect(await reads(decider)).toEqual({
    item: true,
    minutes: true,
    titles: [
      ['Approval to foster: Sample One', 'FA-7K3M-9QTD'],
      ['Approval to foster', null],
    ],
  })
  expect(seatsAt(await at.values(meeting), decider)).toEqual([])
  const asked = { meeting, act: 'close', key: at.key(), body: {} } as const
  expect((await performAt(at.ports, await listOf(at.ports), decider, asked)).kind).toBe('not-found')
  // Whoever sat there does not decide on it, and whoever works on the case has not decided.
  expect((await reads({ ...chair, roles: ['chair', 'decider'] })).item).toBe(false)
  expect((await reads({ ...decider, roles: ['assessor'] })).item).toBe(false)
})
