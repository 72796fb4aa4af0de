import { afterEach, expect, it, vi } from 'vitest'
import { serviceWith } from '#services/define/testing/service.ts'
import { ApiProblem } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { emptyDraft, newKey } from '../model/saved.ts'
import { chargeNow, chargeShown, expected, feeChanged } from './charge.ts'

const service = serviceWith({
  fee: {
    pence: 1000,
    changes: [{ from: '2027-04-01', pence: 1400 }],
    description: 'Badge',
    later: true,
    refundedIfRefused: true,
    source: 'https://www.gov.uk/',
  },
})
const draft = emptyDraft(newKey(), 0)
afterEach(() => vi.useRealTimers())

it('sends along what the page says, on that day, and nothing where a service has no fee', () => {
  vi.useFakeTimers({ now: new Date('2027-03-31T22:59:00Z') })
  const before = chargeShown(service, draft)
  expect(expected(service, before)).toEqual({ expects: { pence: 1000 } })
  vi.setSystemTime(new Date('2027-03-31T23:00:00Z'))
  expect(expected(service, chargeShown(service, draft))).toEqual({ expects: { pence: 1400 } })
  // What was shown yesterday is what was shown.
  expect(expected(service, before)).toEqual({ expects: { pence: 1000 } })
  expect(expected(service, undefined)).toEqual({ expects: { pence: 0 } })
  expect(expected({}, undefined)).toBeUndefined()
  expect(chargeShown(Object.assign({}, service, { under: paths.change }), draft)).toBeUndefined()
})

it('reads what it costs now from that refusal alone, and says it', () => {
  const fee = { pence: 1400, description: 'Badge' }
  const problem = (kind: string) =>
    new ApiProblem(409, { type: `/problems/${kind}`, title: 'No', status: 409, detail: 'No.', fee })
  expect(chargeNow(problem('fee-changed'))).toEqual(fee)
  expect(chargeNow(problem('conflict'))).toBeUndefined()
  expect(feeChanged(fee, { ...fee, pence: 1000 })).toMatch(/^The fee is now £14, not £10\. .*send it again/)
  expect(feeChanged(fee, undefined)).toMatch(/^The fee is now £14\. /)
  expect(feeChanged({ ...fee, pence: 0 }, fee)).toMatch(/^There is no longer a fee\. /)
})
