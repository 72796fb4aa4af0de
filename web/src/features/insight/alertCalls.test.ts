import { expect, it, vi } from 'vitest'
import { mostWards } from '#contract/insight/alerts.ts'
import { council } from '#council'
import { wardOfPostcode } from '#web/questions/location/wardOfPostcode.ts'
import { alertProblems, stillWrong } from './alertCalls.ts'

vi.mock('#web/questions/location/geodata.ts', () => ({
  loadOutwards: async () => ({ LE3: [52.6, -1.2] }),
  loadPostcodes: async () => ({}),
  loadAreas: async () => ({}),
}))

it.each([
  ['SW1A 1AA', 'We do not know the postcode SW1A 1AA. Choose your ward instead'],
  ['le3 9zz', 'We do not know the postcode LE3 9ZZ. Choose your ward instead'],
  ['LE3', `Enter the whole postcode, like ${council.examples.postcode}`],
  ['', `Enter the whole postcode, like ${council.examples.postcode}`],
])('the postcode “%s”: %s', async (typed, text) => {
  expect(await wardOfPostcode(typed, [])).toEqual({ text })
})

it('says no more that a ward is missing once one is chosen, and keeps what else is wrong', () => {
  const problems = alertProblems('', [])
  expect(problems.map(({ field }) => field)).toEqual(['wards', 'email'])
  expect(stillWrong(problems, ['E05000001']).map(({ field }) => field)).toEqual(['email'])
  expect(stillWrong(problems, [])).toEqual(problems)
})

it('counts anew as wards are chosen that are too many', () => {
  const wards = Array.from({ length: mostWards + 2 }, (_, at) => `ward ${at}`)
  const problems = alertProblems('ada@example.org', wards)
  expect(stillWrong(problems, wards.slice(1))[0]?.text).toContain(`You have chosen ${mostWards + 1}`)
  expect(stillWrong(problems, wards.slice(2))).toEqual([])
})
