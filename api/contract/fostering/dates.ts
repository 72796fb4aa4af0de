import * as z from 'zod/mini'
import { DayText } from './case.ts'

/** The dates of a case that clocks go by, in the order in which most cases have them. Each is a day in England. */
export const caseDates = [
  /** Received, here or at the hub that took it; answered by a person; first visit. */
  'enquired',
  'replied',
  'visited',
  /** Adoption: information meeting; registration of interest received, and answered. */
  'met',
  'registered',
  'registrationAnswered',
  'applied',
  /** A named child came before any approval: connected persons and early permanence. */
  'placed',
  /** The council decided to assess: stage 1 begins. */
  'decidedToAssess',
  /** Everything of stage 1 is there; worked out from the parts where it is left out. */
  'informationComplete',
  'stageOneDecided',
  /** Adoption: the household asked to go on. */
  'stageTwoAsked',
  'stageTwoBegan',
  /** A brief report was sent to the household; their comments came. */
  'briefReportTold',
  'briefReportComments',
  'reportFinished',
  /** The full report was shown to the household; their comments came. */
  'reportShown',
  'reportComments',
  /** The report went on to those who recommend and decide. */
  'handedOver',
  /** The panel's meeting, which may be to come; what it reads was locked. */
  'panelMeets',
  'papersLocked',
  'recommended',
  'minutesFinal',
  'decided',
  'toldOrally',
  'toldInWriting',
  /** The letter that proposes not to approve: its own date; the household wrote to us, or went to the review. */
  'proposed',
  'represented',
  /** Before an extension of a temporary approval: the panel's views, the reviewing officer told, the officer's decision. */
  'panelViews',
  'reviewingOfficerTold',
  'extended',
  'extendedForReview',
  /** The household asked for an independent review of a refusal; its outcome came. */
  'reviewAsked',
  /** Those who review told us of it; we sent them the papers. */
  'reviewNotified',
  'reviewPapers',
  'reviewOutcome',
  /** A second decision, after what the household wrote, the review, or no answer: it stands. */
  'decidedFinally',
  'finallyToldOrally',
  'finallyToldInWriting',
  /** Somewhere else for the child to live is arranged; the placement ended. */
  'otherArrangements',
  'placementEnded',
  /** Early permanence: somebody gave notice. */
  'temporaryNotice',
  'approved',
  'lastReview',
  /** Somebody visited them; the last visit that nobody of the household knew of. */
  'supervised',
  'unannounced',
  /** Everybody who is approved has met the training, support and development standards. */
  'standardsMet',
  /** Adoption: a child is matched; the court's order. */
  'matched',
  'ordered',
  /** A written resignation was received. */
  'resigned',
  /** Likewise of one of those who are approved together, while another goes on. */
  'oneResigned',
  /** Every council that placed a child with them knows of it. */
  'councilsTold',
  /** Something came about after which the approval is reviewed at once. */
  'reviewNeeded',
  /** Another service asked for the records, with consent; they were sent. */
  'recordsAsked',
  'recordsSent',
  /** We asked another service for records, with consent; they came. */
  'recordsRequested',
  'recordsReceived',
  /** On request all that was about somebody was erased, as no law wants it kept. */
  'erasedOnRequest',
  'withdrawn',
  /** The case is over, or the approval that came of it. */
  'ended',
] as const
export type CaseDate = (typeof caseDates)[number]
export const CaseDates = z.partialRecord(z.enum(caseDates), DayText)
export type CaseDates = z.infer<typeof CaseDates>
