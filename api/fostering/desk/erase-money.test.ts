import { expect, it } from 'vitest'
import { rules } from '../clocks/testing/case.ts'
import { caseKeysOf } from '../household/line.ts'
import type { RunPorts } from '../household/payments/ports.ts'
import { shownRun } from '../household/payments/run.ts'
import { makeRun, payRun } from '../household/payments/settle.ts'
import { financeInMemory } from '../household/payments/testing/memory.ts'
import { assessor, does } from '../household/testing/work.ts'
import { applicant, household, world } from '../household/testing/world.ts'
import type { Who } from '../rights/may.ts'
import { eraseOver } from './erase.ts'
import { erasingOn, noPanels } from './testing/erasing.ts'

const finance: Who = { as: 'finance', id: 'staff-7', name: 'Nina Okafor' }
const planted = 'Clarinet of the Zanzibarium'
const name = 'claim.k1'

it('is not erased while something of it is not paid, stands in a list until then, and leaves finance no more than it needs', async () => {
  const at = await world('2026-05-10T10:00:00.000Z', {
    dates: { enquired: '2026-01-04', approved: '2026-04-01' },
  })
  const money = financeInMemory(at.ports.now)
  const ports: RunPorts = Object.assign(at.ports, money, {
    tell: async () => undefined,
    from: { council: 'Sample Council', phone: '0116 000 0000', team: 'Fostering team' },
  })
  const line = { id: 'l1', is: 'expense', on: '2026-05-01', what: planted, pence: 1234, noReceipt: 'Lost' }
  await does(at, applicant(), name, 'write', { lines: [line], another: [], send: true })
  await does(at, assessor, name, 'agree', {})
  const head = await at.head()
  const ended = { how: 'resigned', on: '2026-06-01' }
  const values = {
    ...head.values,
    phase: 'closed',
    ended,
    dates: { ...head.values.dates, ended: '2026-06-01' },
  }
  at.shelf.items.set(`${household}/head`, { ...head, values } as never)
  const erases = async (moment: string) => {
    at.go(moment)
    await eraseOver({ ...at.ports, erasing: erasingOn(at.shelf), ...noPanels })
    return JSON.stringify([...at.shelf.items])
  }
  // Until the time for which it is kept is over, it is in nobody's list of what is open.
  expect(caseKeysOf(await at.head(), '2030-01-01', rules).caseKey).toMatch(/^kept /)
  expect(await erases('2036-06-02T03:00:00.000Z')).toContain(planted)
  expect(caseKeysOf(await at.head(), '2036-06-02', rules).caseKey).toMatch(/^case /)
  const run = await makeRun(ports, finance, 'a-key-of-finance-0001', {
    on: '2036-06-02',
    claims: [{ household, claim: name }],
  })
  if (run.kind !== 'done') throw new Error(run.kind)
  const { id } = shownRun(run.item)
  expect(await erases('2036-06-03T03:00:00.000Z')).toContain(planted)
  await payRun(ports, finance, id, 'a-key-of-finance-0002', { on: '2036-06-03', failed: [] })
  expect(await erases('2036-06-04T03:00:00.000Z')).not.toContain(planted)
  expect([...at.shelf.items.keys()]).toEqual([`${household}/head`])
  // What finance keeps names the record by its reference alone.
  const kept = await ports.runs.get(`runs/${id}`)
  expect(kept && shownRun(kept)).toMatchObject({
    total: 1234,
    entries: [{ household, claim: name, pence: 1234 }],
  })
  expect(JSON.stringify(kept)).not.toMatch(/Zanzibarium|Sample One/)
})
