import type { PaymentRun } from '#contract/fostering/carers/payments.ts'
import type { CaseView, MadeLink } from '#contract/fostering/desk.ts'
import type { OpenedPlace } from '#contract/fostering/household.ts'
import { assessor, does } from '#fostering/household/testing/work.ts'
import { applicant } from '#fostering/household/testing/world.ts'
import type { askedHousehold } from './asked-household.ts'

/** Claims of a carer, and what finance does with them. */
export async function askedMoney({
  as,
  key,
  answers,
  through,
  worldOf,
}: Awaited<ReturnType<typeof askedHousehold>>): Promise<void> {
  const body = {
    kind: 'early-permanence',
    people: [{ role: 'applicant', name: 'Sample Carer' }],
    source: 'phone',
    approved: '2027-01-04',
  }
  const { household } = await through<CaseView>('beginCase', { by: 'assessor', body, acts: true })
  const one = worldOf(household)
  for (const [n, claim] of ['claim.k1', 'claim.k2'].entries()) {
    const cost = { is: 'expense', on: `2027-01-0${n + 1}`, what: 'Shoes', pence: 1500, noReceipt: 'Lost' }
    await does(one, applicant(), claim, 'write', { lines: [{ ...cost, id: 'l1' }], another: [], send: true })
    await does(one, assessor, claim, 'agree', { alike: false })
  }
  const at = { path: { household, person: 'p1' }, body: {} }
  const made = await through<MadeLink>('makeLink', { ...at, by: 'assessor', acts: true })
  const secret = { household, person: 'p1', key: new URL(made.url).hash.slice(1), code: made.code }
  const { token } = await through<OpenedPlace>('openPlace', { held: {}, body: secret })
  await through('listOwnClaims', { held: { authorization: `Bearer ${token}` } })

  const by = 'finance'
  await through('listPayables', { by })
  await answers('listPayables', 422, { query: { after: 'soon' }, headers: as(by) })
  const make = { on: '2027-01-05', claims: [{ household, claim: 'claim.k1' }] }
  const once = { headers: { ...as(by), ...key() } }
  await answers('makePaymentRun', 201, { ...once, body: make })
  await answers('makePaymentRun', 422, { ...once, body: { ...make, on: '2027-01-06' } })
  await answers('makePaymentRun', 422, { ...once, body: { ...make, on: '2027-01-05', claims: [] } })
  const next = { ...make, claims: [{ household, claim: 'claim.k2' }] }
  const { id: run } = await through<PaymentRun>('makePaymentRun', { by, body: next, acts: true })
  await through('listPaymentRuns', { by })
  const of = { by, path: { run }, not: { run: 'R-000000000000' } }
  await through('getPaymentRun', of)
  await through('getLedger', of)
  await through('recordPayment', { ...of, body: { on: '2027-01-05', failed: [] }, acts: true })
  const again = { path: { run }, headers: { ...as(by), ...key() }, body: { on: '2027-01-04', failed: [] } }
  await answers('recordPayment', 409, again)
}
