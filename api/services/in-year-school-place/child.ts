import { yearCode, yearGroups, yearName } from '#contract/admissions/year-group.ts'
import type { Page } from '#contract/core/question.ts'
import { about, theChild } from '../common/grammar.ts'
import { nameOf } from '../common/person.ts'
import { pageFor } from '../define/pages.ts'
import { date, files, longText, option, radios, school, when, yesNo } from '../define/questions.ts'
import { schoolErrors } from '../school-place/asks.ts'
import { planPages } from '../school-place/first-pages.ts'
import { filesErrors, sendLater } from '../school-place/words.ts'
import { yearGroupCheck, yearGroupPage } from './year-group.ts'

const childPages: readonly Page[] = [
  {
    id: 'child',
    title: 'About your child',
    questions: [
      nameOf('childName', about(theChild), { short: 'Child’s name' }),
      date({
        key: 'childBorn',
        label: 'What is your child’s date of birth?',
        short: 'Child’s date of birth',
        hint: 'For example, 14 9 2018',
        from: { years: -19 },
        to: 0,
        errors: {
          missing: 'Enter your child’s date of birth',
          invalid: 'Enter a real date of birth in the last 19 years, like 14 9 2018',
        },
      }),
    ],
  },
  pageFor(
    date({
      key: 'needed',
      label: 'When does your child need the place?',
      short: 'Place needed from',
      hint: 'If it is as soon as possible, enter today. You can apply up to a year ahead.',
      from: -1,
      to: 365,
      errors: {
        missing: 'Enter the day on which your child needs the place',
        invalid: 'Enter a real date, from today to a year from now',
      },
    }),
  ),
  yearGroupPage,
  pageFor(
    yesNo({
      key: 'outsideAge',
      label: 'Are you asking for a place in another year group?',
      short: 'Another year group',
      hint: 'Almost all children are taught with others of the same age. Select yes if your child is in another year group now, or you would like that.',
      errors: { missing: 'Select yes if you are asking for a place in another year group' },
    }),
  ),
  {
    id: 'another-year-group',
    title: 'A place in another year group',
    when: when('outsideAge', 'yes'),
    questions: [
      radios({
        key: 'askedGroup',
        label: 'Which year group are you asking for?',
        short: 'Year group asked for',
        options: yearGroups.map((group) => option(`year-${yearCode(group)}`, yearName(group))),
        errors: { missing: 'Select the year group that you are asking for' },
      }),
      longText({
        key: 'outsideWhy',
        label: 'Why would it be better for your child?',
        short: 'Why another year group',
        hint: 'Such as development, health, an early birth, or the year group at school now.',
        maxLength: 2000,
        errors: { missing: 'Tell us why it would be better for your child' },
      }),
      files({
        key: 'outsideProof',
        label: 'Letters that support it',
        short: 'Letters about the year group',
        hint: 'If you have any.',
        optional: true,
        atMost: 5,
        later: sendLater,
        errors: filesErrors('a letter'),
      }),
    ],
  },
  yearGroupCheck,
  ...planPages,
]

const reasonPages: readonly Page[] = [
  pageFor(
    radios({
      key: 'reason',
      label: 'Why does your child need a place now?',
      short: 'Reason',
      options: [
        option('moved', 'We have moved, or are moving'),
        option('abroad', 'We are coming from another country'),
        option('change', 'We would like to change school'),
        option('without', 'My child does not have a school place'),
        option('other', 'Another reason'),
      ],
      errors: { missing: 'Select why your child needs a place' },
    }),
  ),
  {
    ...pageFor(
      longText({
        key: 'reasonWhy',
        label: 'What is the reason?',
        short: 'More about the reason',
        hint: 'A few words will do. If something has gone wrong at school, tell us only as much as you want to.',
        maxLength: 1500,
        errors: { missing: 'Tell us the reason' },
      }),
    ),
    when: when('reason', ['change', 'without', 'other']),
  },
  pageFor(
    yesNo({
      key: 'hasSchool',
      label: 'Is your child at a school now?',
      short: 'At a school now',
      errors: { missing: 'Select yes if your child is at a school now' },
    }),
  ),
  {
    id: 'current-school',
    title: 'Your child’s school now',
    when: when('hasSchool', 'yes'),
    questions: [
      school({
        key: 'currentSchool',
        label: 'Which school is it?',
        short: 'Current school',
        elsewhere: true,
        errors: schoolErrors('the school that your child goes to now'),
      }),
      radios({
        key: 'talked',
        label: 'Have you talked to the school about leaving?',
        short: 'Talked to the current school',
        hint: 'Changing school does not always help. The school may be able to put right what is wrong. You can apply either way.',
        options: [
          option('yes', 'Yes'),
          option('no', 'No'),
          option('moving', 'There is no need: we are moving away'),
        ],
        errors: { missing: 'Select whether you have talked to the school' },
      }),
    ],
  },
  {
    id: 'last-at-school',
    when: when('hasSchool', 'no'),
    questions: [
      date({
        key: 'lastAtSchool',
        label: 'When did your child last go to school?',
        short: 'Last at school',
        hint: 'Leave it empty if your child has never been to school. A child who has been out of school for some weeks may get help to find a place.',
        optional: true,
        from: { years: -15 },
        to: 0,
        errors: {
          missing: 'Enter when your child last went to school',
          invalid: 'Enter a real date in the past, like 14 9 2026',
        },
      }),
    ],
  },
]

/** The child, the year group, why a place is needed, and where they go to school now. */
export const firstPages: readonly Page[] = [...childPages, ...reasonPages]
