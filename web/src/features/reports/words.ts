import { dayInWords } from '#contract/calendar/words.ts'
import type { PublicReport, PublicStep, ReportLine } from '#contract/insight/reports.ts'
import { brokenPromise } from '#contract/requests/broken-promise.ts'
import { closedBecause } from '#contract/requests/closed-because.ts'
import { isOpen, type State } from '#contract/requests/lifecycle.ts'
import { knowByUs, toldInWords } from '#contract/requests/told.ts'
import type { TagColour } from '#web/design/Tag.tsx'
import type { TimelineEntry } from '#web/design/Timeline.tsx'

const words: Readonly<Record<State, string>> = {
  submitted: 'Sent to us',
  acknowledged: 'We have it',
  inspected: 'We have looked at it',
  scheduled: 'Work is planned',
  fixed: 'Fixed',
  closed: 'Closed without work',
  referred: 'For another organisation',
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
  referred: 'Another organisation looks after this',
  reopened: 'Opened again',
  merged: 'Put together with an earlier report',
}

const entry = (title: string, day: string | null, words = ''): TimelineEntry[] =>
  day ? [{ title, state: 'done', time: { at: day, text: `${words}${dayInWords(day)}` } }] : []

/** The step that ends it here. */
const endsWith = ({ name, told }: NonNullable<PublicReport['passedTo']>) =>
  knowByUs(told) ? `${name} has been told about it` : `${name} looks after this`

/** What has happened, day by day, and what comes next. */
export function stepsOf(report: PublicReport): TimelineEntry[] {
  const { state, sent, taken, passedTo, department } = report
  const done = [
    ...entry('Reported', sent),
    ...entry(`${department.name} has it`, taken),
    ...report.steps.flatMap(({ type, on }) =>
      // A bare day beside a plan reads as the day of the work.
      type === 'scheduled'
        ? entry(steps[type], on, 'Decided on ')
        : entry(type === 'referred' && passedTo ? endsWith(passedTo) : steps[type], on),
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

/** What to say of a report that ended without work of ours; undefined of any other. */
export function endInWords({
  state,
  steps,
  passedTo,
  because,
  department,
}: PublicReport): string | undefined {
  if (state === 'closed' && steps.at(-1)?.type === 'withdrawn')
    return 'The person who reported it told us that it is no longer needed.'
  if (state === 'closed' && because) return `We closed it without doing any work. ${closedBecause[because]}`
  if (state === 'closed')
    return 'We closed it without doing any work. We have told the person who reported it why.'
  if (state !== 'referred') return undefined
  if (!passedTo) return 'Another organisation looks after this, not us.'
  const { name, told } = passedTo
  if (told === 'resident')
    return `${name} looks after this, and we cannot pass reports on to them. If you see it too, report it to them.`
  return toldInWords(department.name, name, told)
}

/** "Near Croft, within about 100 metres of grid reference SP 509 961." */
export function placeInWords({ near, ward, square }: Pick<PublicReport, 'near' | 'ward' | 'square'>): string {
  const place = near ?? (ward && `in ${ward.name} ward`)
  const about = `within about 100 metres of grid reference ${square}.`
  const words = place ? `${place}, ${about}` : about
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
