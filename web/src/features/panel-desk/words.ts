import type { MeetingState } from '#contract/fostering/panel/meeting.ts'
import type { Tie } from '#contract/fostering/panel/members.ts'

export const tieInWords: Readonly<Record<Tie['tie'], string>> = {
  'approved-carer': 'Foster carer or adopter approved by us',
  employee: 'Works for us',
  manager: 'Manages our service',
  'elected-member': 'Councillor of ours',
  relative: 'Related to somebody who works for us or is approved by us',
}

export const stateInWords: Readonly<Record<MeetingState, string>> = {
  planned: 'Planned',
  open: 'Open now',
  closed: 'Held',
  cancelled: 'Cancelled',
}

export const answerInWords = { yes: 'Coming', no: 'Not coming' } as const
