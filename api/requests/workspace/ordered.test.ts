import { describe, expect, it } from 'vitest'
import type { EventType } from '#contract/requests/lifecycle.ts'
import { council } from '#council'
import { advance } from '#requests/life/advance.ts'
import { toEvent } from '#requests/life/event.ts'
import { openRequest, view } from '#requests/resident/track.ts'
import { applied } from '#requests/testing/blue-badge.ts'
import { at, key, secret } from '#requests/testing/fixtures.ts'
import { serviceOf } from '#services/index.ts'
import { act } from './act.ts'
import { possible } from './can.ts'

const ada = { id: 'staff-ada', name: 'Ada Officer' }
const service = serviceOf('blue-badge')

const due = { pence: 1000, description: 'Blue Badge', attempts: [] }

/** An application that was decided so, and the act that says that the badge was ordered. */
async function decided(type: Extract<EventType, 'approved' | 'refused'>) {
  const badge = await applied()
  await advance(badge.requests, badge.reference, { type, at: at.toISOString(), by: 'Blue Badge team' })
  const order = (again?: string, sent = key(9)) =>
    act(
      { ...badge, secret, blur: async () => false },
      ada,
      badge.reference,
      {
        action: { do: 'order', number: 'GB 77 1234', ...(again ? { again } : {}) },
        seen: badge.request().history.length,
      },
      sent,
    )
  const seen = async () =>
    view((await openRequest(badge.requests, badge.reference, badge.trackingKey))!, service, council, at)
  return { ...badge, order, seen }
}

describe('a badge that was approved', () => {
  it('is said to be ordered once it is paid for, to whoever waits for it, with its number for staff alone', async () => {
    const badge = await decided('approved')
    expect(possible(badge.request(), service)).toContain('order')
    const { payment: _, ...paid } = badge.request()
    badge.requests.items.set(badge.reference, paid)
    expect((await badge.seen()).afterApproval).toMatch(/^We are ordering your badge now/)
    expect(await badge.order()).toMatchObject({ kind: 'taken', taken: { state: 'approved' } })
    const entry = badge.request().history.at(-1)!
    expect(entry).toMatchObject({ type: 'updated', ordered: 'GB 77 1234' })
    const seen = await badge.seen()
    expect(seen.afterApproval).toMatch(
      /^We ordered your badge on 2 March 2026\. It usually comes by post by 16 March 2026, to the address/,
    )
    expect(seen.history.at(-1)?.note).toMatch(
      /^We have ordered your badge\. It usually comes by post by 16 March 2026, to the address/,
    )
    const event = toEvent(badge.request(), entry, service, council)
    expect(JSON.stringify([seen, event])).not.toContain('77 1234')
  })

  it('is said to be ordered once, and again only with a reason that staff alone read', async () => {
    const badge = await decided('approved')
    const { payment: _, ...paid } = badge.request()
    badge.requests.items.set(badge.reference, paid)
    await badge.order()
    // The same sent twice is one order.
    expect(await badge.order()).toMatchObject({ kind: 'taken' })
    expect(await badge.order(undefined, key(10))).toMatchObject({
      ...{ kind: 'invalid', pointer: '/action/again' },
      message: expect.stringMatching(/^It was ordered on 2 March 2026\./),
    })
    expect(await badge.order('It never came', key(11))).toMatchObject({ kind: 'taken' })
    expect(badge.request().history.filter(({ ordered }) => ordered !== undefined)).toHaveLength(2)
    expect(badge.request().notes).toMatchObject([{ text: 'Ordered again: It never came' }])
    const seen = await badge.seen()
    expect(seen.history.at(-1)?.note).toMatch(/^We have ordered your badge again/)
    expect(JSON.stringify(seen)).not.toContain('never came')
  })

  it('is not asked for its fee again, where that went back with a refusal before', async () => {
    const badge = await decided('approved')
    for (const state of ['refund-due', 'refunded']) {
      const back = { ...badge.request(), payment: { ...due, state } }
      badge.requests.items.set(badge.reference, back as unknown as ReturnType<typeof badge.request>)
      expect((await badge.seen()).afterApproval).toMatch(/ordering.*do not need to pay the fee again\.$/)
    }
  })

  it('is not, while its fee is due', async () => {
    const badge = await decided('approved')
    const unpaid = { ...badge.request(), payment: { ...due, state: 'due' } }
    badge.requests.items.set(badge.reference, unpaid as unknown as ReturnType<typeof badge.request>)
    expect(await badge.order()).toMatchObject({
      kind: 'not-now',
      message: expect.stringMatching(/not been paid/),
    })
  })

  it('is not, where it was refused', async () => {
    const badge = await decided('refused')
    expect(possible(badge.request(), service)).not.toContain('order')
    expect((await badge.order()).kind).toBe('not-now')
  })
})
