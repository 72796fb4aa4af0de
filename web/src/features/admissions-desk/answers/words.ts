import type { AnswerState, AnswerWay, Instead, WithdrawalReason } from '#contract/admissions/answer.ts'
import type { AdmittedGround } from '#contract/admissions/kinds.ts'
import type { TagColour } from '#web/design/Tag.tsx'

type Words<Kind extends string> = Readonly<Record<Kind, string>>

export const answerNames: Words<AnswerState> = {
  waiting: 'Not answered yet',
  warned: 'Warned, not answered',
  accepted: 'Accepted',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
}
export const answerColours: Readonly<Record<AnswerState, TagColour>> = {
  waiting: 'blue',
  warned: 'orange',
  accepted: 'green',
  declined: 'grey',
  withdrawn: 'red',
}

/** Why a child has a place that no list gave it. */
export const groundNames: Words<AdmittedGround> = {
  appeal: 'A panel upheld the family’s appeal',
  error: 'To put a mistake right',
  'fair-access': 'Fair Access Protocol',
  direction: 'The school was directed to take the child',
  plan: 'Named in an education, health and care plan',
  twin: 'Kept together with a twin',
}

export const insteadNames: Words<Instead> = {
  state: 'Another state school',
  independent: 'A private school',
  home: 'Taught at home',
  abroad: 'A school outside England',
  unknown: 'The family does not know yet',
}

export const wayNames: Words<AnswerWay> = {
  phone: 'By phone',
  letter: 'By letter',
  email: 'By email',
  'in-person': 'In person',
}

export const reasonNames: Words<WithdrawalReason> = {
  error: 'The offer was made by mistake',
  'not-answered': 'Not answered, after a warning and a further chance',
  fraud: 'The place was got by fraud, or by facts that were meant to mislead',
}
