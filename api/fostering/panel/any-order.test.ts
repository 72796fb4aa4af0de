import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { MeetingAct } from '#contract/fostering/panel/meeting.ts'
import { valuesAt } from '../household/values-at.ts'
import { checkPart } from '../household/verify.ts'
import { sittingAt } from './acts/act.ts'
import { quorumRules, ruleOn } from './law.ts'
import { folded, type Meeting, type MeetingValues, meetingId } from './meeting.ts'
import { listOf } from './perform.ts'
import { quorumOf } from './quorum.ts'
import type { Person } from './seats.ts'
import { adviser, conflict, household, noConflict, planned, recommendation, world } from './testing/world.ts'

interface Step {
  readonly do: MeetingAct | 'lock'
  readonly who: number
  readonly item: string
  readonly flag: boolean
  readonly key: number
}

const items = ['i1', 'i2'] as const
/** What takes the ground from under a panel, or gives it back. */
const shakes = ['leave', 'come', 'come', 'declare', 'declare', 'take-chair'] as const
/** What has to find out. */
const goesOn = ['recommend', 'begin-item', 'view', 'recommend', 'begin-item'] as const
const rest = [
  ...(['waive', 'lock', 'open', 'defer', 'close', 'remove-item', 'change', 'cancel', 'guest-comes'] as const),
  ...(['order-items', 'quality'] as const),
]

const step = (acts: readonly Step['do'][], who: fc.Arbitrary<number>): fc.Arbitrary<Step> =>
  fc.record({
    do: fc.constantFrom(...acts),
    who,
    item: fc.constantFrom('i1', ...items),
    flag: fc.boolean(),
    key: fc.nat(400),
  })
/** Whoever may chair tries to go on more often than others. */
const chairs = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.constant(1) },
  { weight: 2, arbitrary: fc.nat(8) },
)
const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: step(shakes, fc.nat(8)) },
    { weight: 8, arbitrary: step(goesOn, chairs) },
    { weight: 1, arbitrary: step(rest, fc.nat(8)) },
  ),
  { minLength: 30, maxLength: 60 },
)
/** How papers are as the day begins: locked in time, locked for a later day, or not at all. */
const papers = fc.constantFrom(...Array(5).fill('in time' as const), 'for a later day', 'not locked')

function bodyOf(act: string, person: Person, item: string, flag: boolean, isRare = !flag): object {
  const { member } = person
  const of: Record<string, object> = {
    come: { member },
    leave: { member },
    answer: { member, answer: flag ? 'yes' : 'no' },
    'take-chair': { member },
    // Whoever has a conflict keeps it, so few do.
    declare: isRare ? conflict(item) : noConflict(item),
    view: { item, outcome: flag ? 'suitable' : 'not-suitable', reasons: 'So I think.' },
    recommend: recommendation(item, { outcome: flag ? 'suitable' : 'not-suitable' }),
    lock: { item, fingerprint: 'print' },
    'guest-comes': { item, as: 'worker', name: 'Sample Worker' },
    'order-items': { items: flag ? ['i1', 'i2'] : ['i2', 'i1'], minutes: {} },
    quality: { item, mark: 'good', words: '' },
    change: {
      panel: 'fostering',
      starts: flag ? '2027-01-05T10:00:00.000Z' : '2027-01-04T10:00:00.000Z',
      ends: flag ? '2027-01-05T13:00:00.000Z' : '2027-01-04T13:00:00.000Z',
      place: 'Room 4',
      link: null,
      joint: [],
    },
  }
  return of[act] ?? { item, reasons: 'It is so.' }
}

const rule = ruleOn(quorumRules, 'fostering', '2027-01-05')
const wasHere = (values: MeetingValues, member: string, at: string) =>
  (values.here[member] ?? []).some(({ came, left }) => came <= at && (left === null || left >= at))

