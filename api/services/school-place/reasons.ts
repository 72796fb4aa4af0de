import type { Condition } from '#contract/core/condition.ts'
import type { Page } from '#contract/core/question.ts'
import { anythingElse } from '../common/last-pages.ts'
import { pageFor } from '../define/pages.ts'
import {
  checkboxes,
  date,
  files,
  group,
  longText,
  noneOfThese,
  option,
  radios,
  school,
  text,
  when,
  yesNo,
} from '../define/questions.ts'
import { asks, schoolErrors } from './asks.ts'
import { feederPage, staffPages } from './staff-and-feeder.ts'
import { filesErrors, sendLater } from './words.ts'

/** By which a school finds a brother or sister who goes there. */
export const siblingQuestions = [
  text({
    key: 'name',
    label: 'Full name',
    format: 'name',
    maxLength: 100,
    errors: { missing: 'Enter their full name', invalid: 'Enter their name on one line' },
  }),
  date({
    key: 'born',
    label: 'Date of birth',
    hint: 'For example, 14 9 2018. The school uses it to find them.',
    from: { years: -20 },
    to: 0,
    errors: {
      missing: 'Enter their date of birth',
      invalid: 'Enter a real date of birth in the last 20 years, like 14 9 2018',
    },
  }),
  school({
    key: 'school',
    label: 'School',
    errors: schoolErrors('the school that they go to'),
  }),
]

const siblingPages: readonly Page[] = [
  {
    ...pageFor(
      yesNo({
        key: 'hasSibling',
        label: 'Does a brother or sister of your child go to one of these schools?',
        short: 'Brother or sister at a school',
        hint: 'Or to an infant or junior school that is linked with one of them. Step, half, foster and adopted brothers and sisters count, if they live at the same address.',
        errors: { missing: 'Select yes if a brother or sister goes to one of these schools' },
      }),
    ),
    when: asks('sibling'),
  },
  {
    ...pageFor(
      group({
        key: 'siblings',
        label: 'Which brothers and sisters?',
        short: 'Brothers and sisters',
        item: 'brother or sister',
        atLeast: 1,
        atMost: 4,
        questions: [
          ...siblingQuestions,
          radios({
            key: 'attends',
            label: 'When do they go there?',
            short: 'When',
            options: [
              option('both', 'Now, and still when my child starts'),
              option('now', 'Now, but no longer when my child starts'),
              option('at-entry', 'Not yet, but when my child starts'),
            ],
            errors: { missing: 'Select when they go there' },
          }),
        ],
        errors: {
          missing: 'Add a brother or sister',
          invalid: 'Add one to four brothers and sisters',
        },
      }),
    ),
    when: { all: [asks('sibling'), when('hasSibling', 'yes')] },
  },
]

const medicalYes: Condition = { all: [asks('medical'), when('need', ['medical', 'social'])] }
const medicalPages: readonly Page[] = [
  {
    ...pageFor(
      radios({
        key: 'need',
        label: 'Is there a serious medical or social reason why only one of these schools will do?',
        short: 'Medical or social reason',
        hint: 'A panel decides, from what professionals have written. Few such reasons are accepted, because schools can support most conditions.',
        options: [
          option('no', 'No'),
          option('medical', 'Yes, a medical one'),
          option('social', 'Yes, an exceptional social or domestic one'),
        ],
        errors: { missing: 'Select whether there is a serious medical or social reason' },
      }),
    ),
    when: asks('medical'),
  },
  {
    id: 'need-reason',
    title: 'The medical or social reason',
    when: medicalYes,
    questions: [
      school({
        key: 'needSchool',
        label: 'Which school is it about?',
        short: 'School of the reason',
        phaseFrom: 'phase',
        errors: schoolErrors('the school that it is about'),
      }),
      longText({
        key: 'needWhy',
        label: 'Why this school, and what would be harder at any other?',
        short: 'Why only this school',
        maxLength: 2000,
        errors: { missing: 'Tell us why only this school will do' },
      }),
    ],
  },
  {
    ...pageFor(
      files({
        key: 'needProof',
        label: 'Add what a professional has written about it',
        short: 'Professional’s letter',
        hint: 'Such as a letter from a doctor, a nurse, a social worker or the police. It has to name the school and say why only that one will do.',
        atMost: 5,
        later: sendLater,
        errors: filesErrors('the letter'),
      }),
    ),
    when: medicalYes,
  },
]

const faithYes: Condition = { all: [asks('faith'), when('faith', 'yes')] }
const faithPages: readonly Page[] = [
  {
    ...pageFor(
      yesNo({
        key: 'faith',
        label: 'Do you want a school to consider your child by its faith criteria?',
        short: 'By faith criteria',
        hint: 'You do not have to. A faith school that has room takes children of all faiths and none.',
        errors: { missing: 'Select yes if a school should consider your child by its faith criteria' },
      }),
    ),
    when: asks('faith'),
  },
  {
    ...pageFor(
      files({
        key: 'faithForm',
        label: 'Add the school’s own form about your faith',
        short: 'Faith form',
        hint: 'You will find it on the school’s own website. It goes to that school alone. Add one form for each faith school that you named.',
        atMost: 5,
        later: sendLater,
        errors: filesErrors('the form'),
      }),
    ),
    when: faithYes,
  },
]

const lastPages: readonly Page[] = [
  {
    ...pageFor(
      checkboxes({
        key: 'premiums',
        label: 'Does your child get one of these?',
        short: 'Premium',
        hint: 'Some of the schools that you named give priority to these children. Select all that apply.',
        options: [
          option('pupil', 'Pupil premium'),
          option('early-years', 'Early years pupil premium, at their nursery'),
          option('service', 'Service premium'),
          noneOfThese(),
        ],
        errors: {
          missing: 'Select what your child gets, or “None of these”',
          invalid: 'Select what your child gets, or “None of these” alone',
        },
      }),
    ),
    when: asks('premium'),
  },
  {
    ...pageFor(
      radios({
        key: 'test',
        label: 'Has your child taken the school’s test, or are they registered for it?',
        short: 'The school’s test',
        hint: 'A school that you named gives places by a test. Register with the school itself. It sends us the result.',
        options: [
          option('taken', 'They have taken it'),
          option('registered', 'They are registered'),
          option('no', 'Not yet'),
        ],
        errors: { missing: 'Select whether your child has taken the test' },
      }),
    ),
    when: asks('test'),
  },
  anythingElse('about your child’s place'),
]

/** The reasons by which the schools that the family named put children ahead: each asked where one of them asks. */
export const reasonPages: readonly Page[] = [
  ...siblingPages,
  ...medicalPages,
  ...staffPages,
  feederPage,
  ...faithPages,
  ...lastPages,
].map((page) => ({ ...page, section: 'reasons' }))
