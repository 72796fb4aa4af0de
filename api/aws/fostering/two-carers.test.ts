import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTables } from '#aws/testing/tables.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { stateOf as stateOfClaim } from '#fostering/carers/money/claim.ts'
import { type PairValues, stateOf as stateOfPair } from '#fostering/carers/pairs/pair.ts'
import { rules } from '#fostering/clocks/testing/case.ts'
import { begin } from '#fostering/household/begin.ts'
import { headOf } from '#fostering/household/head-of.ts'
import { matchPair } from '#fostering/household/pairs/match.ts'
import type { Head } from '#fostering/household/part.ts'
import { actOf, perform } from '#fostering/household/perform.ts'
import { sweepParts } from '#fostering/household/sweep.ts'
import { filesInMemory } from '#fostering/household/testing/files.ts'
import { assessor, manager } from '#fostering/household/testing/work.ts'
import { applicant } from '#fostering/household/testing/world.ts'
import type { MayTell } from '#fostering/household/told/people.ts'
import { checkPart } from '#fostering/household/verify.ts'
import { noor } from '#fostering/parts/carers/testing/child.ts'
import type { Who } from '#fostering/rights/may.ts'
import { fosteringTable } from './testing/table.ts'

const [amira, tom] = [applicant('p1'), applicant('p2')]
const start = new Date('2026-05-11T10:00:00.000Z')

let tables: Awaited<ReturnType<typeof startTables>>
let at = start
let ports: Parameters<typeof sweepParts>[0] & MayTell
beforeAll(async () => {
  tables = await startTables([fosteringTable])
  const { casesTable, partsTable } = await import('./parts-table.ts')
  const now = () => at
  const parts = partsTable(rules, now, 'fostering')
  const finance = { send: async () => undefined }
  const from = { council: 'Sample County Council', phone: '0116 496 0123', team: 'Fostering team' }
  const mayTell = { tell: async () => undefined, from }
  ports = { parts, rules, now, finance, files: filesInMemory(), cases: casesTable('fostering'), ...mayTell }
})
afterAll(() => tables.stop())

let households = 0
let keys = 0
const newKey = () => `a-key-of-two-carers-${keys++}`
const newHousehold = async (kind: 'fostering' | 'adoption' = 'fostering'): Promise<string> => {
  const household = `FA-2222-${String(++households).padStart(4, '0')}`
  await begin(ports, assessor, {
    household,
    key: `begin-${household}-once`,
    values: {
      kind,
      source: { from: 'website' },
      people: {
        p1: { role: 'applicant', name: 'Amira Sample', here: true },
        p2: { role: 'applicant', name: 'Tom Sample', here: true },
      },
      dates: { enquired: '2025-01-04', approved: '2025-12-01' },
    },
  })
  return household
}

const partOf = (of: string, name: PartName) => ports.parts.get(`${of}/${name}`)
const seenOf = async (of: string, name: PartName) => (await partOf(of, name))?.history.length ?? 0

/** Does an act on what somebody saw. */
async function acts(
  of: string,
  who: Who,
  name: PartName,
  act: string,
  sent: unknown,
  key: string,
  seen: number,
) {
  const body = (await actOf(name, act))?.body.parse(sent)
  return perform(ports, who, { household: of, name, act, key, seen, body })
}

/** As a device does it that keeps what it could not send: until it is answered, each time on what is there now. */
async function sends(of: string, who: Who, name: PartName, act: string, sent: unknown = {}, key = newKey()) {
  for (let tries = 0; tries < 60; tries++) {
    const outcome = await acts(of, who, name, act, sent, key, await seenOf(of, name))
    if (outcome.kind !== 'changed') return outcome
  }
  throw new Error('It was never answered')
}

/** The answer to the first is lost on its way, and the device sends it again. */
async function sendsTwice(...given: Parameters<typeof sends>) {
  const [of, who, name, act, sent, key = newKey()] = given
  const both = await Promise.all([1, 2].map(() => sends(of, who, name, act, sent, key)))
  return both[0]
}

const good = async (...given: Parameters<typeof sends>) => {
  const outcome = await sends(...given)
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
}

let household = ''
beforeEach(async () => {
  at = start
  household = await newHousehold()
  await good(household, manager, 'child.c1', 'place', { ...noor, from: '2026-05-01' })
})

/** Everything that was written of a household fits, and its head knows each part as it is. */
async function isWhole(of: string) {
  for (let minute = 0; minute < 2; minute++) await sweepParts(ports)
  const head = (await headOf(ports, of)) as Head
  for (const name of ['head', ...Object.keys(head.known)]) {
    const part = await partOf(of, name)
    expect([name, part && checkPart(part)]).toEqual([name, undefined])
    if (name !== 'head') expect([name, head.known[name]?.number]).toEqual([name, part?.history.length])
    expect([name, part?.pending]).toEqual([name, undefined])
  }
}

