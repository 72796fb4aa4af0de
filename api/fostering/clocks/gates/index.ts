import type { Day } from '#contract/calendar/day.ts'
import { type Gate, type GateName, gateNames } from '#contract/fostering/clocks.ts'
import type { CaseFacts, Rules } from '../facts.ts'
import { isPausedNow } from '../over.ts'
import { notOver, without } from './missing.ts'
import { endPlacement, extension, extensionForReview, place } from './placement.ts'
import {
  application,
  assess,
  type Before,
  beginStageTwo,
  briefReport,
  stageOne,
  stageTwo,
  stopStageOne,
  takeBack,
} from './stages.ts'

/** At any time before a decision: the act asks for the reason. */
const leave = (facts: CaseFacts) => [
  ...notOver(facts),
  ...without([!facts.dates.decided, 'This has already been decided']),
]

/** A pause that the household asks for and the council agrees to. */
const pause: Before = (facts) => [
  ...leave(facts),
  ...without(
    [Boolean(facts.dates.applied), 'There is no application yet', 'application-sent'],
    [!isPausedNow(facts), 'It is paused already'],
  ),
]

const resume: Before = (facts) => [...notOver(facts), ...without([isPausedNow(facts), 'It is not paused'])]

const gates: Record<GateName, Before> = {
  application,
  assess,
  place,
  'stop-stage-one': stopStageOne,
  'stage-one': stageOne,
  'begin-stage-two': beginStageTwo,
  'stage-two': stageTwo,
  'brief-report': briefReport,
  'take-back': takeBack,
  extension,
  'extension-for-review': extensionForReview,
  'end-placement': endPlacement,
  pause,
  resume,
  withdraw: leave,
  transfer: leave,
}

/** Whether a step may be taken on this day, and exactly what is missing if not. */
export function gateOf(gate: GateName, facts: CaseFacts, today: Day, rules: Rules): Gate {
  const missing = gates[gate](facts, today, rules)
  return { gate, ready: missing.length === 0, missing }
}

/** Every step of a case, for staff to see what may be done and what stands before the rest. */
export const gatesOf = (facts: CaseFacts, today: Day, rules: Rules): Gate[] =>
  gateNames.map((gate) => gateOf(gate, facts, today, rules))
