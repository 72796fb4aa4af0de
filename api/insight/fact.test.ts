import { describe, expect, it } from 'vitest'
import { minutesOfDays } from '#contract/calendar/minutes.ts'
import type { RequestEvent } from '#contract/requests/event.ts'
import { type Fact, take } from './fact.ts'
import { measured } from './measure.ts'
import { eventsOf, type Happened, hours, submitted } from './testing/events.ts'
import { toldBy } from './told.ts'

const where = { square: 'SK 536 196', district: 'E07000130', ward: 'E05000001' }
const teamOf = (department: string) => `${department}-team`

function factAfter(events: readonly RequestEvent[]): Fact {
  let fact: Fact | undefined
  for (const event of events)
    fact =
      take(
        fact,
        event.subject,
        toldBy(event, () => where),
        teamOf,
      ) ?? fact
  if (!fact) throw new Error('No event took effect')
  return fact
}

const life: Happened[] = [
  submitted(),
  { type: 'acknowledged', after: 1, data: { state: 'acknowledged' } },
  { type: 'inspected', after: 30, data: { state: 'inspected' } },
  { type: 'noted', after: 31, data: { state: 'inspected' } },
  { type: 'fixed', after: 50, data: { state: 'fixed' } },
  { type: 'rated', after: 60, data: { score: 4 } },
]

describe('a fact', () => {
  it('says what happened and when, and nothing that a resident wrote', () => {
    const fact = factAfter(eventsOf(life))
    expect(fact).toMatchObject({
      ...where,
      service: 'pothole',
      department: 'highways',
      team: 'highways-team',
      month: '2026-03',
      state: 'fixed',
      acknowledgedAt: hours(1),
      lookedAt: hours(30),
      finishedAt: hours(50),
      score: 4,
      applied: 6,
      changedAt: hours(50),
    })
    expect(JSON.stringify(fact)).not.toMatch(/Ada|oak|Market|52\.772/)
  })

  it('is counted where it is once its place was put right, and as another team’s where that is so', () => {
    const there = { square: 'SK 600 100', district: 'E07000131' }
    const event = { ...submitted(), type: 'moved' as const, after: 5 }
    const moved = (more: Happened[]) =>
      eventsOf([submitted(), ...more, event]).reduce<Fact | undefined>((fact, one) => {
        const told = toldBy(one, () => (one.type === 'shire.request.moved.v1' ? there : where))
        return take(fact, one.subject, told, (_, __, district) => `team-${district}`)
      }, undefined)
    const fact = moved([])
    expect(fact).toMatchObject({ ...there, team: 'team-E07000131', changedAt: hours(5), applied: 2 })
    expect(fact).not.toHaveProperty('ward')
    expect(moved([{ type: 'assigned', after: 1, data: { team: 'night' } }])).toMatchObject({ team: 'night' })
    expect(JSON.stringify(fact)).not.toMatch(/oak|Market|52\.772/)
  })

  it('holds nothing that a resident wrote while it waits for what came before', () => {
    const [first, ...rest] = eventsOf(life)
    const waiting = factAfter([...rest].reverse())
    expect([waiting.applied, waiting.state]).toEqual([0, undefined])
    expect(Object.keys(waiting.held)).toHaveLength(5)
    const begun = factAfter([...rest, first as RequestEvent])
    expect(JSON.stringify(waiting)).not.toMatch(/Ada/)
    expect(begun).toMatchObject({ applied: 6, held: {}, state: 'fixed' })
  })

  it('is the same whatever order and however often events come', () => {
    const events = eventsOf(life)
    const straight = factAfter(events)
    for (let shift = 1; shift < events.length; shift++) {
      const mixed = [...events.slice(shift), ...events, ...events.slice(0, shift).reverse()]
      expect({ ...factAfter(mixed), revision: 0 }).toEqual({ ...straight, revision: 0 })
    }
  })

  it('goes on at another department, and the resident has waited since the beginning', () => {
    const fact = factAfter(
      eventsOf([
        ...life.slice(0, 2),
        {
          type: 'referred',
          after: 5,
          data: { state: 'referred', to: { kind: 'department', id: 'transport' } },
        },
        { ...submitted({ from: 'highways' }), type: 'transferred', after: 5, department: 'transport' },
      ]),
    )
    expect(fact).toMatchObject({ department: 'transport', team: 'transport-team', state: 'submitted' })
    expect([fact.lookedAt, fact.finishedAt, fact.submittedAt]).toEqual([undefined, undefined, hours(0)])
  })

  it('is open again when it was reopened', () => {
    const fact = factAfter(
      eventsOf([...life, { type: 'reopened', after: 90, data: { state: 'acknowledged' } }]),
    )
    expect([fact.state, fact.finishedAt, fact.reopened]).toEqual(['acknowledged', undefined, 1])
    expect(fact.acknowledgedAt).toBe(hours(1))
  })

  it('forgets the place when the request is erased', () => {
    const fact = factAfter(eventsOf([...life, { type: 'erased', after: 9999, data: { state: 'fixed' } }]))
    expect([fact.square, fact.ward]).toEqual([undefined, where.ward])
  })
})

describe('a promise to look', () => {
  const looked = (after: number): Happened => ({
    type: 'inspected',
    after,
    data: { state: 'inspected', dueAt: null },
  })
  const until = (...more: Happened[]) => measured([factAfter(eventsOf([...life.slice(0, 2), ...more]))]).whole

  it('is kept or missed by the look, after which nothing is due', () => {
    expect(until()).toMatchObject({ kept: 0, missed: 0, due: { '2026-03-16': 1 } })
    expect(until(looked(30))).toMatchObject({ kept: 1, missed: 0, open: 1, due: {} })
    expect(until(looked(20 * 24))).toMatchObject({ kept: 0, missed: 1, open: 1, due: {} })
  })

  it('is given anew when it is reopened, and was kept or missed before', () => {
    const again = { state: 'acknowledged', dueAt: '2026-05-01T22:59:59.999Z' }
    const reopened: Happened = { type: 'reopened', after: 500, data: again }
    const fixed: Happened = { type: 'fixed', after: 480, data: { state: 'fixed' } }
    const late = until(looked(20 * 24 - 1), fixed, reopened)
    expect(late).toMatchObject({ kept: 0, missed: 1, due: { '2026-05-01': 1 } })
  })
})

describe('a measure', () => {
  it('counts, and times against what was published', () => {
    const late = {
      ...factAfter(eventsOf(life)),
      reference: 'B',
      lookedAt: hours(15 * 24),
      finishedAt: hours(15 * 24),
    }
    const open = factAfter(eventsOf(life.slice(0, 2), 'C'))
    const { whole, wards, teams } = measured([factAfter(eventsOf(life)), late, open])
    expect(whole).toMatchObject({ received: 3, open: 1, finished: 2, kept: 1, missed: 1, scores: { 4: 2 } })
    expect(whole.toFinish).toEqual({ [50 * 60]: 1, [minutesOfDays(15)]: 1 })
    expect(whole.unseen).toEqual({ '2026-03-16': 1 })
    expect(wards).toEqual({ E05000001: 1 })
    expect(teams['highways-team']).toEqual(whole)
  })

  it('does not count what goes on as another request as finished', () => {
    const merged = factAfter(
      eventsOf([...life.slice(0, 2), { type: 'merged', after: 9, data: { state: 'merged' } }]),
    )
    expect(measured([merged]).whole).toMatchObject({ received: 1, finished: 0, merged: 1, toFinish: {} })
  })
})
