import { expect, it } from 'vitest'
import { movedInWords, placeInWords } from './words.ts'

const since = '2027-04-16T06:00:00.000Z'

it('says where a child is, from the first to the last', () => {
  expect(placeInWords({ position: { ahead: 0, of: 3, part: null } })).toBe('Your child is first on the list.')
  expect(placeInWords({ position: { ahead: 1, of: 3, part: 'band 2' } })).toBe(
    'Your child is number 2 on the list for band 2: 1 child is before yours.',
  )
  expect(placeInWords({ position: null })).toContain('does not let your child in')
})

it('says why that has changed, and that nothing has', () => {
  const moved = { since, before: 2, now: 2, came: { 'others-joined': 1 }, went: { 'others-placed': 1 } }
  expect(movedInWords({ moved })).toEqual([
    'On 16 April 2027 your child was number 3. Since then:',
    '1 child before yours got a place at the school.',
    '1 child joined the list and came before yours.',
  ])
  expect(movedInWords({ moved: { ...moved, came: {}, went: {} } })).toEqual([
    'Nothing has changed since 16 April 2027.',
  ])
  expect(movedInWords({ moved: null })).toEqual([])
})
