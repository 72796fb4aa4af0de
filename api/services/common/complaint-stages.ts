import { workingDays } from '#contract/calendar/clock.ts'
import type { Commitment } from '#contract/calendar/commitment.ts'

/**
 * How a complaint goes, in working days: `acknowledged` counts from the complaint, `answered` from when it was acknowledged.
 * Sure: M, from what is generally known of the code, its text was not at hand on 2 December 2026; read it before going live.
 * Complaints about adult social care and children’s services have stages of their own in law.
 */
export const complaintStages = {
  source: 'Complaint Handling Code of the Local Government and Social Care Ombudsman, 2024',
  from: '2024-02-01',
  first: { acknowledged: 5, answered: 10 },
  second: { acknowledged: 5, answered: 20 },
} as const

/** Who looks at what the council has answered; free of charge, and independent of it. */
export const ombudsman = {
  name: 'Local Government and Social Care Ombudsman',
  url: 'https://www.lgo.org.uk/make-a-complaint',
  phone: '0300 061 0614',
} as const

const { first, second } = complaintStages
const calendar = 'england'

/** The three steps as whoever complains reads them. */
export const stagesInWords = [
  `We tell you within ${first.acknowledged} working days that we have your complaint, and answer it within ${first.answered} working days after that.`,
  `If you do not agree with our answer, tell us. Somebody who was not involved will look at it again, and answer within ${second.acknowledged + second.answered} working days.`,
  `If you still do not agree, or we take too long, you can go to the ${ombudsman.name}. It is free and independent of us: call ${ombudsman.phone}.`,
] as const

/** The first answer; what comes later is agreed with whoever complains. */
export const complaintAnswered: Commitment = {
  text: `If it is a complaint, we will tell you within ${first.acknowledged} working days that we have it, and answer it within ${first.answered} working days after that.`,
  within: workingDays(first.acknowledged + first.answered, calendar),
  source: complaintStages.source,
}
