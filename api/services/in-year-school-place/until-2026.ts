import type { Earlier } from '#contract/core/service.ts'
import { anythingElse } from '../common/last-pages.ts'
import { addressPage, childPage, namePage } from '../common/person.ts'
import { pageFor } from '../define/pages.ts'
import { checkboxes, date, noneOfThese, option, radios, text, when } from '../define/questions.ts'

/** What the form asked until December 2026. Requests that were sent by it go on, and are read as they were asked. */
export const until2026: Earlier = {
  when: { question: 'first', answered: true },
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
}
