import type { Person } from '#admissions/rounds/application.ts'
import { done, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import type { ActOnHearing } from '#contract/admissions/appeals/hearing.ts'
import type { AppealTerms } from '#contract/admissions/appeals/terms.ts'
import type { Calendars } from '#contract/calendar/calendar.ts'
import type { Appeal } from './appeal.ts'
import { ruleOn } from './clocks.ts'
import { type Hearing, type HearingCase, type HearingEntry, hearingAfter, openCases } from './hearing.ts'
import type { PanelPerson } from './people.ts'

export type Act = ActOnHearing['act']
export type Do<Name extends Act['do']> = Extract<Act, { do: Name }>

/** Who acts and when, and what was read of the appeal or the person that the act names. */
export interface Acting {
  readonly by: Person
  readonly at: Date
  readonly cause: string
  readonly terms: AppealTerms
  readonly calendars: Calendars
  readonly appeal: Appeal | undefined
  readonly person: PanelPerson | undefined
}

type About = Pick<HearingEntry, 'case' | 'person' | 'people'>

export const after = (
  hearing: Hearing,
  type: Act['do'],
  { by, at, cause }: Acting,
  about: About,
  changes: Parameters<typeof hearingAfter>[2],
): Outcome<Hearing> =>
  done(hearingAfter(hearing, { type, at: at.toISOString(), by, cause, ...about }, changes))

export const noCase = notNow('This appeal has been taken off this hearing.')
export const caseOf = (hearing: Hearing, id: string): HearingCase | undefined =>
  openCases(hearing).find((one) => one.id === id)

export const quorumOn = ({ terms }: Acting, { day }: Hearing) => ruleOn(terms.quorum, day)
