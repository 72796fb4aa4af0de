import { describe, expect, it } from 'vitest'
import { council } from '#council'
import type { ServiceRequest } from '#requests/life/model.ts'
import { submit } from '#requests/life/submit.ts'
import { serviceOf } from '#services/index.ts'
import { key, pothole, secret, submitPorts } from '../testing/fixtures.ts'
import { remindOfRenewals } from './renew.ts'
import { MemorySender } from './testing/memory.ts'

async function world(more: Partial<ServiceRequest> = {}) {
  const ports = submitPorts()
  const contact = { email: 'ada@example.org', updates: 'email' as const }
  const answer = await submit(ports, { ...pothole(), contact }, key(1))
  if (answer.kind !== 'accepted') throw new Error('not accepted')
  const { reference } = answer.receipt
  const { requests } = ports
  const request = () => requests.items.get(reference) as ServiceRequest
  const granted: Partial<ServiceRequest> = {
    decision: { outcome: 'approved', at: '2026-03-02T12:00:00Z', reasons: '', validUntil: '2029-03-15' },
    remindMonth: '2028-12',
  }
  requests.items.set(reference, { ...request(), ...granted, ...more })
  const messages = new MemorySender()
  const asked: string[] = []
  const renewals = {
    async inMonth(month: string) {
      asked.push(month)
      return [...requests.items.values()]
        .filter((one) => one.remindMonth === month)
        .map((one) => one.reference)
    },
  }
  const remind = (day: string) =>
    remindOfRenewals({
      ...{ requests, renewals, messages, serviceOf, council, secret, siteUrl: 'https://shire.example' },
      now: () => new Date(`${day}T09:00:00Z`),
    })
  return { reference, requests, request, messages, remind, asked }
}

describe('a reminder of what was granted', () => {
  it('comes once, three months before it ends', async () => {
    const { remind, messages, reference, request } = await world()
    expect(await remind('2028-12-14')).toBe(0)
    expect(request().remindMonth).toBe('2028-12')
    expect(await remind('2028-12-15')).toBe(1)
    expect(request()).not.toHaveProperty('remindMonth')
    expect(await remind('2028-12-15')).toBe(0)
    expect(messages.messages).toMatchObject([
      { id: `renewal ${reference} 2029-03-15`, to: { email: 'ada@example.org' } },
    ])
    expect(messages.messages[0]?.body).toMatch(/ends on 15 March 2029[\s\S]*\/apply\/pothole/)
  })

  it('comes in the next month too when runs were missed, over the turn of a year', async () => {
    const { remind, asked } = await world()
    expect(await remind('2029-01-20')).toBe(1)
    expect(asked).toEqual(['2028-12', '2029-01'])
  })

  it('comes on the first of the next month where the month has no such day', async () => {
    const decision = { outcome: 'approved' as const, at: '', reasons: '', validUntil: '2029-05-31' }
    const { remind } = await world({ decision, remindMonth: '2029-02' })
    expect(await remind('2029-02-28')).toBe(0)
    expect(await remind('2029-03-01')).toBe(1)
  })

  it('is the same message when the run was stopped before it was written down', async () => {
    const { remind, messages, requests } = await world()
    const { save } = requests
    requests.save = async () => {
      throw new Error('stopped')
    }
    await expect(remind('2028-12-15')).rejects.toThrow('1 reminders failed')
    requests.save = save
    expect(await remind('2028-12-16')).toBe(1)
    expect(new Set(messages.messages.map(({ id }) => id)).size).toBe(1)
  })

  it.each([
    ['nobody asked for news', { contact: { email: 'ada@example.org', updates: 'none' } }],
    [
      'the decision was taken back',
      { decision: { outcome: 'refused', at: '', reasons: '', validUntil: '2029-03-15' } },
    ],
    ['it has ended', { decision: { outcome: 'approved', at: '', reasons: '', validUntil: '2028-12-01' } }],
  ] as [string, Partial<ServiceRequest>][])('is left out, and forgotten, where %s', async (_, more) => {
    const { remind, messages, request } = await world(more)
    expect(await remind('2028-12-20')).toBe(0)
    expect(messages.messages).toEqual([])
    expect(request()).not.toHaveProperty('remindMonth')
  })
})
