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
            hint: 'Until the term after they turn 5: that is your right',
          }),
          option('later', 'Later in the same school year', {
            hint: 'The place is kept, until the term after they turn 5 and the beginning of the last term at the latest',
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
      label: 'Is your child a twin, a triplet or one of more, who also need a place?',
      short: 'Twin or triplet',
      hint: 'Apply for each of them. We link the applications, so that we know that they belong together.',
      errors: { missing: 'Select yes if your child is a twin, a triplet or one of more' },
    }),
  ),
  {
    ...pageFor(
      group({
        key: 'twins',
        label: 'Who are the others?',
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
        errors: { missing: 'Enter the names of the others', invalid: 'Enter one to five names' },
      }),
    ),
    when: when('multiple', 'yes'),
  },
]

const carePages: readonly Page[] = [
  pageFor(
    radios({
      key: 'care',
      label: 'Is your child in care, or were they ever?',
      short: 'Care',
      hint: 'Children who are or were in care come first at almost every school.',
      options: [
        option('none', 'No'),
        option('now', 'They are in the care of a council now'),
        option('before', 'They were, and left it by adoption or an order of a court', {
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
        hint: 'Abroad: which country.',
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
        hint: 'A letter of the social worker, the adoption certificate or the order. Cover names that we do not need.',
        atMost: 5,
        later: sendLater,
        errors: filesErrors('proof'),
      }),
    ),
    when: when('care', ['now', 'before', 'abroad']),
  },
]

const parentPages: readonly Page[] = [
  {
    id: 'name',
    title: 'About you',
    questions: [
      fullName,
      radios({
        key: 'relationship',
        label: 'Who are you to the child?',
        short: 'Your relationship to the child',
        reuse: 'relationshipToChild',
        options: [
          option('parent', 'Their parent'),
          option('guardian', 'Their guardian, or a relative who looks after them'),
          option('foster', 'Their foster carer'),
          option('social-worker', 'Their social worker'),
        ],
        errors: { missing: 'Select who you are to the child' },
      }),
    ],
  },
  {
    id: 'responsibility',
    title: 'Parental responsibility',
    intro: [
      'Only one application for each child counts. Whoever else has parental responsibility should agree to it: if you cannot agree, a court can decide, and we can’t.',
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
export const comingDay = (key: string, label: string, short: string) =>
  date({
    key,
    label,
    short,
    hint: 'For example, 14 9 2027',
    from: -365,
    to: 730,
    errors: {
      missing: `Enter the day: ${short.toLowerCase()}`,
      invalid: 'Enter a real date, from a year ago to two years from now',
    },
  })
