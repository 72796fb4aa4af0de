import { describe, expect, it } from 'vitest'
import type { Service } from '#contract/core/service.ts'
import { services } from '#services/index.ts'
import type { Fact } from './fact.ts'
import { figuresOf, type Reader, withOlder } from './figures.ts'
import { type Measure, measured, nothing } from './measure.ts'
import { requestsByMonth } from './open-data.ts'
import { MemoryMeasures } from './testing/memory.ts'

const now = new Date('2026-03-20T12:00:00Z')
const late = '2026-03-19'
const told = (more: Partial<Measure>, reader: Reader = 'public-sensitive') =>
  figuresOf({ ...nothing, ...more }, now, reader)

async function row(service: Service['slug'], whole: Partial<Measure>) {
  const measures = new MemoryMeasures()
  const measure = { whole: { ...nothing, ...whole }, districts: {}, teams: {}, wards: {} }
  await measures.put({ kind: 'service', id: service, month: '2026-03' }, measure, now.toISOString())
  const [first] = await requestsByMonth({ measures, services, now: () => now } as never)
  return first
}

/** Measures each of which gives one away by what is left, with what is told instead. */
const pairs: [string, Partial<Measure>, object, object][] = [
  [
    'one that is not late',
    { received: 7, open: 7, due: { [late]: 6 } },
    { open: 7, overdue: null },
    { open: 7, overdue: null },
  ],
  [
    'one that is finished, by those that are late',
    { received: 7, open: 6, finished: 1, due: { [late]: 6 } },
    { received: 7, open: null, finished: null, overdue: null },
    { received: 7, open: null, finished: null, overdue: null },
  ],
  [
    'one that was not taken',
    { received: 7, acknowledged: 6, open: 7, toAcknowledge: { 60: 6 } },
    { received: 7, acknowledged: null, toAcknowledge: { of: null } },
    { received: 7, acknowledged: null },
  ],
  [
    'one that is taken and not finished',
    { received: 20, acknowledged: 11, open: 10, finished: 10 },
    { received: 20, acknowledged: null, open: 10, finished: 10 },
    { received: 20, acknowledged: null, open: 10, finished: 10 },
  ],
  [
    'one that went on as another',
    { received: 12, open: 5, finished: 6, merged: 1 },
    { received: 12, open: null, finished: 6 },
    { received: 12, open: null, finished: 6 },
  ],
  [
    'one that is dissatisfied',
    { received: 12, finished: 12, scores: { 1: 1, 5: 5 } },
    { satisfaction: { answered: 6, satisfied: null, scores: [null, 0, 0, 0, null] } },
    { satisfaction_answers: 6, satisfied: null },
  ],
  [
    'one that did not answer',
    { received: 7, finished: 7, scores: { 5: 6 } },
    { finished: 7, satisfaction: null },
    { finished: 7, satisfaction_answers: null, satisfied: null },
  ],
  [
    'one that was looked at late',
    { received: 12, open: 12, kept: 5, missed: 1 },
    { promise: { kept: null, of: 6 } },
    { received: 12 },
  ],
  [
    'one whose time is not over',
    { received: 7, open: 7, kept: 6 },
    { received: 7, promise: null },
    { received: 7 },
  ],
  ['one that was not opened again', { received: 7, reopened: 6 }, { reopened: null }, { received: 7 }],
]

describe('of a sensitive service', () => {
  it.each(pairs)('%s is given away by no two numbers', async (_, measure, figures, columns) => {
    expect(told(measure)).toMatchObject(figures)
    expect(await row('blue-badge', measure)).toMatchObject(columns)
  })

  it('numbers that give nobody away are told', async () => {
    const many = { received: 30, acknowledged: 25, open: 10, finished: 20, kept: 10, missed: 5 }
    const more = { due: { [late]: 5 }, scores: { 1: 5, 5: 10 }, toLookAt: { 60: 20 } }
    expect(told({ ...many, ...more })).toMatchObject({
      ...{ received: 30, acknowledged: 25, open: 10, finished: 20, overdue: 5 },
      promise: { kept: 10, of: 15 },
      satisfaction: { answered: 15, satisfied: 10, scores: [5, 0, 0, 0, 10] },
      toLookAt: { of: null, median: 60 },
    })
    expect(await row('blue-badge', { ...many, ...more })).toMatchObject({ overdue: 5, satisfied: 10 })
  })
})

