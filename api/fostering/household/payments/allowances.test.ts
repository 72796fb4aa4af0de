import { describe, expect, it } from 'vitest'
import type { FinanceEvent } from '#contract/fostering/carers/payments.ts'
import { allowanceRules } from '#council/fostering/allowances.ts'
import { type AllowanceValues, owedOf } from '../../carers/money/weekly.ts'
import type { Rules } from '../../clocks/facts.ts'
import { rules } from '../../clocks/testing/case.ts'
import { noor } from '../../parts/carers/testing/child.ts'
import type { Who } from '../../rights/may.ts'
import { sweepParts } from '../sweep.ts'
import type { Word } from '../tell.ts'
import { everyChainFits } from '../testing/plan.ts'
import { assessor, does, refused } from '../testing/work.ts'
import { applicant, household, type World, world } from '../testing/world.ts'
import { allowancesFor } from './allowances-for.ts'
import { sweepClosed } from './closed.ts'
import { waitsForMoney } from './money-keys.ts'
import type { Payables, RunPorts } from './ports.ts'
import { shownRun } from './run.ts'
import { makeRun, payRun, sweepRuns } from './settle.ts'
import { financeInMemory } from './testing/memory.ts'
import { runWeekly } from './weekly-runs.ts'

const finance: Who = { as: 'finance', id: 'staff-7', name: 'Nina Okafor' }
const name = 'allowance.c1.2026'
const own = { source: 'A test', sure: 'council', reviewed: null } as const
const [known] = allowanceRules.rows
if (!known) throw new Error('No allowances')

/** An approved household of two carers, and what finance is told of it. Noor, who is 8, came on Monday 20 April. */
async function carers(start = '2026-05-11T10:00:00.000Z') {
  const at = await world(start, { dates: { enquired: '2026-01-04', approved: '2026-04-01' } })
  const { told, ...money } = financeInMemory(at.ports.now)
  const words: Word[] = []
  const ports: RunPorts = Object.assign(at.ports, money, {
    tell: async (word: Word) => void words.push(word),
    from: { council: 'Sample Council', phone: '0116 000 0000', team: 'Fostering team' },
  })
  for (const id of ['p1', 'p2'])
    await does(at, applicant(id), `person.${id}`, 'details', { email: `${id}@example.org` })
  await does(at, assessor, 'child.c1', 'place', { ...noor, from: '2026-04-20' })
  return { at, told, words, ports }
}

/** The rules with rates of 2026 that were announced on this day. */
function risen(announced: string): Rules {
  const weekly =
    known?.weekly.map(({ ages, pence }) => ({ ages, pence: { ...pence, 'rest of England': 20_000 } })) ?? []
  const rows = [
    ...allowanceRules.rows,
    { ...own, from: '2026-04-06', until: '2027-04-05', announced, weekly },
  ]
  return { ...rules, allowances: { ...allowanceRules, rows } }
}

const payablesOf = (ports: RunPorts) => (ports as RunPorts & { payables: Payables }).payables
const valuesOf = async (at: World, of = name) => (await at.part(of))?.values as AllowanceValues
const last = (told: readonly FinanceEvent[]) => {
  const { number: _, ...event } = told.findLast(({ claim }) => claim.startsWith('allowance.')) ?? {
    number: 0,
  }
  return event
}
/** The sweep of a moment, with every line as of the day before. */
async function sweepAt(at: World, moment: string) {
  at.go(moment)
  await sweepParts({ ...at.ports, cases: { ...at.ports.cases, behind: async () => [household] } })
  await sweepClosed(at.ports)
}
const pay = async (ports: RunPorts, key: string, on: string, claims = [{ household, claim: name }]) => {
  const run = await makeRun(ports, finance, `${key}-of-finance`, { on, claims })
  if (run.kind !== 'done') throw new Error(run.kind)
  const { id } = shownRun(run.item)
  const done = await payRun(ports, finance, id, `${key}-of-finance-paid`, { on, failed: [] })
  if (done.kind !== 'done') throw new Error(done.kind)
  return shownRun(done.item)
}

