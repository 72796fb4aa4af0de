import type { Page } from '#contract/core/question.ts'
import { pageFor } from '../define/pages.ts'
import { date, files, longText, option, radios, when } from '../define/questions.ts'
import { roundResultPage } from './round-result.ts'
import { isLate, outsideAge } from './rounds.ts'
import { filesErrors, sendLater } from './words.ts'

const phasePage = pageFor(
  radios({
    key: 'phase',
    label: 'What are you applying for?',
    short: 'Applying for',
    options: [
      option('reception', 'Starting school in Reception'),
      option('junior', 'Moving from an infant to a junior school', { hint: 'Year 3, at the age of 7' }),
      option('secondary', 'Moving to secondary school', { hint: 'Year 7, at the age of 11' }),
    ],
    errors: { missing: 'Select what you are applying for' },
  }),
)

export const planPages: readonly Page[] = [
  pageFor(
    radios({
      key: 'plan',
      label: 'Does your child have an education, health and care plan?',
      short: 'Education, health and care plan',
      options: [
        option('yes', 'Yes'),
        option('asked', 'We have asked for one, or they are being assessed', {
          hint: 'Apply here too, in case the plan is not ready in time',
        }),
        option('no', 'No'),
      ],
      errors: { missing: 'Select whether your child has an education, health and care plan' },
    }),
  ),
  {
    id: 'plan-team',
    questions: [],
    when: when('plan', 'yes'),
    results: [
      {
        id: 'plan-names-the-school',
        kind: 'stop',
        title: 'You do not need this form: your child’s plan names the school',
        text: [
          'The council’s special educational needs team arranges the place with you. The school that the plan names must admit your child, before all others.',
        ],
        rule: 'A child whose education, health and care plan names a school is admitted there.',
        source: 'Children and Families Act 2014, section 43; School Admissions Code 2021, paragraph 1.6',
        next: [
          'Tell the officer who looks after your child’s plan which school you would like. The officer’s name is on our letters about the plan.',
          'If you do not know who that is, call us and we will put you through.',
        ],
        call: 'last',
      },
    ],
  },
]

const bornPage = pageFor(
  date({
    key: 'childBorn',
    label: 'What is your child’s date of birth?',
    short: 'Child’s date of birth',
    hint: 'For example, 14 9 2022. It decides in which September your child starts.',
    from: { years: -18 },
    to: 0,
    errors: {
      missing: 'Enter your child’s date of birth',
      invalid: 'Enter a real date of birth in the last 18 years, like 14 9 2022',
    },
  }),
)

const outsidePage: Page = {
  id: 'outside-age-group',
  title: 'A place outside the age group',
  when: outsideAge,
  questions: [
    radios({
      key: 'outsideAgreed',
      label: 'Has the school agreed to it, or the council?',
      short: 'Agreed already',
      hint: 'Whoever decides on the places of the school: “Find a school” says who that is.',
      options: [
        option('yes', 'Yes, and we have it in writing'),
        option('asked', 'We have asked and are waiting for the answer'),
        option('no', 'Not yet'),
      ],
      errors: { missing: 'Select whether the school or the council has agreed to it' },
    }),
    longText({
      key: 'outsideWhy',
      label: 'Why would it be better for your child?',
      short: 'Why outside the age group',
      hint: 'Such as development, health, an early birth, or the year group at school now.',
      maxLength: 2000,
      errors: { missing: 'Tell us why it would be better for your child' },
    }),
  ],
}

const outsideProofPage: Page = {
  ...pageFor(
    files({
      key: 'outsideProof',
      label: 'Add letters that support it',
      short: 'Letters about the age group',
      hint: 'Such as the school’s decision, or a letter from a doctor or another professional. You do not have to.',
      optional: true,
      atMost: 5,
      later: sendLater,
      errors: filesErrors('a letter'),
    }),
  ),
  when: outsideAge,
}

const latePages: readonly Page[] = [
  {
    id: 'late',
    title: 'Why you are applying after the closing date',
    when: isLate,
    questions: [
      radios({
        key: 'lateReason',
        label: 'What is the main reason?',
        short: 'Reason for applying late',
        options: [
          option('moved', 'We moved here after the closing date, or just before it'),
          option('family', 'Illness, a death or something else serious in the family'),
          option('care', 'The child came to live with me'),
          option('unknown', 'I did not know about the closing date'),
          option('other', 'Another reason'),
        ],
        errors: { missing: 'Select the main reason why you are applying late' },
      }),
      longText({
        key: 'lateWhy',
        label: 'What happened?',
        short: 'What made it late',
        hint: 'A few words will do. With a good reason that you can show, we may treat your application as on time.',
        maxLength: 1000,
        errors: { missing: 'Tell us what happened' },
      }),
    ],
  },
  {
    ...pageFor(
      files({
        key: 'lateProof',
        label: 'Add something that shows the reason',
        short: 'Proof of the reason',
        hint: 'Such as a tenancy agreement, or a letter from a doctor. You do not have to.',
        optional: true,
        atMost: 5,
        later: sendLater,
        errors: filesErrors('a document'),
      }),
    ),
    when: { all: [isLate, when('lateReason', ['moved', 'family', 'care', 'other'])] },
  },
]

/** Which round it is for, who needs another form, and whether it is in time: before anything else is asked. */
export const firstPages: readonly Page[] = [
  phasePage,
  ...planPages,
  bornPage,
  roundResultPage,
  outsidePage,
  outsideProofPage,
  ...latePages,
]
