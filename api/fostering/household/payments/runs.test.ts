import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { cutOffAfter } from '#record/testing/cut-off.ts'
import type { ClaimValues } from '../../carers/money/claim.ts'
import { stateOf } from '../../carers/money/claim.ts'
import type { Who } from '../../rights/may.ts'
import type { Word } from '../tell.ts'
import { assessor, does } from '../testing/work.ts'
import { applicant, household, world } from '../testing/world.ts'
import type { RunPorts } from './ports.ts'
import { ledgerCsv, type Run, runItem, shownRun } from './run.ts'
import { makeRun, payRun, sweepRuns } from './settle.ts'
import { financeInMemory } from './testing/memory.ts'

const finance: Who = { as: 'finance', id: 'staff-7', name: 'Nina Okafor' }
const on = '2026-12-03'

/** Claims of an approved household that were agreed, and what finance does with them. */
async function agreed(many = 2) {
  const at = await world('2026-12-01T10:00:00.000Z', {
    dates: { enquired: '2026-01-04' },
  })
  await does(at, applicant(), 'person.p1', 'details', { email: 'one@example.org' })
  const head = at.shelf.items.get(`${household}/head`)
  if (!head) throw new Error('No head')
  at.shelf.items.set(`${household}/head`, { ...head, values: { ...head.values, phase: 'approved' } } as never)
  const words: Word[] = []
  const { told, ...money } = financeInMemory(at.ports.now)
  const ports: RunPorts = {
    ...at.ports,
    ...money,
    tell: async (word) => void words.push(word),
    from: { council: 'Sample Council', phone: '0116 000 0000', team: 'Fostering team' },
  }
  const claims = Array.from({ length: many }, (_, n) => ({ household, claim: `claim.k${n + 1}` }))
  for (const [n, { claim }] of claims.entries()) {
    const line = {
      id: 'l1',
      is: 'expense',
      on: `2026-11-0${n + 1}`,
      what: 'Shoes',
      pence: 1000 + n,
      noReceipt: 'Lost',
    }
    await does(at, applicant(), claim, 'write', { lines: [line], another: [], send: true })
    await does(at, assessor, claim, 'agree', { alike: false })
  }
  const states = async () =>
    Promise.all(claims.map(async ({ claim }) => stateOf((await at.part(claim))?.values as ClaimValues)))
  return { at, ports, told, words, claims, states }
}

const runIn = (outcome: { kind: string; item?: Run }) => {
  if (!outcome.item) throw new Error(JSON.stringify(outcome))
  return shownRun(outcome.item)
}

