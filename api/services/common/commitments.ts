import type { Commitment } from '#contract/calendar/commitment.ts'

/** For a report with no period that the council has published. A profile gives its own, by the service. */
export const noPublishedPeriod: Commitment = {
  text: 'We look at every report and decide how urgent it is. There is no fixed time for this kind of problem.',
  within: null,
  source: 'We do not publish a time for this kind of problem',
}

/** What happens after any road report, in the words of the confirmation and tracking pages. */
export const whatHappensNext = [
  'Your report goes straight to {department}.',
  'An inspector looks at it, and visits if they need to.',
  'They decide what has to be done and how soon.',
  'Your private page shows each step as it happens.',
] as const

/** For services with no period that the council has published. */
export const answerWithoutPeriod: Commitment = {
  text: 'We will answer as soon as we can. We do not have a target time for this.',
  within: null,
  source: 'We do not publish a time for this service',
}

/** What happens after asking a department. */
export const departmentAnswers = [
  'It goes straight to {department}.',
  'They get in touch with you in the way that you chose.',
  'Your private page shows each step as it happens.',
] as const
