import type { AnswerWay } from '#contract/admissions/answer.ts'
import type { TimeLine } from '#contract/admissions/appeals/appeal.ts'
import type {
  AppealState,
  Attendance,
  HearingState,
  HearingWay,
  Need,
  PanelKind,
  Side,
  Step,
} from '#contract/admissions/appeals/kinds.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { TagColour } from '#web/design/Tag.tsx'

type Words<Kind extends string> = Readonly<Record<Kind, string>>

export const stateNames: Words<AppealState> = {
  started: 'Not sent yet',
  lodged: 'No hearing yet',
  arranged: 'Hearing arranged',
  upheld: 'Upheld',
  dismissed: 'Dismissed',
  withdrawn: 'Withdrawn',
}
export const stateColours: Readonly<Record<AppealState, TagColour>> = {
  started: 'grey',
  lodged: 'orange',
  arranged: 'blue',
  upheld: 'green',
  dismissed: 'purple',
  withdrawn: 'grey',
}
export const hearingNames: Words<HearingState> = {
  planned: 'Planned',
  begun: 'Being heard',
  held: 'Held',
  closed: 'Closed',
  cancelled: 'Cancelled',
}
export const wayNames: Words<HearingWay> = {
  'in-person': 'In person',
  remote: 'By video or phone',
  mixed: 'In person, and by video or phone',
}
export const attendNames: Words<Attendance> = {
  'in-person': 'In person',
  remote: 'By video or phone',
  papers: 'Not coming: decide from the papers',
}
/** Of an appeal that an officer entered for the family. */
export const cameNames: Words<AnswerWay> = {
  phone: 'By phone',
  letter: 'By letter',
  email: 'By email',
  'in-person': 'In person',
}
export const needNames: Words<Need> = {
  interpreter: 'Interpreter',
  'step-free': 'Step-free access',
  other: 'Other needs',
}
export const panelNames: Words<PanelKind> = { lay: 'Lay member', educator: 'Experience of education' }
export const sideNames: Words<Side> = {
  family: 'The family',
  council: 'The presenting officer, for the school',
}

export const stepNames: Words<Step> = {
  lodge: 'Appeal sent',
  hear: 'Hearing',
  notice: 'Notice of the hearing',
  papers: 'Papers sent to both sides and the panel',
  decide: 'Letter with the decision',
}

/** When a step is due, when it was done, and whether that was late. */
export function dueWords({ due, done, overdue }: TimeLine): string {
  const by =
    due.kind === 'day'
      ? `by ${dayInWords(due.day)}`
      : `within about ${due.schoolDays} school days, as term dates are not known`
  const said = done ? `${dayInWords(done)} (${by})` : by.replace(/^./, (first) => first.toUpperCase())
  return overdue ? `${said}, overdue` : said
}

/** "Ordinary", "Infant class, late": what tells one appeal from another. */
export const kindWords = (one: { infantClass: boolean; inYear: boolean; late: boolean }): string =>
  [
    one.infantClass ? 'Infant class' : 'Ordinary',
    ...(one.inYear ? ['during the year'] : []),
    ...(one.late ? ['late'] : []),
  ].join(', ')
