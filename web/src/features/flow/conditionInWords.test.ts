import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition } from '#contract/core/condition.ts'
import { checkboxes, date, group, option, radios, text, when } from '#services/define/questions.ts'
import { pagesOf } from '#services/define/testing/service.ts'
import { conditionInWords } from './conditionInWords.ts'

const errors = { missing: 'Answer it' }
const service = {
  pages: pagesOf(
    radios({
      key: 'who',
      label: 'Who are you applying for?',
      short: 'Who for',
      options: [option('me', 'Myself'), option('child', 'A child'), option('other', 'Somebody else')],
      errors,
    }),
    checkboxes({
      key: 'gets',
      label: 'Benefits',
      options: [option('pip', 'PIP'), option('dla', 'DLA')],
      errors,
    }),
    date({ key: 'born', label: 'Date of birth', from: { years: -120 }, to: 0, errors }),
    group({
      key: 'cars',
      label: 'Vehicles',
      item: 'vehicle',
      atLeast: 1,
      atMost: 9,
      questions: [text({ key: 'plate', label: 'Registration', maxLength: 8, errors })],
      errors,
    }),
  ),
}

describe('a condition in words', () => {
  it.each<[Condition, string]>([
    [when('who', 'me'), '“Who for” is “Myself”'],
    [when('who', ['me', 'child', 'other']), '“Who for” is “Myself”, “A child” or “Somebody else”'],
    [{ not: when('who', ['me', 'child']) }, '“Who for” is not “Myself” or “A child”'],
    [when('gets', 'pip'), '“Benefits” includes “PIP”'],
    [{ not: when('gets', 'pip') }, '“Benefits” does not include “PIP”'],
    [{ question: 'who', answered: true }, '“Who for” is answered'],
    [{ question: 'who', answered: false }, '“Who for” has no answer'],
    [{ not: { question: 'who', answered: true } }, '“Who for” has no answer'],
    [{ question: 'cars', atLeast: 2 }, '“Vehicles” is 2 or more'],
    [{ not: { question: 'cars', atMost: 1 } }, '“Vehicles” is not 1 or fewer'],
    [{ question: 'plate', answered: true }, '“Registration” is answered'],
    [{ question: 'born', aged: { under: 3 } }, '“Date of birth” is less than 3 years ago'],
    [{ question: 'born', aged: { from: 65 } }, '“Date of birth” is 65 or more years ago'],
    [{ question: 'born', aged: { from: 3, under: 65 } }, '“Date of birth” is 3 to 64 years ago'],
    [{ not: { not: when('who', 'me') } }, '“Who for” is “Myself”'],
    [
      { all: [when('who', 'me'), { any: [when('gets', 'pip'), when('gets', 'dla')] }] },
      '“Who for” is “Myself” and (“Benefits” includes “PIP” or “Benefits” includes “DLA”)',
    ],
    [
      { not: { any: [when('who', 'me'), when('gets', 'pip')] } },
      '“Who for” is not “Myself” and “Benefits” does not include “PIP”',
    ],
    [when('unknown', 'x'), '“unknown” is “x”'],
  ])('%j', (condition, words) => {
    expect(conditionInWords(condition, service)).toBe(words)
  })

  it('says the same of what is turned round twice', () => {
    const leaf = fc.constantFrom<Condition>(when('who', 'me'), when('gets', ['pip', 'dla']), {
      question: 'cars',
      atLeast: 2,
    })
    const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
      condition: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.record({ not: tie('condition') }),
        fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      ),
    }))
    fc.assert(
      fc.property(condition, (one) => {
        expect(conditionInWords({ not: { not: one } }, service)).toBe(conditionInWords(one, service))
      }),
    )
  })
})
