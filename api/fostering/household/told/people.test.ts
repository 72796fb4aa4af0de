import { expect, it } from 'vitest'
import { noor as sampleChild } from '../../parts/carers/testing/child.ts'
import { begin } from '../begin.ts'
import { datesFor } from '../calendar.ts'
import { headOf } from '../head-of.ts'
import { matchPair } from '../pairs/match.ts'
import type { Head } from '../part.ts'
import { perform } from '../perform.ts'
import { sweepParts } from '../sweep.ts'
import type { Word } from '../tell.ts'
import { assessor, does } from '../testing/work.ts'
import { applicant, household, recruiter, world } from '../testing/world.ts'

const other = 'FA-9QTD-7K3M'
const days = { from: '2026-06-05', until: '2026-06-07' }
const from = { council: 'Sample County Council', phone: '0116 496 0123', team: 'Fostering team' }

/** A carer who asks for a break and one who offers it, in two households, matched. */
async function matched() {
  const dates = { enquired: '2026-01-04', approved: '2026-04-01' }
  const at = await world('2026-05-11T10:00:00.000Z', { dates })
  const people = { p1: { role: 'applicant', name: 'Bella Otherwise', here: true } } as const
  await begin(at.ports, recruiter, {
    ...{ household: other, key: 'begin-the-other-once' },
    values: { kind: 'fostering', source: { from: 'website' }, people, dates },
  })
  let keys = 0
  const act = async (of: string, name: string, what: string, body: object = {}) => {
    const seen = (await at.ports.parts.get(`${of}/${name}`))?.history.length ?? 0
    const key = `a-key-of-news-${keys++}`
    const outcome = await perform(at.ports, applicant(), { household: of, name, act: what, key, seen, body })
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  }
  for (const [of, email] of [
    [household, 'asks@example.org'],
    [other, 'offers@example.org'],
  ] as const)
    await act(of, 'person.p1', 'details', { email })
  await does(at, assessor, 'child.c1', 'place', { ...sampleChild, from: '2026-05-01' })
  const words = { words: 'WE ARE TIRED', phone: '07700 900 001' }
  await act(household, 'break.b1', 'ask', { ...days, ...words, children: ['child.c1'] })
  await act(other, 'break.o1', 'offer', { ...days, ...words, places: 1 })
  const told: Word[] = []
  const tell = async (word: Word) => {
    if (!told.some(({ id }) => id === word.id)) told.push(word)
  }
  const head = async () => (await headOf(at.ports, household)) as Head
  const match = async (ports: typeof at.ports) =>
    matchPair(
      ports,
      [assessor],
      await head(),
      'break.b1',
      { household: other, part: 'break.o1', seen: 1 },
      'match-them-once-and-for-all',
    )
  const mayTell = { ...at.ports, tell, from }
  return {
    ...{ at, act, told, match, mayTell, head },
    /** What was sent since it was last asked, by whom it went to. */
    news: () => told.splice(0).map(({ to }) => ('email' in to ? to.email : '')),
  }
}

it('tells both carers of a match, each of what the other says, and nobody of what they did themselves', async () => {
  const { match, mayTell, news, act, told, at } = await matched()
  // What waits for finance is another matter.
  const pending = async () => (await at.ports.cases.pending()).filter((id) => id.includes('/break.'))
  expect((await match(mayTell)).kind).toBe('done')
  const [first] = told
  expect(first?.body).toContain('There is news about a break')
  expect(JSON.stringify(told)).not.toMatch(/TIRED|Noor|Bella|foster parent/i)
  expect(news().sort()).toEqual(['asks@example.org', 'offers@example.org'])
  // The page of a carer sends no messages: it stays pending, and the sweep does it, once.
  await act(household, 'break.b1', 'accept')
  expect(news()).toEqual([])
  expect(await pending()).toEqual([`${other}/break.o1`])
  for (const _ of [1, 2]) await sweepParts(mayTell)
  expect(news()).toEqual(['offers@example.org'])
  expect(await pending()).toEqual([])
  await act(other, 'break.o1', 'accept')
  await sweepParts(mayTell)
  expect(news()).toEqual(['asks@example.org'])
  await act(other, 'break.o1', 'decline', { words: 'She is ill.' })
  await sweepParts(mayTell)
  expect(news()).toEqual(['asks@example.org'])
})

it('puts days that both agreed to into their calendars, and takes them out again', async () => {
  const { match, mayTell, act, at, head } = await matched()
  const dates = async () => datesFor(at.ports, applicant(), await head())
  await match(mayTell)
  expect(await dates()).toEqual([])
  await act(household, 'break.b1', 'accept')
  await act(other, 'break.o1', 'accept')
  expect(await dates()).toMatchObject([{ part: 'break.b1', what: 'break', ...days, off: false }])
  const theirs = await datesFor(at.ports, applicant(), (await headOf(at.ports, other)) as Head)
  expect(theirs).toMatchObject([{ part: 'break.o1', ...days }])
  await act(other, 'break.o1', 'decline', { words: 'She is ill.' })
  const [gone] = await dates()
  expect(gone).toMatchObject({ ...days, off: true })
  // It is over once its days are.
  at.go('2026-06-08T10:00:00.000Z')
  expect(await dates()).toEqual([])
})

it('shows a carer a visit that is planned, also one that was cancelled, and never one that nobody knew of', async () => {
  const { at, head } = await matched()
  const dates = async () => datesFor(at.ports, applicant(), await head())
  await does(at, assessor, 'visit.v1', 'plan', { from: '2026-05-20T13:00Z', where: 'At your home' })
  const planned = { part: 'visit.v1', what: 'visit', starts: '2026-05-20T13:00:00.000Z', off: false }
  expect(await dates()).toMatchObject([planned])
  await does(at, assessor, 'visit.v1', 'cancel')
  expect(await dates()).toMatchObject([{ ...planned, off: true }])
  const written = { on: '2026-05-11', written: '2026-05-11T09:00:00Z', seen: ['p1'], alone: [] }
  const account = { account: 'We talked.', next: '', worrying: false }
  await does(at, assessor, 'visit.v2', 'record', { ...written, ...account })
  await does(at, assessor, 'visit.v2', 'unannounced')
  expect((await dates()).map(({ part }) => part)).toEqual(['visit.v1'])
  // Whoever lives there and fosters nobody has no visits of theirs.
  expect(await datesFor(at.ports, { ...applicant(), as: 'member' }, await head())).toEqual([])
})
