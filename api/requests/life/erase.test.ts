import { beforeEach, describe, expect, it } from 'vitest'
import { msOfDays } from '#contract/calendar/length.ts'
import { RequestEvent } from '#contract/requests/event.ts'
import { council } from '#council'
import { follow } from '#requests/resident/follow.ts'
import { openRequest, view } from '#requests/resident/track.ts'
import { applied, department } from '#requests/testing/blue-badge.ts'
import { key, secret } from '#requests/testing/fixtures.ts'
import { act } from '#requests/workspace/act.ts'
import { serviceOf } from '#services/index.ts'
import { advance } from './advance.ts'
import { decide } from './decide.ts'
import { type ErasePorts, eraseDue } from './erase.ts'
import { toEvent } from './event.ts'

const day = msOfDays(1)
let mine: Awaited<ReturnType<typeof applied>>
let ports: ErasePorts
let time: number
beforeEach(async () => {
  mine = await applied()
  time = mine.now().getTime()
  ports = {
    requests: mine.requests,
    kept: {
      keptFrom: async (of) =>
        [...mine.requests.items.values()]
          .filter(({ keptFrom }) => keptFrom === of)
          .map(({ reference }) => reference),
    },
    retentionDays: 730,
    by: 'The council',
    now: () => new Date(time),
  }
})

/** A refused application with everything in it that somebody wrote. */
async function refused() {
  const { requests, reference, request } = mine
  requests.items.set(reference, {
    ...request(),
    evidence: [{ id: 'A'.repeat(26), question: 'identity', description: 'Passport of Ada' }],
  })
  const ben = { id: 'ben', name: 'Ben Officer' }
  const acting = { ...mine, blur: async () => false }
  await act(acting, ben, reference, { action: { do: 'note', text: 'Rang Ada' }, seen: 2 }, key(3))
  await act(acting, ben, reference, { action: { do: 'ask', text: 'Ada, which page?' }, seen: 3 }, key(4))
  await act(acting, ben, reference, { action: { do: 'assign', to: ben }, seen: 4 }, key(5))
  await decide(
    mine,
    department,
    reference,
    { outcome: 'refused', reasons: 'Ada, the letter is old.' },
    key(6),
  )
}
const types = () => mine.request().history.map(({ type }) => type)

describe('erasing', () => {
  it('happens on the day that the profile says and not before, once', async () => {
    await refused()
    time += 729 * day
    expect(await eraseDue(ports)).toBe(0)
    time += 2 * day
    expect(await eraseDue(ports)).toBe(1)
    expect(await eraseDue(ports)).toBe(0)
    expect(types().filter((type) => type === 'erased')).toHaveLength(1)
  })

  it('leaves no word, name, place or file, and says which files are to go', async () => {
    await refused()
    time += 800 * day
    await eraseDue(ports)
    const left = JSON.stringify(mine.request())
    expect(left).not.toMatch(/Ada|Ben|example\.com|Passport|letter|Sample|LE\d/)
    expect(mine.request()).toMatchObject({ answers: {}, evidence: [], state: 'refused' })
    expect(mine.request().history.at(-1)).toMatchObject({ type: 'erased', gone: ['A'.repeat(26)] })
    expect(mine.request()).not.toHaveProperty('contactHash')
    const entry = mine.request().history.at(-1)!
    expect(() =>
      RequestEvent.parse(toEvent(mine.request(), entry, serviceOf('blue-badge'), council)),
    ).not.toThrow()
  })

  it('still lets the private link say so, and nobody act on it', async () => {
    await refused()
    time += 800 * day
    await eraseDue(ports)
    const opened = await openRequest(mine.requests, mine.reference, mine.trackingKey)
    const shown = view(opened!, serviceOf('blue-badge'), council, ports.now())
    expect(shown.history.at(-1)?.type).toBe('erased')
    expect(shown.answers).toEqual([])
    const action = { do: 'reopen', note: 'Again' } as const
    const again = await act(
      { ...mine, blur: async () => false },
      { id: 'b', name: 'B' },
      mine.reference,
      { action, seen: 99 },
      key(9),
    )
    expect(again.kind).toBe('not-now')
  })

  it('waits for what is still needed, and comes back to it', async () => {
    await refused()
    const { requests, reference, request } = mine
    requests.items.set(reference, { ...request(), remindMonth: '2028-09' })
    time += 731 * day
    expect(await eraseDue(ports)).toBe(0)
    const { remindMonth: _, ...rest } = request()
    requests.items.set(reference, rest)
    time += 20 * day
    expect(await eraseDue(ports)).toBe(0)
    time += 20 * day
    expect(await eraseDue(ports)).toBe(1)
  })

  it('leaves alone what was opened again, and counts anew from its end', async () => {
    await refused()
    const by = { at: new Date(time + 700 * day).toISOString(), by: 'Blue Badge team' }
    await advance(mine.requests, mine.reference, { type: 'reopened', ...by })
    expect(mine.request()).not.toHaveProperty('keptFrom')
    time += 800 * day
    expect(await eraseDue(ports)).toBe(0)
    await advance(mine.requests, mine.reference, { type: 'closed', at: ports.now().toISOString(), by: 'Us' })
    time += 729 * day
    expect(await eraseDue(ports)).toBe(0)
    time += 2 * day
    expect(await eraseDue(ports)).toBe(1)
  })

  it.each([1, 350, 2 * 365, 3 * 365, 30 * 365])('makes up for %i nights that were missed', async (nights) => {
    await refused()
    time += (730 + nights) * day
    expect(await eraseDue(ports)).toBe(1)
    expect(await eraseDue(ports)).toBe(0)
  })

  it('looks at each day once, from the first on, and at none that is not due', async () => {
    const asked: string[] = []
    const keptFrom = async (of: string) => {
      asked.push(of)
      return []
    }
    const kept = { keptFrom }
    time = Date.parse('2028-01-05T12:00:00Z')
    await eraseDue({ ...ports, kept })
    expect(asked).toEqual(['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05'])
    time = Date.parse('2027-06-01T12:00:00Z')
    await eraseDue({ ...ports, kept })
    expect(asked).toHaveLength(5)
  })
})

it('goes on with the others when one fails, and says so at the end', async () => {
  await refused()
  const broken = { ...mine.request(), reference: 'BB-0000-0000' }
  mine.requests.items.set(broken.reference, broken)
  const { requests } = mine
  ports = {
    ...ports,
    requests: {
      get: (reference) =>
        reference === broken.reference ? Promise.reject(new Error('broken')) : requests.get(reference),
      save: (...asked) => requests.save(...asked),
    },
    kept: { keptFrom: async (of) => (of === broken.keptFrom ? [broken.reference, mine.reference] : []) },
  }
  time += 800 * day
  await expect(eraseDue(ports)).rejects.toThrow('broken')
  expect(types()).toContain('erased')
})

it('takes followers’ addresses along', async () => {
  const { requests, reference } = mine
  requests.items.set(reference, { ...mine.request(), cell: 'pothole#1' })
  const contact = { email: 'cleo@example.net', updates: 'email' as const }
  await follow({ requests, secret, now: mine.now }, reference, { contact }, key(7))
  await advance(requests, reference, { type: 'closed', at: mine.now().toISOString(), by: 'Us' })
  time += 800 * day
  await eraseDue(ports)
  expect(mine.request().followerCount).toBe(1)
  expect(JSON.stringify(mine.request())).not.toContain('cleo')
})
