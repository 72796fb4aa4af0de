import type { Day } from '#contract/calendar/day.ts'
import { dayAndClock } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Whose } from '#contract/fostering/case.ts'
import type { LineState, PlanLine } from '#contract/fostering/clocks.ts'
import type { CaseFacts, Meets, PartStanding, Requirement } from '../facts.ts'
import { countOf, isMet, notAgreed } from '../met.ts'
import { endedWords, endingOf, isPausedNow, pausedWords } from '../over.ts'
import { partsOf } from '../required.ts'

interface Told {
  readonly state: LineState
  readonly whose: Whose
  readonly next: string
}

/** Whether somebody outside the household says it, who has to be able to speak freely. */
const isConfidential = ({ name }: PartStanding): boolean => name.startsWith('reference.')

/** By when it was promised, where that tells nobody who of those in confidence has it. */
const dueOf = (part: PartStanding | undefined): Day | undefined =>
  part && !isConfidential(part) ? part.due : undefined

const agree = 'Tell us whether you agree to this. You can change your mind.'
const somebodyHasIt = 'We have asked, and wait for an answer.'

/** The part that says how it stands: of several, the one that somebody has to do something about, then the newest. */
function telling(parts: readonly PartStanding[]): PartStanding | undefined {
  const urgency = ({ state }: PartStanding) =>
    state === 'concern' || state === 'withdrawn' ? 2 : state === 'done' ? 0 : 1
  return [...parts].sort((a, b) => urgency(b) - urgency(a) || b.since.localeCompare(a.since))[0]
}

/** What is to do with what is not there yet. */
function open(
  part: PartStanding | undefined,
  requirement: Requirement,
  facts: CaseFacts,
): Omit<Told, 'state'> {
  const { whose, next } = requirement
  const isAgreed = notAgreed(requirement, facts).length === 0
  // Who spoke in confidence, and whether it worries anybody, is not for a household's plan: it says no more than before.
  if (!part || isConfidential(part)) return isAgreed ? { whose, next } : { whose: 'applicant', next: agree }
  if (part.state === 'concern')
    return { whose: 'council', next: 'We look at what came back, and talk to you.' }
  if (part.state === 'withdrawn' || !isAgreed) return { whose: 'applicant', next: agree }
  const task = part.whose ?? whose
  return { whose: task, next: task === 'somebody' && part.state === 'waiting' ? somebodyHasIt : next }
}

/** How many there are of how many, where it takes several. */
function counted(requirement: Requirement, facts: CaseFacts, next: string): string {
  const { atLeast } = requirement
  return atLeast === undefined ? next : `${next} ${countOf(requirement, facts)} of ${atLeast} done so far.`
}

function toldOf(
  requirement: Requirement,
  facts: CaseFacts,
  part: PartStanding | undefined,
  today: Day,
): Told {
  const { whose, notNeeded } = requirement
  if (notNeeded !== undefined) return { state: 'not-needed', whose, next: notNeeded }
  if (isMet(requirement, facts)) return { state: 'done', whose, next: '' }
  const ending = requirement.outlives ? undefined : endingOf(facts)
  if (ending) return { state: 'not-needed', whose, next: endedWords[ending] }
  const { next, ...task } = open(part, requirement, facts)
  const begun = part !== undefined && part.state !== 'not-started'
  const due = dueOf(part)
  const late = due !== undefined && due < today
  const paused = isPausedNow(facts) && !requirement.outlives
  const state = paused ? 'paused' : late ? 'late' : begun ? 'waiting' : 'not-started'
  const words = state === 'paused' ? pausedWords : next
  return { state, whose: task.whose, next: counted(requirement, facts, words) }
}

/** Of a visit: its hour, which is no last day for the others. */
const meetsInWords = ({ starts }: Meets, { state }: Told): string =>
  `${state === 'late' ? 'the visit was planned for' : 'next visit on'} ${dayAndClock(starts)}`

/** The line of what has to be there: how its part stands, or its parts. */
export function lineOfPart(requirement: Requirement, facts: CaseFacts, today: Day): PlanLine {
  const part = telling(partsOf(requirement, facts))
  const { id, stage, title, about, atLeast, part: name } = requirement
  const told = toldOf(requirement, facts, part, today)
  const isOpen = told.state !== 'done' && told.state !== 'not-needed'
  const day = isOpen ? dueOf(part) : undefined
  const isQuiet = isOpen && part !== undefined && isConfidential(part)
  const meets = isOpen ? part?.meets : undefined
  return {
    id,
    stage,
    title,
    about: [...about],
    part: atLeast === undefined ? name : null,
    since: isQuiet ? null : (part?.since ?? null),
    due: day === undefined ? null : { kind: 'day', day },
    dueWords: meets ? meetsInWords(meets, told) : day === undefined ? '' : `by ${dayInWords(day)}`,
    clock: null,
    ...told,
    ...(meets && told.state === 'waiting' ? { next: `Where: ${meets.where}. ${told.next}` } : {}),
  }
}
