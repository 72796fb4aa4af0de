import { describe, expect, it } from 'vitest'
import type { RegisterLine } from '#contract/fostering/panel/decisions.ts'
import { rules } from '../../clocks/testing/case.ts'
import { decisionsOf } from '../../desk/decisions.ts'
import { seesDecisions, type Who } from '../../rights/may.ts'
import { type Actor, actors } from '../../rights/table.ts'
import { hear } from '../hear.ts'
import { sweepParts } from '../sweep.ts'
import {
  approved,
  decides,
  handedOver,
  list,
  recommend,
  referralOf,
  refers,
  tells,
  throughPanel,
} from '../testing/referral.ts'
import { does, manager } from '../testing/work.ts'
import { household, type World } from '../testing/world.ts'
import { registerOf } from './register.ts'

const r1 = 'referral.1'
const r2 = 'referral.2'
const waiting = async (at: World, today: string) => {
  // Each day a sweep brings the lines of cases up to it.
  await at.ports.parts.relist(household)
  return decisionsOf(await at.ports.cases.open(), today).decisions.map(
    ({ referral, what, since, by, late }) => ({
      referral,
      what,
      since,
      by,
      late,
    }),
  )
}

describe('what waits for a decision', () => {
  it('is a decision from the final minutes on, then that the household is told, each by its day', async () => {
    const at = await handedOver('fostering', '2026-12-18T10:00:00.000Z')
    await refers(at, 'approval')
    await list(at, r1)
    await recommend(at, r1, 'suitable')
    expect(await waiting(at, '2026-12-18')).toEqual([])
    await hear(at.ports, {
      household,
      name: r1,
      type: 'minutes-final',
      body: { meeting: 'P-7K3M-9QTD', item: 'i1', on: '2026-12-18' },
      event: 'P-7K3M-9QTD 30',
    })
    const one = { referral: r1, what: 'decision', since: '2026-12-18', by: '2026-12-31' }
    expect(await waiting(at, '2026-12-31')).toEqual([{ ...one, late: false }])
    expect(await waiting(at, '2027-01-01')).toEqual([{ ...one, late: true }])
    at.go('2026-12-23T10:00:00.000Z')
    await decides(at, r1, 'suitable')
    expect((await waiting(at, '2026-12-23')).map(({ what, by }) => [what, by])).toEqual([
      ['told-orally', '2026-12-29'],
      ['told-in-writing', '2027-01-04'],
    ])
    await tells(at, r1)
    expect(await waiting(at, '2026-12-23')).toEqual([])
  })

  it('is a final decision once nobody answered, and the letter of it until it is sent, though it ends the case', async () => {
    const at = await handedOver('fostering', '2026-12-24T10:00:00.000Z')
    await refers(at, 'approval')
    await throughPanel(at, r1, 'not-suitable')
    await decides(at, r1, 'not-suitable')
    await tells(at, r1)
    at.go('2027-01-22T10:00:00.000Z')
    expect(await waiting(at, '2027-01-22')).toEqual([
      { referral: r1, what: 'final-decision', since: '2027-01-22', by: '2027-02-02', late: false },
    ])
    await decides(at, r1, 'not-suitable')
    await does(at, manager, r1, 'tell-orally', { on: '2027-01-22', how: 'By phone' })
    expect((await waiting(at, '2027-01-22')).map(({ what }) => what)).toEqual(['told-in-writing'])
    await does(at, manager, r1, 'tell-in-writing', { how: 'By post' })
    expect((await at.head()).values.phase).toBe('closed')
  })

  it('counts for what is referred after an approval by its own days', async () => {
    const at = await approved()
    at.go('2027-10-01T10:00:00.000Z')
    await refers(at, 'first-review', {}, r2)
    await throughPanel(at, r2, 'suitable')
    expect(await waiting(at, '2027-10-01')).toEqual([
      { referral: r2, what: 'decision', since: '2027-10-01', by: '2027-10-12', late: false },
    ])
  })

  it('is for whoever decides, manages or advises, and for nobody else', () => {
    const sees = (as: Actor) => seesDecisions([{ as, id: 'one', name: 'One' } satisfies Who])
    expect(actors.filter(sees)).toEqual(['manager', 'adviser', 'decider'])
  })
})