describe('the weekly allowance of a child', () => {
  it('comes about by itself, once for each week, is paid in a run, and each carer is told', async () => {
    const { at, told, words, ports } = await carers()
    // Three weeks, at the rate of the year before, which goes on.
    expect(last(told)).toEqual({ household, claim: name, pence: 3 * 19_400, since: '2026-05-10' })
    for (const moment of ['2026-05-17T04:15:00Z', '2026-05-18T04:15:00Z', '2026-05-18T04:30:00Z'])
      await sweepAt(at, moment)
    expect(owedOf(await valuesOf(at))).toBe(4 * 19_400)
    expect(last(told)).toMatchObject({ pence: 4 * 19_400, since: '2026-05-17' })
    const run = await pay(ports, 'first', '2026-05-18')
    expect(run).toMatchObject({ total: 4 * 19_400, entries: [{ claim: name, outcome: 'paid' }] })
    expect(words.map(({ to, subject }) => ({ to, subject }))).toEqual([
      { to: { email: 'p1@example.org' }, subject: 'We have paid you' },
      { to: { email: 'p2@example.org' }, subject: 'We have paid you' },
    ])
    expect(JSON.stringify(words)).not.toMatch(/Noor|776|194/)
    expect(last(told)).toMatchObject({ pence: 0 })
    const [shown] = await allowancesFor(at.ports, applicant('p2'), await at.head())
    expect(shown).toMatchObject({
      called: 'Noor',
      allowance: { paid: 4 * 19_400, owed: 0, payments: [{ outcome: { is: 'paid' } }] },
      coming: { from: '2026-05-18', until: '2026-05-24', pence: 19_400 },
    })
    expect(JSON.stringify(shown)).not.toContain(noor.born)
    await everyChainFits(at)
  })

  it('goes into a run by itself in the morning, once, also where that is cut off anywhere', async () => {
    for (let cut = 1; cut < 9; cut++) {
      const { at, told, ports } = await carers()
      const all = { ...ports, payables: payablesOf(ports) }
      at.go('2026-05-11T04:59:00Z')
      expect(await runWeekly(all)).toBe(0)
      at.go('2026-05-11T05:00:00Z')
      let writes = 0
      const failing = (name: 'save' | 'carried' | 'carry', of: object) => ({
        [name]: (...given: unknown[]) => {
          if (++writes === cut) throw new Error('Stopped')
          return (of as Record<string, (...all: unknown[]) => unknown>)[name]?.(...given)
        },
      })
      const parts = { ...all.parts, ...failing('save', all.parts), ...failing('carry', all.parts) }
      const runs = { ...all.runs, ...failing('save', all.runs), ...failing('carried', all.runs) }
      await runWeekly({ ...all, parts, runs }).catch(() => undefined)
      for (let minute = 1; minute < 4; minute++) {
        at.go(`2026-05-11T05:0${minute}:00Z`)
        await sweepRuns(all)
        await runWeekly(all)
      }
      const { payments } = await valuesOf(at)
      expect([cut, payments]).toEqual([
        cut,
        [{ run: expect.stringMatching(/^R-/), pence: 3 * 19_400, on: '2026-05-11' }],
      ])
      const { lines: made } = await all.runs.open()
      expect([cut, made.reduce((sum, { total }) => sum + total, 0)]).toEqual([cut, 3 * 19_400])
      expect(last(told)).toMatchObject({ pence: 0 })
    }
  })

  it('goes into a run of its own each week, though nobody has recorded the one before, and makes no run of nothing', async () => {
    const { at, ports } = await carers()
    const all = { ...ports, payables: payablesOf(ports) }
    expect(await runWeekly(all)).toBe(1)
    await sweepAt(at, '2026-05-18T04:15:00Z')
    expect(owedOf(await valuesOf(at))).toBe(19_400)
    at.go('2026-05-18T09:00:00Z')
    expect(await runWeekly(all)).toBe(1)
    expect(await runWeekly(all)).toBe(0)
    const { lines } = await all.runs.open()
    expect(lines.map(({ on, total }) => [on, total])).toEqual([
      ['2026-05-11', 3 * 19_400],
      ['2026-05-18', 19_400],
    ])
    // The newer is paid first, and the older did not go through: only that is owed again, and goes into a third.
    const [older = '', newer = ''] = lines.map(({ id }) => id)
    const on = '2026-05-18'
    await payRun(ports, finance, newer, 'paid-of-finance-0001', { on, failed: [] })
    const failed = [{ household, claim: name, reason: 'account-closed' as const }]
    await payRun(ports, finance, older, 'paid-of-finance-0002', { on, failed })
    expect(owedOf(await valuesOf(at))).toBe(3 * 19_400)
    expect(await runWeekly(all)).toBe(1)
    const { payments } = await valuesOf(at)
    expect(payments.map(({ pence, outcome }) => [pence, outcome?.is])).toEqual([
      [3 * 19_400, 'failed'],
      [19_400, 'paid'],
      [3 * 19_400, undefined],
    ])
    expect(new Set(payments.map(({ run }) => run)).size).toBe(3)
    await everyChainFits(at)
  })

  it('is for every tax year that the child was there, and begins with the dates that staff fill in', async () => {
    const { at } = await carers()
    await does(at, assessor, 'child.c2', 'place', { ...noor, from: '2026-03-30' })
    expect(Object.keys((await at.head()).known).filter((one) => one.startsWith('allowance.'))).toEqual([
      name,
      'allowance.c2.2025',
      'allowance.c2.2026',
    ])
    expect(owedOf(await valuesOf(at, 'allowance.c2.2025'))).toBe(19_400)
    expect(owedOf(await valuesOf(at, 'allowance.c2.2026'))).toBe(5 * 19_400)
  })

  it('is none where a child came to be adopted', async () => {
    const at = await world('2026-05-11T10:00:00.000Z', {
      kind: 'adoption',
      dates: { enquired: '2026-01-04', approved: '2026-04-01' },
    })
    await does(at, assessor, 'child.c1', 'place', { ...noor, from: '2026-04-20' })
    expect((await at.head()).known['child.c1']?.stay).toBeDefined()
    expect((await at.head()).known[name]).toBeUndefined()
  })

  it('is nobody’s to begin, to pay or to decide but finance’s', async () => {
    const { at } = await carers()
    expect(await refused(at, finance, 'allowance.c7.2026', 'put', { run: 'R-000000000000' })).toBe(
      'not-found',
    )
    for (const who of [assessor, applicant()]) {
      expect(await refused(at, who, name, 'put', { run: 'R-000000000000' })).toBe('forbidden')
      const body = { outcome: 'leave', pence: 0, reasons: 'Because' }
      expect(await refused(at, who, name, 'decide', body)).toBe('forbidden')
    }
  })

  it('ends with the stay; what was paid beyond it waits for finance, is never taken back, and is decided once', async () => {
    const { at, told, ports } = await carers()
    await pay(ports, 'first', '2026-05-11')
    await does(at, assessor, 'child.c1', 'end', {
      on: '2026-05-03',
      reason: 'home',
      summary: 'She went home as planned.',
    })
    expect(await valuesOf(at)).toMatchObject({
      differs: { pence: -19_400, over: 19_400, from: '2026-05-04' },
    })
    expect(last(told)).toMatchObject({ pence: 0, asks: 'difference' })
    const decided = { outcome: 'leave', pence: -19_400, reasons: 'We were told late.' }
    expect(await refused(at, finance, name, 'decide', { ...decided, pence: -1 })).toContain('has changed')
    expect(await refused(at, finance, name, 'decide', { ...decided, outcome: 'pay' })).toContain(
      'Nothing more is due',
    )
    await does(at, finance, name, 'decide', decided)
    expect(await refused(at, finance, name, 'decide', decided)).toBe('There is nothing to decide here.')
    expect(last(told)).toEqual({ household, claim: name, pence: 0, since: '2026-05-10' })
    await sweepAt(at, '2026-06-01T04:15:00Z')
    expect(await valuesOf(at)).toMatchObject({ settled: [{ outcome: 'leave', by: 'Nina Okafor' }] })
    expect((await valuesOf(at)).differs).toBeUndefined()
    await everyChainFits(at)
  })

  it('is topped up where a rate is back-dated, exactly once', async () => {
    const { at, told, ports } = await carers()
    await pay(ports, 'first', '2026-05-11')
    Object.assign(at.ports, { rules: risen('2026-05-13') })
    for (const moment of ['2026-05-12T04:15:00Z', '2026-05-13T04:15:00Z', '2026-05-14T04:15:00Z'])
      await sweepAt(at, moment)
    expect((await valuesOf(at)).topUps).toMatchObject([{ on: '2026-05-13', pence: 3 * 600 }])
    expect(last(told)).toMatchObject({ pence: 3 * 600 })
  })

  it('is paid to the last day of an approval that ended, and topped up later, and nothing is erased before that is paid', async () => {
    const { at, told, ports } = await carers()
    await pay(ports, 'first', '2026-05-11')
    const head = await at.head()
    const dates = { ...head.values.dates, ended: '2026-05-13' }
    const ended = { how: 'resigned', on: '2026-05-13' }
    const values = { ...head.values, phase: 'closed', ended, dates }
    at.shelf.items.set(`${household}/head`, { ...head, values } as never)
    // Nobody brings its line up to the day any more.
    const closed = async (moment: string) => {
      at.go(moment)
      await sweepClosed(at.ports)
    }
    await closed('2026-05-17T04:15:00Z')
    await closed('2026-05-18T10:15:00Z')
    expect(last(told)).toMatchObject({ pence: 8_314, since: '2026-05-17' })
    await closed('2026-06-01T04:15:00Z')
    expect(last(told)).toMatchObject({ pence: 8_314 })
    expect(waitsForMoney(await at.head())).toBe(true)
    await pay(ports, 'last', '2026-06-01')
    expect(waitsForMoney(await at.head())).toBe(false)
    const rules = risen('2026-07-01')
    Object.assign(at.ports, { rules })
    Object.assign(ports, { rules })
    for (const moment of [
      '2026-06-30T03:15:00Z',
      '2026-07-01T12:15:00Z',
      '2026-07-01T03:15:00Z',
      '2026-07-02T03:15:00Z',
    ])
      await closed(moment)
    expect((await valuesOf(at)).topUps).toMatchObject([{ on: '2026-07-01', pence: 3 * 600 + 257 }])
    expect(last(told)).toMatchObject({ pence: 3 * 600 + 257 })
    expect(await pay(ports, 'more', '2026-07-02')).toMatchObject({ total: 2057, left: [] })
    const [shown] = await allowancesFor(at.ports, applicant(), await at.head())
    expect(shown?.allowance).toMatchObject({ owed: 0, topUps: [{ pence: 2057 }] })
  })

  it('is paid on through the first 14 days of a break that was agreed', async () => {
    const { at } = await carers('2026-04-21T10:00:00.000Z')
    const head = await at.head()
    // As the head knows it of a break that both sides have agreed to.
    const away = { children: ['child.c1'], from: '2026-04-27', until: '2026-05-16' }
    const known = {
      ...head.known,
      'break.b1': { ...head.known['child.c1'], name: 'break.b1', kind: 'break', away },
    }
    at.shelf.items.set(`${household}/head`, { ...head, known } as never)
    await sweepAt(at, '2026-05-25T04:15:00Z')
    // A week before it, 14 days of it, its last day but one and last unpaid, and the week after it with a Sunday before.
    expect(owedOf(await valuesOf(at))).toBe(19_400 + 2 * 19_400 + 2_771 + 19_400)
  })
})
