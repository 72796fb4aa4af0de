import { problems, text } from './paths.ts'
import { staffSecurity } from './staff.ts'
import { operation, type Parts, partsOf, type Told } from './told.ts'

const parts: Parts = { run: 'Id of a payment run, such as R-7k3m9qtd4f2a' }

const claims = '/api/fostering/place/claims'
const finance = '/api/workspace/fostering/finance'
const ledger = `${finance}/runs/{run}/ledger.csv`

const desk: Readonly<Record<string, readonly Told[]>> = {
  '/payables': [
    {
      id: 'listPayables',
      summary: 'Claims of which something is to be paid, page by page; those agreed first come first',
      answer: 'PayableList',
      query: { after: 'What the page before gave as next' },
      refuses: ['invalid'],
    },
  ],
  '/runs': [
    { id: 'listPaymentRuns', summary: 'Payment runs, the newest first', answer: 'PaymentRunList' },
    {
      id: 'makePaymentRun',
      summary: 'Puts claims into a payment run and closes it; a claim is in one run at a time',
      takes: 'MakePaymentRun',
      answer: 'PaymentRun',
      status: 201,
      never: ['changed', 'not-now'],
    },
  ],
  '/runs/{run}': [
    {
      id: 'getPaymentRun',
      summary: 'A payment run: what is in it, and the fingerprint of its ledger file',
      answer: 'PaymentRun',
    },
  ],
  '/runs/{run}/paid': [
    {
      id: 'recordPayment',
      summary: 'Records that a run was paid, and what of it did not go through',
      takes: 'PaidRun',
      answer: 'PaymentRun',
      never: ['changed'],
    },
  ],
}

/** Claims of carers, and what finance does with them. */
export const moneyPaths = (withSession: readonly object[]) => ({
  [claims]: operation(
    claims,
    parts,
    {
      id: 'listOwnClaims',
      summary: 'Claims of a household that this person may see, the newest first',
      answer: 'ClaimList',
      refuses: ['unauthorised'],
    },
    withSession,
  ),
  ...Object.fromEntries(
    Object.entries(desk).map(([at, told]) => {
      const path = `${finance}${at}`
      return [path, Object.assign({}, ...told.map((one) => operation(path, parts, one)))]
    }),
  ),
  [ledger]: {
    get: {
      operationId: 'getLedger',
      summary: 'A payment run for the council’s ledger: a line for each claim, in pence',
      security: staffSecurity,
      parameters: partsOf(ledger, parts),
      responses: {
        200: { description: 'The file', content: { 'text/csv': { schema: text } } },
        ...problems('not-signed-in', 'forbidden', 'not-found'),
      },
    },
  },
})