describe('the register', () => {
  it('has whoever is approved, with terms, reviews and the end, as decisions said it', async () => {
    const at = await approved()
    const terms = { kind: null, children: 1, youngest: null, oldest: null, named: [], words: '' }
    let today = '2027-11-02'
    const entry = async () => registerOf(await at.ports.cases.register(), today, rules).entries
    expect(await entry()).toEqual([
      {
        household,
        kind: 'fostering',
        people: [{ id: 'p1', name: 'Sample One' }],
        approved: '2026-11-02',
        terms: null,
        reviews: [],
        review: { by: '2027-11-02', late: false },
        ended: null,
      },
    ])
    today = '2027-11-03'
    expect((await entry())[0]?.review).toEqual({ by: '2027-11-02', late: true })
    at.go('2027-10-01T10:00:00.000Z')
    await refers(at, 'first-review', {}, r2)
    await does(at, manager, r2, 'terms-agreed', { on: '2027-10-01', words: 'A letter.' })
    await throughPanel(at, r2, 'suitable', terms)
    await decides(at, r2, 'suitable', { terms })
    expect(await entry()).toMatchObject([{ terms: null, reviews: [] }])
    await tells(at, r2)
    const review = { by: '2028-10-01', late: false }
    expect(await entry()).toMatchObject([{ terms, reviews: ['2027-10-01'], review, ended: null }])
    await refers(at, 'termination', {}, 'referral.3')
    await throughPanel(at, 'referral.3', 'not-suitable')
    await decides(at, 'referral.3', 'not-suitable')
    await tells(at, 'referral.3')
    expect(await entry()).toMatchObject([{ ended: null }])
    at.go('2027-11-10T10:00:00.000Z')
    await decides(at, 'referral.3', 'not-suitable')
    await tells(at, 'referral.3')
    expect(await entry()).toMatchObject([{ terms, review: null, ended: '2027-11-10' }])
  })

  it('has nobody who was not approved', async () => {
    const at = await handedOver('supported-lodgings')
    await refers(at, 'approval')
    await throughPanel(at, r1, 'not-suitable')
    await decides(at, r1, 'not-suitable')
    await tells(at, r1)
    // No law gives supported lodgings a proposal: it stands at once.
    expect((await at.head()).values).toMatchObject({ phase: 'closed', ended: { how: 'refused' } })
    expect(await at.ports.cases.register()).toEqual([])
  })

  it('goes by the order of decisions and by name, however the lines come', () => {
    const line = (more: Partial<RegisterLine>): RegisterLine => ({
      household: 'FA-1',
      referral: r1,
      type: 'approval',
      brings: 'approval',
      on: '2026-01-01',
      kind: 'fostering',
      people: [{ id: 'p1', name: 'Zed' }],
      terms: null,
      ...more,
    })
    const lines = [
      line({ referral: 'referral.10', brings: 'review', on: '2027-01-01' }),
      line({}),
      line({ referral: r2, brings: 'review', on: '2026-12-01' }),
      line({ household: 'FA-2', people: [{ id: 'p1', name: 'Ada' }] }),
      line({ household: 'FA-3', brings: 'review' }),
    ]
    expect(
      registerOf(lines, '2027-01-01', rules).entries.map(({ people, reviews }) => [people[0]?.name, reviews]),
    ).toEqual([
      ['Ada', []],
      ['Zed', ['2026-12-01', '2027-01-01']],
    ])
  })
})

describe('what a meeting tells', () => {
  const item = { meeting: 'P-7K3M-9QTD', item: 'i1' }
  const listed = {
    household,
    name: r1,
    type: 'listed',
    body: { ...item, on: '2026-12-10' },
    event: 'P-7K3M-9QTD 7',
  }

  it('is taken once, and what is told of another item changes nothing', async () => {
    const at = await handedOver()
    await refers(at, 'approval')
    await hear(at.ports, listed)
    await hear(at.ports, listed)
    const minutes = { ...listed, type: 'minutes-final', event: 'P-7K3M-9QTD 9' }
    await hear(at.ports, minutes)
    const papers = { ...listed, type: 'papers-locked', body: { ...item, item: 'i2', on: '2026-12-01' } }
    await hear(at.ports, { ...papers, event: 'P-7K3M-9QTD 8' })
    expect((await at.part(r1))?.history.map(({ type }) => type)).toEqual(['brought', 'listed'])
    expect((await at.head()).known[r1]).toMatchObject({ dates: { panelMeets: '2026-12-10' } })
    expect((await at.head()).known[r1]?.dates?.papersLocked).toBeUndefined()
    // Taken off, so that another meeting can have it.
    await hear(at.ports, { ...listed, type: 'unlisted', body: item, event: 'P-7K3M-9QTD 10' })
    expect(await referralOf(at)).toMatchObject({ state: 'referred', listed: null })
    await expect(hear(at.ports, { ...listed, name: 'head' })).rejects.toThrow('does not hear')
  })

  it('reaches the head by the sweep where it was cut off', async () => {
    const at = await handedOver()
    await refers(at, 'approval')
    const { carry } = at.ports.parts
    at.ports.parts.carry = async () => {
      throw new Error('cut off')
    }
    await expect(hear(at.ports, listed)).rejects.toThrow('cut off')
    at.ports.parts.carry = carry
    expect((await at.head()).known[r1]?.referral?.state).toBe('referred')
    const ports = { ...at.ports, tell: async () => undefined, from: { council: '', phone: '', team: '' } }
    await sweepParts(ports)
    expect((await at.head()).known[r1]?.referral?.state).toBe('listed')
    expect(await sweepParts(ports)).toBe(0)
  })

  it('is nothing where the case has ended in the meantime', async () => {
    const at = await handedOver()
    await refers(at, 'approval')
    await hear(at.ports, listed)
    await does(at, manager, 'head', 'record-withdrawal', { reason: 'health', on: '2026-11-02' })
    expect((await referralOf(at)).state).toBe('withdrawn')
    await hear(at.ports, { ...listed, type: 'unlisted', body: item, event: 'P-7K3M-9QTD 11' })
    expect((await referralOf(at)).state).toBe('withdrawn')
  })
})
