import { afterAll, beforeAll, expect, it } from 'vitest'
import { fosteringTable } from '#aws/fostering/testing/table.ts'
import { startTables } from '#aws/testing/tables.ts'
import { rules } from '#fostering/clocks/testing/case.ts'
import { meetingId } from '#fostering/panel/meeting.ts'
import { memberOf } from '#fostering/panel/member.ts'
import { addMember, memberBy } from '#fostering/panel/members.ts'
import { listOf, performAt, planMeeting } from '#fostering/panel/perform.ts'
import type { PanelPorts } from '#fostering/panel/ports.ts'
import { adviser, details, facts, plan } from '#fostering/panel/testing/world.ts'

let tables: Awaited<ReturnType<typeof startTables>>
let ports: PanelPorts & { pending: () => Promise<string[]> }
beforeAll(async () => {
  tables = await startTables([fosteringTable])
  const { meetingsTable, membersTable, minutesTable, pendingOfMeetings } = await import('./tables.ts')
  ports = {
    members: membersTable('fostering'),
    meetings: meetingsTable('fostering'),
    minutes: minutesTable('fostering'),
    pending: pendingOfMeetings('fostering'),
    rules,
    secret: async () => new Uint8Array(32).fill(7),
    now: () => new Date('2026-12-01T10:00:00.000Z'),
    offlineHours: 24,
  }
})
afterAll(() => tables.stop())

it('keeps the list, and gives an account to one member, of two who are quick at once too', async () => {
  const names = ['Sample One', 'Sample Two']
  const ids: string[] = []
  for (const [at, name] of names.entries()) {
    const outcome = await addMember(ports, adviser, `a-key-of-this-test-${at}`, details(name))
    if (outcome.kind !== 'done') throw new Error(outcome.kind)
    ids.push(memberOf(outcome.item))
  }
  const [one = '', two = ''] = ids
  const bound = await Promise.all([
    ports.members.bind('a', one, undefined),
    ports.members.bind('a', two, undefined),
  ])
  expect(bound.filter(Boolean)).toHaveLength(1)
  const first = (await ports.members.boundTo('a')) ?? ''
  expect(await ports.members.bind('a', first === one ? two : one, 'm00000000')).toBe(false)
  expect(await ports.members.bind('a', one, first)).toBe(true)
  expect(await ports.members.boundTo('a')).toBe(one)
  // Whoever the list does not name as this account's is nobody.
  expect(await memberBy(ports, 'a')).toBeUndefined()
  // Accounts lie beside members, and are none.
  expect((await ports.members.all()).map(memberOf).sort()).toEqual([...ids].sort())
})

it('lists meetings by the year in which they start, and what of them nobody has been told of', async () => {
  const planned = async (key: string, starts: string, ends: string) => {
    const outcome = await planMeeting(ports, adviser, key, plan({ starts, ends }))
    if (outcome.kind !== 'done') throw new Error(outcome.kind)
    return outcome.item.household.slice('meeting.'.length)
  }
  const last = await planned('a-key-of-this-test-10', '2026-12-31T10:00:00.000Z', '2026-12-31T12:00:00.000Z')
  const next = await planned('a-key-of-this-test-11', '2027-01-05T10:00:00.000Z', '2027-01-05T12:00:00.000Z')
  const lines = async (year: string) => (await ports.meetings.lines([year])).map(({ meeting }) => meeting)
  expect([await lines('2026'), await lines('2027')]).toEqual([[last], [next]])
  expect(await ports.pending()).toEqual([])
  const body = { household: 'FA-7K3M-9QTD', referral: 'referral.1', minutes: 30 }
  const asked = {
    meeting: next,
    act: 'add-item',
    key: 'a-key-of-this-test-12',
    body,
    referral: facts,
  } as const
  expect((await performAt(ports, await listOf(ports), adviser, asked)).kind).toBe('done')
  expect(await ports.pending()).toEqual([meetingId(next)])
  const kept = await ports.meetings.get(meetingId(next))
  await ports.meetings.carried(meetingId(next), kept?.history.length ?? 0, '2026-12-01T10:00:00.000Z')
  expect(await ports.pending()).toEqual([])
  // What an index finds it by is no part of it.
  expect(Object.keys((await ports.meetings.get(meetingId(next))) ?? {})).not.toContain('line')
})
