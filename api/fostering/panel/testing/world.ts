import type { MeetingAct, MeetingPlan } from '#contract/fostering/panel/meeting.ts'
import type { MemberDetails, MemberId } from '#contract/fostering/panel/members.ts'
import type { Shelf } from '#record/shelf.ts'
import { MemoryShelf } from '#record/testing/memory.ts'
import { rules } from '../../clocks/testing/case.ts'
import type { Part } from '../../household/part.ts'
import { partsOn } from '../../household/parts-on.ts'
import type { Outcome } from '../../household/refusal.ts'
import type { Word } from '../../household/tell.ts'
import { carryMeeting } from '../carry.ts'
import { listedBy } from '../lines.ts'
import { folded, type Meeting, meetingId } from '../meeting.ts'
import { type Member, memberOf } from '../member.ts'
import { addMember } from '../members.ts'
import type { Minutes, Question } from '../minutes.ts'
import { listOf, performAt, planMeeting } from '../perform.ts'
import type { CarryPorts, Kept, Meetings, Members } from '../ports.ts'
import type { ReferralFacts, ReferralNews } from '../referrals.ts'
import type { InnerAct, Person } from '../seats.ts'

export const adviser: Person = {
  id: 'staff-adviser',
  name: 'Ada Viser',
  roles: ['adviser'],
  member: undefined,
}
export const household = 'FA-7K3M-9QTD'

