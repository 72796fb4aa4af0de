import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MeetingAct } from '#contract/fostering/panel/meeting.ts'
import { checkPart } from '../household/verify.ts'
import { meetingId } from './meeting.ts'
import { listOf, performAt } from './perform.ts'
import type { Person } from './seats.ts'
import { adviser, type Crossing, conflict, does, opened, recommendation, world } from './testing/world.ts'

/** A shelf each step of which waits for its turn. */
const scheduled =
  (s: fc.Scheduler): Crossing =>
  (shelf) => {
    const held = <T>(call: () => Promise<T>) => s.schedule(Promise.resolve()).then(call)
    return {
      get: (key) => held(() => shelf.get(key)),
      volume: (key) => held(() => shelf.volume(key)),
      create: (...asked) => held(() => shelf.create(...asked)),
      replace: (...asked) => held(() => shelf.replace(...asked)),
      lay: (...asked) => held(() => shelf.lay(...asked)),
      remove: (...asked) => held(() => shelf.remove(...asked)),
    }
  }

type Doing = readonly [Person, MeetingAct, object]

/** Does all of these at once, their steps in the order that the scheduler draws. */
async function atOnce(s: fc.Scheduler, at: ReturnType<typeof world>, meeting: string, all: readonly Doing[]) {
  const ports = at.through(scheduled(s))
  const list = await listOf(at.ports)
  const doing = all.map(([person, act, body]) =>
    performAt(ports, list, person, { meeting, act, key: at.key(), body }),
  )
  const done = Promise.all(doing)
  await s.waitFor(done)
  const kept = await at.ports.meetings.get(meetingId(meeting))
  expect(kept && checkPart(kept)).toBeUndefined()
  return { outcomes: await done, values: await at.values(meeting) }
}

const races = (check: (s: fc.Scheduler) => Promise<void>) =>
  fc.assert(fc.asyncProperty(fc.scheduler(), check), { numRuns: 25 })

describe('at the same moment', () => {
  it('somebody leaves and the panel recommends: it has its quorum, or no recommendation', () =>
    races(async (s) => {
      const at = world()
      const { meeting, people } = await opened(at)
      const [chair, , worker] = people
      await does(at, chair, meeting, 'begin-item', { item: 'i1' })
      const { values } = await atOnce(s, at, meeting, [
        [worker, 'leave', { member: worker.member }],
        [chair, 'recommend', recommendation('i1')],
      ])
      const made = values.items.i1?.recommendation
      expect(values.here[worker.member ?? '']?.at(-1)?.left).not.toBeNull()
      if (made) expect(made.members.map(({ id }) => id)).toContain(worker.member)
      else expect(values.items.i1?.state).toBe('open')
    }))

  it('somebody has a conflict and the panel recommends: they count, or they have one, and never both', () =>
    races(async (s) => {
      const at = world()
      const { meeting, people } = await opened(at)
      const [chair, vice] = people
      await does(at, chair, meeting, 'begin-item', { item: 'i1' })
      await does(at, vice, meeting, 'view', { item: 'i1', outcome: 'suitable', reasons: 'Yes.' })
      const { values, outcomes } = await atOnce(s, at, meeting, [
        [vice, 'declare', conflict('i1')],
        [chair, 'recommend', recommendation('i1')],
      ])
      const counted = values.items.i1?.recommendation?.members.some(({ id }) => id === vice.member)
      expect(outcomes[1]?.kind).toBe('done')
      expect(values.declared[`i1 ${vice.member}`]?.conflict).toBe(!counted)
    }))

  it('two take the chair: there is one', () =>
    races(async (s) => {
      const at = world()
      const { meeting, people } = await opened(at)
      const [chair, vice] = people
      const second = await at.add('Second Vice', { role: 'vice-chair' })
      await does(at, adviser, meeting, 'invite', { members: [second.member], late: 'Somebody is ill.' })
      await does(at, second, meeting, 'come', { member: second.member })
      await does(at, chair, meeting, 'leave', { member: chair.member })
      const { values, outcomes } = await atOnce(s, at, meeting, [
        [vice, 'take-chair', { member: vice.member }],
        [second, 'take-chair', { member: second.member }],
      ])
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'not-now'])
      expect([vice.member, second.member]).toContain(values.chair)
    }))

  it('six give their views: all of them are kept', () =>
    races(async (s) => {
      const at = world()
      const { meeting, people } = await opened(at)
      await does(at, people[0], meeting, 'begin-item', { item: 'i1' })
      const view = { item: 'i1', outcome: 'suitable', reasons: 'Yes.' }
      const { values, outcomes } = await atOnce(
        s,
        at,
        meeting,
        people.map((person) => [person, 'view', view] as const),
      )
      expect(outcomes.map(({ kind }) => kind)).toEqual(people.map(() => 'done'))
      expect(Object.keys(values.views)).toHaveLength(6)
    }))
})
