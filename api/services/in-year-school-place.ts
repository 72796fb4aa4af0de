import { personal } from './common/asks.ts'
import { anythingElse } from './common/last-pages.ts'
import { addressPage, childPage, exampleAddress, exampleName, namePage } from './common/person.ts'
import { exampleDay } from './define/example-day.ts'
import { pageFor } from './define/pages.ts'
import { checkboxes, date, noneOfThese, option, radios, text, when } from './define/questions.ts'
import { defineService } from './define/service.ts'

export const inYearSchoolPlace = defineService({
  ...personal('admissions'),
  slug: 'in-year-school-place',
  title: 'School place during the year',
  summary: 'Ask for a place when you have moved or want to change school, outside the usual rounds.',
  words: [
    'in-year admission',
    'in year',
    'change school',
    'moving school',
    'swap school',
    'new to area school',
    'mid year school',
    'school transfer',
    'school space',
  ],
  topics: ['schools'],
  lifeEvents: ['moving', 'school'],
  group: 'Schools',
  lgsl: null,
  before: [
    'For starting school, a junior school or moving up to secondary school, use the form “School place” instead, until the school year begins.',
    'Talk to the child’s current school before you apply: changing school does not always help.',
  ],
  pages: [
    childPage,
    pageFor(
      radios({
        key: 'reason',
        label: 'Why does the child need a place?',
        short: 'Reason',
        options: [
          option('moved', 'We have moved, or are moving'),
          option('change', 'We want to change school'),
          option('abroad', 'We have come from another country'),
          option('other', 'Another reason'),
        ],
        errors: { missing: 'Select why the child needs a place' },
      }),
    ),
    {
      ...pageFor(
        date({
          key: 'moving',
          label: 'When did you move, or when will you?',
          short: 'Moving day',
          from: -730,
          to: 365,
          errors: {
            missing: 'Enter when you moved or will move',
            invalid: 'Enter a real date, from two years ago to a year from now',
          },
        }),
      ),
      when: when('reason', ['moved', 'abroad']),
    },
    {
      ...pageFor(
        text({
          key: 'presentSchool',
          label: 'Which school does the child go to now?',
          short: 'Current school',
          maxLength: 100,
          errors: { missing: 'Enter the child’s current school' },
        }),
      ),
      when: when('reason', ['moved', 'change', 'other']),
    },
    {
      id: 'schools',
      title: 'Schools you would like, in order of preference',
      questions: [
        text({
          key: 'first',
          label: 'First',
          maxLength: 100,
          errors: { missing: 'Enter the school that you would like best' },
        }),
        text({
          key: 'second',
          label: 'Second',
          optional: true,
          maxLength: 100,
          errors: { missing: 'Enter a second school' },
        }),
        text({
          key: 'third',
          label: 'Third',
          optional: true,
          maxLength: 100,
          errors: { missing: 'Enter a third school' },
        }),
      ],
    },
    pageFor(
      checkboxes({
        key: 'special',
        label: 'Are any of these true for the child?',
        short: 'Circumstances',
        options: [
          option('plan', 'They have an education, health and care plan'),
          option('care', 'They are or were in care'),
          option('forces', 'A parent serves in the armed forces'),
          option('sibling', 'A brother or sister goes to a school on the list'),
          noneOfThese(),
        ],
        errors: {
          missing: 'Select what is true, or “None of these”',
          invalid: 'Select what is true, or “None of these” alone',
        },
      }),
    ),
    namePage,
    addressPage,
    anythingElse('about the child'),
  ],
  example: {
    childName: 'Sam Sample',
    childBorn: '2016-05-04',
    reason: 'moved',
    moving: exampleDay(30),
    presentSchool: 'Old Sample School',
    first: 'Sample Primary School',
    special: ['none'],
    fullName: exampleName,
    address: exampleAddress,
  },
  examples: {
    abroad: {
      childName: 'Sam Sample',
      childBorn: '2016-05-04',
      reason: 'abroad',
      moving: exampleDay(-30),
      first: 'Sample Primary School',
      second: 'Other Sample School',
      special: ['forces'],
      fullName: exampleName,
      address: exampleAddress,
    },
  },
})
