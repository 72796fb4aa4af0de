import type { Page } from '#contract/core/question.ts'
import { pageFor } from '../define/pages.ts'
import { checkboxes, group, longText, noneOfThese, option, when, yesNo } from '../define/questions.ts'
import { siblingQuestions } from '../school-place/reasons.ts'
import { schoolsInYear } from './named.ts'

const preferencesPage: Page = {
  id: 'preferences',
  title: 'The schools that you would like',
  intro: [
    'Name up to three, the one that you would like best first. You can name schools in other areas too.',
    'We ask each of them, and offer the highest on your list that has a place for your child.',
    'A few schools also have a separate application form. You can name them here all the same: we pass your application on, and your private page says how to reach them.',
  ],
  questions: [
    {
      ...schoolsInYear,
      questions: [
        ...schoolsInYear.questions,
        longText({
          key: 'why',
          label: 'Why this school?',
          short: 'Why',
          hint: 'You do not have to say. It does not decide who gets a place.',
          optional: true,
          maxLength: 500,
          errors: { missing: 'Tell us why you would like this school' },
        }),
      ],
    },
  ],
}

const siblingPages: readonly Page[] = [
  pageFor(
    yesNo({
      key: 'hasSibling',
      label: 'Does a brother or sister of your child go to one of these schools?',
      short: 'Brother or sister at a school',
      hint: 'Step, half, foster and adopted brothers and sisters count, if they live at the same address.',
      errors: { missing: 'Select yes if a brother or sister goes to one of these schools' },
    }),
  ),
  {
    ...pageFor(
      group({
        key: 'siblings',
        label: 'Which brothers and sisters?',
        short: 'Brothers and sisters',
        item: 'brother or sister',
        atLeast: 1,
        atMost: 4,
        questions: siblingQuestions,
        errors: { missing: 'Add a brother or sister', invalid: 'Add one to four brothers and sisters' },
      }),
    ),
    when: when('hasSibling', 'yes'),
  },
]

/**
 * What may bring a child under the Fair Access Protocol: asked only of those who have no school now, and nobody has to
 * answer. Its groups are decided on by people, from what is shown to them.
 */
const circumstancesPage: Page = {
  id: 'circumstances',
  title: 'Help to find a place',
  when: when('hasSchool', 'no'),
  intro: [
    'Every council has an arrangement to find a place quickly for children who have none and for whom the usual way does not work.',
    'You do not have to answer. What you select is seen by the people who look for a place, and it cannot make it harder to get one.',
  ],
  questions: [
    checkboxes({
      key: 'circumstances',
      label: 'Is any of this true for your child or your family?',
      short: 'Circumstances',
      optional: true,
      options: [
        option('social-worker', 'A social worker helps us, or did in the last 12 months'),
        option('refuge', 'We live in a refuge or other safe accommodation'),
        option('homeless', 'We are homeless, or may be soon'),
        option('arrival', 'We are refugees or seeking asylum'),
        option('traveller', 'We are Gypsies, Roma or Travellers'),
        option('kinship', 'My child lives with a relative or friend under a court order'),
        option('carer', 'My child looks after somebody at home'),
        option('needs', 'My child has special educational needs, a disability or a medical condition'),
        option('excluded', 'My child was permanently excluded, or is coming back from alternative provision'),
        option('justice', 'My child has been in contact with the youth justice service'),
        noneOfThese('None of these, or I would rather not say'),
      ],
      errors: {
        missing: 'Select what is true',
        invalid: 'Select what is true, or “None of these, or I would rather not say” alone',
      },
    }),
  ],
}

/** Which schools, who of the family is there, and whether the child may need help to find a place. */
export const schoolPages: readonly Page[] = [preferencesPage, ...siblingPages, circumstancesPage]
