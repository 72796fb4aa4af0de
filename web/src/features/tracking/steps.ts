import { dayAndClock, dayWithoutYear, dueMomentInWords, timeInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { startDepartment, theDepartment } from '#contract/core/words/in-text.ts'
import { bookedNow, rangNow, triedNow } from '#contract/requests/booked.ts'
import { brokenPromise } from '#contract/requests/broken-promise.ts'
import { callInWords, type Rang } from '#contract/requests/call-time.ts'
import type { CameWay } from '#contract/requests/came.ts'
import { kindWords } from '#contract/requests/kind-words.ts'
import { type EventType, isOpen, lifecycle } from '#contract/requests/lifecycle.ts'
import { referredInWords } from '#contract/requests/passed.ts'
import type { AddedAbout } from '#contract/requests/resident-actions.ts'
import { isResident, you } from '#contract/requests/said-by.ts'
import type { OwnThing, Step, Tracked } from '#contract/requests/tracking.ts'
import type { Seen } from '#contract/requests/traits.ts'
import type { TimelineEntry } from '#web/design/Timeline.tsx'

type Words = (department: string, step?: Step, service?: Tracked['service']) => string

/** Who asks and who answers, as the holder of the page reads it. */
const mine = (step?: Step) => step === undefined || step.by === you

const addedWords: Record<AddedAbout, string> = {
  more: 'You told us more',
  place: 'You told us that the place is wrong',
  fixed: 'You told us that it’s fixed',
}

/** They rang about the call that they had asked for. */
function rangWords({ wants, again, at }: Rang): string {
  if (wants === 'no-call') return 'You told us that you do not need a call any more'
  return again
    ? `You rang us. We will call you ${callInWords({ again, at })}`
    : 'You rang us, and we will still call you'
}

const cameWords: Record<CameWay, string> = {
  post: 'We added a document that you sent us by post',
  email: 'We added a document that you sent us by email',
  'by-hand': 'We added a document that you gave us',
}

const shownWords: Record<OwnThing, string> = { words: 'your words', photos: 'your photos' }

/** What of theirs everybody can see, as a list: "your words and photos". */
export const ownInWords = (showing: readonly OwnThing[]): string =>
  showing.length === 2 ? 'your words and photos' : showing.map((thing) => shownWords[thing]).join('')

function publicWords(showing: Step['showing']): string {
  if (!showing) return 'We changed what everybody can see of it'
  return showing.length > 0
    ? `We checked ${ownInWords(showing)}, and made them public`
    : 'None of your words or photos are public'
}

const isRepair = (service?: Tracked['service']) => (service?.work ?? 'repair') === 'repair'

/** A call says of itself that we called; all else as its service has it. */
const doneWords = (service?: Tracked['service']): string =>
  (service?.work !== 'call' && service?.doneAs) || kindWords(service?.work).fixed

function plannedWords(step?: Step, service?: Tracked['service']): string {
  if (step?.tried) return `We tried to call you and will try again ${callInWords(step.tried)}`
  if (step?.booked) return `Your appointment is on ${dayAndClock(step.booked.starts)}`
  return kindWords(service?.work).scheduled
}

/** Of all that residents see. What has no words moves nothing for whoever waits. */
const wordsFor: Record<Seen, Words | undefined> = {
  submitted: () => 'Sent',
  acknowledged: (department) => `${startDepartment(department)} has it`,
  inspected: (department, _, service) =>
    `${startDepartment(department)} ${kindWords(service?.work).inspected}`,
  scheduled: (_, step, service) => plannedWords(step, service),
  unscheduled: (_, step) =>
    step?.missed ? 'You did not come to your appointment' : 'The time was cancelled',
  fixed: (_, __, service) => doneWords(service),
  closed: (_, __, service) => kindWords(service?.work).closed,
  referred: (_, step) => referredInWords(step?.to?.name ?? 'another organisation', step?.passed),
  'passed-on': (_, step) => referredInWords(step?.to?.name ?? 'another organisation', step?.passed),
  transferred: (department, step) => `Passed to ${step?.to?.name ?? theDepartment(department)}`,
  reopened: (_, step, service) => {
    if (step?.by === you)
      return isRepair(service)
        ? 'Opened again: you said that it isn’t fixed'
        : 'Opened again: you asked us to look again'
    const others = step && isResident(step.by)
    return others ? 'Opened again: somebody else who reported it said that it isn’t fixed' : 'Opened again'
  },
  updated: (department) => `News from ${theDepartment(department)}`,
  asked: (department) => `${startDepartment(department)} asked a question`,
  answered: (_, step) => (mine(step) ? 'You answered' : 'The question was answered'),
  merged: () => 'Joined with another report of the same problem',
  split: () => 'Separated from the other report',
  followed: undefined,
  published: (_, step) => publicWords(step?.showing),
  rated: () => 'You told us how it went',
  'evidence-added': (_, step) => {
    if (step?.came) return cameWords[step.came.how]
    return mine(step) ? 'You sent more' : 'More was sent'
  },
  changed: () => 'You changed your answers',
  added: (_, step) => (step?.rang ? rangWords(step.rang) : addedWords[step?.about ?? 'more']),
  moved: (_, step) => (mine(step) ? 'You corrected the place' : 'The place was corrected'),
  withdrawn: (_, step) => (mine(step) ? 'You withdrew it' : 'Withdrawn by the person who sent it'),
  readdressed: (_, step) =>
    mine(step) ? 'You changed how we contact you' : 'We changed how we contact you, as you asked',
  'link-sent': () => 'We sent you this link again, as you asked',
  'code-made': () => 'We gave you a new code on the phone',
  approved: () => 'Approved',
  refused: () => 'Refused',
  'reconsideration-asked': () => 'You asked for another look',
  paid: (_, step) => (mine(step) ? 'Paid' : 'Paid to our staff'),
  refunded: () => 'Paid back',
  erased: () => 'Personal details erased',
}

const happened: Readonly<Partial<Record<EventType, Words | undefined>>> = wordsFor

/** The step with which the work ended, while it is so. */
export const endOf = ({ state, history }: Pick<Tracked, 'state' | 'history'>): Step | undefined =>
  state === 'fixed' || state === 'closed' ? history.filter(({ type }) => type === state).at(-1) : undefined

/** Who had it then: a later step may have passed it to another department. */
const departmentAt = ({ number }: Step, { history, department }: Pick<Tracked, 'history' | 'department'>) =>
  history.find((step) => step.type === 'transferred' && step.number >= number)?.by ?? department.name

const entry = (title: string, at: string, now: Date, note?: string): TimelineEntry => ({
  title,
  time: { at, text: timeInWords(at, now) },
  state: 'done',
  ...(note ? { children: note } : {}),
})

/** Passing it to another department is one step to whoever waits, with the reason of the first of the two. */
const isSaidBefore = ({ number, type }: Step, { history }: Pick<Tracked, 'history'>) =>
  type === 'transferred' && history.some((step) => step.number === number - 1 && step.type === 'referred')

/**
 * A submission is two steps for the person who waits: we have it, and it is in the department's queue. A new follower
 * is none: nothing has moved.
 */
function entriesOf(step: Step, tracked: Tracked, now: Date): TimelineEntry[] {
  const name = departmentAt(step, tracked)
  const words = happened[step.type]
  if (!words || isSaidBefore(step, tracked)) return []
  // The page shows the last decision, and how it ended, apart.
  const decided = tracked.decision?.at === step.at && tracked.decision.outcome === step.type
  const shown = decided || endOf(tracked)?.number === step.number
  const came = step.came && `It came on ${dayInWords(step.came.on)}.`
  const note = shown ? undefined : (step.note ?? came)
  const done = entry(words(name, step, tracked.service), step.at, now, note)
  if (step.type !== 'submitted' || !step.queuedAt) return [done]
  return [done, entry(`In the ${name} queue`, step.queuedAt, now)]
}

/** What is promised of a report is a look at it. */
const isReport = ({ service: { verb = 'report' } }: Tracked): boolean => verb === 'report'

/** Whether the look that was promised of a report has been taken, so that its promise is no news any more. */
export const isLookedAt = (tracked: Tracked): boolean => isReport(tracked) && tracked.state === 'inspected'

const nextStepOf = (tracked: Tracked): string =>
  isLookedAt(tracked) && isRepair(tracked.service)
    ? 'plans the work, or tells you why none will be done'
    : 'looks at it and decides what to do'

const dueDay = (dueAt: string): string => dueMomentInWords(dueAt, dayWithoutYear)

/** By when whoever asked for a call has it. */
function callOf(tracked: Tracked): TimelineEntry {
  const { dueAt, overdue } = tracked
  const rang = rangNow(tracked.history)
  if (rang?.wants === 'no-call') return { title: 'We read what you told us', state: 'next' }
  const title = triedNow(tracked) ? 'We will call you again' : 'We will call you'
  if (!dueAt) return { title, state: 'next' }
  const by = dueDay(dueAt)
  return overdue
    ? { title, state: 'overdue', children: brokenPromise('call you', by) }
    : { title, state: 'next', children: `By ${by}` }
}

function nextOf(tracked: Tracked): TimelineEntry[] {
  const { name } = tracked.department
  if (!isOpen(tracked.state)) return []
  if (tracked.service.work === 'call') return [callOf(tracked)]
  if (tracked.state === 'submitted') return [{ title: `${startDepartment(name)} takes it`, state: 'next' }]
  if (tracked.state === 'scheduled') return [{ title: kindWords(tracked.service.work).next, state: 'next' }]
  const title = `${startDepartment(name)} ${tracked.service.nextStep ?? nextStepOf(tracked)}`
  const about = tracked.dueAbout?.replace('about', 'About')
  if (!tracked.dueAt) return [{ title, state: 'next', ...(about ? { children: about } : {}) }]
  const by = dueMomentInWords(tracked.dueAt)
  return tracked.overdue
    ? [
        {
          title,
          state: 'overdue',
          children: brokenPromise(isReport(tracked) && isRepair(tracked.service) ? 'look at' : 'do', by),
        },
      ]
    : [{ title, state: 'next', children: `By ${by}` }]
}

/** What happened, what is so now, and what comes next, in order. What somebody said or paid since is not how it stands. */
export function timelineOf(tracked: Tracked, now: Date): TimelineEntry[] {
  const done = tracked.history.flatMap((step) =>
    entriesOf(step, tracked, now).map((one) => ({ one, isState: lifecycle[step.type].to !== 'same' })),
  )
  const current = isOpen(tracked.state) ? done.findLastIndex(({ isState }) => isState) : -1
  const entries = done.map(({ one }, at) => (at === current ? { ...one, state: 'current' as const } : one))
  return [...entries, ...nextOf(tracked)]
}

/** Who else waits for it; the holder of the page may be a follower too. Undefined when there is nobody. */
export function followersInWords({
  followers,
  role,
  updates,
}: Pick<Tracked, 'followers' | 'role' | 'updates'>): string | undefined {
  const others = role === 'follower' ? followers - 1 : followers
  const people = others === 1 ? '1 other person' : `${others} other people`
  // Who has stopped the messages, or never wanted any, is told so instead.
  if (role === 'follower' && updates !== 'none')
    return others > 0 ? `You and ${people} are following this report.` : 'You are following this report.'
  return others > 0 ? `${people} ${others === 1 ? 'follows' : 'follow'} this report.` : undefined
}

/** A call or an appointment, by its day; undefined of all else. */
function metStanding(tracked: Tracked, since: Step | undefined): string | undefined {
  const { state, dueAt, overdue, service } = tracked
  const booked = bookedNow(tracked)
  if (booked) return `Your appointment is on ${dayAndClock(booked.starts)}`
  if (service.work !== 'call') return undefined
  const rang = isOpen(state) ? rangNow(tracked.history) : undefined
  if (rang && (rang.again || rang.wants === 'no-call')) return rangWords(rang)
  const tried = triedNow(tracked)
  if (tried)
    return `We tried to call you on ${dayWithoutYear(tried.at)} and will try again ${callInWords(tried.tried)}`
  if (state === 'fixed' && since) return `We called you on ${dayWithoutYear(since.at)}`
  return isOpen(state) && dueAt && !overdue ? `We will call you by ${dueDay(dueAt)}` : undefined
}

/** Where it stands, in one line. */
export function standing(tracked: Tracked, now: Date): string {
  const { name } = tracked.department
  const since = [...tracked.history].reverse().find(({ type }) => lifecycle[type].to !== 'same')
  const when = since ? timeInWords(since.at, now) : ''
  const met = metStanding(tracked, since)
  if (met) return met
  switch (tracked.state) {
    case 'submitted':
      return tracked.history[0]?.queuedAt ? `On its way to ${theDepartment(name)}` : 'Sent. We have it.'
    case 'acknowledged':
      return `${startDepartment(name)} has it, since ${when}`
    // When it was said is not when it is done.
    case 'scheduled':
      return `${kindWords(tracked.service.work).inShort.scheduled}. ${since?.note ?? `${startDepartment(name)} said so ${when}.`}`
    case 'closed':
      return since?.type === 'withdrawn'
        ? `${wordsFor.withdrawn?.(name, since)}, ${when}`
        : `${wordsFor.closed?.(name, since, tracked.service)}, ${when}`
    default:
      return `${happened[tracked.state]?.(name, since, tracked.service) ?? tracked.state}, ${when}`
  }
}
