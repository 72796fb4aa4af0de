import { describe, expect, it } from 'vitest'
import type { FinanceEvent } from '#contract/fostering/carers/payments.ts'
import type { ClaimValues } from '../../carers/money/claim.ts'
import { rules } from '../../clocks/testing/case.ts'
import { carryPart } from '../carry.ts'
import { openFile } from '../files.ts'
import { caseKeysOf } from '../line.ts'
import { sweepParts } from '../sweep.ts'
import { fileId } from '../testing/files.ts'
import { everyChainFits, one as oneApplicant } from '../testing/plan.ts'
import { assessor, does, manager, refused } from '../testing/work.ts'
import { applicant, household, type World, world } from '../testing/world.ts'
import { openPart } from '../view.ts'
import { claimsFor } from './claims-for.ts'

const amira = applicant('p1')
const tom = applicant('p2')
const finance = { as: 'finance', id: 'staff-7', name: 'Nina Okafor' } as const
const name = 'claim.k17'

const school = (id: string, on: string, tenths = 124) => ({
  id,
  is: 'journey',
  on,
  why: 'school',
  where: 'Home to school and back',
  tenths,
  vehicle: 'car',
  passengers: 0,
})
const coat = (more: object = {}) => ({
  id: 'l9',
  is: 'expense',
  on: '2026-05-02',
  what: 'Winter coat',
  pence: 2500,
  ...more,
})

/** An approved household of two carers, whose finance takes what it is told. */
async function approved() {
  const dates = { enquired: '2026-01-04', approved: '2026-04-01' }
  const at = await world('2026-05-10T10:00:00.000Z', { dates })
  const told: FinanceEvent[] = []
  const finance = { send: async (event: FinanceEvent) => void told.push(event) }
  Object.assign(at.ports, { finance })
  return { at, told }
}

const valuesOf = async (at: World, of = name) => (await at.part(of))?.values as ClaimValues
const write = (lines: readonly object[], more: object = {}) => ({
  lines,
  another: [],
  send: true,
  ...more,
})