describe('two carers of one household at once, over the table', () => {
  it('write in one log from two devices that come back together, and nothing is lost or there twice', async () => {
    const name = 'log.c1.2026'
    const entry = (text: string) => ({
      sort: 'school',
      on: '2026-05-10',
      written: '2026-05-10T20:00:00Z',
      text,
    })
    const all = [1, 2, 3, 4].flatMap((number) =>
      [amira, tom].map((who) => ({ who, text: `${who.id} ${number}` })),
    )
    await Promise.all(all.map(({ who, text }) => sendsTwice(household, who, name, 'write', entry(text))))
    const part = await partOf(household, name)
    expect(part?.history.map(({ by, added }) => [by.id, added?.text]).sort()).toEqual(
      all.map(({ who, text }) => [who.id, text]).sort(),
    )
    expect(part?.values).toMatchObject({ many: all.length })
    await isWhole(household)
  })

  it('change one claim from two devices: the second is told, and the other carer never writes in it', async () => {
    const name = 'claim.k1'
    const line = (what: string) => ({
      lines: [{ id: 'l1', is: 'expense', on: '2026-05-02', what, pence: 2500, noReceipt: 'Lost' }],
      ...{ another: [], send: false },
    })
    await good(household, amira, name, 'write', line('Shoes'))
    const seen = await seenOf(household, name)
    const both = await Promise.all(
      ['Boots', 'Coat'].map((what) => acts(household, amira, name, 'write', line(what), newKey(), seen)),
    )
    expect(both.map(({ kind }) => kind).sort()).toEqual(['changed', 'done'])
    const won = both[0]?.kind === 'done' ? 'Boots' : 'Coat'
    const others = await sends(household, tom, name, 'write', line('Hat'))
    expect(others.kind).toBe('not-now')
    expect((await partOf(household, name))?.values).toMatchObject({ lines: [{ what: won }] })
    await isWhole(household)
  })

  it('add to one request while staff answer it, and all of it stands there once', async () => {
    const name = 'support.s1'
    const asks = { kind: 'information', words: 'When?', urgent: false, tell: false }
    await good(household, amira, name, 'ask', asks)
    await Promise.all([
      sendsTwice(household, amira, name, 'add', { words: 'One' }),
      sendsTwice(household, tom, name, 'add', { words: 'Two' }),
      sendsTwice(household, assessor, name, 'answer', { words: 'Three' }),
    ])
    const words = (await partOf(household, name))?.history.flatMap(({ added }) => added?.text ?? [])
    expect(words?.sort()).toEqual(['One', 'Three', 'Two'])
    await isWhole(household)
  })

  it('cancel a break while staff match it: it is over, and the offer of others is free', async () => {
    for (let turn = 0; turn < 6; turn++) {
      const [b, o] = [`break.b${turn + 1}`, 'break.o1']
      const other = await newHousehold()
      const days = { from: '2026-06-05', until: '2026-06-07' }
      const phone = '07700 900 001'
      const asks = { ...days, children: ['child.c1'], words: 'A light on.', phone }
      await good(household, amira, b, 'ask', asks)
      await good(other, amira, o, 'offer', { ...days, places: 1, words: 'A dog.', phone })
      const head = (await headOf(ports, household)) as Head
      const offer = { household: other, part: o, seen: await seenOf(other, o) }
      await Promise.all([
        matchPair(ports, [assessor], head, b, offer, newKey()),
        sends(household, tom, b, 'withdraw'),
      ])
      await isWhole(household)
      await isWhole(other)
      const states = await Promise.all(
        [await partOf(household, b), await partOf(other, o)].map((part) =>
          stateOfPair(part?.values as Parameters<typeof stateOfPair>[0] & PairValues),
        ),
      )
      expect([turn, states]).toEqual([turn, ['over', 'open']])
    }
  })

  it('give notice while the other claims: one approval ends, and what was claimed is there to be paid', async () => {
    const line = { id: 'l1', is: 'expense', on: '2026-05-02', what: 'Shoes', pence: 2500, noReceipt: 'Lost' }
    const claim = { lines: [line], another: [], send: true }
    const [left, claimed] = await Promise.all([
      sendsTwice(household, amira, 'head', 'resign'),
      sendsTwice(household, tom, 'claim.k1', 'write', claim),
    ])
    expect([left?.kind, claimed?.kind]).toEqual(['done', 'done'])
    await good(household, assessor, 'claim.k1', 'agree')
    at = new Date('2026-06-08T10:00:00.000Z')
    await isWhole(household)
    const head = (await headOf(ports, household)) as Head
    expect(head.values).toMatchObject({
      phase: 'approved',
      people: { p1: { role: 'adult' }, p2: { role: 'applicant' } },
    })
    expect(head.history.filter(({ type }) => type === 'resign')).toHaveLength(1)
    const kept = await partOf(household, 'claim.k1')
    expect(stateOfClaim(kept?.values as Parameters<typeof stateOfClaim>[0])).toBe('agreed')
  })

  it('sign one plan at once, each for themselves: it is in force once all have, and nobody signs twice', async () => {
    const of = await newHousehold('adoption')
    const name = 'plan.a1'
    const need = { need: 'Sleep', provides: 'The team', what: 'A visit each week', from: '2026-05-11' }
    await good(of, assessor, name, 'add', need)
    await good(of, assessor, name, 'offer', { why: 'The first.', review: '2027-05-01' })
    const signs = { version: 1 }
    await Promise.all([
      sendsTwice(of, amira, name, 'sign', signs),
      sendsTwice(of, tom, name, 'sign', signs),
      sendsTwice(of, manager, name, 'sign-for-council'),
    ])
    const plan = (await partOf(of, name))?.values as unknown as
      | Record<string, { signed: { person: string | null }[] }>
      | undefined
    expect(plan?.offered).toBeNull()
    expect(plan?.agreed?.signed.map(({ person }) => person).sort()).toEqual([null, 'p1', 'p2'].sort())
    await isWhole(of)
  })
})
