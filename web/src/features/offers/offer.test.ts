import { expect, it } from 'vitest'
import type { Offer } from '#contract/admissions/family.ts'
import { lookAgainAfter } from './offer.ts'

const at = '2027-04-16T06:00:00.000Z'
const moment = Date.parse(at)
const waiting = (when: string | null): Offer => ({
  state: 'waiting',
  reference: 'SA-7K3M-9QTD',
  round: 'reception-2027',
  at: when,
  offersOn: '2027-04-16',
})

it('looks just after the moment, spread over some seconds', () => {
  expect(lookAgainAfter(waiting(at), moment - 5000, 0)).toBe(6000)
  expect(lookAgainAfter(waiting(at), moment - 5000, 1)).toBe(21_000)
})

it('looks now and then before it, as the moment may be set anew', () => {
  expect(lookAgainAfter(waiting(at), Date.parse('2027-03-01T06:00:00.000Z'), 0.5)).toBe(15 * 60_000)
})

it('looks each minute where the moment has passed and nothing is shown yet', () => {
  expect(lookAgainAfter(waiting(at), moment + 1, 0.5)).toBe(60_000)
})

it('looks now and then while no moment is set', () => {
  expect(lookAgainAfter(waiting(null), moment, 0.5)).toBe(15 * 60_000)
})

it('does not look once the offer is there', () => {
  expect(lookAgainAfter(undefined, moment, 0.5)).toBe(false)
  const shown: Offer = {
    state: 'published',
    reference: 'SA-7K3M-9QTD',
    round: 'reception-2027',
    at,
    explanation: {
      version: 1,
      round: 'reception-2027',
      run: 'a'.repeat(64),
      reference: 'SA-7K3M-9QTD',
      told: '2027-04-16',
      answerBy: null,
      outcome: { kind: 'none' },
      preferences: [],
      check: null,
    },
    letter: { title: 'We have not found a place so far', sections: [] },
  }
  expect(lookAgainAfter(shown, moment, 0.5)).toBe(false)
})
