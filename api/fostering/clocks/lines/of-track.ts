import type { Due } from '#contract/calendar/clock.ts'
import { dueInWords, lengthInWords } from '#contract/calendar/clock-words.ts'
import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { LineState, PlanLine } from '#contract/fostering/clocks.ts'
import type { CaseFacts, PartStanding, Rules } from '../facts.ts'
import { clockOf, dueBy } from '../find.ts'
import type { Running } from '../steps/step.ts'
import { trackSteps } from '../tracks/steps.ts'
import type { TrackStanding, TrackStep } from '../tracks/track.ts'

/** No time of these stands still, and none goes by the day of an application. */
const alone = { dates: {}, pauses: [] } as unknown as CaseFacts

function runningOf(step: TrackStep, standing: TrackStanding, began: Day, rules: Rules): Running | undefined {
  if (step.clock === undefined) return undefined
  const clock = clockOf(
    rules,
    typeof step.clock === 'function' ? step.clock(standing) : step.clock,
    alone,
    began,
  )
  return { began, clock, due: dueBy(clock, began, alone, rules) }
}

/** The day on which it was over; a complaint that was taken back is over as a whole. */
function overOn(
  step: TrackStep,
  { dates }: TrackStanding,
  began: Day,
  { dates: ofCase }: CaseFacts,
): Day | undefined {
  if (step.untilReviewed)
    return ofCase.lastReview !== undefined && ofCase.lastReview > began ? ofCase.lastReview : undefined
  return step.over.flatMap((one) => dates[one] ?? []).sort()[0]
}

const isBefore = (due: Due | null, today: Day) => due?.kind === 'day' && due.day < today

function stateOf(
  step: TrackStep,
  over: Day | undefined,
  withdrawn: boolean,
  due: Due | null,
  today: Day,
): LineState {
  if (over !== undefined) return 'done'
  if (withdrawn) return 'not-needed'
  if (!isBefore(due, today)) return 'waiting'
  return step.lapses === undefined ? 'late' : 'not-needed'
}

function nextOf(step: TrackStep, state: LineState, withdrawn: boolean): string {
  if (state === 'done') return ''
  if (state === 'not-needed') return withdrawn ? 'You took your complaint back.' : (step.lapses ?? '')
  return state === 'late' ? step.late : step.next
}

function lineOf(
  step: TrackStep,
  part: PartStanding,
  facts: CaseFacts,
  today: Day,
  rules: Rules,
): PlanLine | undefined {
  const standing = part.track
  const began = standing?.dates[step.begins]
  if (!standing || began === undefined) return undefined
  const running = runningOf(step, standing, began, rules)
  const set =
    step.isSet && standing.by !== undefined ? ({ kind: 'day', day: standing.by } as const) : undefined
  const withdrawn = standing.dates.withdrawn !== undefined
  const over = overOn(step, standing, began, facts)
  const state = stateOf(step, over, withdrawn, set ?? running?.due ?? null, today)
  const due = state === 'not-needed' || state === 'done' ? null : (set ?? running?.due ?? null)
  const clock = due && !set ? running?.clock : undefined
  return {
    // The kind comes first, by which it is known who of staff may see the line.
    id: `after.${part.name}.${step.id}`,
    stage: 'after',
    title: step.title,
    state,
    whose: step.whose,
    about: [...standing.to],
    part: null,
    since: over ?? began,
    due,
    dueWords:
      set && due ? `by ${dayInWords(set.day)}` : due && clock ? dueInWords(due, clock.length, began) : '',
    clock: clock
      ? {
          id: clock.id,
          title: clock.title,
          length: lengthInWords(clock.length),
          unit: clock.length.unit,
          began,
          source: clock.source,
          sure: clock.sure,
          set: clock.set,
          runsOn: false,
        }
      : null,
    next: nextOf(step, state, withdrawn),
    // What nobody was told of stands in the plan of nobody.
    ...(step.staffOnly || standing.to.length === 0 ? { staffOnly: true } : {}),
  }
}

/** The lines of a complaint, a concern or an allegation: each by its own table, and none of them a step of the case. */
export const linesOfTrack = (part: PartStanding, facts: CaseFacts, today: Day, rules: Rules): PlanLine[] =>
  part.track
    ? trackSteps[part.track.track].flatMap((step) => lineOf(step, part, facts, today, rules) ?? [])
    : []
