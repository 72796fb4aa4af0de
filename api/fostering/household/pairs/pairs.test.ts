import { describe, expect, it } from 'vitest'
import type { PairView } from '#contract/fostering/carers/pairs.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { lateness } from '../../clocks/late.ts'
import { factsOf } from '../../clocks/of-head.ts'
import { planOf } from '../../clocks/plan.ts'
import { rules } from '../../clocks/testing/case.ts'
import { noor as sampleChild } from '../../parts/carers/testing/child.ts'
import type { Who } from '../../rights/may.ts'
import { begin } from '../begin.ts'
import { headOf } from '../head-of.ts'
import type { Head } from '../part.ts'
import { perform } from '../perform.ts'
import { sweepParts } from '../sweep.ts'
import { pairListsOn } from '../testing/pairs.ts'
import { everyChainFits } from '../testing/plan.ts'
import { assessor, does, manager } from '../testing/work.ts'
import { applicant, household, recruiter, world } from '../testing/world.ts'
import { openPart } from '../view.ts'
import { matchPair, pairsFitting, pairsWaiting } from './match.ts'

const other = 'FA-9QTD-7K3M'
const third = 'FA-3333-7K3M'
const b1 = 'break.b1'
const o1 = 'break.o1'
const days = { from: '2026-06-05', until: '2026-06-07' }
const asked = {
  ...days,
  children: ['child.c1'],
  words: 'Noor sleeps with a light on.',
  wish: 'WE ARE TIRED',
  phone: '07700 900 001',
}
const offered = {
  from: '2026-06-01',
  until: '2026-06-30',
  places: 1,
  words: 'We have a dog.',
  phone: '07700 900 002',
}
const noor = { ...sampleChild, from: '2026-05-01' }

/** Three approved households; a child lives with each of the first and the third. */
async function carers() {
  const dates = { enquired: '2026-01-04', approved: '2026-04-01' }
  const at = await world('2026-05-11T10:00:00.000Z', { dates })
  for (const [one, name] of [
    [other, 'Bella Otherwise'],
    [third, 'Cora Third'],
  ] as const)
    await begin(at.ports, recruiter, {
      household: one,
      key: `begin-${one}-once`,
      values: {
        kind: 'fostering',
        source: { from: 'website' },
        people: { p1: { role: 'applicant', name, here: true } },
        dates,
      },
    })
  const seenOf = async (of: string, name: PartName) =>
    (await at.ports.parts.get(`${of}/${name}`))?.history.length ?? 0
  let keys = 0
  const act = async (of: string, who: Who, name: PartName, does: string, body: unknown = {}) =>
    perform(at.ports, who, {
      ...{ household: of, name, act: does, key: `a-key-of-pairs-${keys++}`, body },
      seen: await seenOf(of, name),
    })
  const good = async (...sent: Parameters<typeof act>) => {
    const outcome = await act(...sent)
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  }
  const view = async (of: string, name: PartName, who: Who = applicant()) => {
    const found = await openPart(at.ports, who, of, name)
    if (found.kind !== 'done') throw new Error(found.kind)
    return found.item.values as unknown as PairView
  }
  for (const of of [household, third]) await good(of, assessor, 'child.c1', 'place', noor)
  const ports = { ...at.ports, pairs: pairListsOn(at.shelf) }
  const head = async (of = household) => (await headOf(at.ports, of)) as Head
  const match = async (of = household, name: PartName = b1, offer = o1, seen = 0) =>
    matchPair(
      ports,
      [assessor],
      await head(of),
      name,
      { household: other, part: offer, seen: seen || (await seenOf(other, offer)) },
      `match-of-${of}-${keys++}`,
    )
  return { at, ports, act, good, view, match, head, seenOf }
}

