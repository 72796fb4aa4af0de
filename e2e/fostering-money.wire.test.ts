import { createHash } from 'node:crypto'
import { expect, inject, it } from 'vitest'
import { dayInEngland } from '#contract/calendar/day.ts'
import type { ClaimList } from '#contract/fostering/carers/claims.ts'
import type { PayableList, PaymentRun, RunList } from '#contract/fostering/carers/payments.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { good } from '#infra/operate/seed/fostering/calls.ts'
import { tracesOf } from './support/data-of.ts'
import { upload } from './support/fostering/files.ts'
import { actOn, ask, beginCase, caseOf, openedPlace, ownPlace } from './support/fostering/household.ts'
import { awaitMessage } from './support/inbox.ts'
import { photo } from './support/photo.ts'
import { tokenFor } from './support/staff.ts'

const url = inject('url')
const dataDir = inject('dataDir')
const finance = '/workspace/fostering/finance'
const today = dayInEngland(new Date())
/** Of nobody, and in nothing else that this installation has. */
const planted = { name: 'Ottoline Brackenridge', what: 'Clarinet of the Zanzibarium' }

const journey = { id: 'l1', is: 'journey', on: today, why: 'school', where: 'Home to school', tenths: 100 }
const byCar = { ...journey, vehicle: 'car', passengers: 0 }

/** Whoever fosters a named child before they adopt: approved from the first day. */
async function carer() {
  const [assessor, recruiter, pays] = await Promise.all(
    ['fostering-assessors', 'fostering-recruiters', 'fostering-finance'].map((group) => tokenFor(url, group)),
  )
  if (!assessor || !recruiter || !pays) throw new Error('No staff')
  const { household } = await beginCase(url, assessor, {
    kind: 'early-permanence',
    source: 'phone',
    people: [{ role: 'applicant', name: planted.name }],
    approved: today,
  })
  const { token } = await openedPlace(url, assessor, household, 'p1')
  const email = `${household.toLowerCase()}@example.org`
  await actOn(url, token, ownPlace, 'person.p1', 'details', { email })
  return { household, assessor, recruiter, pays, token, email, desk: caseOf(household) }
}

/** What waits for finance of a household, once as much has come as is awaited. */
async function payablesOf(pays: string, household: string, pence: readonly number[]) {
  for (let tries = 0; tries < 100; tries++) {
    const found: PayableList['payables'] = []
    let next: string | null | undefined
    do {
      const after = next ? `?after=${encodeURIComponent(next)}` : ''
      const page = await good(ask<PayableList>(url, pays, `${finance}/payables${after}`))
      found.push(...page.payables.filter((one) => one.household === household))
      next = page.next
    } while (next)
    if (found.map((one) => one.pence).join() === pence.join()) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`Finance never had ${pence.join()}`)
}

it('brings a claim from a carer through the queue of finance into a run, and back to them as paid', async () => {
  const { household, assessor, recruiter, pays, token, email, desk } = await carer()
  const name = 'claim.k4711'
  const { body: receipt } = await upload(url, token, household, ownPlace, await photo())
  const cost = { id: 'l2', is: 'expense', on: today, what: planted.what, pence: 4250 }
  const lines = [byCar, { ...cost, receipt: { id: receipt.id, title: 'Receipt' } }]
  await actOn(url, token, ownPlace, name, 'write', { lines, another: [], send: true })
  await actOn(url, assessor, desk, name, 'agree', {})
  const [payable] = await payablesOf(pays, household, [4800])
  expect(payable).toEqual({ household, claim: name, pence: 4800, since: today })

  // Finance meets what it pays, and nobody else meets finance.
  expect((await ask<PartView>(url, pays, `${desk}/parts/${name}`)).status).toBe(200)
  expect((await ask<PartView>(url, pays, `${desk}/parts/person.p1`)).status).toBe(404)
  for (const other of [assessor, recruiter])
    expect((await ask(url, other, `${finance}/payables`)).status).toBe(403)
  expect((await ask(url, token, `${finance}/payables`)).status).toBe(401)

  const claims = [{ household, claim: name }]
  const run = await good(ask<PaymentRun>(url, pays, `${finance}/runs`, { on: today, claims }))
  expect(run).toMatchObject({ step: 'closed', total: 4800, count: 1, left: [] })
  await payablesOf(pays, household, [])
  const second = await good(ask<PaymentRun>(url, pays, `${finance}/runs`, { on: today, claims }))
  expect(second).toMatchObject({ total: 0, count: 0, left: [{ claim: name }] })
  const { open, runs } = await good(ask<RunList>(url, pays, `${finance}/runs`))
  expect([...open, ...runs].map(({ id }) => id)).toEqual(expect.arrayContaining([run.id, second.id]))
  expect(open.map(({ id }) => id)).toContain(run.id)

  const ledger = await fetch(`${url}/api${finance}/runs/${run.id}/ledger.csv`, {
    headers: { authorization: `Bearer ${pays}` },
  })
  const file = Buffer.from(await ledger.arrayBuffer())
  expect(file.toString()).toContain(`${run.id},${today},${household},${name},4800`)
  expect(createHash('sha256').update(file).digest('hex')).toBe(run.fingerprint)

  const stateNow = async () =>
    (await good(ask<ClaimList>(url, token, `${ownPlace}/claims`))).claims[0]?.claim.state
  expect(await stateNow()).toBe('in-run')
  const paid = await good(ask<PaymentRun>(url, pays, `${finance}/runs/${run.id}/paid`, { on: today }))
  expect(paid).toMatchObject({ step: 'settled', total: 4800, entries: [{ claim: name, outcome: 'paid' }] })
  expect(await stateNow()).toBe('paid')
  const told = await awaitMessage(url, email, /We have paid you\n([\s\S]*)/)
  expect(told).not.toContain('48')

  // Neither a queue, a log nor a message names anybody or says what it was for.
  expect(tracesOf(dataDir, Object.values(planted))).toEqual([])
})
