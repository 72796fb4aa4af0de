import * as z from 'zod/mini'

/** Why a household does not go on, as it says so itself. Reported on by its key alone, so the words may be put better. */
export const withdrawalReasons = {
  'not-now': 'It is not the right time for us',
  changed: 'Something changed in our life',
  health: 'Somebody’s health',
  work: 'It does not fit with work',
  money: 'We could not afford it',
  home: 'Our home, or moving home',
  family: 'Somebody in the family does not agree',
  'too-long': 'It took too long',
  'too-much': 'It asked too much of us',
  'heard-little': 'We did not hear from you enough',
  'other-service': 'We go on with another service',
  'child-elsewhere': 'The child lives somewhere else now',
  other: 'Something else',
  'rather-not-say': 'We would rather not say',
} as const
export type WithdrawalReason = keyof typeof withdrawalReasons
export const WithdrawalReason = z.enum(Object.keys(withdrawalReasons) as [WithdrawalReason])
