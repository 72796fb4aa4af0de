import { expect, it } from 'vitest'
import { personalIn } from './personal.ts'

it.each([
  ['Deep hole outside Mrs Jones at 14', ['Mrs Jones', 'at 14']],
  ['Call me: 07700 900123, or +44 7700 900 123.', ['07700 900123', '+44 7700 900 123']],
  ['I live in LE11 3EB', ['LE11 3EB']],
  ['Write to jo.sample@example.org', ['jo.sample@example.org']],
  ['The car was AB12 CDE', ['AB12 CDE']],
  ['Outside 3a', ['Outside 3a']],
  ['A deep hole beside the kerb on the A46, 20cm wide, near lamp post 17', []],
  ['', []],
])('finds in “%s” what may say who or where somebody is', (text, found) => {
  expect(personalIn(text).map((one) => one.text)).toEqual(found)
})
