import type { Page } from '#contract/core/question.ts'
import { pageFor } from '../define/pages.ts'
import { group, longText, number, text } from '../define/questions.ts'
import { forOrganisation } from './routes.ts'

/** Whom the organisation cares for, what it drives, and how many badges it needs. */
export const organisationPages: readonly Page[] = [
  {
    id: 'care-and-transport',
    title: 'Care and transport',
    questions: [
      longText({
        key: 'care',
        label: 'Who does the organisation care for, and how?',
        short: 'Care',
        maxLength: 1500,
        errors: { missing: 'Tell us who the organisation cares for, and how' },
      }),
      longText({
        key: 'transport',
        label: 'How does the organisation transport them, and how often?',
        short: 'Transport',
        maxLength: 1500,
        errors: { missing: 'Tell us how the organisation transports them, and how often' },
      }),
    ],
  },
  pageFor(
    group({
      key: 'vehicles',
      label: 'Which vehicles does the organisation use for this?',
      short: 'Vehicles',
      item: 'vehicle',
      atLeast: 1,
      atMost: 50,
      questions: [
        text({
          key: 'registration',
          label: 'Registration number',
          format: 'vehicle',
          maxLength: 10,
          width: 10,
          errors: {
            missing: 'Enter the registration number of the vehicle',
            invalid: 'Enter a registration number, like AB12 CDE',
          },
        }),
      ],
      errors: {
        missing: 'Add a vehicle',
        invalid: 'Add 1 to 50 vehicles, each with its registration number',
      },
    }),
  ),
  pageFor(
    number({
      key: 'badges',
      label: 'How many badges does the organisation need?',
      short: 'Number of badges',
      hint: 'One for each vehicle that carries people at the same time.',
      min: 1,
      max: 50,
      errors: {
        missing: 'Enter how many badges the organisation needs',
        invalid: 'Enter a number of badges from 1 to 50',
      },
    }),
  ),
].map((page) => ({ ...page, when: forOrganisation, section: 'organisation' }))
