import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fewest } from '#contract/core/small-number.ts'
import { type HeardFrom, heardFrom } from '#contract/fostering/enquiry.ts'
import { eraseOver } from '../desk/erase.ts'
import { erasingOn, noPanels } from '../desk/testing/erasing.ts'
import { caseFunnel } from '../household/case-funnel.ts'
import { world as household, recruiter as staff } from '../household/testing/world.ts'
import { act } from './acts.ts'
import { funnel, funnelOf } from './funnel.ts'
import type { Counted } from './ports.ts'
import { recruiter, world } from './testing/world.ts'

const of = (source: HeardFrom, enquiries: number, met = 0, invited = 0): Counted[] =>
  Array.from({ length: enquiries }, (_, at) => ({
    receivedOn: '2026-12-01',
    source,
    met: at < met,
    invited: at < invited,
  }))

describe('how far enquiries come', () => {
  it('is counted by where they heard of us', () => {
    const { rows, all } = funnelOf([...of('friend', 40, 20, 10), ...of('search', 60, 15, 6)])
    expect(all).toEqual({ enquiries: 100, met: 35, invited: 16 })
    expect(rows.find(({ source }) => source === 'friend')).toMatchObject({
      enquiries: 40,
      met: 20,
      invited: 10,
    })
  })

  it('never tells a number that could tell of a person, nor lets it be worked out from the others', () => {
    const some = fc.tuple(
      ...heardFrom.map((source) => fc.nat(12).map((count) => of(source, count, count, count))),
    )
    fc.assert(
      fc.property(some, (parts) => {
        const { rows, all } = funnelOf(parts.flat())
        const told = rows.map(({ enquiries }) => enquiries)
        for (const one of told) expect(one === null || one === 0 || one >= fewest).toBe(true)
        if (all.enquiries === null) return
        const hidden = all.enquiries - told.reduce<number>((sum, one) => sum + (one ?? 0), 0)
        expect(hidden === 0 || hidden >= fewest).toBe(true)
      }),
    )
  })

  it('counts those who did not say where they heard of us', async () => {
    const one = world()
    for (let n = 0; n < 6; n++) await one.ask({ name: `Person ${n}`, heard: undefined })
    const { rows } = await funnel(one.ports, '2026-12', 12)
    expect(rows.find(({ source }) => source === 'unsaid')).toMatchObject({ enquiries: 6 })
  })

  it('counts the months that were asked for, those that are closed too', async () => {
    const one = world()
    for (let n = 0; n < 6; n++) await one.ask({ name: `Person ${n}`, heard: 'event' })
    const { reference } = await one.ask({ name: 'Met', heard: 'event' })
    await act(one.ports, recruiter, reference, { do: 'met', seen: 1, kind: 'call' }, one.key())
    await act(one.ports, recruiter, reference, { do: 'close', seen: 2, reason: 'not-now' }, one.key())
    const year = await funnel(one.ports, '2026-12', 12)
    expect(year).toMatchObject({ from: '2026-01', to: '2026-12', all: { enquiries: 7, met: null } })
    expect(await funnel(one.ports, '2026-11', 12)).toMatchObject({ all: { enquiries: 0 } })
  })
})

describe('how far cases come', () => {
  const began = '2026-06-01'
  const none = { applied: false, assessed: false, stageOne: false, handedOver: false, approved: false }

  it('is counted with why households left, and small numbers are not told', () => {
    const all = [
      ...Array.from({ length: 20 }, () => ({ ...none, began, applied: true, assessed: true })),
      ...Array.from({ length: 8 }, () => ({ ...none, began, left: 'too-long' as const })),
      ...Array.from({ length: 6 }, () => ({ ...none, began, applied: true, left: 'declined' as const })),
      { ...none, began, left: 'health' as const },
    ]
    const { steps, left, began: many } = caseFunnel(all)
    expect(many).toBe(35)
    expect(steps.map((one) => one.many)).toEqual([26, 20, 0, 0, 0])
    expect(left.all).toBe(15)
    const told = Object.fromEntries(left.why.map((one) => [one.why, one.many]))
    // One left for their health: with the next smallest it is hidden, or it would be what is missing.
    expect(told).toMatchObject({ 'too-long': 8, declined: null, health: null, stopped: 0 })
  })

  it('comes from the lists themselves, of open cases and of closed ones, and forgets who was erased', async () => {
    const one = await household('2026-06-01T10:00:00.000Z', { dates: { enquired: '2026-05-31' } })
    const counted = () => one.ports.cases.counted('2026-05-01')
    const more = { kind: 'fostering', days: { enquired: '2026-05-31' } }
    expect(await counted()).toEqual([{ ...none, began: '2026-05-31', more }])
    await one.act(staff, 'head', 'record-withdrawal', { reason: 'money', words: 'Rent.', on: '2026-06-01' })
    expect(await counted()).toEqual([
      { ...none, began: '2026-05-31', left: 'money', more: { ...more, ended: '2026-06-01' } },
    ])
    expect(await one.ports.cases.counted('2026-06-01')).toEqual([])
    one.go('2029-07-01T10:00:00.000Z')
    await eraseOver({ ...one.ports, erasing: erasingOn(one.shelf), ...noPanels })
    expect(await counted()).toEqual([])
  })
})
