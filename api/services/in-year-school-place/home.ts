import type { Page } from '#contract/core/question.ts'
import { pageFor } from '../define/pages.ts'
import { address, when, yesNo } from '../define/questions.ts'
import { comingDay } from '../school-place/child.ts'
import { addressErrors, forces, movingPage, postingPage } from '../school-place/home.ts'

/** Where the child lives and will live. Families of service and Crown need a posting letter and nothing else. */
export const homePages: readonly Page[] = [
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
  pageFor(
    address({
      key: 'address',
      label: 'Where does your child live now?',
      short: 'Child’s home address',
      hint: 'The address where your child sleeps on most nights of a school week.',
      reuse: 'address',
      abroad: true,
      errors: {
        missing: 'Enter your child’s address',
        invalid:
          'Enter the first line of the address, the town or city, and a full UK postcode; or for an address outside the UK its lines and the country',
      },
    }),
  ),
  postingPage,
  { ...movingPage, when: { not: forces } },
  {
    id: 'new-home',
    title: 'The new home',
    when: { all: [{ not: forces }, when('moving', 'yes')] },
    questions: [
      comingDay('movingDay', 'When do you move?', 'Moving day', 'Enter when you move'),
      address({
        key: 'newAddress',
        label: 'What is the new address?',
        short: 'New address',
        hint: 'Leave it empty if you do not know it yet.',
        optional: true,
        errors: addressErrors('the new address'),
      }),
    ],
  },
]
