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

/** Why a report comes back from those who decide, as the household reads it. */
export const takenBackReasons = {
  'more-asked': 'The panel asked for more',
  'more-work': 'The report needs more work',
  changed: 'Something changed in the household',
  'wrong-report': 'It was handed over by mistake',
} as const
export const TakenBack = z.enum(Object.keys(takenBackReasons) as [keyof typeof takenBackReasons])

/** How a case ends without an approval, as it is counted: by the council’s decision, or by the household’s own reason. */
export const lefts = [
  'declined',
  'stopped',
  'refused',
  'transferred',
  ...(Object.keys(withdrawalReasons) as WithdrawalReason[]),
] as const
export const Left = z.enum(lefts)
export type Left = z.infer<typeof Left>

/** The same in words, as staff read it. */
export const leftInWords: Readonly<Record<Left, string>> = {
  declined: 'We did not start an assessment',
  stopped: 'We stopped in stage 1',
  refused: 'Not approved',
  transferred: 'Went on with another service',
  ...withdrawalReasons,
  'other-service': 'They are going with another service',
}
