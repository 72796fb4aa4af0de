import type { GroupQuestion } from '#contract/core/question.ts'
import { group, school } from '../define/questions.ts'

/** How many schools a family may name, as in a round. */
export const mostInYear = 3

/** The schools in the family's order: as it applies, and as it changes them. */
export const schoolsInYear: GroupQuestion = group({
  key: 'preferences',
  label: 'Schools in your order',
  short: 'Schools in your order',
  item: 'choice',
  ordered: true,
  atLeast: 1,
  atMost: mostInYear,
  questions: [
    school({
      key: 'school',
      label: 'School',
      groupFrom: { born: 'childBorn', on: 'needed', asked: 'askedGroup', now: 'currentSchool' },
      elsewhere: true,
      errors: {
        missing: 'Choose a school',
        invalid: 'Choose a school from the list, or enter the name and area of one that is elsewhere',
      },
    }),
  ],
  errors: {
    missing: 'Choose at least one school',
    invalid: 'Choose one to three schools, each of them once',
    repeated: 'You have named this school already. Choose another, or remove it',
  },
})