describe('a claim', () => {
  it('is its carer’s alone until it is sent, and is checked by a day that they see', async () => {
    const { at } = await approved()
    const draft = write([school('l1', '2026-05-01')], { send: false })
    await does(at, amira, name, 'write', draft)
    expect(await refused(at, tom, name, 'write', draft)).toContain('somebody else in your household')
    expect(await refused(at, assessor, name, 'agree')).toContain('has not sent this claim')
    const seenBy = async (who: typeof amira) => {
      const view = await openPart(at.ports, who, household, name)
      return view.kind === 'done' ? (view.item.values.lines as unknown[]).length : view.kind
    }
    expect([await seenBy(amira), await seenBy(tom), await seenBy(assessor)]).toEqual([1, 0, 0])
    expect(await claimsFor(at.ports, tom, await at.head())).toEqual([])
    await does(at, amira, name, 'write', write([school('l1', '2026-05-01')]))
    expect((await at.head()).known[name]).toMatchObject({
      state: 'waiting',
      whose: 'council',
      due: '2026-05-22',
    })
    expect([await seenBy(tom), await seenBy(assessor)]).toEqual([1, 1])
  })

  it('has a receipt for what was paid, or why there is none, and opens it to whoever may see the claim', async () => {
    const { at } = await approved()
    expect(await refused(at, amira, name, 'write', write([coat()]))).toContain('Add a photo of the receipt')
    const receipt = { id: at.files.put(household, fileId(1)), title: 'Receipt' }
    await does(at, amira, name, 'write', write([coat({ receipt })], { send: false }))
    const open = async (who: typeof amira) => openFile(at.ports, who, await at.head(), name, receipt.id)
    expect([await open(tom), await open(assessor)]).toEqual([undefined, undefined])
    // What the line has, it keeps; another cannot be named.
    expect(await refused(at, amira, name, 'write', write([coat({ keeps: fileId(2) })]))).toContain(
      'photo of the receipt again',
    )
    await does(at, amira, name, 'write', write([coat({ keeps: receipt.id })]))
    expect((await valuesOf(at)).lines).toMatchObject([{ receipt: { id: receipt.id, title: 'Receipt' } }])
    for (const who of [amira, tom, assessor])
      expect(await open(who)).toMatchObject({ contentType: 'image/jpeg' })
    await does(at, tom, 'claim.k18', 'write', write([coat({ noReceipt: 'The shop gave none', pence: 300 })]))
  })

  it('asks about the same journey of two carers who send at once, and drops neither', async () => {
    const { at } = await approved()
    const [a, b] = await Promise.all([
      at.act(amira, name, 'write', write([school('l1', '2026-05-01')])),
      at.act(tom, 'claim.k18', 'write', write([school('l1', '2026-05-01')])),
    ])
    expect([a.kind, b.kind]).toEqual(['done', 'done'])
    expect(await refused(at, assessor, name, 'agree')).toContain('looks the same')
    await does(at, assessor, name, 'agree', { alike: true })
    // One after the other, the second is asked before it is sent.
    const again = write([school('l1', '2026-05-01')])
    expect(await refused(at, amira, 'claim.k19', 'write', again)).toContain('looks the same')
    await does(at, amira, 'claim.k19', 'write', { ...again, another: ['l1'] })
  })

  it('is agreed in part with a reason for the line, and a carer who disagrees is answered by a manager', async () => {
    const { at, told } = await approved()
    const lines = [school('l1', '2026-05-01'), coat({ noReceipt: 'Lost' })]
    await does(at, amira, name, 'write', write(lines))
    await does(at, assessor, name, 'ask', { what: 'Which shop?' })
    expect((await at.head()).known[name]).toMatchObject({ whose: 'applicant' })
    await does(at, amira, name, 'write', write(lines, { words: 'The one in town' }))
    expect(await refused(at, assessor, name, 'adjust', { line: 'l9', miles: '3', why: 'Hm' })).toBe(
      'Only a journey has miles',
    )
    expect(await refused(at, assessor, name, 'adjust', { line: 'l9', pounds: '1,50', why: 'Hm' })).toContain(
      'such as 12.50',
    )
    await does(at, assessor, name, 'adjust', {
      line: 'l9',
      pounds: '20',
      why: 'We pay up to £20 for a coat.',
    })
    await does(at, assessor, name, 'adjust', { line: 'l1', miles: '10.5', why: 'The map says 10.5 miles.' })
    await does(at, assessor, name, 'agree')
    expect((await valuesOf(at)).agreed).toMatchObject([
      // 10.5 miles at 45p, as nobody knew on that day that it would be 55p.
      { id: 'l1', pence: 473, why: 'The map says 10.5 miles.', priced: { last: true } },
      { id: 'l9', pence: 2000, why: 'We pay up to £20 for a coat.' },
    ])
    expect(told.at(-1)).toEqual({ household, claim: name, number: 6, pence: 2473, since: '2026-05-10' })
    expect(await refused(at, amira, name, 'write', write(lines))).toContain('We have checked this claim')
    await does(at, amira, name, 'object', { words: 'It cost £25.' })
    expect(await refused(at, amira, name, 'object', { words: 'Still.' })).toContain('told us already')
    await does(at, manager, name, 'answer', { outcome: 'again', reasons: 'They are right.' })
    // While it is checked again nothing of it is paid.
    expect(told.at(-1)).toMatchObject({ pence: 0 })
    await does(at, assessor, name, 'adjust', { line: 'l9', pounds: '25.00', why: 'You are right.' })
    await does(at, assessor, name, 'agree')
    expect(told.at(-1)).toMatchObject({ pence: 2973 })
    await does(at, tom, 'claim.k18', 'write', write([], { send: false }))
    await everyChainFits(at)
  })

  it('is topped up once where a rate has gone up since, by the day alone, however often the sweep comes', async () => {
    const { at, told } = await approved()
    await does(
      at,
      amira,
      name,
      'write',
      write([school('l1', '2026-04-05', 100), school('l2', '2026-04-06', 100)], { another: ['l2'] }),
    )
    await does(at, assessor, name, 'agree')
    expect(told.at(-1)).toMatchObject({ pence: 900 })
    const minutes = [
      '2026-05-20T04:15:00.000Z',
      '2026-05-21T04:15:00.000Z',
      '2026-05-21T04:30:00.000Z',
      '2026-06-01T04:15:00.000Z',
    ]
    // Lines of yesterday, as the index has them each morning.
    const { cases: lists } = at.ports
    const cases = { ...lists, behind: async () => [household] }
    const found: unknown[] = []
    for (const minute of minutes) {
      at.go(minute)
      await sweepParts({ ...at.ports, cases })
      found.push([(await valuesOf(at)).topUps.length, told.at(-1)?.pence])
    }
    expect(found).toEqual([
      [0, 900],
      [1, 1000],
      [1, 1000],
      [1, 1000],
    ])
    expect((await valuesOf(at)).topUps).toEqual([
      { n: 1, line: 'l2', pence: 100, rate: '2026-04-06', on: '2026-05-21' },
    ])
    expect((await at.part(name))?.history.at(-1)).toMatchObject({ type: 'topped-up', by: { as: 'system' } })
    await does(at, tom, 'claim.k18', 'write', write([], { send: false }))
    await everyChainFits(at)
  })

  it('is not marked as told while nobody could tell finance, and the sweep does it', async () => {
    const { at, told } = await approved()
    await does(at, amira, name, 'write', write([school('l1', '2026-05-01')]))
    const { finance, ...without } = at.ports as typeof at.ports & { finance?: object }
    const part = await at.part(name)
    if (!part) throw new Error('No claim')
    // A draft or a claim that was sent is nothing to finance.
    await carryPart(without as typeof at.ports, part)
    expect((await at.part(name))?.pending).toBeUndefined()
    Object.assign(at.ports, { finance: undefined })
    await does(at, assessor, name, 'agree')
    expect([(await at.part(name))?.pending !== undefined, told.length]).toEqual([true, 0])
    Object.assign(at.ports, { finance })
    await sweepParts(at.ports)
    expect([(await at.part(name))?.pending, told.length]).toEqual([undefined, 1])
  })
})

