import type { Due } from '#contract/calendar/clock.ts'
import { dueInWords, lengthInWords } from '#contract/calendar/clock-words.ts'
import type { Day } from '#contract/calendar/day.ts'
import type { LineState, PlanLine } from '#contract/fostering/clocks.ts'
import type { CaseFacts, Rules } from '../facts.ts'
import { clockOf, dueBy } from '../find.ts'
import { endedWords, endingOf, isPausedNow, pausedWords } from '../over.ts'
import type { Running, Step } from '../steps/step.ts'

/** The day from which a step can be done. */
function beganOn({ begins }: Step, facts: CaseFacts, today: Day, rules: Rules): Day | undefined {
  return typeof begins === 'function' ? begins(facts, today, rules) : facts.dates[begins]
}

/** The time that runs for it since then. */
export function runningOf(step: Step, facts: CaseFacts, began: Day, rules: Rules): Running | undefined {
  if (step.goesBy) return step.goesBy(facts, rules)
  if (step.clock === undefined) return undefined
  const clock = clockOf(rules, step.clock, facts, began)
  return { began, clock, due: dueBy(clock, began, facts, rules) }
}

/** The day on which it was over: the first of those that say so. */
function overOn({ over }: Step, { dates }: CaseFacts): Day | undefined {
  const days = over.map((one) => dates[one]).filter((day) => day !== undefined)
  return days.sort()[0]
}

/** The day on which it was done, or on which it came of itself. */
const doneOn = (step: Step, facts: CaseFacts, due: Due | null): Day | undefined =>
  overOn(step, facts) ?? (due?.kind === 'day' ? due.day : undefined)

/** Whether the household has a pause that this time does not stand still for. */
const runsOn = ({ clock }: Running, { pauses }: CaseFacts): boolean =>
  pauses.some(({ reason, until }) => until === undefined && !Object.hasOwn(clock.pauses, reason))

const isBefore = (due: Due | null | undefined, today: Day): boolean => due?.kind === 'day' && due.day < today

/** A step in a case on a day. */
interface Standing {
  readonly step: Step
  readonly facts: CaseFacts
  readonly today: Day
  readonly began: Day | undefined
  readonly running: Running | undefined
}

/** Why nobody has to do it, as the household reads it. What outlives an assessment does so once it has begun. */
function notNeeded({ step, facts, began }: Standing): string | undefined {
  const ending = endingOf(facts)
  const isOver = ending && !(step.outlives && began)
  return step.notNeeded?.(facts) ?? (isOver ? endedWords[ending] : undefined)
}

function stateOf(standing: Standing): LineState {
  const { step, facts, today, began, running } = standing
  if (overOn(step, facts)) return 'done'
  if (notNeeded(standing) !== undefined) return 'not-needed'
  if (!began) return 'not-started'
  // What has no time of its own waits for the household to go on.
  if (running?.due?.kind === 'paused' || (!running && isPausedNow(facts))) return 'paused'
  if (!isBefore(running?.due, today)) return 'waiting'
  return step.ofItself ? 'done' : 'late'
}

function nextOf(standing: Standing, state: LineState, isRunningOn: boolean): string {
  const { step, running } = standing
  if (state === 'done') return ''
  if (state === 'not-needed') return notNeeded(standing) ?? ''
  if (state === 'paused')
    return running ? 'You asked for a pause. This deadline is on hold until you carry on.' : pausedWords
  const words = state === 'late' ? step.late : (step.says?.(standing.facts) ?? step.next)
  return isRunningOn ? `${words} This time goes on during your pause.` : words
}

function clockOfLine({ began, clock }: Running, isRunningOn: boolean): NonNullable<PlanLine['clock']> {
  const { id, title, length, source, sure, set } = clock
  return {
    id,
    title,
    length: lengthInWords(length),
    unit: length.unit,
    began,
    source,
    sure,
    set,
    runsOn: isRunningOn,
  }
}

function dueWordsOf(running: Running | undefined): string {
  if (!running) return ''
  const { words, due, clock, began } = running
  return words ?? (due ? dueInWords(due, clock.length, began) : '')
}

/** The line of a step, or none where it belongs to the case only once it has begun. */
export function lineOfStep(step: Step, facts: CaseFacts, today: Day, rules: Rules): PlanLine | undefined {
  const began = beganOn(step, facts, today, rules)
  if (!began && step.onceBegun) return undefined
  const running = began === undefined ? undefined : runningOf(step, facts, began, rules)
  const standing = { step, facts, today, began, running }
  const state = stateOf(standing)
  const isRunningOn = running !== undefined && state !== 'done' && runsOn(running, facts)
  // Nobody is held to a day on which nothing has to happen any more.
  const due = state === 'not-needed' ? null : (running?.due ?? null)
  const { id, stage, title, whose } = step
  return {
    id,
    stage,
    title,
    state,
    whose,
    about: [],
    part: null,
    since: (state === 'done' ? doneOn(step, facts, due) : began) ?? null,
    due,
    dueWords: state === 'not-needed' ? '' : dueWordsOf(running),
    clock: running ? clockOfLine(running, isRunningOn) : null,
    next: nextOf(standing, state, isRunningOn),
    ...(step.staffOnly ? { staffOnly: true } : {}),
  }
}
