import type { Page } from '#contract/core/question.ts'
import { group, longText, school } from '../define/questions.ts'
import { mostPreferences } from './round-result.ts'

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six']
const most = numbers[mostPreferences] ?? String(mostPreferences)

/** The schools that the family wants, in its order. */
export const preferencePages: readonly Page[] = [
  {
    id: 'preferences',
    section: 'schools',
    title: 'The schools that you would like',
    intro: [
      `Name up to ${most}, the one that you would like best first. They may be in other areas too.`,
      'Put them in the order that you really want. Schools never see it and cannot take it into account: you are offered the highest on your list that has a place for your child.',
      'Naming only one school does not help. If it is full, we can only offer the nearest school with room.',
      'Name your catchment or nearest school as one of them, unless you would not want it at all.',
    ],
    questions: [
      group({
        key: 'preferences',
        label: 'Schools in your order',
        short: 'Schools in your order',
        item: 'choice',
        ordered: true,
        atLeast: 1,
        atMost: mostPreferences,
        questions: [
          school({
            key: 'school',
            label: 'School',
            phaseFrom: 'phase',
            elsewhere: true,
            errors: {
              missing: 'Choose a school',
              invalid: 'Choose a school from the list, or enter the name and area of one that is elsewhere',
            },
          }),
          longText({
            key: 'why',
            label: 'Why this school?',
            short: 'Why',
            hint: 'Places are not given by what you write here: only by each school’s criteria, which we ask about next.',
            optional: true,
            maxLength: 500,
            errors: { missing: 'Tell us why you would like this school' },
          }),
        ],
        errors: {
          missing: 'Choose at least one school',
          invalid: `Choose one to ${most} schools, each of them once`,
          repeated: 'You have named this school already. Choose another, or remove it',
        },
      }),
    ],
  },
]
