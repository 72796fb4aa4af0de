import type { PartKind } from '#contract/fostering/parts.ts'
import { doneByStaff } from './past.ts'

/** What no form of staff does. */
const others: Readonly<Record<string, string>> = {
  begun: 'Case begun',
  closed: 'Case closed, because nothing in it is open',
  approved: 'Approved',
  refused: 'Case closed, because they were not approved',
  terminated: 'Case closed, because the approval has ended',
  resigned: 'Approval ended automatically, 28 days after the notice',
  'one-resigned': 'The approval of one of them ended automatically, 28 days after the notice',
  'approval-over': 'Approval ended automatically, 28 days after the notice',
  'one-left': 'One of the carers is no longer approved',
  resign: 'Somebody gave notice on their page',
  'assessment-goes-on': 'The assessment goes on after the brief report',
  decided: 'Decided on the referral',
  'decided-again': 'Decided with what the household wrote',
  ended: 'Not needed any more, because the case has ended',
  listed: 'Put on the agenda of a meeting',
  unlisted: 'Taken off the agenda',
  'papers-locked': 'Papers ready for the panel',
  recommended: 'The panel made a recommendation',
  'minutes-final': 'The minutes are final',
  represent: 'The household wrote to us about the proposal',
  'review-asked': 'The household asked for the independent review',
  sign: 'Somebody signed the agreement',
  leave: 'Somebody left the household',
  send: 'Application sent',
  withdraw: 'An applicant wants to stop',
  stay: 'An applicant wants to go on',
  'ask-stage-two': 'Asked to move on to stage 2',
  details: 'Details changed',
  enquiry: 'Copied from what they first told us',
  reply: 'The other side wrote a letter on their page',
  'have-it': 'The other side has a letter',
  'not-this-time': 'The other side cannot write this time',
  'want-reach': 'The other side asked to be reached another way',
  consent: 'Agreed to something',
  'withdraw-consent': 'Took a consent back',
  link: 'Private link made',
  'wrong-code': 'A wrong code was entered',
  'right-code': 'The right code was entered',
  save: 'Answers saved',
  finish: 'Finished',
  void: 'Stopped, as a consent was taken back',
  book: 'Date booked',
  cancel: 'Date cancelled',
  erased: 'Erased',
  write: 'Something written',
  remove: 'A passage taken out',
  show: 'Given to the household to read',
  record: 'Visit written down',
  mark: 'Looked at something',
  comment: 'An applicant said what they think of it',
  'note-comment': 'Comments that came another way were added',
  reopen: 'Opened again',
  ask: 'Asked on their page',
  tick: 'The carers told us if they have something',
  'hand-over': 'The carers handed something over',
  brought: 'Taken over from the placement before the approval',
  'goes-on': 'Continues with approved carers',
  'part-erased': 'A part was erased',
  reduced: 'All but the summary was erased',
}

/** The household does the same to its documents as staff do. */
const ofDocument: Readonly<Record<string, string>> = {
  add: 'Document added',
  replace: 'Newer version added',
  describe: 'Name changed',
  settle: 'Its task is done',
  withdraw: 'Document taken back',
}

/** Whoever complains does these, on their page. */
const ofComplaint: Readonly<Record<string, string>> = {
  make: 'Complaint made',
  ask: 'Asked for the next stage',
  withdraw: 'Complaint taken back',
}

const ofReferral: Readonly<Record<string, string>> = {
  brought: 'Referred automatically',
  'taken-back': 'Taken off the panel’s list, because the report was taken back',
}

const ofReview: Readonly<Record<string, string>> = {
  brought: 'Begun automatically',
  say: 'A carer said how it was for them',
  over: 'Over, because it was decided or the approval has ended',
}

/** What comes about by itself, and what payment runs do. */
const ofAllowance: Readonly<Record<string, string>> = {
  brought: 'Begun automatically, because a child came',
  'worked-out': 'Worked out again',
  differs: 'The dates of the child changed, so finance decides',
  put: 'Put into a payment run',
  paid: 'Paid',
  failed: 'The payment did not go through',
}

const ofViews: Readonly<Record<string, string>> = {
  reminded: 'Reminded automatically',
  save: 'They wrote something',
  finish: 'They sent their answers',
  over: 'Not needed any more, because the review is over',
}

/** Whoever leaves does these, on their page. */
const ofExit: Readonly<Record<string, string>> = {
  tell: 'Told us why they are leaving',
  independent: 'Asked for somebody independent',
}

/** What the household does with what it asked for, and what comes about by itself. */
const ofSupport: Readonly<Record<string, string>> = {
  ask: 'Asked for',
  add: 'They added something',
  reopen: 'They need it again',
  withdraw: 'They do not need it any more',
  settle: 'They have what they need',
  told: 'The team was told',
  risen: 'Late, so it went to a manager',
  over: 'Closed, because the approval has ended',
}

/** What adopters do on their page, and what comes about by itself. */
const ofLetterbox: Readonly<Record<string, string>> = {
  write: 'The family gave a letter',
  'got-it': 'The family has the letter',
  turn: 'The next letter is due soon',
}
const ofPlan: Readonly<Record<string, string>> = {
  sign: 'Somebody in the family signed',
  comment: 'Somebody in the family said what they think of it',
}

/** What carers do with a break or a mentor on their page, and what a match brings. */
const ofPair: Readonly<Record<string, string>> = {
  ask: 'Asked for',
  offer: 'Offered',
  accept: 'Said yes',
  decline: 'Said no, or cancelled',
  withdraw: 'Taken back',
  take: 'Matched',
  matched: 'Matched',
  over: 'The match came to an end',
  ended: 'Closed, because the approval has ended',
}

const ofClaim: Readonly<Record<string, string>> = {
  write: 'The carer changed or sent it',
  'take-back': 'The carer took it back',
  object: 'The carer told us that they disagree',
  put: 'Put into a payment run',
  paid: 'Paid',
  failed: 'The payment did not go through',
}
const ofLog: Readonly<Record<string, string>> = { write: 'A carer wrote something' }
/** Of a concern, or an allegation. */
const ofTold: Readonly<Record<string, string>> = { comment: 'A carer told us their side' }

/** What a carer does on their page, and what is said of a whole session. */
const ofLearning: Readonly<Record<string, string>> = {
  book: 'They booked a place',
  cancel: 'They cancelled their place',
  came: 'They came',
  missed: 'They did not come',
  off: 'A date was called off',
  add: 'They added training they did elsewhere',
  remove: 'They removed training they had added',
}

/** Carers do these on their page. */
const ofTerms: Readonly<Record<string, string>> = {
  sign: 'A carer agreed and signed',
  decline: 'A carer did not agree',
  over: 'Over, because the approval has ended',
  'one-left': 'Over, because one of the carers is no longer approved',
}

const ofKind: Readonly<Partial<Record<PartKind, Readonly<Record<string, string>>>>> = {
  allowance: ofAllowance,
  complaint: ofComplaint,
  document: ofDocument,
  learning: ofLearning,
  letterbox: ofLetterbox,
  plan: ofPlan,
  exit: ofExit,
  referral: ofReferral,
  review: ofReview,
  terms: ofTerms,
  views: ofViews,
  support: ofSupport,
  break: ofPair,
  mentor: ofPair,
  claim: ofClaim,
  log: ofLog,
  concern: ofTold,
  allegation: ofTold,
}

/** An event of a part, in words. */
export const happened = (kind: PartKind, type: string): string =>
  ofKind[kind]?.[type] ?? doneByStaff[kind]?.[type] ?? others[type] ?? type.replaceAll('-', ' ')
