import type { Page } from '#contract/core/question.ts'
import { pageFor } from '../define/pages.ts'
import { address, files, option, radios, when, yesNo } from '../define/questions.ts'
import { comingDay } from './child.ts'
import { filesErrors, sendLater } from './words.ts'

export const addressErrors = (whose: string) => ({
  missing: `Enter ${whose}`,
  invalid: `Enter the first line of ${whose}, the town or city, and a full UK postcode`,
})

export const forces = when('forces', 'yes')
const inArea = { any: [forces, when('inArea', ['yes', 'unsure'])] }
const shared = when('livesAt', 'equally')

const wherePages: readonly Page[] = [
  pageFor(
    yesNo({
      key: 'forces',
      label: 'Does a parent serve in the armed forces, or work abroad for the Crown?',
      short: 'Armed forces or Crown service',
      hint: 'You can apply before you live here: a letter about the posting is enough.',
      reuse: 'armedForces',
      errors: { missing: 'Select yes if a parent serves in the armed forces or for the Crown' },
    }),
  ),
  {
    ...pageFor(
      radios({
        key: 'inArea',
        label: 'Does your child live in the area of this council?',
        short: 'In this council’s area',
        hint: 'You apply to the council where the child lives, even for schools in other areas. A city often has its own council. If your child spends half the time at each of two addresses, apply to the council of the one that you and the other parent choose.',
        options: [option('yes', 'Yes'), option('no', 'No'), option('unsure', 'I’m not sure')],
        errors: { missing: 'Select whether your child lives in the area of this council' },
      }),
    ),
    when: { not: forces },
  },
  {
    id: 'other-council',
    questions: [],
    when: { all: [{ not: forces }, when('inArea', 'no')] },
    results: [
      {
        id: 'apply-to-your-council',
        kind: 'stop',
        title: 'Apply to the council where your child lives',
        text: [
          'One council collects all the schools that you want, here and elsewhere, and sends you one offer. That is the council where the child lives.',
          'Our schools treat your application exactly like those of families who live here.',
        ],
        rule: 'Parents apply to their home council, whatever schools they name.',
        source: 'School Admissions (Co-ordination) Regulations 2012, schedule 2',
        next: [
          'Find your council at www.gov.uk/apply-for-primary-school-place or www.gov.uk/apply-for-secondary-school-place.',
          'If you are going to move here, apply to the council where you live now and tell us once you have moved.',
        ],
      },
    ],
  },
  {
    id: 'lives-at',
    title: 'Where your child lives',
    when: inArea,
    intro: [
      'The address that counts is the one where your child sleeps on most nights of a school week. A childminder’s or a grandparent’s does not count, unless your child lives there.',
    ],
    questions: [
      radios({
        key: 'livesAt',
        label: 'Does your child live at more than one address?',
        short: 'More than one home',
        options: [
          option('one', 'No, at one address'),
          option('mostly', 'Yes, but mostly at one of them', { hint: 'We use that one' }),
          option('equally', 'Yes, for half the time at each of two', {
            hint: 'You and the other parent decide together which of them we use',
          }),
        ],
        errors: { missing: 'Select whether your child lives at more than one address' },
      }),
    ],
  },
  {
    ...pageFor(
      address({
        key: 'address',
        label: 'What is your child’s home address?',
        short: 'Child’s home address',
        reuse: 'address',
        wording: [
          {
            when: forces,
            label: 'Which address in the UK should we use for now?',
            hint: 'Where your child lives. If you live abroad, give the address of the unit, or of your family in the UK. Next we ask where the posting takes you.',
            errors: addressErrors('the address in the UK that we should use for now'),
          },
          {
            when: shared,
            label: 'Which of the two addresses should we use?',
            errors: addressErrors('the address that we should use'),
          },
          {
            when: when('livesAt', 'mostly'),
            label: 'At which address is your child most of the time?',
            errors: addressErrors('the address where your child is most of the time'),
          },
        ],
        errors: addressErrors('your child’s address'),
      }),
    ),
    when: inArea,
  },
  {
    id: 'other-home',
    title: 'The other home',
    when: { all: [inArea, shared] },
    questions: [
      address({
        key: 'otherAddress',
        label: 'What is the other address?',
        short: 'Other home address',
        errors: addressErrors('the other address'),
      }),
      radios({
        key: 'addressAgreed',
        label: 'Do both parents agree which address we use?',
        short: 'Parents agree on the address',
        options: [
          option('yes', 'Yes'),
          option('no', 'No', {
            hint: 'We will ask both of you, then tell you in writing which one counts and why',
          }),
        ],
        errors: { missing: 'Select whether both parents agree' },
      }),
    ],
  },
]

/** What a family of the forces or the Crown knows of where it will live. */
export const postingPage: Page = {
  id: 'posting',
  title: 'The posting',
  when: forces,
  questions: [
    comingDay(
      'postingFrom',
      'When does the posting begin?',
      'Posting begins',
      'Enter when the posting begins',
    ),
    address({
      key: 'postingAddress',
      label: 'Where will you live?',
      short: 'Address of the posting',
      hint: 'If you do not know yet, the address of the unit or quarters is enough: we use it as your home.',
      optional: true,
      errors: addressErrors('the address'),
    }),
    files({
      key: 'postingLetter',
      label: 'Add the letter about the posting',
      short: 'Posting letter',
      hint: 'An official letter that says where the posting is and when it begins.',
      atMost: 5,
      later: sendLater,
      errors: filesErrors('the letter'),
    }),
  ],
}

export const movingPage: Page = pageFor(
  yesNo({
    key: 'moving',
    label: 'Will you move home before your child starts at the school?',
    short: 'Moving home',
    errors: { missing: 'Select yes if you will move home before then' },
  }),
)

const movingPages: readonly Page[] = [
  postingPage,
  { ...movingPage, when: { all: [inArea, { not: forces }] } },
  {
    id: 'new-home',
    title: 'The new home',
    when: when('moving', 'yes'),
    intro: ['We use the new address once you can show that you will live there.'],
    questions: [
      comingDay('movingDay', 'When do you move?', 'Moving day', 'Enter when you move'),
      address({
        key: 'newAddress',
        label: 'What is the new address?',
        short: 'New address',
        errors: addressErrors('the new address'),
      }),
      files({
        key: 'movingProof',
        inEmails: 'proof of the new home',
        label: 'Add proof of the new home',
        short: 'Proof of the new home',
        hint: 'Such as a signed tenancy agreement, or a solicitor’s letter that says contracts have been exchanged.',
        atMost: 5,
        later: sendLater,
        errors: filesErrors('proof'),
      }),
    ],
  },
  {
    ...pageFor(
      files({
        key: 'addressProof',
        label: 'Add proof of how your child’s time is shared',
        short: 'Proof of shared care',
        hint: 'Such as an agreement or a court order. You can cover what we do not need. If both parents agree, a note that says so is enough.',
        atMost: 5,
        later: sendLater,
        errors: filesErrors('proof'),
      }),
    ),
    when: { all: [inArea, shared] },
  },
]

/** Which address counts, which council decides, and what will change before the child starts. */
export const homePages: readonly Page[] = [...wherePages, ...movingPages].map((page) => ({
  ...page,
  section: 'home',
}))
