import type { Fee } from '#contract/core/service.ts'
import { pageFor } from '../define/pages.ts'
import { number } from '../define/questions.ts'

/** What a certified copy of an entry in the registers costs: the same for births and deaths. */
export const certificateFee = (description: string): Fee => ({
  pence: 1250,
  per: { question: 'copies', one: 'copy' },
  description,
  later: false,
  refundedIfRefused: true,
  source: 'Fee for a certificate in England and Wales, set by regulations',
})

export const certificateNext: [string, ...string[]] = [
  'It goes straight to {department}.',
  'Once the fee is paid we look for the entry.',
  'We post the certificate to you, or refund the fee if there is no such entry.',
  'Your private page shows each step as it happens.',
]

export const copiesPage = pageFor(
  number({
    key: 'copies',
    label: 'How many copies do you need?',
    short: 'Copies',
    hint: 'You pay the fee for each copy.',
    min: 1,
    max: 10,
    errors: { missing: 'Enter how many copies you need', invalid: 'Enter a number from 1 to 10' },
  }),
)
