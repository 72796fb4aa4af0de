import type { FamilyAppeal, TimeLine } from '#contract/admissions/appeals/appeal.ts'
import type {
  AppealState,
  Attendance,
  HearingWay,
  Step,
  WithdrawnReason,
} from '#contract/admissions/appeals/kinds.ts'
import type { AppealBy } from '#contract/admissions/explanation.ts'
import { dayInWords } from '#contract/calendar/words.ts'

type Words<Kind extends string> = Readonly<Record<Kind, string>>

export const stateNames: Words<AppealState> = {
  started: 'Not sent yet',
  lodged: 'We have your appeal',
  arranged: 'A hearing is arranged',
  upheld: 'Successful',
  dismissed: 'Not successful',
  withdrawn: 'Withdrawn',
}

export const attendNames: Words<Attendance> = {
  'in-person': 'Yes, in person',
  remote: 'Yes, by video or phone',
  papers: 'No, decide from what we have written',
}

export const wayNames: Words<HearingWay> = {
  'in-person': 'In person',
  remote: 'By video or phone',
  mixed: 'You can come in person, or join by video or phone',
}

export const stepNames: Words<Step> = {
  lodge: 'Appeal sent',
  hear: 'Appeal heard',
  notice: 'You are told when the hearing is',
  papers: 'You get the papers',
  decide: 'You get the decision',
}

export const withdrawNames: Words<WithdrawnReason> = {
  offered: 'We have another place that we are happy with',
  'changed-mind': 'We have changed our minds',
  other: 'Another reason',
}

export const schoolDays = (many: number): string => `${many} school ${many === 1 ? 'day' : 'days'}`

/** By when an appeal has to be sent. */
export const lodgeWords = (by: AppealBy): string =>
  by.kind === 'day'
    ? `Send it by ${dayInWords(by.day)}. You can still appeal after that day, if you tell us why it is late.`
    : `Send it within about ${schoolDays(by.schoolDays)} of ${dayInWords(by.from)}. We do not know the school’s term dates yet, so we cannot give you an exact day.`

/** When a step is due, or when it was done. */
export function dueWords({ due, done }: TimeLine): string {
  if (done) return `Done on ${dayInWords(done)}`
  return due.kind === 'day'
    ? `By ${dayInWords(due.day)}`
    : `Within about ${schoolDays(due.schoolDays)} of ${dayInWords(due.from)}`
}

/** What an appeal of this kind is decided by, before anybody writes it. */
export const groundWords = ({ infantClass }: Pick<FamilyAppeal, 'infantClass'>): string =>
  infantClass
    ? 'This is an infant class. By law it has no more than 30 children to a teacher, so the panel can only look at a few things: whether the limit would really be broken, whether a mistake lost your child a place, and whether the decision was one that no reasonable authority would have made.'
    : 'The panel looks at two things: whether one more child would harm the school, and whether your child’s reasons for needing a place outweigh that.'