describe('what is still open of before', () => {
  const recent = { received: 30, acknowledged: 25, open: 10, finished: 20, due: { [late]: 5 } }
  const older = (open: number, overdue: number, reader: Reader = 'public-sensitive') =>
    withOlder(
      told(recent, reader),
      { ...nothing, ...recent },
      { open, due: { [late]: overdue }, waiting: {} },
      now,
      reader,
    )

  it.each([
    ['nothing', 0, 0, { open: 10, overdue: 5 }],
    ['enough of both', 9, 9, { open: 19, overdue: 14 }],
    ['too few', 3, 0, { open: null, overdue: null }],
    ['too few that are late', 9, 2, { open: 19, overdue: null }],
    ['too few that are not late', 9, 7, { open: 19, overdue: null }],
  ])('of a sensitive service: %s', (_, open, overdue, figures) => {
    expect(older(open, overdue)).toMatchObject({ received: 30, finished: 20, ...figures })
  })

  it('is added as it is for others, and to nothing that is left out', () => {
    expect(older(3, 2, 'public')).toMatchObject({ open: 13, overdue: 7 })
    const hidden = told({ received: 10, open: 2, finished: 8 })
    expect(
      withOlder(hidden, nothing, { open: 9, due: {}, waiting: {} }, now, 'public-sensitive').open,
    ).toBeNull()
  })
})

it('tells the same numbers of other services as they are', async () => {
  const measure = { received: 7, acknowledged: 6, open: 7, due: { [late]: 6 }, kept: 5, missed: 1 }
  const scores = { 1: 1, 5: 5 }
  expect(told({ ...measure, scores }, 'public')).toMatchObject({
    ...{ received: 7, acknowledged: 6, open: 7, overdue: 6 },
    promise: { kept: 5, of: 6 },
    satisfaction: { answered: 6, satisfied: 5 },
  })
  const columns = { acknowledged: 6, open: 7, overdue: 6, satisfaction_answers: 6, satisfied: 5 }
  expect(await row('pothole', { ...measure, scores })).toMatchObject(columns)
})

/** The same numbers each time it runs. */
function dice(seed: number) {
  let state = seed
  return (sides: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * sides)
  }
}

function anyFact(roll: (sides: number) => number): Fact {
  const state = (['submitted', 'acknowledged', 'merged'] as const)[roll(6)] ?? 'fixed'
  const isFinished = state === 'fixed'
  const seen = isFinished || (state === 'acknowledged' && roll(2) === 0)
  return {
    state,
    submittedAt: '2026-03-01T09:00:00.000Z',
    dueAt: roll(4) === 0 ? '2026-03-25T09:00:00.000Z' : '2026-03-10T09:00:00.000Z',
    ...(state !== 'submitted' && { acknowledgedAt: '2026-03-02T09:00:00.000Z' }),
    ...(seen && { lookedAt: roll(3) === 0 ? '2026-03-12T09:00:00.000Z' : '2026-03-05T09:00:00.000Z' }),
    ...(isFinished && { finishedAt: '2026-03-13T09:00:00.000Z' }),
    ...(isFinished && roll(3) > 0 && { score: 1 + roll(5) }),
    reopened: roll(5) === 0 ? 1 : 0,
  } as unknown as Fact
}

it('lets nobody work out a number from 1 to 4 of a sensitive service', () => {
  const roll = dice(4)
  for (let round = 0; round < 3_000; round++) {
    const { whole } = measured(Array.from({ length: roll(40) }, () => anyFact(roll)))
    const { received, acknowledged, open, finished, overdue, reopened, ...more } = told(whole)
    const { promise, satisfaction } = more
    const { answered = null, satisfied = null, scores = [] } = satisfaction ?? {}
    const nests: [whole: number | null, ...parts: (number | null)[]][] = [
      [received, acknowledged, open, finished, overdue, reopened, promise?.of ?? null, answered],
      [acknowledged, finished],
      [open, overdue],
      [finished, answered],
      [answered, satisfied, ...scores],
      [satisfied, ...scores.slice(3)],
      [satisfied === null || answered === null ? null : answered - satisfied, ...scores.slice(0, 3)],
      [promise?.of ?? null, promise?.kept ?? null],
    ]
    for (const [whole, ...parts] of nests)
      for (const told of [whole, ...parts, ...parts.map((part) => (whole ?? 0) - (part ?? whole ?? 0))])
        if (whole !== null && told !== null)
          expect(told === 0 || told >= 5, JSON.stringify({ nests, told })).toBe(true)
  }
})