describe('a payment run', () => {
  it('holds what is owed, is closed once, and its fingerprint is that of the ledger file', async () => {
    const { ports, claims, states, told } = await agreed()
    const run = runIn(
      await makeRun(ports, finance, 'a-key-of-finance-0001', { on, claims: [...claims, ...claims] }),
    )
    expect(run).toMatchObject({ on, step: 'closed', total: 2001, count: 2, left: [] })
    expect(await states()).toEqual(['in-run', 'in-run'])
    expect(told.slice(-2).map(({ pence }) => pence)).toEqual([0, 0])
    const file = ledgerCsv(run.id, run.on, run.entries)
    expect(file).toContain(`${run.id},2026-12-03,${household},claim.k2,1001`)
    expect(run.fingerprint).toBe(createHash('sha256').update(file).digest('hex'))
    // Sent again it is the same run; under the same key with something else it is refused.
    const again = await makeRun(ports, finance, 'a-key-of-finance-0001', {
      on,
      claims: [...claims, ...claims],
    })
    expect(runIn(again)).toEqual(run)
    expect(await makeRun(ports, finance, 'a-key-of-finance-0001', { on, claims })).toEqual({
      kind: 'key-reused',
    })
  })

  it('has each claim once, though two of finance choose it in the same moment', async () => {
    const { ports, claims } = await agreed(3)
    const both = await Promise.all([
      makeRun(ports, finance, 'a-key-of-finance-000a', { on, claims }),
      makeRun(ports, finance, 'a-key-of-finance-000b', { on, claims }),
    ])
    const runs = both.map(runIn)
    expect(runs.reduce((sum, { total }) => sum + total, 0)).toBe(1000 + 1001 + 1002)
    expect(runs.flatMap(({ entries }) => entries.map(({ claim }) => claim)).sort()).toEqual(
      claims.map(({ claim }) => claim),
    )
    expect(runs.flatMap(({ left }) => left.map(({ why }) => why))).toEqual(
      claims.map(() => 'This claim is in a payment run already.'),
    )
  })

  it('goes on where it was cut off after any write, and puts no claim in twice', async () => {
    for (let cut = 1; cut < 12; cut++) {
      const { ports, claims, states } = await agreed()
      let writes = 0
      const failing = (name: 'save' | 'carried' | 'carry', of: object) => ({
        [name]: (...given: unknown[]) => {
          if (++writes === cut) throw new Error('Stopped')
          return (of as Record<string, (...all: unknown[]) => unknown>)[name]?.(...given)
        },
      })
      const cutOff = {
        ...ports,
        parts: { ...ports.parts, ...failing('save', ports.parts), ...failing('carry', ports.parts) },
        runs: { ...ports.runs, ...failing('save', ports.runs), ...failing('carried', ports.runs) },
      } as RunPorts
      const key = 'a-key-of-finance-000c'
      await makeRun(cutOff, finance, key, { on, claims }).catch(() => undefined)
      await sweepRuns(ports)
      const run = runIn(await makeRun(ports, finance, key, { on, claims }))
      expect([cut, run.step, run.total, run.count]).toEqual([cut, 'closed', 2001, 2])
      expect(await states()).toEqual(['in-run', 'in-run'])
    }
  })

  it('is recorded as paid once, wherever it is cut off, and tells each carer under one id', async () => {
    for (let cut = 0; ; cut++) {
      const { ports, claims, states, words } = await agreed()
      const { id } = runIn(await makeRun(ports, finance, 'a-key-of-finance-0001', { on, claims }))
      const counted = cutOffAfter(cut)
      const { parts, runs } = ports
      const cutOff: RunPorts = {
        ...ports,
        tell: counted(ports.tell),
        parts: { ...parts, save: counted(parts.save), carry: counted(parts.carry) },
        runs: { ...runs, save: counted(runs.save), carried: counted(runs.carried) },
      }
      const key = 'a-key-of-finance-0002'
      const failed = [{ household, claim: 'claim.k2', reason: 'other' as const, words: 'Planted words.' }]
      const send = (to: RunPorts) => payRun(to, finance, id, key, { on: '2026-12-01', failed })
      const isWhole = await send(cutOff).then(
        () => true,
        () => false,
      )
      await sweepRuns(ports)
      const run = runIn(await send(ports))
      expect([cut, run.step, run.total, run.count]).toEqual([cut, 'settled', 1000, 1])
      expect([cut, ...(await states())]).toEqual([cut, 'paid', 'failed'])
      expect([cut, new Set(words.map(({ id }) => id)).size]).toEqual([cut, 2])
      if (isWhole) break
      expect(cut).toBeLessThan(40)
    }
  })

  it('that cannot go on holds up none of the others', async () => {
    const { ports, claims } = await agreed(3)
    const [first, ...others] = claims
    const stop = {
      ...ports,
      runs: { ...ports.runs, carried: async () => Promise.reject(new Error('Stopped')) },
    }
    for (const [key, put] of [
      ['a-key-of-finance-0001', [first]],
      ['a-key-of-finance-0002', others],
    ] as const)
      await makeRun(stop, finance, key, { on, claims: put as typeof claims }).catch(() => undefined)
    const [stuck] = await ports.runs.pending()
    const get: typeof ports.runs.get = async (id) =>
      id === stuck ? Promise.reject(new Error('Stuck')) : ports.runs.get(id)
    await expect(sweepRuns({ ...ports, runs: { ...ports.runs, get } })).rejects.toThrow('Stuck')
    expect(await ports.runs.pending()).toEqual([stuck])
  })

  it('is recorded as paid apart from what failed, which is owed again, and each carer is told once', async () => {
    const { at, ports, claims, states, words, told } = await agreed()
    const { id } = runIn(await makeRun(ports, finance, 'a-key-of-finance-0001', { on, claims }))
    expect(
      await payRun(ports, finance, id, 'a-key-of-finance-0002', { on: '2026-12-02', failed: [] }),
    ).toMatchObject({
      kind: 'invalid',
      pointer: '/on',
    })
    const failed = [{ household, claim: 'claim.k2', reason: 'other' as const, words: 'Planted words.' }]
    const paid = { on: '2026-12-01', failed }
    const stranger = { ...paid, failed: [{ ...failed[0], claim: 'claim.k9' }] }
    expect(await payRun(ports, finance, id, 'a-key-of-finance-0003', stranger as never)).toMatchObject({
      kind: 'invalid',
    })
    const unsaid = { ...paid, failed: [{ household, claim: 'claim.k2', reason: 'other' as const }] }
    expect(await payRun(ports, finance, id, 'a-key-of-finance-0003', unsaid)).toMatchObject({
      pointer: '/failed/0/words',
    })
    const run = runIn(await payRun(ports, finance, id, 'a-key-of-finance-0002', paid))
    // What was said to the carer stands in their own record, and nowhere in the run.
    expect(JSON.stringify(await ports.runs.get(runItem(id)))).not.toContain('Planted')
    expect(JSON.stringify((await at.part('claim.k2'))?.values)).toContain('Planted words.')
    expect(run).toMatchObject({ step: 'settled', total: 1000, count: 1, paidOn: '2026-12-01' })
    expect(await states()).toEqual(['paid', 'failed'])
    expect(runIn(await payRun(ports, finance, id, 'a-key-of-finance-0002', paid))).toEqual(run)
    expect(await payRun(ports, finance, id, 'a-key-of-finance-0004', paid)).toMatchObject({ kind: 'not-now' })
    expect(words.map(({ subject }) => subject)).toEqual(['We have paid you', 'A payment did not go through'])
    expect(JSON.stringify(words)).not.toContain('Shoes')
    expect(told.at(-1)).toMatchObject({ claim: 'claim.k2', pence: 1001 })
    const next = runIn(await makeRun(ports, finance, 'a-key-of-finance-0005', { on, claims }))
    expect(next).toMatchObject({ total: 1001, count: 1, left: [{ claim: 'claim.k1' }] })
  })

  it('is nobody’s but finance’s', async () => {
    const { ports, claims, states } = await agreed(1)
    const run = runIn(await makeRun(ports, assessor, 'a-key-of-finance-0001', { on, claims }))
    expect([run.count, await states()]).toEqual([0, ['agreed']])
  })
})
