import { nameLimit } from '#contract/core/name.ts'
import type { Page, Question, TextQuestion } from '#contract/core/question.ts'
import { council } from '#council'
import { address, date, text } from '../define/questions.ts'
import { about, capital, type Say, theChild, you } from './grammar.ts'

type More = Pick<Question, 'when' | 'reuse'>
type MoreOfName = More & Partial<Pick<TextQuestion, 'short' | 'autocomplete'>>

/** The full name of a person. */
export const nameOf = (key: string, say: Say, more: MoreOfName = {}): TextQuestion =>
  text({
    key,
    format: 'name',
    maxLength: nameLimit,
    ...say(({ possessive }) => ({
      label: `What is ${possessive} full name?`,
      short: `${capital(possessive)} full name`,
      errors: {
        missing: `Enter ${possessive} full name`,
        invalid: `Enter ${possessive} name on one line. Try typing it instead of pasting it`,
      },
    })),
    ...more,
  })

/** An example that could be theirs: a child was not born in 1961. */
const bornLike = (subject: string): string => (subject === theChild.subject ? '14 9 2018' : '27 3 1961')

export const birthDate = (say: Say, more: More = {}) =>
  date({
    key: 'dateOfBirth',
    from: { years: -120 },
    to: 0,
    ...say(({ subject, possessive }) => ({
      label: `What is ${possessive} date of birth?`,
      short: `${capital(possessive)} date of birth`,
      hint: `For example, ${bornLike(subject)}`,
      errors: {
        missing: `Enter ${possessive} date of birth`,
        invalid: `Enter a real date of birth in the past, like ${bornLike(subject)}`,
      },
    })),
    ...more,
  })

/** “QQ” and the like look right and are refused: what is wrong has to be said. */
export const invalidNationalInsurance =
  'Enter the National Insurance number as it is on the letter: 2 letters, 6 numbers, then A, B, C or D. No real one begins with D, F, I, Q, U or V'

export const nationalInsurance = (say: Say, more: More = {}) =>
  text({
    key: 'nationalInsurance',
    optional: true,
    format: 'nationalInsurance',
    maxLength: 13,
    width: 10,
    ...say(({ subject, have, possessive }) => ({
      label: `What is ${possessive} National Insurance number?`,
      short: `${capital(possessive)} National Insurance number`,
      hint: `If ${subject} ${have} one. It is on letters about tax, pensions and benefits: 2 letters, 6 numbers, then A, B, C or D`,
      errors: {
        missing: `Enter ${possessive} National Insurance number`,
        invalid: invalidNationalInsurance,
      },
    })),
    ...more,
  })

interface MoreOfAddress extends More {
  readonly key?: string
  readonly abroad?: true
}

export const postalAddress = (say: Say, more: MoreOfAddress = {}) =>
  address({
    key: 'address',
    ...say(({ possessive }) => ({
      label: `What is ${possessive} address?`,
      short: `${capital(possessive)} address`,
      errors: {
        missing: `Enter ${possessive} address`,
        invalid: more.abroad
          ? `Enter the first line of ${possessive} address, the town or city, and a full UK postcode; or for an address outside the UK its lines and the country`
          : `Enter the first line of ${possessive} address, the town or city, and a full UK postcode`,
      },
    })),
    ...more,
  })

/** Who asks. With the engine's own contact page that is all that most departments need to answer. */
export const fullName = nameOf('fullName', about(you), {
  short: 'Your name',
  reuse: 'name',
  autocomplete: 'name',
})
export const homeAddress = postalAddress(about(you), { reuse: 'address' })
export const dateOfBirth = birthDate(about(you), { reuse: 'dateOfBirth' })

export const namePage: Page = { id: 'name', questions: [fullName] }
export const addressPage: Page = { id: 'address', questions: [homeAddress] }
export const nameAndBirthPage: Page = {
  id: 'about-you',
  title: 'About you',
  questions: [fullName, dateOfBirth],
}

/** For what anybody in the world may ask. */
export const worldAddressPage: Page = {
  id: 'address',
  questions: [postalAddress(about(you), { reuse: 'address', abroad: true })],
}

/** The name of a child and when they were born, on one page. Not offered again: the next child is another one. */
export const childPage: Page = {
  id: 'child',
  title: 'About the child',
  questions: [
    nameOf('childName', about(theChild), { short: 'Child’s name' }),
    date({
      key: 'childBorn',
      label: 'What is the child’s date of birth?',
      short: 'Child’s date of birth',
      hint: `For example, ${bornLike(theChild.subject)}`,
      from: { years: -25 },
      to: 0,
      errors: {
        missing: 'Enter the child’s date of birth',
        invalid: `Enter a real date of birth in the last 25 years, like ${bornLike(theChild.subject)}`,
      },
    }),
  ],
}

export const exampleAddress = {
  line1: '1 Sample Street',
  town: council.examples.town,
  postcode: council.examples.postcode,
} as const

export const exampleAbroad = {
  lines: '12 Sample Avenue, Apt 3\nSpringfield, IL 62701',
  country: 'United States',
} as const

/** The example of somebody who asks. */
export const exampleName = 'Jo Sample'
