import type { Question, TextQuestion } from '#contract/question.ts'
import { address, date, text } from '../define/questions.ts'
import type { Pronouns, spoken, Words } from './spoken.ts'

/** What speaks of a person: `toYou`, or `spoken` with whom it is about. */
type Say = (say: (words: Pronouns) => Words) => Words | ReturnType<ReturnType<typeof spoken>>
type More = Pick<Question, 'when' | 'reuse'>
type MoreOfName = More & Partial<Pick<TextQuestion, 'short' | 'autocomplete'>>

/** The full name of a person; `whose`: "your", "the child’s". */
export const nameOf = (key: string, whose: string, more: MoreOfName = {}): TextQuestion =>
  text({
    key,
    label: `What is ${whose} full name?`,
    short: `${whose.charAt(0).toUpperCase()}${whose.slice(1)} full name`,
    format: 'name',
    maxLength: 100,
    errors: {
      missing: `Enter ${whose} full name`,
      invalid: `Enter ${whose} name without numbers or symbols`,
    },
    ...more,
  })

export const birthDate = (say: Say, more: More = {}) =>
  date({
    key: 'dateOfBirth',
    from: { years: -120 },
    to: 0,
    ...say(({ your, Your }) => ({
      label: `What is ${your} date of birth?`,
      short: `${Your} date of birth`,
      hint: 'For example, 27 3 1961',
      errors: {
        missing: `Enter ${your} date of birth`,
        invalid: 'Enter a real date of birth in the past, like 27 3 1961',
      },
    })),
    ...more,
  })

export const nationalInsurance = (say: Say, more: More = {}) =>
  text({
    key: 'nationalInsurance',
    optional: true,
    format: 'nationalInsurance',
    maxLength: 13,
    width: 10,
    ...say(({ you, your, Your }) => ({
      label: `What is ${your} National Insurance number?`,
      short: `${Your} National Insurance number`,
      hint: `If ${you} have one. It is on letters about tax, pensions and benefits, like QQ 12 34 56 C`,
      errors: {
        missing: `Enter ${your} National Insurance number`,
        invalid: 'Enter a National Insurance number that is 2 letters, 6 numbers and a letter',
      },
    })),
    ...more,
  })

export const postalAddress = (say: Say, more: More & { readonly key?: string } = {}) =>
  address({
    key: 'address',
    ...say(({ your, Your }) => ({
      label: `What is ${your} address?`,
      short: `${Your} address`,
      errors: {
        missing: `Enter ${your} address`,
        invalid: `Enter the first line of ${your} address, the town or city, and a full UK postcode`,
      },
    })),
    ...more,
  })
