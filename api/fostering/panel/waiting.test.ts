import { describe, expect, it } from 'vitest'
import type { Panel } from '#contract/fostering/panel/members.ts'
import type { WaitingLine } from '#contract/fostering/panel/waiting.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import type { Part } from '../household/part.ts'
import { waitsKey, waitsKeysOf } from '../household/referrals/for-panel.ts'
import {
  approved,
  handedOver,
  list,
  minutesFinal,
  recommend,
  referralOf,
  refers,
} from '../household/testing/referral.ts'
import { does, manager } from '../household/testing/work.ts'
import { household, type World } from '../household/testing/world.ts'
import { carryMeeting } from './carry.ts'
import { householdReferrals } from './household-referrals.ts'
import { meetingId } from './meeting.ts'
import { listOf, performAt } from './perform.ts'
import { sweepMeetings } from './sweep.ts'
import { adviser, world } from './testing/world.ts'

const r1 = 'referral.1'
const terms = { kind: null, children: 1, youngest: null, oldest: null, named: [], words: '' }

/** The lists of a record in memory, as the index gives them. */
const linesIn =
  ({ shelf }: World) =>
  async (panel: Panel): Promise<WaitingLine[]> =>
    [...shelf.items.values()].flatMap((part) => {
      const { caseKey, line } = waitsKeysOf(part)
      return caseKey === waitsKey(panel) && line ? [line] : []
    })
const referralsOf = (at: World) => householdReferrals(at.ports, linesIn(at))
const waiting = (at: World, today = '2026-11-02') => referralsOf(at).waiting(today)
const keysOf = async (at: World, name: PartName = r1) => waitsKeysOf((await at.part(name)) as Part)

describe('what waits for a panel', () => {
  it('is each referral from the day on which it is made until it is recommended, by the day that the law gives it', async () => {
    const at = await handedOver()
    expect(await keysOf(at)).toMatchObject({ caseKey: 'waits fostering', dueOn: '2027-07-02' })
    const [one, ...more] = await waiting(at)
    expect(more).toEqual([])
    expect(one).toMatchObject({
      household,
      referral: r1,
      type: 'approval',
      panel: 'fostering',
      names: ['Sample One'],
      since: '2026-11-02',
      by: '2027-07-02',
      late: false,
      listed: null,
      locked: null,
    })
    expect(one?.papers.open).toBe(0)
    expect(one?.papers.many).toBeGreaterThan(3)
    expect((await waiting(at, '2027-07-03'))[0]?.late).toBe(true)
    await list(at, r1, '2026-12-10')
    expect((await waiting(at))[0]?.listed).toEqual({ meeting: 'P-7K3M-9QTD', item: 'i1', on: '2026-12-10' })
    await recommend(at, r1, 'suitable')
    expect(await keysOf(at)).toEqual({})
    await minutesFinal(at, r1)
    expect(await waiting(at)).toEqual([])
  })

  it('comes before the panel of its own kind, and has no day where no time runs', async () => {
    const at = await handedOver('adoption')
    await refers(at, 'adoption')
    expect(await keysOf(at)).toMatchObject({ caseKey: 'waits adoption', dueOn: '9999-12-31' })
    expect((await waiting(at))[0]).toMatchObject({ panel: 'adoption', by: null, late: false })
  })

  it('goes by the end of the time of a child who is there already, where that is nearer', async () => {
    const at = await handedOver('connected-person')
    await refers(at, 'connected-person')
    expect((await waiting(at))[0]?.by).toBe('2027-02-22')
  })

  it('goes by the review that the law asks for', async () => {
    const at = await approved()
    at.go('2027-10-01T10:00:00.000Z')
    await refers(at, 'first-review', {}, 'referral.2')
    expect((await waiting(at, '2027-10-01'))[0]).toMatchObject({ referral: 'referral.2', by: '2027-11-02' })
  })

  it('is nothing that was taken back, or that no panel looks at', async () => {
    const at = await handedOver()
    await refers(at, 'approval')
    await does(at, manager, r1, 'withdraw', { reasons: 'By mistake.' })
    expect(await keysOf(at)).toEqual({})
    const carer = await approved()
    await refers(carer, 'change-of-terms', { terms }, 'referral.2')
    expect((await referralOf(carer, 'referral.2')).state).toBe('referred')
    expect(await waiting(carer)).toEqual([])
  })
})

