import { expect, it } from 'vitest'
import { meetingId } from './meeting.ts'
import { actOnMinutes } from './minutes.ts'
import { listOf, performAt } from './perform.ts'
import type { Person } from './seats.ts'
import { adviser, does, opened, recommendation, type World, world } from './testing/world.ts'

const view = { item: 'i1', outcome: 'suitable', reasons: 'Yes.' }

const says = async (
  at: World,
  person: Person,
  meeting: string,
  said: string,
  key = at.key(),
  body: object = view,
) => performAt(at.ports, await listOf(at.ports), person, { meeting, act: 'view', key, body, said })

const drafted = async (at: World, meeting: string) => {
  const asked = { meeting, item: 'i1', act: 'draft' as const, key: at.key(), seen: 0, text: '' }
  return at.done(await actOnMinutes(at.ports, adviser, asked)).values.text
}

it('goes by when something was received, and says in the minutes when it was done by the device', async () => {
  const at = world()
  const { meeting, people } = await opened(at)
  const [chair, vice, worker, milo, nina] = people
  await does(at, chair, meeting, 'begin-item', { item: 'i1' })
  at.go('2027-01-05T10:30:00.000Z')
  // Its clock stands at the day before, and the view comes in time all the same.
  at.done(await says(at, vice, meeting, '2027-01-04T09:00:00.000Z'))
  await does(at, chair, meeting, 'recommend', recommendation('i1'))
  at.go('2027-01-05T10:40:00.000Z')
  // By its own clock this came before the recommendation, and this one comes tomorrow: both are late.
  const key = at.key()
  at.done(await says(at, milo, meeting, '2027-01-05T10:10:00.000Z', key))
  at.done(await says(at, milo, meeting, '2027-01-05T10:10:00.000Z', key))
  at.done(await says(at, nina, meeting, '2027-01-06T10:10:00.000Z'))
  // Nobody has to hear of a few seconds.
  at.done(await says(at, worker, meeting, '2027-01-05T10:40:00.000Z'))
  const { views, said } = await at.values(meeting)
  expect(views[`i1 ${vice.member}`]).toMatchObject({ late: false })
  for (const { member } of [milo, nina, worker]) expect(views[`i1 ${member}`]).toMatchObject({ late: true })
  expect(Object.keys(said)).toHaveLength(3)
  // Each in an instant of its own, or the time of one would be taken for that of another.
  const history = (await at.ports.meetings.get(meetingId(meeting)))?.history ?? []
  expect(said[views[`i1 ${worker.member}`]?.at ?? '']).toBeUndefined()
  expect(history.map(({ at: when }) => when)).toEqual(history.map(({ at: when }) => when).toSorted())
  const text = await drafted(at, meeting)
  expect(text).toContain('Milo Member at 10:10am by their device (we received it at 10:40am): suitable. Yes.')
  expect(text).toContain(
    'Nina Member at 10:40am on Tuesday 5 January (the clock on their device was ahead and said 10:10am on Wednesday 6 January): suitable.',
  )
  expect(text).toContain('Sol Worker at 10:40am: suitable.')
})
