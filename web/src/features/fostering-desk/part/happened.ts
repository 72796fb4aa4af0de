import type { PartKind } from '#contract/fostering/parts.ts'
import { actRows } from '../acts/words/parts.ts'

/** What no form of staff does. */
const others: Readonly<Record<string, string>> = {
  begun: 'Case begun',
  closed: 'Case closed, as nothing of it is open',
  leave: 'Somebody left the household',
  send: 'Application sent',
  withdraw: 'An applicant wants to stop',
  stay: 'An applicant wants to go on',
  'ask-stage-two': 'Asked to go on to stage 2',
  details: 'Details changed',
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
  comment: 'An applicant said what they think of it',
  reopen: 'Opened again',
}

/** An event of a part, in words. */
export const happened = (kind: PartKind, type: string): string =>
  actRows[kind]?.[type]?.title ?? others[type] ?? type.replaceAll('-', ' ')
