import { days, workingDays } from '#contract/calendar/clock.ts'
import type { FosteringClock } from '#contract/fostering/clocks.ts'
import { whenWrong } from './wrong.ts'

type Told = Pick<FosteringClock, 'id' | 'title' | 'length'> & Partial<Pick<FosteringClock, 'source' | 'sure'>>

const promise = (told: Told): FosteringClock => ({
  counts: 'day of',
  pauses: {},
  from: '2011-04-01',
  by: 'start',
  set: 'council',
  source: 'The council’s own target.',
  sure: 'L',
  reviewed: null,
  ...told,
})

const asOthers = {
  source: 'The council’s own target.',
  sure: 'M',
} as const

/** What this council promises of itself beside the law, and when it looks at what is late or has gone quiet. */
export const promises: readonly FosteringClock[] = [
  promise({
    id: 'enquiry-reply',
    title: 'Answer a question about fostering',
    length: workingDays(1, 'england'),
    ...asOthers,
  }),
  promise({ id: 'enquiry-visit', title: 'First visit', length: workingDays(5, 'england'), ...asOthers }),
  /** Counts from the first day after the time to answer a proposal, or from the end of an independent review. */
  promise({
    id: 'final-decision',
    title: 'Make the final decision after a proposal',
    length: workingDays(7, 'england'),
  }),
  /** Counts from the last day of what is late. */
  promise({ id: 'rise', title: 'What is late goes to a manager', length: workingDays(2, 'england') }),
  /** Counts from the day on which the last of them was told: long enough to read it, and to keep a copy. */
  promise({
    id: 'kept-erased',
    title: 'Keep the private page of somebody whose record was erased',
    length: days(28),
  }),
  /** Counts from the day on which a carer sent it, or on which a manager wants it checked again. */
  promise({ id: 'claim-check', title: 'Check a carer’s claim', length: workingDays(10, 'england') }),
  /** Counts from the day on which a letter came, from the family or to it. */
  promise({
    id: 'letter-read',
    title: 'Read a letter to or from an adoptive family before it is passed on',
    length: workingDays(5, 'england'),
  }),
  /** Counts from the day on which a carer asked for it, or on which a match came to nothing. */
  promise({
    id: 'break-answer',
    title: 'Answer a carer who asks for a break',
    length: workingDays(5, 'england'),
  }),
  promise({
    id: 'mentor-answer',
    title: 'Answer a carer who asks for a mentor',
    length: workingDays(10, 'england'),
  }),
  /** Counts from the day on which a carer of a constellation asked its hub home. */
  promise({
    id: 'sleepover-answer',
    title: 'Answer a carer who asks the hub home for a sleepover',
    length: workingDays(2, 'england'),
  }),
  /** Counts from the last thing that anybody of the household did. */
  promise({ id: 'quiet', title: 'Ask a household that has gone quiet', length: days(21) }),
  /** Counts from the last thing that anybody of a household did that is approved, or from the last call with them. */
  promise({ id: 'call-quiet', title: 'Call carers we have not heard from', length: days(35) }),
  /** Counts from the day since which something waits for us that has no day of its own. */
  promise({ id: 'call-waits', title: 'Call carers who are waiting for us', length: days(14) }),
  /** Counts back from the day by which something of ours is due. */
  promise({
    id: 'call-ahead',
    title: 'Call carers to agree a day for something that is due soon',
    length: days(42),
  }),
  /** Counts from the day on which notice was received. */
  promise({
    id: 'councils-told',
    title: 'Tell placing councils that a carer has given notice',
    length: workingDays(2, 'england'),
  }),
  /** Counts from the day on which somebody who stops fostering asked to talk to somebody independent. */
  promise({
    id: 'exit-independent',
    title: 'Somebody independent calls a carer who is leaving',
    length: workingDays(5, 'england'),
  }),
  /** So long before a review is due it opens, and those who know how it is going are asked. */
  promise({ id: 'review-prepare', title: 'Prepare a review', length: days(56) }),
  /** Counts from the day on which a review began that is none of the yearly ones. */
  promise({ id: 'review-extra', title: 'Finish an extra review, between the yearly ones', length: days(42) }),
  /** Counts from the day of the recommendation. */
  promise({
    id: 'review-told',
    title: 'Tell carers what a review recommends',
    length: workingDays(2, 'england'),
  }),
  /** Counts from the day on which something was referred that no panel looks at. */
  promise({
    id: 'quality-check',
    title: 'Check something that is referred without a panel',
    length: workingDays(5, 'england'),
  }),
  /** Counts from the day on which somebody was asked what they think. */
  promise({ id: 'views', title: 'Get people’s views for a review', length: days(21) }),
  /** Count from the day by which we hope to hear: a reminder before it, and one after it. */
  promise({
    id: 'views-reminder',
    title: 'Remind people to give their views for a review',
    length: days(-7),
  }),
  promise({
    id: 'views-late-reminder',
    title: 'Send a second reminder to people whose views for a review are late',
    length: days(3),
  }),
  /** Count from the day by which carers show that they meet the standards of training: a reminder before it, and one after it. */
  promise({
    id: 'standards-reminder',
    title: 'Remind carers of the training, support and development standards',
    length: days(-56),
  }),
  promise({
    id: 'standards-late-reminder',
    title: 'Remind carers who are late with the training, support and development standards',
    length: days(7),
  }),
  /** Counts from the last visit, or from the approval. */
  promise({ id: 'visit-announced', title: 'Supervision visit', length: days(42) }),
  promise({ id: 'visit-unannounced', title: 'Unannounced visit', length: { amount: 12, unit: 'months' } }),
  /** Counts from the day on which a child comes; where the carer says that something is not right, from that day. */
  promise({
    id: 'child-information',
    title: 'Give carers everything they need to know about a child',
    length: workingDays(5, 'england'),
  }),
  promise({
    id: 'child-information-again',
    title: 'Put right information about a child that a carer says is wrong or missing',
    length: workingDays(2, 'england'),
  }),
  /** Counts from the day on which the carer told us. */
  promise({
    id: 'incident',
    title: 'Answer a carer who told us something worrying about a child',
    length: workingDays(1, 'england'),
  }),
  /** Counts from the day on which the child left. */
  promise({
    id: 'hand-over',
    title: 'Hand over what belongs to a child who has left',
    length: workingDays(10, 'england'),
  }),
  /** Counts from the day of the meeting. */
  promise({
    id: 'panel-invitation',
    title: 'Invite members to a panel meeting',
    length: workingDays(-10, 'england'),
  }),
  promise({
    id: 'panel-check',
    title: 'Renew the criminal records check of a panel member',
    length: { amount: 36, unit: 'months' },
  }),
  ...whenWrong,
]