export const details = (name: string, more: Partial<MemberDetails> = {}): MemberDetails => ({
  name,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@example.org`,
  phone: null,
  panels: ['fostering'],
  role: 'member',
  service: null,
  socialWorkerSince: null,
  medicalAdviser: false,
  ties: [],
  checked: '2026-01-05',
  appraised: '2026-06-01',
  ...more,
})

/** The panel of the tests: its first six make a quorum with one to spare. */
export const six: readonly [string, Partial<MemberDetails>][] = [
  ['Carla Chair', { role: 'chair' }],
  ['Vera Vice', { role: 'vice-chair', ties: [{ tie: 'manager', from: '2020-01-01', until: null }] }],
  ['Sol Worker', { socialWorkerSince: '2010-09-01' }],
  ['Milo Member', {}],
  ['Nina Member', {}],
  ['Otto Carer', { ties: [{ tie: 'approved-carer', from: '2015-01-01', until: null }] }],
]

export const plan = (more: Partial<MeetingPlan> = {}): MeetingPlan => ({
  panel: 'fostering',
  starts: '2027-01-05T10:00:00.000Z',
  ends: '2027-01-05T13:00:00.000Z',
  place: 'County Hall, room 4',
  link: null,
  joint: [],
  ...more,
})

export const facts: ReferralFacts = {
  type: 'approval',
  title: 'Approval to foster: Sample One',
  referred: '2026-11-20',
  outcomes: ['suitable', 'not-suitable'],
  cannot: () => undefined,
}

const kept = <P extends Part>(shelf: Shelf<P>, now: () => Date) =>
  partsOn(shelf as unknown as Parameters<typeof partsOn>[0], now) as unknown as Kept<P>

/** A table of meetings, as somebody else's steps come in between. */
export type Crossing = (shelf: Shelf<Meeting>) => Shelf<Meeting>

/** Panels in memory, and a clock that a test moves. Nobody of a household is in it: what referrals hear is written down. */
export function world(start = '2026-12-01T10:00:00.000Z') {
  let at = new Date(start)
  const now = () => at
  const shelves = {
    members: new MemoryShelf<Member>(),
    meetings: new MemoryShelf<Meeting>(),
    minutes: new MemoryShelf<Minutes>(),
  }
  const accounts = new Map<string, MemberId>()
  const told: Word[] = []
  const heard: (ReferralNews & { event: string })[] = []
  const members: Members = {
    ...kept(shelves.members, now),
    all: async () => structuredClone([...shelves.members.items.values()]),
    boundTo: async (account) => accounts.get(account),
    async bind(account, member, before) {
      if (accounts.get(account) !== before) return false
      accounts.set(account, member)
      return true
    },
  }
  const meetings: Meetings = {
    ...kept(shelves.meetings, now),
    lines: async (years) =>
      [...shelves.meetings.items.values()]
        .map(listedBy)
        .flatMap(({ caseKey, line }) => (years.some((year) => caseKey.endsWith(year)) ? [line] : [])),
  }
  const ports: CarryPorts & { readonly questions: () => Promise<readonly Question[]> } = {
    members,
    meetings,
    minutes: kept(shelves.minutes, now),
    rules,
    now,
    offlineHours: 24,
    secret: async () => new Uint8Array(32).fill(7),
    async tell(word) {
      if (!told.some(({ id }) => id === word.id)) told.push(word)
    },
    siteUrl: 'https://shire.example',
    from: { council: 'Sample County Council', phone: '0116 496 0123', team: 'Fostering team' },
    referrals: {
      find: async () => facts,
      waiting: async () => [],
      async bring(_, __, news, event) {
        if (!heard.some((one) => one.event === event)) heard.push({ ...news, event })
      },
      cannotStay: async () => undefined,
      decidedOn: async () => undefined,
    },
    questions: async () => [],
  }
  let keys = 0
  const key = () => `a-key-of-this-test-${keys++}`
  const done = <T>(outcome: Outcome<T>): T => {
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
    return outcome.item
  }
  return {
    ports,
    shelves,
    /** The same panels, whose meetings are reached through another shelf. */
    through: (crossing: Crossing): CarryPorts => ({
      ...ports,
      meetings: { ...meetings, ...kept(crossing(shelves.meetings), now) },
    }),
    accounts,
    told,
    heard,
    key,
    done,
    go(to: string) {
      at = new Date(to)
    },
    async add(name: string, more: Partial<MemberDetails> = {}): Promise<Person> {
      const member = memberOf(done(await addMember(ports, adviser, key(), details(name, more))))
      return { id: `account of ${name}`, name, roles: ['panel'], member }
    },
    async meeting(more: Partial<MeetingPlan> = {}): Promise<string> {
      const made = done(await planMeeting(ports, adviser, key(), plan(more)))
      return made.household.slice('meeting.'.length)
    },
    /** Does an act under a key of its own, and carries on what others hear of it. */
    async act(person: Person, meeting: string, act: MeetingAct | InnerAct, body: object = {}, under = key()) {
      const asked = { meeting, act, key: under, body, referral: facts }
      const outcome = await performAt(ports, await listOf(ports), person, asked)
      if (outcome.kind === 'done') await carryMeeting(ports, outcome.item)
      return outcome
    },
    values: async (meeting: string) => {
      const found = await meetings.get(meetingId(meeting))
      if (!found) throw new Error('not there')
      return folded(found.values)
    },
  }
}
export type World = ReturnType<typeof world>

/** Does what has to go well. */
export async function does(
  at: World,
  person: Person,
  meeting: string,
  act: MeetingAct | InnerAct,
  body: object = {},
) {
  return at.done(await at.act(person, meeting, act, body))
}

/** Why an act is refused, in words. */
export async function refused(
  at: World,
  person: Person,
  meeting: string,
  act: MeetingAct | InnerAct,
  body: object = {},
): Promise<string> {
  const outcome = await at.act(person, meeting, act, body)
  return 'message' in outcome ? outcome.message : outcome.kind
}

/** A meeting whose six members come, with so many items whose packs are locked in time. */
export async function planned(at: World, items = 1, more: Partial<MeetingPlan> = {}) {
  const people: Person[] = []
  for (const [name, one] of six) people.push(await at.add(name, one))
  const meeting = await at.meeting(more)
  await does(at, adviser, meeting, 'invite', { members: people.map(({ member }) => member) })
  for (const person of people)
    await does(at, person, meeting, 'answer', { member: person.member, answer: 'yes' })
  for (let item = 1; item <= items; item++) {
    await does(at, adviser, meeting, 'add-item', { household, referral: `referral.${item}`, minutes: 30 })
    await does(at, adviser, meeting, 'lock', { item: `i${item}`, fingerprint: `print-${item}` })
  }
  return { meeting, people: people as [Person, Person, Person, Person, Person, Person] }
}

export const noConflict = (item: string) => ({ item, conflict: false, reason: '' })
export const conflict = (item: string) => ({ item, conflict: true, reason: 'They are my neighbours.' })

/** The same on its day, opened, with everybody there and nobody in conflict. */
export async function opened(at: World, items = 1, more: Partial<MeetingPlan> = {}) {
  const all = await planned(at, items, more)
  const { meeting, people } = all
  for (const person of people)
    for (let item = 1; item <= items; item++)
      await does(at, person, meeting, 'declare', noConflict(`i${item}`))
  at.go('2027-01-05T10:00:00.000Z')
  for (const person of people) await does(at, person, meeting, 'come', { member: person.member })
  await does(at, people[0], meeting, 'open')
  return all
}

export const recommendation = (item: string, more: object = {}) => ({
  item,
  outcome: 'suitable',
  terms: null,
  reasons: 'They know what children need.',
  doubts: '',
  ...more,
})
