import type { HearingAct } from '#contract/admissions/appeals/hearing.ts'
import type { AppealTerms } from '#contract/admissions/appeals/terms.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { momentInEngland } from '#contract/calendar/moments.ts'
import { wallClockInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { ruleOn } from './clocks.ts'
import { type Hearing, missingToHear, openCases } from './hearing.ts'

/** By what it is known what can be done at a hearing now. */
export interface Now {
  readonly at: Date
  readonly terms: Pick<AppealTerms, 'quorum'>
}

/** Of what is recorded on the day alone. */
export const whyEarly = ({ day }: Hearing, { at }: Pick<Now, 'at'>) =>
  dayInEngland(at) < day ? 'The hearing has not begun. You can record this on the day.' : undefined
/** When it is, where that has not come: what is heard before it needs a reason. */
export const beforeTime = ({ day, time }: Hearing, { at }: Pick<Now, 'at'>) =>
  at < momentInEngland(`${day}T${time}`) ? `${wallClockInWords(time)} on ${dayInWords(day)}` : undefined
/** Nothing is decided before the hearing’s own time, unless it was said why it began early. */
export function whyUndecided(hearing: Hearing, now: Pick<Now, 'at'>): string | undefined {
  const time = hearing.stageOne?.early ? undefined : beforeTime(hearing, now)
  return time && `This hearing is at ${time}. Record the decision once it has been held.`
}
/** Of what is settled once the hearing has begun. */
export const whyBegun = ({ stageOne }: Hearing) =>
  stageOne ? 'The hearing has begun, so this cannot be changed any more.' : undefined
const noCases = (hearing: Hearing) =>
  openCases(hearing).length === 0 ? 'There is no appeal in this hearing that waits for it.' : undefined
const nobody = ({ members }: Hearing) => (members.length === 0 ? 'Nobody is on this panel yet.' : undefined)

function stageOne(hearing: Hearing, now: Now): string | undefined {
  const quorum = ruleOn(now.terms.quorum, hearing.day)
  return openCases(hearing).flatMap((one) => missingToHear(hearing, one, quorum))[0]
}

function stageTwo(hearing: Hearing): string | undefined {
  if (!hearing.stageOne) return 'First record that the panel has heard the school’s case.'
  return openCases(hearing).every(({ heard }) => heard) ? 'Every family has been heard.' : undefined
}

const whys: Readonly<Record<HearingAct, (hearing: Hearing, now: Now) => string | undefined>> = {
  change: whyBegun,
  cancel: whyBegun,
  assign: whyBegun,
  unassign: (hearing) => whyBegun(hearing) ?? nobody(hearing),
  'add-case': whyBegun,
  'remove-case': noCases,
  declare: (hearing) => noCases(hearing) ?? nobody(hearing),
  notice: (hearing) =>
    noCases(hearing) ??
    (openCases(hearing).every(({ noticed }) => noticed) ? 'Every family has been given notice.' : undefined),
  'send-papers': noCases,
  arrange: noCases,
  arrive: whyEarly,
  leave: (hearing, now) =>
    whyEarly(hearing, now) ??
    (hearing.members.some(({ there }) => there) || hearing.there.length > 0
      ? undefined
      : 'Nobody has come yet.'),
  'stage-one': (hearing, now) =>
    whyEarly(hearing, now) ?? whyBegun(hearing) ?? noCases(hearing) ?? stageOne(hearing, now),
  'stage-two': (hearing) => noCases(hearing) ?? stageTwo(hearing),
  decide: (hearing, now) =>
    noCases(hearing) ??
    (openCases(hearing).some(({ heard }) => heard) ? undefined : 'No family has been heard yet.') ??
    whyUndecided(hearing, now),
  correct: ({ cases }) =>
    cases.some(({ off, decision }) => !off && decision) ? undefined : 'No appeal has been decided yet.',
  note: () => undefined,
  close: (hearing) =>
    openCases(hearing).length > 0
      ? 'Some appeals have not been decided. Decide them, or take them off this hearing.'
      : undefined,
}

/** Why this cannot be done at a hearing now; undefined where it can, for one of its appeals at least. */
export const whyNotNow = (hearing: Hearing, act: HearingAct, now: Now): string | undefined =>
  hearing.state === 'planned' || (hearing.state === 'closed' && act === 'correct')
    ? whys[act](hearing, now)
    : 'This hearing is over.'