describe('a break', () => {
  it('is asked for, matched with an offer that fits, and confirmed by both, who learn no more than they need', async () => {
    const { at, ports, good, view, match, head } = await carers()
    await good(household, applicant(), b1, 'ask', asked)
    await good(other, applicant(), o1, 'offer', offered)
    expect(await view(household, b1)).toMatchObject({ state: 'open', children: ['Noor'], due: '2026-05-18' })
    expect(await pairsWaiting(ports, [assessor], 'break')).toMatchObject({
      asks: [{ household, part: b1, name: 'Sample', places: 1, due: '2026-05-18' }],
    })
    expect((await pairsFitting(ports, [assessor], household, b1))?.offers).toMatchObject([
      { household: other, part: o1, name: 'Sample' },
    ])
    expect((await match()).kind).toBe('done')
    for (const [of, name, words] of [
      [household, b1, 'We have a dog.'],
      [other, o1, 'Noor sleeps with a light on.'],
    ] as const) {
      const seen = await view(of, name)
      expect(seen).toMatchObject({ state: 'matched', yes: false, other: { words, yes: false } })
      expect(seen.other).not.toHaveProperty('phone')
      expect(JSON.stringify(seen.other)).not.toMatch(/FA-|TIRED|Applicant/)
    }
    expect((await pairsWaiting(ports, [assessor], 'break')).asks).toEqual([])
    await good(household, applicant(), b1, 'accept')
    expect(await view(other, o1)).toMatchObject({ state: 'matched', other: { yes: true } })
    expect((await view(other, o1)).other).not.toHaveProperty('phone')
    const away = async () => (await head()).known[b1]?.away
    expect(await away()).toBeUndefined()
    await good(other, applicant(), o1, 'accept')
    // What allowances go by: of a break that both agreed to, and of one that was had.
    expect(await away()).toEqual({ children: ['child.c1'], ...days })
    expect(await view(household, b1)).toMatchObject({ state: 'agreed', other: { phone: '07700 900 002' } })
    expect(await view(other, o1)).toMatchObject({ state: 'agreed', other: { phone: '07700 900 001' } })
    at.go('2026-06-08T10:00:00.000Z')
    await good(household, assessor, b1, 'done', { words: 'Noor had a good time.' })
    for (const [of, name] of [
      [household, b1],
      [other, o1],
    ] as const)
      expect(await view(of, name)).toMatchObject({ state: 'over', over: { how: 'done', on: '2026-06-08' } })
    expect(await away()).toEqual({ children: ['child.c1'], ...days })
    await everyChainFits(at)
  })

  it('of two workers who match one offer at once is one worker’s, and the other is told', async () => {
    const { good, view, match, seenOf } = await carers()
    for (const of of [household, third]) await good(of, applicant(), b1, 'ask', asked)
    await good(other, applicant(), o1, 'offer', offered)
    const seen = await seenOf(other, o1)
    const both = await Promise.all([match(household, b1, o1, seen), match(third, b1, o1, seen)])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['changed', 'done'])
    const [won, lost] = both[0]?.kind === 'done' ? [household, third] : [third, household]
    expect((await view(won, b1)).state).toBe('matched')
    expect((await view(lost, b1)).state).toBe('open')
    expect(await match(lost)).toMatchObject({
      kind: 'not-now',
      message: expect.stringContaining('A colleague'),
    })
  })

  it('that two workers match with two offers at once is of one of them, and the other offer is free again', async () => {
    const { ports, good, view, match } = await carers()
    await good(household, applicant(), b1, 'ask', asked)
    await good(other, applicant(), o1, 'offer', offered)
    await good(other, applicant(), 'break.o2', 'offer', offered)
    const both = await Promise.all([match(household, b1, o1), match(household, b1, 'break.o2')])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['done', 'not-now'])
    const states = await Promise.all([view(other, o1), view(other, 'break.o2')])
    expect(states.map(({ state }) => state).sort()).toEqual(['matched', 'open'])
    expect(await ports.pairs.offers('break', days.until, 9)).toHaveLength(1)
  })

  it('that one of them cannot do waits for a match anew, and why is for us alone', async () => {
    const { at, good, view, match, seenOf } = await carers()
    await good(household, applicant(), b1, 'ask', asked)
    await good(other, applicant(), o1, 'offer', offered)
    await match()
    at.go('2026-05-25T10:00:00.000Z')
    await good(other, applicant(), o1, 'decline', { words: 'MY FATHER IS ILL' })
    expect(await view(household, b1)).toMatchObject({ state: 'open', due: '2026-06-01', fell: '2026-05-25' })
    const kept = JSON.stringify(await at.ports.parts.get(`${household}/${b1}`))
    expect(kept).not.toContain('FATHER')
    expect((await view(other, o1)).state).toBe('open')
    // Both say it at once, and either may be first.
    expect((await match(household, b1, o1, await seenOf(other, o1))).kind).toBe('done')
    await Promise.all([
      good(household, applicant(), b1, 'decline', { words: 'No more.' }),
      good(other, applicant(), o1, 'accept'),
    ])
    await sweepParts(at.ports)
    expect([(await view(household, b1)).state, (await view(other, o1)).state]).toEqual(['open', 'open'])
  })

  it('reaches the other side though somebody is stopped in between', async () => {
    const { at, good, view, head } = await carers()
    await good(household, applicant(), b1, 'ask', asked)
    await good(other, applicant(), o1, 'offer', offered)
    const { get } = at.ports.parts
    const cut = {
      ...at.ports,
      pairs: pairListsOn(at.shelf),
      parts: {
        ...at.ports.parts,
        get: (id: string) => get(id),
        carry: async () => {
          throw new Error('The lights went out')
        },
      },
    }
    const offer = { household: other, part: o1, seen: 1 }
    await expect(
      matchPair(cut, [assessor], await head(), b1, offer, 'match-that-is-cut-off'),
    ).rejects.toThrow('lights')
    expect((await view(household, b1)).state).toBe('open')
    expect((await view(other, o1)).state).toBe('matched')
    await sweepParts(at.ports)
    expect((await view(household, b1)).state).toBe('matched')
    await everyChainFits(at)
  })

  it('that nobody answers in time is late, and a manager has it', async () => {
    const { at, good, head } = await carers()
    await good(household, applicant(), b1, 'ask', asked)
    const late = async (today: string) => {
      const facts = factsOf(await head())
      return lateness(planOf(facts, today, rules), facts, today, rules).filter(({ line }) => line === b1)
    }
    expect(await late('2026-05-18')).toEqual([])
    expect(await late('2026-05-19')).toMatchObject([{ due: '2026-05-18', risen: false }])
    expect(await late('2026-05-20')).toMatchObject([{ risen: true }])
    await does(at, assessor, b1, 'answer', {
      words: 'Nobody yet. We ask the constellation.',
      by: '2026-05-22',
    })
    expect(await late('2026-05-20')).toEqual([])
  })

  it('asks for children who live there, days that can be, and an offer that fits', async () => {
    const { act, good, match } = await carers()
    const why = async (name: PartName, what: string, body: object) => {
      const outcome = await act(household, applicant(), name, what, body)
      return 'message' in outcome ? outcome.message : outcome.kind
    }
    expect(await why(b1, 'ask', { ...asked, children: ['child.c2'] })).toBe(
      'Choose children who live with you',
    )
    expect(await why(b1, 'ask', { ...asked, from: '2026-05-10' })).toContain('today or in the future')
    expect(await why(b1, 'ask', { ...asked, until: '2026-06-04' })).toContain('as the first day, or later')
    expect(await why(b1, 'ask', { ...asked, until: '2026-09-04' })).toContain('within 60 days')
    expect(await why(o1, 'ask', asked)).toContain('cannot be sent here')
    expect(await why('break.x1', 'ask', asked)).toBe('not-found')
    await good(household, applicant(), b1, 'ask', asked)
    await good(other, applicant(), o1, 'offer', { ...offered, until: '2026-06-06' })
    expect(await match()).toMatchObject({ kind: 'not-now', message: expect.stringContaining('does not fit') })
    expect((await act(household, recruiter, b1, 'answer', { words: 'No.', by: '2026-06-01' })).kind).toBe(
      'forbidden',
    )
    expect((await act(household, manager, b1, 'done', { words: 'Had.' })).kind).toBe('not-now')
  })
})

it('brings a carer and a mentor together, and frees the mentor once it is over', async () => {
  const { good, view, match } = await carers()
  const words = { words: 'I am new to this.', phone: '07700 900 003' }
  await good(household, applicant(), 'mentor.m1', 'ask', words)
  await good(other, applicant(), 'mentor.o1', 'offer', { ...words, words: 'Twelve years of it.' })
  expect((await match(household, 'mentor.m1', 'mentor.o1')).kind).toBe('done')
  await good(household, applicant(), 'mentor.m1', 'accept')
  await good(other, applicant(), 'mentor.o1', 'accept')
  expect((await view(household, 'mentor.m1')).state).toBe('agreed')
  await good(household, assessor, 'mentor.m1', 'done', { words: 'They found their feet.' })
  expect((await view(household, 'mentor.m1')).state).toBe('over')
  expect((await view(other, 'mentor.o1')).state).toBe('open')
})
