import type { Page } from '#contract/core/question.ts'
import { pageFor } from '../define/pages.ts'
import { date, option, radios, school, text, when } from '../define/questions.ts'
import { asks, schoolErrors } from './asks.ts'

/** A parent who works at the school. */
export const staffPages: readonly Page[] = [
  {
    ...pageFor(
      radios({
        key: 'staff',
        label: 'Does a parent work at one of these schools?',
        short: 'Parent works at a school',
        hint: 'Some of the schools that you named give priority to children of their staff.',
        options: [
          option('no', 'No'),
          option('two-years', 'Yes, for two years or more'),
          option('shortage', 'Yes, for less, in a post that was hard to fill'),
          option('other', 'Yes, but neither of these'),
        ],
        errors: { missing: 'Select whether a parent works at one of these schools' },
      }),
    ),
    when: asks('staff'),
  },
  {
    id: 'staff-at-school',
    title: 'The parent who works at the school',
    when: { all: [asks('staff'), when('staff', ['two-years', 'shortage'])] },
    questions: [
      text({
        key: 'staffName',
        label: 'Full name',
        short: 'Name of the parent at the school',
        format: 'name',
        maxLength: 100,
        errors: { missing: 'Enter the parent’s full name', invalid: 'Enter the name on one line' },
      }),
      school({
        key: 'staffSchool',
        label: 'Which school?',
        short: 'School where a parent works',
        phaseFrom: 'phase',
        errors: schoolErrors('the school where the parent works'),
      }),
    ],
  },
]

/** The school that the child goes to now. */
export const feederPage: Page = {
  id: 'present-school',
  title: 'The school that your child goes to now',
  when: asks('feeder'),
  intro: ['Some of the schools that you named give priority to children from certain schools.'],
  questions: [
    school({
      key: 'presentSchool',
      label: 'Which school?',
      short: 'Current school',
      elsewhere: true,
      errors: schoolErrors('the school that your child goes to'),
    }),
    date({
      key: 'presentSince',
      label: 'When did your child start there?',
      short: 'At this school since',
      hint: 'For example, 1 9 2024. If you are not sure of the day, enter 1.',
      from: { years: -12 },
      to: 0,
      errors: {
        missing: 'Enter when your child started there',
        invalid: 'Enter a real date in the past, like 1 9 2024',
      },
    }),
  ],
}
