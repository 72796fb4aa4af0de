import type { Page } from '#contract/question.ts'
import { date, declaration, longText } from '../define/questions.ts'
import { birthDate, nameOf, postalAddress } from './person.ts'
import { toYou } from './spoken.ts'

/** Who asks. With the engine's own contact page that is all that most departments need to answer. */
export const fullName = nameOf('fullName', 'your', {
  short: 'Your name',
  reuse: 'name',
  autocomplete: 'name',
})
export const homeAddress = postalAddress(toYou, { reuse: 'address' })
export const dateOfBirth = birthDate(toYou, { reuse: 'dateOfBirth' })

export const namePage: Page = { id: 'name', questions: [fullName] }
export const addressPage: Page = { id: 'address', questions: [homeAddress] }
export const nameAndBirthPage: Page = {
  id: 'about-you',
  title: 'About you',
  questions: [fullName, dateOfBirth],
}

/** The name of a child and when they were born, on one page. Not offered again: the next child is another one. */
export const childPage: Page = {
  id: 'child',
  title: 'About the child',
  questions: [
    nameOf('childName', 'the child’s', { short: 'Child’s name' }),
    date({
      key: 'childBorn',
      label: 'What is the child’s date of birth?',
      short: 'Child’s date of birth',
      hint: 'For example, 14 9 2018',
      from: { years: -25 },
      to: 0,
      errors: {
        missing: 'Enter the child’s date of birth',
        invalid: 'Enter a real date of birth in the last 25 years, like 14 9 2018',
      },
    }),
  ],
}

/** One last question in the resident's own words. `what` completes "Is there anything else we should know". */
export const anythingElse = (what = ''): Page => ({
  id: 'details',
  questions: [
    longText({
      key: 'details',
      label: `Is there anything else we should know${what ? ` ${what}` : ''}?`,
      short: 'Anything else',
      optional: true,
      maxLength: 1500,
      errors: { missing: 'Tell us what we should know' },
    }),
  ],
})

/** What the resident says is true, last of all. */
export const declarationPage = (statements: readonly string[]): Page => ({
  id: 'declaration',
  questions: [
    declaration({
      key: 'declaration',
      label: 'Declaration',
      statements,
      agree: 'I agree',
      errors: { missing: 'Tick the box to agree to the declaration' },
    }),
  ],
})

export const exampleAddress = {
  line1: '1 Sample Street',
  town: 'Glenfield',
  postcode: 'LE3 8RA',
} as const

/** The example of somebody who asks. */
export const exampleName = 'Jo Sample'
