import { dayInWords } from '#contract/calendar/words.ts'
import { capital, startDepartment } from '#contract/core/words/in-text.ts'
import type { PublicReport, PublicStep, ReportLine } from '#contract/insight/reports.ts'
import { brokenPromise } from '#contract/requests/broken-promise.ts'
import { closedBecause } from '#contract/requests/closed-because.ts'
import { isOpen, type State } from '#contract/requests/lifecycle.ts'
import { type Passed, referredInWords } from '#contract/requests/passed.ts'
import type { TagColour } from '#web/design/Tag.tsx'
import type { TimelineEntry } from '#web/design/Timeline.tsx'

const words: Readonly<Record<State, string>> = {
  submitted: 'Sent to us',
  acknowledged: 'We have it',
  inspected: 'We have looked at it',
  scheduled: 'Work is planned',
  fixed: 'Fixed',
  closed: 'Closed without work',
  referred: 'Another organisation looks after it',
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

/** "2 people are following this"; undefined where nobody is. */
export function followersInWords(followers: number): string | undefined {
  if (followers === 0) return undefined
  return followers === 1 ? '1 person is following this' : `${followers} people are following this`
}

const steps: Readonly<Record<PublicStep, string>> = {
  inspected: 'Looked at',
  scheduled: 'Work planned',
  fixed: 'Fixed',
  closed: 'Closed without work',
  withdrawn: 'Withdrawn by the person who reported it',
  referred: 'Another organisation looks after it',
  reopened: 'Opened again',
  merged: 'Put together with an earlier report',
}

const entry = (title: string, day: string | null, words = ''): TimelineEntry[] =>
  day ? [{ title, state: 'done', time: { at: day, text: `${words}${dayInWords(day)}` } }] : []

/** What has happened, day by day, and what comes next. */
export function stepsOf(report: PublicReport): TimelineEntry[] {
  const { state, sent, taken, passedTo, department } = report
  const done = [
    ...entry('Reported', sent),
    ...entry(`${startDepartment(department.name)} has it`, taken),
    ...report.steps.flatMap(({ type, on }) =>
      // A bare day beside a plan reads as the day of the work.
      type === 'scheduled'
        ? entry(steps[type], on, 'Decided on ')
        : entry(
            type === 'referred' && passedTo ? referredInWords(passedTo.name, passedTo.passed) : steps[type],
            on,
          ),
    ),
  ]
  if (!isOpen(state)) return done
  const last = done.at(-1)
  const now: TimelineEntry[] = last ? [{ ...last, state: 'current' }] : []
  return [...done.slice(0, -1), ...now, ...nextOf(report)]
}

function nextOf({ state, due, overdue }: PublicReport): TimelineEntry[] {
  if (state === 'scheduled') return [{ title: 'The work is done', state: 'next' }]
  if (state === 'inspected') return [{ title: 'We decide what to do', state: 'next' }]
  if (!due) return [{ title: 'We look at it', state: 'next' }]
  const day = dayInWords(due)
  return overdue
    ? [
        {
          title: 'Inspection overdue',
          state: 'overdue',
          saysState: true,
          children: brokenPromise('look at', day),
        },
      ]
    : [{ title: 'We look at it', state: 'next', children: `By ${day}` }]
}

const please = 'We cannot pass the report on to them. Report it to them yourself.'
const endOf: Readonly<Record<Passed | 'unknown', string>> = {
  sent: 'We have sent the report to them.',
  called: 'We have called them about it.',
  form: 'We have reported it to them.',
  resident: please,
  'not-sent': please,
  unknown: 'Contact them to find out what happens next.',
}

/** What to say of a report that ended without work of ours; undefined of any other. */
export function endInWords({ state, steps, passedTo, because }: PublicReport): string | undefined {
  if (state === 'closed' && steps.at(-1)?.type === 'withdrawn')
    return 'The person who reported it told us that it is no longer needed.'
  if (state === 'closed' && because) return `We closed it without doing any work. ${closedBecause[because]}`
  if (state === 'closed')
    return 'We closed it without doing any work. We have told the person who reported it why.'
  if (state !== 'referred') return undefined
  if (!passedTo) return 'Another organisation looks after this.'
  return `${capital(passedTo.name)} looks after this. ${endOf[passedTo.passed ?? 'unknown']}`
}

/** "Near Croft, within about 100 metres of grid reference SP 509 961." */
export function placeInWords({ near, ward, square }: Pick<PublicReport, 'near' | 'ward' | 'square'>): string {
  const place = near ?? (ward && `in ${ward.name} ward`)
  const about = `within about 100 metres of grid reference ${square}.`
  const words = place ? `${place}, ${about}` : about
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
