import { describe, expect, it } from 'vitest'
import { chargeFor, feeInWords, penceOn } from './fee.ts'
import type { Fee } from './service.ts'

const fee: Fee = {
  pence: 1250,
  description: 'Copy of a certificate',
  later: false,
  refundedIfRefused: true,
  source: 'Regulations',
}
const each: Fee = { ...fee, per: { question: 'copies', one: 'copy' } }
const dated: Fee = {
  ...each,
  changes: [
    { from: '2027-04-01', pence: 1400 },
    { from: '2028-04-01', pence: 1500 },
  ],
}
const at = (time: string) => new Date(time)

describe('a fee', () => {
  it.each([
    [1, { pence: 1250, description: 'Copy of a certificate' }],
    [3, { pence: 3750, description: 'Copy of a certificate × 3' }],
    ['3', { pence: 1250, description: 'Copy of a certificate' }],
    [undefined, { pence: 1250, description: 'Copy of a certificate' }],
  ])('by quantity is charged for as many as are asked for: %s', (copies, charge) => {
    expect(chargeFor(each, { copies })).toEqual(charge)
  })

  it.each([
    ['2027-03-31T22:59:59Z', 2500],
    // Midnight in England, which is in summer time then.
    ['2027-03-31T23:00:00Z', 2800],
    ['2029-01-01T12:00:00Z', 3000],
  ])('by date is what it costs on the day in England on which it is sent: %s', (time, pence) => {
    expect(chargeFor(dated, { copies: 2 }, at(time))?.pence).toBe(pence)
  })

  it('is charged where it applies alone', () => {
    const when = { question: 'who', is: 'me' }
    expect(chargeFor({ ...fee, when }, { who: 'you' })).toBeUndefined()
    expect(chargeFor(undefined, {})).toBeUndefined()
    expect(penceOn(fee, '2030-01-01')).toBe(1250)
  })

  it('is said as it is on every day', () => {
    expect(feeInWords(fee)).toBe('£12.50')
    expect(feeInWords(dated)).toBe(
      '£12.50 for each copy, and £14 from 1 April 2027, and £15 from 1 April 2028',
    )
  })
})
