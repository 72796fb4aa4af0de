import { expect, it } from 'vitest'
import { addDays } from '#contract/calendar/day.ts'
import { statementOf } from '../../carers/money/statement.ts'
import { noor } from '../../parts/carers/testing/child.ts'
import type { Who } from '../../rights/may.ts'
import { openFile } from '../files.ts'
import { placeView } from '../place-view.ts'
import { sweepParts } from '../sweep.ts'
import { fileId } from '../testing/files.ts'
import { everyChainFits } from '../testing/plan.ts'
import { assessor, does, manager, refused } from '../testing/work.ts'
import { applicant, household, type World, world } from '../testing/world.ts'
import { openPart } from '../view.ts'
import { allowancesFor } from './allowances-for.ts'
import { claimsFor } from './claims-for.ts'

const amira = applicant('p1')
const tom = applicant('p2')
/** The second of them, once they foster no more. */
const was: Who = { ...tom, as: 'member' }
const finance = { as: 'finance', id: 'staff-7', name: 'Nina Okafor' } as const
const [hers, his, later] = ['claim.k17', 'claim.k18', 'claim.k19']

const cost = (on: string, more: object = {}) => ({
  lines: [{ id: 'l1', is: 'expense', on, what: 'Winter coat', pence: 2500, noReceipt: 'Lost', ...more }],
  another: [],
  send: true,
})
const pay = async (at: World, claim: string, run: string, on: string) => {
  await does(at, finance, claim, 'put', { run })
  await does(at, finance, claim, 'paid', { run, on })
}
const seen = async (at: World, who: Who, name: string) =>
  (await openPart(at.ports, who, household, name)).kind
const listed = async (at: World, who: Who) =>
  (await claimsFor(at.ports, who, await at.head())).map(({ name }) => name).sort()

/** Two who foster a child; the second gave notice, and theirs has ended. Each has claimed, and one allowance was paid. */
async function stopped() {
  const at = await world('2026-05-11T10:00:00.000Z', {
    dates: { enquired: '2026-01-04', approved: '2026-04-01' },
  })
  await does(at, assessor, 'child.c1', 'place', { ...noor, from: '2026-04-20' })
  await pay(at, 'allowance.c1.2026', 'R-000000000001', '2026-05-11')
  const receipt = { id: at.files.put(household, fileId(1)), title: 'Receipt' }
  await does(at, amira, hers, 'write', cost('2026-05-01', { noReceipt: undefined, receipt }))
  await does(at, tom, his, 'write', cost('2026-05-02', { pence: 300 }))
  await does(at, tom, 'head', 'resign')
  const [leaving] = placeView(at.ports, tom, await at.head()).leaving
  const ends = leaving?.ends ?? ''
  at.go(`${ends}T10:00:00.000Z`)
  await sweepParts(at.ports)
  expect((await at.head()).values.people.p2).toMatchObject({ role: 'adult' })
  return { at, ends, receipt }
}

it('leaves who fosters no more what they claimed, and shows them nothing of who goes on', async () => {
  const { at, ends, receipt } = await stopped()
  expect(await listed(at, was)).toEqual([his])
  expect(await listed(at, amira)).toEqual([hers, his])
  expect([await seen(at, was, his), await seen(at, was, hers)]).toEqual(['done', 'not-found'])
  expect(await openFile(at.ports, was, await at.head(), hers, receipt.id)).toBeUndefined()
  expect(await openFile(at.ports, amira, await at.head(), hers, receipt.id)).toBeDefined()
  expect(await refused(at, was, hers, 'take-back')).toBe('not-found')
  const { parts, stopped: day } = placeView(at.ports, was, await at.head())
  expect(day).toBe(ends)
  expect(
    parts.filter(({ kind }) => kind === 'claim' || kind === 'allowance').map(({ name }) => name),
  ).toEqual([his])
  expect(JSON.stringify(parts)).not.toContain('child.c1')
})

it('lets them answer, claim for what they paid until the end, disagree, and be paid', async () => {
  const { at, ends } = await stopped()
  await does(at, assessor, his, 'ask', { what: 'Which shop?' })
  await does(at, was, his, 'write', { ...cost('2026-05-02', { pence: 300 }), words: 'In town' })
  const after = addDays(ends, 1)
  at.go(`${after}T10:00:00.000Z`)
  expect(await refused(at, was, later, 'write', cost(after))).toContain('must be that day or before it')
  await does(at, was, later, 'write', cost(ends, { what: 'Shoes' }))
  await does(at, manager, later, 'refuse', { reasons: 'There is no receipt.' })
  await does(at, was, later, 'object', { words: 'The shop has closed.' })
  await does(at, assessor, his, 'agree')
  await pay(at, his, 'R-000000000002', after)
  const head = await at.head()
  const money = {
    claims: await claimsFor(at.ports, was, head),
    allowances: await allowancesFor(at.ports, was, head),
  }
  // Three weeks of the child were paid while they fostered; what was paid since is not theirs to see.
  expect(statementOf(money, '2026-04-06')).toMatchObject({
    byCarer: { p2: 300 },
    allowances: 3 * 19_400,
    total: 300 + 3 * 19_400,
  })
  await sweepParts(at.ports)
  await pay(at, 'allowance.c1.2026', 'R-000000000003', after)
  const [shown] = await allowancesFor(at.ports, was, await at.head())
  expect(shown).toMatchObject({ allowance: { paid: 3 * 19_400, owed: 0, weeks: [] }, coming: null })
  expect(await seen(at, was, 'allowance.c1.2026')).toBe('not-found')
  const [all] = await allowancesFor(at.ports, amira, await at.head())
  expect(all?.allowance.paid).toBeGreaterThan(3 * 19_400)
  await everyChainFits(at)
})

it('gives nobody a claim or an allowance who lives there and never fostered', async () => {
  const { at } = await stopped()
  const other = { ...was, id: 'p3' }
  expect(await refused(at, other, 'claim.k20', 'write', cost('2026-05-01'))).toBe('not-found')
  expect(await allowancesFor(at.ports, other, await at.head())).toEqual([])
  expect(await listed(at, other)).toEqual([])
})

it('lets who fosters no more complain, as before', async () => {
  const { at } = await stopped()
  await does(at, was, 'complaint.p2.x1', 'make', { words: 'Nobody answered me for weeks.' })
  expect(await seen(at, was, 'complaint.p2.x1')).toBe('done')
  expect(await refused(at, { ...was, id: 'p3' }, 'complaint.p3.x1', 'make', { words: 'I too.' })).toBe(
    'not-found',
  )
})