/** What has to be so of every meeting, whatever anybody did in whatever order. */
async function holds(at: ReturnType<typeof world>, meeting: string): Promise<string[]> {
  const kept = (await at.ports.meetings.get(meetingId(meeting))) as Meeting
  const list = await listOf(at.ports)
  const wrong: string[] = []
  const fault = checkPart(kept)
  if (fault) wrong.push(fault)
  for (const { number, type, added } of kept.history) {
    const values = folded(valuesAt({}, kept.history, number) as Meeting['values'])
    const open = Object.values(values.items).filter(({ state }) => state === 'open')
    if (open.length > 1) wrong.push(`${number}: two items are open`)
    if (type === 'begin-item') {
      const [one] = open
      if (!one?.pack) wrong.push(`${number}: an item began without its papers`)
      const by = values.plan.starts < '2027-01-05' ? '2026-12-23' : '2026-12-24'
      if (one?.pack && one.pack.locked > by && !one.waiver) wrong.push(`${number}: papers were late`)
    }
    if (type === 'recommend') {
      const id = String(added?.item)
      const made = values.items[id]?.recommendation
      const members = made?.members ?? []
      if (!quorumOf(rule, false, members, 'now').ready) wrong.push(`${number}: no quorum`)
      for (const member of members) {
        if (values.declared[`${id} ${member.id}`]?.conflict) wrong.push(`${number}: a conflict counted`)
        if (!wasHere(values, member.id, made?.at ?? ''))
          wrong.push(`${number}: somebody counted who was away`)
        if (!sittingAt(values, list, member.id))
          wrong.push(`${number}: somebody counted who is not on the list`)
      }
      if (new Set(members.map((member) => member.id)).size < members.length)
        wrong.push(`${number}: counted twice`)
    }
    for (const row of Object.keys(values.views))
      if (values.declared[row]?.conflict !== false)
        wrong.push(`${number}: a view of somebody with a conflict`)
  }
  const causes = kept.history.map(({ cause }) => cause?.split(' ')[1])
  if (new Set(causes).size < causes.length) wrong.push('a key counted twice')
  return wrong
}

/** A meeting on its day, with everybody there. */
async function begun(at: ReturnType<typeof world>, are: 'in time' | 'for a later day' | 'not locked') {
  const { meeting, people: first } = await planned(at, 0)
  const more = [
    await at.add('Second Worker', { socialWorkerSince: '2012-01-01' }),
    await at.add('Eighth Member'),
  ]
  await at.act(adviser, meeting, 'invite', { members: more.map(({ member }) => member) })
  const people: readonly Person[] = [...first, ...more]
  for (const referral of ['referral.1', 'referral.2'])
    await at.act(adviser, meeting, 'add-item', { household, referral, minutes: 30 })
  at.go('2026-12-24T10:00:00.000Z')
  if (are !== 'not locked')
    for (const item of items) await at.act(adviser, meeting, 'lock', { item, fingerprint: 'print' })
  if (are === 'for a later day')
    await at.act(adviser, meeting, 'change', bodyOf('change', adviser, 'i1', false))
  for (const person of people)
    for (const item of items) await at.act(person, meeting, 'declare', noConflict(item))
  at.go(are === 'for a later day' ? '2027-01-04T10:00:00.000Z' : '2027-01-05T10:00:00.000Z')
  for (const person of people) await at.act(person, meeting, 'come', { member: person.member })
  await at.act(first[0], meeting, 'open')
  return { meeting, people }
}

let recommended = 0
let refused = 0
it('lets no order of acts get past a quorum, a conflict, a lock or a day', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(steps, papers, async (all, are) => {
      const at = world()
      const { meeting, people } = await begun(at, are)
      const everybody: Person[] = [...people, adviser]
      for (const { do: act, who, item, flag, key } of all) {
        const person = everybody[who] ?? adviser
        const about = who === 8 ? (people[key % 8] ?? person) : person
        const under = `key-${key}-${who}`.padEnd(24, 'x')
        const { kind } = await at.act(
          person,
          meeting,
          act,
          bodyOf(act, about, item, flag, key % 4 === 0),
          under,
        )
        if (act === 'recommend' && kind === 'not-now') refused++
      }
      const values = await at.values(meeting)
      recommended += Object.values(values.items).filter(({ recommendation: made }) => made).length
      expect(await holds(at, meeting)).toEqual([])
    }),
    { numRuns: 30 },
  )
  // Orders that get nowhere, or are never stopped, would prove nothing.
  expect(recommended).toBeGreaterThan(5)
  expect(refused).toBeGreaterThan(20)
})
