import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type MeetingAct, meetingActs } from '#contract/fostering/panel/meeting.ts'
import { actors } from '../rights/table.ts'
import { meetingId } from './meeting.ts'
import { minutesActsFor, minutesFor } from './minutes.ts'
import { listOf, performAt, planMeeting } from './perform.ts'
import { type InnerAct, isDesk, maySit, type Person, readsItem, seatActs, seats, seatsAt } from './seats.ts'
import { adviser, conflict, does, facts, opened, plan, recommendation, world } from './testing/world.ts'
import { meetingView } from './view.ts'

const all = [...(Object.keys(meetingActs) as MeetingAct[]), 'lock', 'supplement', 'minutes'] as (
  | MeetingAct
  | InnerAct
)[]

/** Written out by hand beside the table, so that nothing opens unseen. */
const allowed: Record<string, string> = {
  desk: 'change cancel invite answer take-chair add-item order-items remove-item declare come leave guest-comes guest-leaves lock supplement minutes',
  member: 'answer take-chair declare come leave view',
  chair:
    'answer take-chair declare come leave view waive open guest-comes guest-leaves begin-item recommend defer quality close minutes',
  nobody: '',
}

let at: ReturnType<typeof world>
let meeting: string
const people: Record<string, { person: Person; seat: keyof typeof allowed }> = {}
beforeAll(async () => {
  at = world()
  const made = await opened(at, 1)
  meeting = made.meeting
  const [chair, vice, worker] = made.people
  await does(at, worker, meeting, 'declare', conflict('i1'))
  const stranger = await at.add('Una Invited')
  const of = (person: Person, seat: string) => ({ person, seat })
  Object.assign(people, {
    adviser: of(adviser, 'desk'),
    manager: of({ ...adviser, id: 'staff-manager', roles: ['manager'] }, 'desk'),
    chair: of(chair, 'chair'),
    'vice-chair': of(vice, 'member'),
    'member with a conflict': of(worker, 'member'),
    'member who is not invited': of(stranger, 'nobody'),
    'manager who sits as a member': of({ ...vice, roles: ['manager', 'panel'] }, 'member'),
    'chair who decides': of({ ...chair, roles: ['chair', 'decider'] }, 'nobody'),
    'member who is no panel member by their work': of({ ...vice, roles: ['assessor'] }, 'nobody'),
    'manager who decides': of({ ...adviser, roles: ['manager', 'decider'] }, 'nobody'),
    ...Object.fromEntries(
      actors
        .filter((actor) => actor !== 'adviser' && actor !== 'manager')
        .map((actor) => [
          `${actor} of the staff`,
          of({ id: actor, name: actor, roles: [actor], member: undefined }, 'nobody'),
        ]),
    ),
  })
})

/** A body that fits each act, about a member. */
function bodyOf(act: string, member: string): object {
  const of: Record<string, object> = {
    change: plan(),
    invite: { members: [member] },
    answer: { member, answer: 'yes' },
    'take-chair': { member },
    'add-item': { household: 'FA-7K3M-9QTD', referral: 'referral.9', minutes: 30 },
    'order-items': { items: ['i1'], minutes: {} },
    declare: { ...conflict('i1'), member },
    come: { member },
    leave: { member },
    'guest-comes': { item: 'i1', as: 'worker', name: 'Sample' },
    'guest-leaves': { item: 'i1', guest: 'g1' },
    view: { item: 'i1', outcome: 'suitable', reasons: 'Yes.' },
    recommend: recommendation('i1'),
    quality: { item: 'i1', mark: 'good', words: '' },
    minutes: { item: 'i1', state: 'draft' },
    lock: { item: 'i1', fingerprint: 'print' },
    supplement: { item: 'i1', fingerprint: 'print', why: 'More.' },
  }
  return of[act] ?? { item: 'i1', reasons: 'It is so.' }
}

/** What an act comes to, without any of it being kept. */
async function tried(person: Person, act: MeetingAct | InnerAct, member: string): Promise<string> {
  const kept = await at.ports.meetings.get(meetingId(meeting))
  const store = { ...at.ports.meetings, get: async () => structuredClone(kept), save: async () => true }
  const ports = { ...at.ports, meetings: store }
  const asked = { meeting, act, key: at.key(), body: bodyOf(act, member), referral: facts }
  return (await performAt(ports, await listOf(at.ports), person, asked)).kind
}