describe('a claim, once the approval has ended', () => {
  /** As it stands from this moment, for whoever gave notice. */
  async function end(at: World, on: string, moment: string) {
    const head = await at.head()
    const dates = { ...head.values.dates, ended: on }
    const values = { ...head.values, phase: 'closed', ended: { how: 'resigned', on }, dates }
    at.shelf.items.set(`${household}/head`, { ...head, values } as never)
    at.go(moment)
  }

  it('that was sent before is checked by a manager afterwards, answered and paid', async () => {
    const { at, told } = await approved()
    await does(at, amira, name, 'write', write([school('l1', '2026-05-09')]))
    await end(at, '2026-05-11', '2026-05-13T10:00:00.000Z')
    expect(await refused(at, assessor, name, 'agree')).toBe('forbidden')
    const listed = async () => caseKeysOf(await at.head(), '2026-05-13', rules).caseKey
    expect(await listed()).toMatch(/^case /)
    await does(at, manager, name, 'adjust', { line: 'l1', miles: '10', why: 'The map says 10 miles.' })
    await does(at, manager, name, 'agree')
    expect(await listed()).toMatch(/^kept /)
    await does(at, amira, name, 'object', { words: 'It is 12.' })
    await does(at, manager, name, 'answer', { outcome: 'stands', reasons: 'We measured it again.' })
    expect(told.at(-1)).toMatchObject({ claim: name, pence: 450 })
    const run = 'R-000000000001'
    await does(at, finance, name, 'put', { run })
    await does(at, finance, name, 'paid', { run, on: '2026-05-14' })
    expect((await at.head()).known[name]).toMatchObject({ state: 'done' })
  })

  it('is still made for a day before, waits in the list of cases, and for no day after', async () => {
    const { at } = await approved()
    await end(at, '2026-05-11', '2026-05-12T10:00:00.000Z')
    const late = write([school('l1', '2026-05-11'), school('l2', '2026-05-12')])
    expect(await at.act(amira, name, 'write', late)).toMatchObject({
      pointer: '/with/lines/1/on',
      message: 'Your approval ended on 11 May 2026. The day must be that day or before it',
    })
    await does(at, amira, name, 'write', write([school('l1', '2026-05-11')]))
    expect(caseKeysOf(await at.head(), '2026-05-12', rules).caseKey).toMatch(/^case /)
    expect((await at.head()).known[name]).toMatchObject({ state: 'waiting', whose: 'council' })
    await does(at, manager, name, 'agree')
  })

  it('is not there for whoever was never approved', async () => {
    const at = await world('2026-05-10T10:00:00.000Z', { dates: { enquired: '2026-01-04' } })
    await end(at, '2026-05-09', '2026-05-10T10:00:00.000Z')
    const sent = write([school('l1', '2026-05-01')])
    expect(await refused(at, amira, name, 'write', sent)).toContain('once you are approved')
  })
})

it('takes nothing for a household that is not approved', async () => {
  const at = await world('2026-05-10T10:00:00.000Z', { people: oneApplicant })
  expect(await refused(at, amira, name, 'write', write([school('l1', '2026-05-01')]))).toBe('forbidden')
})
