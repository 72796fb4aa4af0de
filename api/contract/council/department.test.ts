import { expect, it } from 'vitest'
import { whatNext } from './department.ts'

it('says the name of the department in what happens next, wherever it stands and whatever is in it', () => {
  const next = [
    'It goes straight to {department}.',
    'They look at it.',
    'The {department} calls, or {department} writes.',
  ]
  expect(whatNext(next, { name: 'Highways' })).toEqual([
    'It goes straight to Highways.',
    'They look at it.',
    'The Highways calls, or Highways writes.',
  ])
  expect(whatNext(next, { name: 'Roads $& more' })[0]).toBe('It goes straight to Roads $& more.')
})