it('lets everybody do what their seat may, and refuses every other act to every person', async () => {
  for (const [name, { person, seat }] of Object.entries(people))
    for (const act of all) {
      const kind = await tried(person, act, person.member ?? '')
      const may = allowed[seat]?.split(' ').includes(act)
      const where = `${name}: ${act}`
      if (may) expect([where, ['forbidden', 'not-found'].includes(kind)]).toEqual([where, false])
      else expect([where, kind]).toEqual([where, seat === 'nobody' ? 'not-found' : 'forbidden'])
    }
})

it('lets members do for themselves alone what is their own to do', async () => {
  const other = people.chair?.person.member ?? ''
  const vice = people['vice-chair']?.person as Person
  for (const act of seatActs.member.filter((one) => one !== 'view'))
    expect([act, await tried(vice, act as MeetingAct, other)]).toEqual([act, 'forbidden'])
})

it('plans for those who plan, and for nobody else', async () => {
  for (const [name, { person }] of Object.entries(people)) {
    const { kind } = await planMeeting(
      at.ports,
      person,
      at.key(),
      plan({ starts: '2027-02-05T10:00:00.000Z', ends: '2027-02-05T12:00:00.000Z' }),
    )
    expect([name, kind]).toEqual([name, isDesk(person) ? 'done' : 'forbidden'])
  }
  expect(maySit({ id: 'x', name: 'X', roles: ['panel', 'decider'], member: undefined })).toBe(false)
})

describe('of an item with a conflict', () => {
  it('a member reads nothing: neither whose it is, nor what anybody said, nor its minutes', async () => {
    const chair = people.chair?.person as Person
    await does(at, chair, meeting, 'begin-item', { item: 'i1' }).catch(() => undefined)
    const kept = await at.ports.meetings.get(meetingId(meeting))
    if (!kept) throw new Error('not there')
    const list = await listOf(at.ports)
    const seen = (name: string) => {
      const view = meetingView(kept, 1, people[name]?.person as Person, list, at.ports)
      return view && JSON.stringify(view)
    }
    expect(seen('member with a conflict')).not.toMatch(/FA-7K3M|Sample One|print-1|neighbours/)
    expect(seen('member with a conflict')).toContain('"mine":"conflict"')
    expect(seen('vice-chair')).toContain('FA-7K3M')
    // Why somebody has one is for those who plan and for whoever chairs.
    expect(seen('vice-chair')).not.toContain('neighbours')
    for (const name of ['chair', 'adviser']) expect(seen(name)).toContain('neighbours')
    for (const name of ['chair who decides', 'member who is not invited', 'assessor of the staff'])
      expect(seen(name)).toBeUndefined()
    const conflicted = people['member with a conflict']?.person as Person
    expect(await minutesFor(at.ports, conflicted, meeting, 'i1')).toBeUndefined()
    const values = await at.values(meeting)
    expect(readsItem(values, conflicted, 'i1')).toBe(false)
    expect(minutesActsFor(values, conflicted, 'i1', undefined)).toEqual([])
    const no = {
      ...values,
      invited: {
        ...values.invited,
        [chair.member ?? '']: { ...values.invited[chair.member ?? ''], answer: 'no' },
      },
    }
    expect(readsItem(no as typeof values, chair, 'i1')).toBe(false)
    expect(readsItem(values, chair, 'i9')).toBe(false)
    expect(seatsAt(values, conflicted)).toEqual(['member'])
  })
})

it('stands printed beside it', async () => {
  const path = resolve(import.meta.dirname, 'RIGHTS.md')
  const star = (seat: string) => (seat === 'member' ? '*' : '')
  const rows = all.map((act) => {
    const cells = seats.map((seat) => (seatActs[seat].includes(act) ? `yes${star(seat)}` : '–'))
    return `| ${[act, ...cells].join(' | ')} |`
  })
  const table = [`| ${['act', ...seats].join(' | ')} |`, '| --- | --- | --- | --- |', ...rows].join('\n')
  const block = `<!-- rights -->\n${table}\n<!-- /rights -->`
  const text = readFileSync(path, 'utf8').replace(/<!-- rights -->[\s\S]*<!-- \/rights -->/, () => block)
  expect(text).toContain(block)
  await expect(text).toMatchFileSnapshot(path)
})
