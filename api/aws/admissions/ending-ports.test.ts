import { expect, it } from 'vitest'
import { council } from '#council'
import { eraseDue } from '#requests/life/erase.ts'
import { append } from '#requests/life/history.ts'
import { reopenUntil } from '#requests/life/reopen-until.ts'
import { submit } from '#requests/life/submit.ts'
import { tell } from '#requests/notify/updates.ts'
import { openRequest, view } from '#requests/resident/track.ts'
import { key, secret, submitPorts } from '#requests/testing/fixtures.ts'
import { MemoryRequests } from '#requests/testing/memory.ts'
import { serviceOf } from '#services/index.ts'
import { ender } from './ending-ports.ts'

const sentAt = new Date('2027-01-10T10:00:00.000Z')
const offered = new Date('2027-04-16T06:01:00.000Z')
const note = 'We sent your offer on 16 April 2027.'

/** An application that was sent, and nobody has said yet that the department has it. */
async function applied() {
  const requests = new MemoryRequests()
  const service = serviceOf('school-place')
  const { lateReason: _, lateWhy: __, ...answers } = service?.example ?? {}
  const sent = await submit(
    submitPorts(requests, sentAt),
    {
      service: 'school-place',
      answers: { ...answers, childBorn: '2022-11-05' },
      contact: { email: 'ada@example.org', updates: 'email' },
    },
    key(1),
  )
  if (sent.kind !== 'accepted') throw new Error(sent.kind)
  const { reference, trackingKey } = sent.receipt
  const kept = async () => {
    const found = await requests.get(reference)
    if (!found) throw new Error('There is no request')
    return found
  }
  const end = ender({ requests, now: () => offered })
  return {
    requests,
    reference,
    trackingKey,
    kept,
    service,
    ends: (more = {}) => end({ reference, key: 'offer-reception-2027', note, ...more }),
  }
}

it('ends the request once, so that it is erased when its time is over, as any other', async () => {
  const { requests, kept, ends } = await applied()
  await ends()
  await ends()
  const done = await kept()
  expect(done.history.map(({ type }) => type)).toEqual(['submitted', 'acknowledged', 'fixed'])
  expect(done).toMatchObject({ state: 'fixed', keptFrom: '2027-04-16' })
  const { requestRetentionDays: retentionDays } = council.operations
  const erases = (now: string) =>
    eraseDue({
      requests,
      kept: {
        keptFrom: async (day) =>
          [...requests.items.values()].filter((one) => one.keptFrom === day).map((one) => one.reference),
      },
      retentionDays,
      by: 'The council',
      now: () => new Date(now),
    })
  expect(await erases('2029-04-14T02:30:00.000Z')).toBe(0)
  expect(await erases('2029-04-15T02:30:00.000Z')).toBe(1)
  expect(await kept()).toMatchObject({ answers: {} })
})

it('says on the family’s page what happened, sends no second message, and asks nobody whether it is fixed', async () => {
  const { requests, reference, trackingKey, kept, service, ends } = await applied()
  await ends()
  const opened = await openRequest(requests, reference, trackingKey)
  const page = opened && view(opened, service, council, offered)
  expect(page).toMatchObject({ state: 'fixed', service: { doneAs: 'Finished' } })
  expect(page?.history.at(-1)).toMatchObject({ type: 'fixed', by: 'School admissions', note })
  expect(page?.reopenUntil).toBeUndefined()
  expect(
    reopenUntil(await kept(), { ...service!, doneAs: undefined as never }, council, offered),
  ).toBeDefined()
  const messages: unknown[] = []
  const ports = {
    requests,
    messages: { send: async (message: unknown) => void messages.push(message) },
    serviceOf,
    council,
    secret,
    siteUrl: council.site,
  }
  expect(await tell(ports, { id: `${reference}/3`, subject: reference, sequence: '3' })).toBe(0)
  expect(await tell(ports, { id: `${reference}/1`, subject: reference, sequence: '1' })).toBe(1)
  const done = await kept()
  const history = done.history.map((entry) =>
    entry.type === 'fixed' ? { ...entry, actor: { id: 'ada', name: 'Ada Officer' } } : entry,
  )
  await requests.save({ ...done, version: done.version + 1, history }, done.version)
  expect(await tell(ports, { id: `${reference}/3`, subject: reference, sequence: '3' })).toBe(1)
})

it('leaves what has ended otherwise as it ended, and what is not there alone', async () => {
  const { requests, reference, kept, ends } = await applied()
  await ends({ reference: 'SA-0000-0000' })
  const at = offered.toISOString()
  for (const type of ['acknowledged', 'closed'] as const) {
    const before = await kept()
    const next = append(before, { type, at, by: 'School admissions' })
    if (!next) throw new Error(type)
    await requests.save(next, before.version)
  }
  await ends()
  expect((await kept()).history.map(({ type }) => type)).toEqual(['submitted', 'acknowledged', 'closed'])
  expect(reference).toMatch(/^SA-/)
})