/** A referral and two meetings that it could come before; each meeting tells the referral when the test has it do so. */
async function twoMeetings() {
  const home = await handedOver()
  await refers(home, 'approval')
  const at = world('2026-11-02T10:00:00.000Z')
  const ports = { ...at.ports, referrals: referralsOf(home) }
  const first = await at.meeting()
  const second = await at.meeting({
    starts: '2027-01-12T10:00:00.000Z',
    ends: '2027-01-12T13:00:00.000Z',
  })
  const put = async (meeting: string) => {
    const referral = await ports.referrals.find(household, r1)
    const body = { household, referral: r1, minutes: 45 }
    return performAt(ports, await listOf(ports), adviser, {
      ...{ meeting, act: 'add-item', key: at.key(), body, referral },
    })
  }
  const carry = async (meeting: string) => {
    const kept = await ports.meetings.get(meetingId(meeting))
    if (kept) await carryMeeting(ports, kept)
  }
  const agendas = async () =>
    [(await at.values(first)).agenda, (await at.values(second)).agenda].map((one) => one.length)
  return { home, at, ports, first, second, put, carry, agendas }
}

describe('an agenda', () => {
  it('has a referral that another meeting has not: of two at once the first that is heard keeps it', async () => {
    for (const quicker of ['first', 'second'] as const) {
      const all = await twoMeetings()
      const { home, first, second, put, carry, agendas } = all
      expect((await put(first)).kind).toBe('done')
      expect((await put(second)).kind).toBe('done')
      const [winner, loser] = quicker === 'first' ? [first, second] : [second, first]
      await carry(winner)
      await carry(loser)
      // Again, as after somebody was cut off.
      await carry(loser)
      await carry(winner)
      expect((await referralOf(home)).listed?.meeting).toBe(winner)
      expect(await agendas()).toEqual(quicker === 'first' ? [1, 0] : [0, 1])
    }
  })

  it('is put right by the sweep where both who put it there were cut off', async () => {
    const { at, ports, home, first, second, put, agendas } = await twoMeetings()
    await put(first)
    await put(second)
    const carryQuestions = async () => undefined
    const pending = async () => [meetingId(first), meetingId(second)]
    await sweepMeetings({ ...ports, pending, carryQuestions })
    await sweepMeetings({ ...ports, pending, carryQuestions })
    expect(await agendas()).toEqual([1, 0])
    const { history = [] } = (await at.ports.meetings.get(meetingId(second))) ?? {}
    expect(history.at(-1)).toMatchObject({ type: 'remove-item', by: { name: 'Shire' } })
    expect((await referralOf(home)).listed?.meeting).toBe(first)
  })

  it('says on which other one a referral is', async () => {
    const { ports, first, second, put, carry } = await twoMeetings()
    await put(first)
    await carry(first)
    expect(await put(second)).toMatchObject({
      kind: 'not-now',
      message: 'This is already on the agenda for the panel on 5 January 2027.',
    })
    expect((await ports.referrals.waiting('2026-11-02'))[0]?.listed?.meeting).toBe(first)
  })

  it('loses what was taken back at the same moment', async () => {
    const { home, first, put, carry, agendas } = await twoMeetings()
    await put(first)
    await does(home, manager, r1, 'withdraw', { reasons: 'By mistake.' })
    await carry(first)
    expect(await agendas()).toEqual([0, 0])
  })

  it('keeps its referrals when the day of the meeting moves, with no moment in which another could take them', async () => {
    const { at, ports, home, first, second, put, carry } = await twoMeetings()
    await put(first)
    await carry(first)
    const { plan } = await at.values(first)
    const moved = { ...plan, starts: '2027-01-07T10:00:00.000Z', ends: '2027-01-07T13:00:00.000Z' }
    const listening: unknown[] = []
    const bring: typeof ports.referrals.bring = async (...asked) => {
      await ports.referrals.bring(...asked)
      listening.push((await referralOf(home)).state)
    }
    await performAt(ports, {}, adviser, { meeting: first, act: 'change', key: at.key(), body: moved })
    const kept = await ports.meetings.get(meetingId(first))
    if (kept) await carryMeeting({ ...ports, referrals: { ...ports.referrals, bring } }, kept)
    expect(listening).toEqual(['listed'])
    expect((await referralOf(home)).listed).toMatchObject({ meeting: first, item: 'i1', on: '2027-01-07' })
    expect((await put(second)).kind).toBe('not-now')
  })

  it('gives a referral back that is taken off it', async () => {
    const { at, ports, home, first, second, put, carry, agendas } = await twoMeetings()
    await put(first)
    await carry(first)
    const body = { item: 'i1', reasons: 'Not ready.' }
    await performAt(ports, {}, adviser, { meeting: first, act: 'remove-item', key: at.key(), body })
    await carry(first)
    await put(second)
    await carry(second)
    expect(await agendas()).toEqual([0, 1])
    expect((await referralOf(home)).listed?.meeting).toBe(second)
  })
})
