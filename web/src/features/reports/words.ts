import { dayInWords } from '#contract/calendar/words.ts'
import type { PublicReport, ReportLine } from '#contract/insight/reports.ts'
import { isOpen, type State } from '#contract/requests/lifecycle.ts'
import type { TagColour } from '#web/design/Tag.tsx'
import type { TimelineEntry } from '#web/design/Timeline.tsx'

const words: Readonly<Record<State, string>> = {
  submitted: 'Sent to us',
  acknowledged: 'We have it',
  inspected: 'We have looked at it',
  scheduled: 'Work is planned',
  fixed: 'Fixed',
  closed: 'Closed without work',
  referred: 'Passed to another organisation',
  merged: 'Put together with an earlier report',
  approved: 'Decided',
  refused: 'Decided',
}
/** How it stands, in a few words. */
export const stateInWords = (state: State): string => words[state]

/** Open ones stand out by their colour. */
export function colourOf(state: State): TagColour {
  if (state === 'fixed') return 'green'
  return isOpen(state) ? 'blue' : 'grey'
}

/** "Pothole near Market Place, Loughborough": kind and street, or what else is known of the place. */
export function nameOf({ service, near, ward }: Pick<ReportLine, 'service' | 'near' | 'ward'>): string {
  const place = near ?? (ward && `in ${ward.name}`)
  return place ? `${service.title} ${place}` : service.title
}

/** "2 people follow it"; undefined where nobody does. */
export function followersInWords(followers: number): string | undefined {
  if (followers === 0) return undefined
  return followers === 1 ? '1 person follows it' : `${followers} people follow it`
}

const entry = (title: string, day: string | null): TimelineEntry[] =>
  day ? [{ title, state: 'done', time: { at: day, text: dayInWords(day) } }] : []

/** What has happened, day by day, and what comes next. */
export function stepsOf(report: PublicReport): TimelineEntry[] {
  const { state, sent, taken, looked, finished, due, overdue, department } = report
  const done = [
    ...entry('Reported', sent),
    ...entry(`${department.name} has it`, taken),
    // Where the work was the first that was heard of it, that says it.
    ...entry(
      state === 'scheduled' ? 'Looked at, and work is planned' : 'Looked at',
      looked === finished ? null : looked,
    ),
    ...entry(stateInWords(state), finished),
  ]
  if (!isOpen(state)) return done
  const last = done.at(-1)
  const now: TimelineEntry[] = last ? [{ ...last, state: 'current' }] : []
  return [...done.slice(0, -1), ...now, ...nextOf(state, looked, due, overdue)]
}

function nextOf(state: State, looked: string | null, due: string | null, overdue: boolean): TimelineEntry[] {
  if (state === 'scheduled') return [{ title: 'The work is done', state: 'next' }]
  if (looked || !due) return [{ title: 'We decide what to do', state: 'next' }]
  const day = dayInWords(due)
  return overdue
    ? [{ title: 'We look at it', state: 'overdue', children: `We said we would do this by ${day}.` }]
    : [{ title: 'We look at it', state: 'next', children: `By ${day}` }]
}
