import { expect, it } from 'vitest'
import { world } from '#admissions/offers/testing/world.ts'
import type { ActOnFairAccess } from '#contract/admissions/fair-access.ts'
import { actOnCase, referChild } from './desk.ts'
import { tellOfCase } from './telling.ts'
import { child } from './testing/child.ts'

const by = { id: 'staff-ada', name: 'Ada Officer' }
const staff = { by, mayRefer: true, mayPlace: true, mayDirect: true }
const vale = 'sample-vale-college'
const today = '2026-12-01'
let sent = 0
const key = () => `key-${sent++}`.padEnd(22, 'x')

type Act = ActOnFairAccess['act']
const proposing: Act = {
  ...{ do: 'propose', school: vale, body: 'panel', on: today },
  ...{ why: 'It is their turn', tells: 'Needs a quiet start' },
}
const no: Act = {
  ...{ do: 'reply', agrees: false, starts: null, reason: 'prejudice', why: 'Full classes', how: 'phone' },
}
const yes: Act = { ...no, agrees: true, starts: '2027-01-04', reason: null, why: '' }
const stepping = (step: string, on: string, more: object = {}): Act => ({
  ...{ do: 'step', step, on, note: 'Letter sent' },
  ...more,
})

async function begun(application: string) {
  const one = await world(1, 'reception-2027', `${today}T10:00:00.000Z`)
  const made = await referChild(one.ports, by, null, { ...child, application }, key())
  if (made.kind !== 'done') throw new Error(JSON.stringify(made))
  const act = async (what: Act) => {
    const item = await one.stores.fairAccess.get(made.item.reference)
    if (!item) throw new Error('There is no case')
    return actOnCase(one.ports, staff, item, { act: what, seen: item.version }, key())
  }
  return { ...one, act }
}

it('ends the application of the family with the place, before it is told of it, and in each way that it came', async () => {
  for (const [how, acts] of [
    ['fair-access', [proposing, yes]],
    [
      'direction',
      [
        ...[
          proposing,
          no,
          { do: 'direct', why: 'Nobody else is nearer' } as const,
          stepping('notice', today),
        ],
        stepping('decision', '2026-12-17', { directed: true, starts: '2027-01-04' }),
      ],
    ],
  ] as const) {
    const application = 'SA-7K3M-9QTM'
    const { act, writing, stores, at } = await begun(application)
    const placed: unknown[] = []
    const telling = {
      ...writing,
      placeInYear: async (...place: unknown[]) => placed.push(place) > 0,
    }
    for (const one of acts) {
      if (one.do === 'step' && one.step === 'decision') at('2026-12-17T10:00:00.000Z')
      await act(one)
    }
    for (const task of stores.kept.sent.splice(0))
      if (task.do === 'fair-access') await tellOfCase(telling, task)
    expect(placed).toHaveLength(1)
    expect(placed[0]).toMatchObject([application, { school: { id: vale }, how, starts: '2027-01-04' }])
  }
})
