import type { Page } from '#contract/core/question.ts'
import { about, theChild } from '../common/grammar.ts'
import { fullName, nameOf } from '../common/person.ts'
import { pageFor } from '../define/pages.ts'
import { date, files, group, longText, option, radios, text, when, yesNo } from '../define/questions.ts'
import { inOpenRound, summerBorn } from './rounds.ts'
import { filesErrors, sendLater } from './words.ts'

const inSection = (page: Page): Page => ({ ...page, section: 'child' })

const childName: Page = {
  id: 'child',
  questions: [nameOf('childName', about(theChild), { short: 'Child’s name' })],
}

const startPages: readonly Page[] = [
  {
    ...pageFor(
      radios({
        key: 'start',
        label: 'How would you like your child to start?',
        short: 'How the child starts',
        hint: 'Every child may start full time in the September after they turn 4. You can still change your mind once you have a place.',
        options: [
          option('full-time', 'Full time from September'),
          option('part-time', 'Part time at first', {
            hint: 'Until the term after they turn 5. You have a right to this',
          }),
          option('later', 'Later in the same school year', {
            hint: 'We keep the place until the term after they turn 5, or the beginning of the summer term if that is sooner',
          }),
        ],
        errors: { missing: 'Select how you would like your child to start' },
      }),
    ),
    when: { all: [when('phase', 'reception'), inOpenRound] },
  },
  {
    ...pageFor(
      yesNo({
        key: 'yearLater',
        label: 'Do you want to ask for Reception a year later, at the age of 5?',
        short: 'Reception a year later',
        hint: 'Children born from 1 April to 31 August may ask for this. Apply for this September too: each school decides whether it agrees.',
        errors: { missing: 'Select yes if you want to ask for Reception a year later' },
      }),
    ),
    when: { all: [when('phase', 'reception'), inOpenRound, summerBorn] },
  },
  {
    id: 'why-a-year-later',
    title: 'Starting Reception a year later',
    when: { all: [inOpenRound, when('yearLater', 'yes')] },
    questions: [
      longText({
        key: 'yearLaterWhy',
        label: 'Why would it be better for your child?',
        short: 'Why a year later',
        hint: 'Such as development, health or an early birth. Each school’s admission authority decides and tells you why in writing.',
        maxLength: 2000,
        errors: { missing: 'Tell us why it would be better for your child' },
      }),
      files({
        key: 'yearLaterProof',
        label: 'Letters that support it',
        short: 'Letters about starting later',
        hint: 'If you have any.',
        optional: true,
        atMost: 5,
        later: sendLater,
        errors: filesErrors('a letter'),
      }),
    ],
  },
]

const twinPages: readonly Page[] = [
  pageFor(
    yesNo({
      key: 'multiple',
      label: 'Is your child one of twins, triplets or more who need a place at the same time?',
      short: 'Twin or triplet',
      hint: 'Send a separate application for each child. We link them, so that we know they belong together.',
      errors: { missing: 'Select yes if your child is one of twins, triplets or more' },
    }),
  ),
  {
    ...pageFor(
      group({
        key: 'twins',
        label: 'What are the other children’s names?',
        short: 'Twins or triplets',
        item: 'child',
        atLeast: 1,
        atMost: 5,
        questions: [
          text({
            key: 'name',
            label: 'Full name',
            format: 'name',
            maxLength: 100,
            errors: { missing: 'Enter the child’s full name', invalid: 'Enter the child’s name on one line' },
          }),
        ],
        errors: { missing: 'Enter the other children’s names', invalid: 'Enter one to five names' },
      }),
    ),
    when: when('multiple', 'yes'),
  },
]

export const carePages: readonly Page[] = [
  pageFor(
    radios({
      key: 'care',
      label: 'Is your child in care, or were they ever?',
      short: 'Care',
      hint: 'Children who are or were in care come first at almost every school.',
      options: [
        option('none', 'No'),
        option('now', 'They are in the care of a council now'),
        option('before', 'They were, and left care through adoption or a court order', {
          hint: 'A child arrangements order or a special guardianship order',
        }),
        option('abroad', 'They were in state care outside England, and were adopted'),
      ],
      errors: { missing: 'Select whether your child is or was in care' },
    }),
  ),
  {
    ...pageFor(
      text({
        key: 'careCouncil',
        label: 'Which council looks after them, or did?',
        short: 'Council of care',
        hint: 'If it was outside England, say which country.',
        maxLength: 100,
        errors: { missing: 'Enter which council looks after them, or did' },
      }),
    ),
    when: when('care', ['now', 'before', 'abroad']),
  },
  {
    ...pageFor(
      files({
        key: 'careProof',
        label: 'Add proof of the care',
        short: 'Proof of care',
        hint: 'A letter from the social worker, the adoption certificate or the court order. You can cover names that we do not need.',
        atMost: 5,
        later: sendLater,
        errors: filesErrors('proof'),
      }),
    ),
    when: when('care', ['now', 'before', 'abroad']),
  },
]

export const parentPages: readonly Page[] = [
  {
    id: 'name',
    title: 'About you',
    questions: [
      fullName,
      radios({
        key: 'relationship',
        label: 'What is your relationship to the child?',
        short: 'Your relationship to the child',
        reuse: 'relationshipToChild',
        options: [
          option('parent', 'Their parent'),
          option('guardian', 'Their guardian, or a relative who looks after them'),
          option('foster', 'Their foster carer'),
          option('social-worker', 'Their social worker'),
        ],
        errors: { missing: 'Select your relationship to the child' },
      }),
    ],
  },
  {
    id: 'responsibility',
    title: 'Parental responsibility',
    intro: [
      'Only one application for each child counts. Everyone with parental responsibility should agree to it. If you cannot agree, a court can decide, but we cannot.',
    ],
    questions: [
      radios({
        key: 'responsibility',
        label: 'Do you have parental responsibility for the child?',
        short: 'Parental responsibility',
        reuse: 'parentalResponsibility',
        options: [
          option('yes', 'Yes'),
          option('no', 'No, somebody else has'),
          option('unsure', 'I’m not sure'),
        ],
        errors: { missing: 'Select whether you have parental responsibility' },
      }),
      text({
        key: 'responsibleName',
        label: 'Who has it, and how do we reach them?',
        short: 'Who has parental responsibility',
        when: when('responsibility', 'no'),
        maxLength: 200,
        errors: { missing: 'Enter who has parental responsibility, and how to reach them' },
      }),
    ],
  },
]

/** The child, how they start, and who applies for them. */
export const childPages: readonly Page[] = [
  childName,
  ...startPages,
  ...twinPages,
  ...carePages,
  ...parentPages,
].map(inSection)

/** The day a family moves, or a posting begins: shared with the pages about the home. */
export const comingDay = (key: string, label: string, short: string, missing: string) =>
  date({
    key,
    label,
    short,
    hint: 'For example, 14 9 2027',
    from: -365,
    to: 730,
    errors: {
      missing,
      invalid: 'Enter a real date, from a year ago to two years from now',
    },
  })
