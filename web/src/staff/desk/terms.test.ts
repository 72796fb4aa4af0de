import { expect, it } from 'vitest'
import { Terms } from '#contract/fostering/panel/referral.ts'
import { termsInWords } from '#fostering/parts/referral/words.ts'
import { kindOf } from '#web/staff/rows/kind.tsx'
import { hasTerms, termsErrors, termsFields, typedTerms, withTerms } from './terms.ts'

const form = kindOf<undefined>({
  title: 'Terms',
  send: 'Save',
  done: 'Saved.',
  fields: termsFields(''),
  check: termsErrors,
  body: (said) => ({ terms: withTerms(said).terms }),
})
const read = (typed: object) => form.read({ ...form.empty(undefined), ...typed }, undefined)
const full = {
  placement: 'short-term',
  children: '2',
  youngest: '0',
  oldest: '8',
  gender: 'girls',
  named: ' Ada Sample \n\nBen Sample',
  otherTerms: 'No pets.',
}

it('makes terms of what is filled in, which letters say in a sentence each, and opens with them again', () => {
  const said = read(full)
  if ('errors' in said) throw new Error(JSON.stringify(said.errors))
  const { terms } = said.action as { terms: Terms }
  expect(Terms.parse(terms)).toEqual(terms)
  expect(termsInWords(terms)).toEqual([
    'Short-term fostering.',
    'Up to 2 children at a time.',
    'Aged 0 to 8.',
    'Girls only.',
    'For Ada Sample, Ben Sample only.',
    'No pets.',
  ])
  const again = kindOf<undefined>({
    ...{ title: '', send: '', done: '', fields: termsFields(''), from: () => typedTerms(terms) },
    body: (all) => ({ terms: withTerms(all).terms }),
  })
  expect(again.read(again.empty(undefined), undefined)).toEqual({ action: { terms } })
})

it('is without terms where nothing is filled in, and where it is no limit', () => {
  expect(read({})).toEqual({ action: { terms: null } })
  expect(read({ gender: 'either' })).toEqual({ action: { terms: null } })
  expect(typedTerms(null)).toEqual({})
})

it('says at its field what cannot be, as the API would', () => {
  const errorsOf = (typed: object) => {
    const said = read(typed)
    return 'errors' in said ? Object.keys(said.errors) : []
  }
  expect(errorsOf({ youngest: '9', oldest: '8' })).toEqual(['oldest'])
  expect(errorsOf({ youngest: '8', oldest: '8' })).toEqual([])
  expect(errorsOf({ children: '12', youngest: 'nine' })).toEqual(['children', 'youngest'])
  expect(errorsOf({ named: 'A\n'.repeat(10) })).toEqual(['named'])
  expect(errorsOf({ named: 'x'.repeat(121) })).toEqual(['named'])
  const terms = { kind: null, children: null, named: [], words: '' }
  expect(Terms.safeParse({ ...terms, youngest: 9, oldest: 8 }).error?.issues[0]?.path).toEqual(['oldest'])
})

it('belongs to what is agreed to', () => {
  expect(['suitable', 'agree', 'not-suitable', 'refuse', 'complete-assessment'].filter(hasTerms)).toEqual([
    'suitable',
    'agree',
  ])
})
