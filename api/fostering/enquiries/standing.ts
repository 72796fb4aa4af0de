import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import type { EnquiryStep, PromisedBy } from '#contract/fostering/enquiry.ts'
import type { BookedSlot, SlotKind } from '#contract/fostering/slots.ts'
import type { EnquiryLine } from '#contract/fostering/staff-enquiries.ts'
import { type PromiseName, type PromiseRules, pathOf, promisedBy, promiseTitle } from '../before/promises.ts'
import type { EnquiryValues } from './enquiry.ts'

/** By when something is promised to them; about how long, where the calendar ends. */
export function promised(
  name: PromiseName,
  values: Pick<EnquiryValues, 'said' | 'receivedOn'>,
  rules: PromiseRules,
): PromisedBy {
  const due = promisedBy(pathOf(values.said.about), name, values.receivedOn, rules)
  return due.kind === 'day' ? due : { kind: 'about' }
}

const bookedTitle: Readonly<Record<SlotKind, string>> = {
  call: 'We will call you',
  visit: 'We will visit you at home',
  meeting: 'Come to our information meeting',
}
/** Once we have. */
const doneTitle: Readonly<Record<PromiseName, string>> = {
  reply: 'We replied to you',
  meet: 'We met or spoke with you',
}

function council(name: PromiseName, values: EnquiryValues, rules: PromiseRules, today: Day): EnquiryStep {
  const doneOn = name === 'meet' ? values.metOn : values.repliedOn
  const by = promised(name, values, rules)
  const late = by.kind === 'day' && today > by.day
  return {
    name,
    title: doneOn ? doneTitle[name] : promiseTitle[pathOf(values.said.about)][name],
    whose: 'council',
    state: doneOn ? 'done' : late ? 'late' : 'to-do',
    by,
    ...(doneOn && { doneOn }),
  }
}

const bookedStep = (name: 'meet' | 'talk', { kind, starts }: BookedSlot): EnquiryStep => ({
  name,
  title: bookedTitle[kind],
  whose: kind === 'meeting' ? 'you' : 'council',
  state: 'to-do',
  at: starts,
})

/** Whether what is booked is what we promised: whoever asks about adoption is promised a meeting, besides any call. */
const keepsPromise = ({ said, metOn }: EnquiryValues, { kind }: BookedSlot): boolean =>
  !metOn && (pathOf(said.about) === 'foster' || kind === 'meeting')

/** What is promised or booked. They choose the time themselves: a promise that ends before it is no promise any more. */
function promisedSteps(values: EnquiryValues, rules: PromiseRules, today: Day): EnquiryStep[] {
  const { booking } = values
  const reply = council('reply', values, rules, today)
  if (booking && keepsPromise(values, booking)) return [reply, bookedStep('meet', booking)]
  const meet = council('meet', values, rules, today)
  const isOver = !booking || dayInEngland(new Date(booking.starts)) < today
  return isOver ? [reply, meet] : [reply, bookedStep('talk', booking), meet]
}

/** What happens next and by when, whose task it is, and what is done. */
export function stepsOf(values: EnquiryValues, rules: PromiseRules, today: Day): EnquiryStep[] {
  const steps = promisedSteps(values, rules, today)
  if (values.state === 'open') return steps
  const done = steps.filter(({ state }) => state === 'done')
  if (values.state !== 'invited') return done
  // Whoever is invited may have a time booked still.
  const booked = steps.filter(({ at }) => at)
  return [
    ...done,
    ...booked,
    { name: 'apply', title: 'You apply, if you want to', whose: 'you', state: 'to-do' },
  ]
}

/** The same steps as staff read them, who are the ones to take them. */
const alike = { reply: 'Answer them', talk: 'Talk to them', apply: 'They apply, if they want to' } as const
const ours = {
  foster: { ...alike, meet: 'Call or visit them, whichever they prefer' },
  adopt: { ...alike, meet: 'Invite them to an information meeting' },
} as const
const oursBooked: Readonly<Record<SlotKind, string>> = {
  call: 'Call them',
  visit: 'Visit them',
  meeting: 'They come to the information meeting',
}

/** What happens next, as staff read it. */
export function stepsForStaff(values: EnquiryValues, rules: PromiseRules, today: Day): EnquiryStep[] {
  const titles = ours[pathOf(values.said.about)]
  return stepsOf(values, rules, today).map((step) => ({
    ...step,
    title: step.at && values.booking ? oursBooked[values.booking.kind] : titles[step.name],
  }))
}

const dayOf = ({ doneOn, at, by }: EnquiryStep): string =>
  doneOn ?? (at ? dayInEngland(new Date(at)) : by?.kind === 'day' ? by.day : '9999-12-31')

/** What is soonest first: a call on the 6th stands before a reply by the 10th. */
export const inOrder = (steps: readonly EnquiryStep[]): EnquiryStep[] =>
  [...steps].sort((one, other) => dayOf(one).localeCompare(dayOf(other)))

/** What waits for the council, and the day by which it is promised. */
export function waitsFor(values: EnquiryValues, rules: PromiseRules): EnquiryLine['waits'] {
  if (values.state !== 'open') return null
  if (values.mustRing) return { title: 'Call them about their appointment', by: values.mustRing }
  // What is late does not matter here: the day is the same on every day.
  const next = stepsForStaff(values, rules, values.receivedOn).find(
    ({ state, name }) => state !== 'done' && name !== 'talk',
  )
  if (!next) return { title: 'Decide with them whether to carry on', by: null }
  if (next.at) return { title: next.title, by: dayInEngland(new Date(next.at)) }
  return { title: next.title, by: next.by?.kind === 'day' ? next.by.day : null }
}
