import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Missing } from '#contract/fostering/clocks.ts'
import { ofStageOne } from '../complete.ts'
import type { CaseFacts, Requirement, Rules } from '../facts.ts'
import { clockOf, dueBy } from '../find.ts'
import { adoptionKinds } from '../law/shared.ts'
import { requiredOf } from '../required.ts'
import { concerns, lacks, notOver, unknown, unmet, without } from './missing.ts'

/** What stands before a step; nothing where it may be taken. */
export type Before = (facts: CaseFacts, today: Day, rules: Rules) => Missing[]

const isAdoption = ({ kind }: CaseFacts): boolean => adoptionKinds.includes(kind)

function missingOf(
  facts: CaseFacts,
  today: Day,
  rules: Rules,
  which: (one: Requirement) => boolean,
): Missing[] {
  const required = requiredOf(facts, today, rules).filter(which)
  return unmet(required, facts)
}

/** Comments came, or the days that somebody has for them are over. */
function heardOrOver(
  id: string,
  sent: Day | undefined,
  came: Day | undefined,
  facts: CaseFacts,
  today: Day,
  rules: Rules,
): Missing[] {
  if (!sent || came) return []
  const due = dueBy(clockOf(rules, id, facts, sent), sent, facts, rules)
  if (due.kind === 'day' && due.day < today) return []
  const until =
    due.kind === 'day' ? `until the end of ${dayInWords(due.day)}` : 'for longer than the calendar knows'
  return [lacks(`The household may comment ${until}`, id)]
}

/** The household sends its application. */
export const application: Before = (facts, today, rules) => [
  ...notOver(facts),
  ...without([!facts.dates.applied, 'The application is sent already']),
  ...missingOf(facts, today, rules, ({ stage }) => stage === 'application'),
]

/** The council decides to assess: the date that begins stage 1. */
export const assess: Before = (facts) => [
  ...notOver(facts),
  ...without(
    [Boolean(facts.dates.applied), 'There is no application yet', 'application-sent'],
    [!facts.dates.decidedToAssess, 'This has already been decided'],
  ),
]

/** The case comes back from those who decide, for as long as they have neither recommended nor decided anything. */
export const takeBack: Before = (facts) => [
  ...notOver(facts),
  ...without(
    [Boolean(facts.dates.handedOver), 'The report is not with those who decide'],
    [!facts.dates.recommended, 'There is a recommendation already', 'recommendation'],
    [!facts.dates.decided, 'This has already been decided', 'decision'],
  ),
]

/** At any time in stage 1, in writing and with full reasons. */
export const stopStageOne: Before = (facts) => [
  ...notOver(facts),
  ...without(
    [Boolean(facts.dates.decidedToAssess), 'Stage 1 has not begun', 'decide-to-assess'],
    [!facts.dates.stageOneDecided, 'Stage 1 has already been decided'],
  ),
]

/** The household goes on after stage 1. */
export const stageOne: Before = (facts, today, rules) => {
  const required = requiredOf(facts, today, rules)
  return [
    ...stopStageOne(facts, today, rules),
    ...unknown(facts),
    ...unmet(required.filter(ofStageOne), facts),
    ...concerns(facts, required),
  ]
}

/** Adoption: the household asked to go on in time. */
function asked(facts: CaseFacts, rules: Rules): Missing[] {
  const { stageTwoAsked, stageOneDecided, decidedToAssess } = facts.dates
  const began = facts.circumstances.fastTrack ? decidedToAssess : stageOneDecided
  const id = 'adoption-ask-stage-two'
  if (!stageTwoAsked) return [lacks('The household has not asked to move on to stage 2', id)]
  if (!began) return []
  const due = dueBy(clockOf(rules, id, facts, began), began, facts, rules)
  return due.kind === 'day' && due.day < stageTwoAsked
    ? [lacks(`The household asked after ${dayInWords(due.day)}, the last day to ask`, id)]
    : []
}

const passed = ({ stageOne, circumstances, dates }: CaseFacts): boolean =>
  circumstances.fastTrack === true || (stageOne === 'passed' && dates.stageOneDecided !== undefined)

/** Stage 2 begins: in fostering beside stage 1, in adoption after it. */
export const beginStageTwo: Before = (facts, _today, rules) => [
  ...notOver(facts),
  ...without(
    [Boolean(facts.dates.decidedToAssess), 'It is not decided yet to assess', 'decide-to-assess'],
    [!facts.dates.stageTwoBegan, 'Stage 2 has begun already'],
  ),
  ...(isAdoption(facts)
    ? [
        ...without([passed(facts), 'Stage 1 is not decided yet', 'adoption-stage-one']),
        ...asked(facts, rules),
      ]
    : []),
]

/** The full report goes on to the recommendation, with everything that it rests on. */
export const stageTwo: Before = (facts, today, rules) => {
  const required = requiredOf(facts, today, rules)
  const { stageTwoBegan, reportShown, reportComments, placed } = facts.dates
  const line = isAdoption(facts) ? 'adoption-stage-one' : 'stage-one-decision'
  return [
    ...notOver(facts),
    ...without(
      [passed(facts), 'Stage 1 is not decided yet', line],
      [Boolean(stageTwoBegan), 'Stage 2 has not begun', 'stage-two-begins'],
      [Boolean(reportShown), 'The household has not read the report yet', 'report-shown'],
    ),
    ...unknown(facts),
    ...unmet(
      required.filter(({ stage }) => stage !== 'placement' || placed !== undefined),
      facts,
    ),
    ...concerns(facts, required),
    ...(isAdoption(facts)
      ? heardOrOver('adoption-observations', reportShown, reportComments, facts, today, rules)
      : []),
  ]
}

/** A brief report goes to the panel: the household was told, and has commented or had its days. */
export const briefReport: Before = (facts, today, rules) => {
  const { stageTwoBegan, briefReportTold, briefReportComments } = facts.dates
  return [
    ...notOver(facts),
    ...without(
      [Boolean(stageTwoBegan), 'Stage 2 has not begun', 'stage-two-begins'],
      [Boolean(briefReportTold), 'The household does not have the brief report yet', 'brief-report-comments'],
    ),
    ...heardOrOver('brief-report-comments', briefReportTold, briefReportComments, facts, today, rules),
  ]
}
