import { dayInEngland } from '#contract/calendar/day.ts'
import {
  type CloseReason,
  closeReasonInWords,
  type EnquiryLine,
  type StaffEnquiry,
} from '#contract/fostering/staff-enquiries.ts'
import { actsFor } from './acts.ts'
import { callOn, type Enquiry, enquirer, referenceOf } from './enquiry.ts'
import { hears } from './invited.ts'
import type { Counted, EnquiryPorts, FosteringCouncil } from './ports.ts'
import { inOrder, stepsForStaff, waitsFor } from './standing.ts'
import { nameOfHub } from './view.ts'

/** A day after all others: an enquiry in which nothing is promised stands at the end. */
const noDay = '9999-12-31'

/** What staff's list shows of an enquiry. */
export function lineOf(enquiry: Enquiry, rules: EnquiryPorts['rules']): EnquiryLine {
  const { said, receivedOn, booking } = enquiry.values
  return {
    reference: referenceOf(enquiry),
    name: said.name,
    about: said.about,
    receivedOn,
    waits: waitsFor(enquiry.values, rules),
    booked: booking?.starts ?? null,
  }
}

/** What is counted of an enquiry: nothing of a person. */
export const countedOf = ({ values }: Enquiry): Counted => ({
  receivedOn: values.receivedOn,
  source: values.said.heard,
  met: values.metOn !== undefined,
  invited: values.state === 'invited',
  ...(values.hub && { hub: values.hub.id }),
  ...(values.closed && { closed: values.closed.reason }),
})

/** The list of those that are open, those of a hub that they were handed on to, and those of a month. */
export const listKeys = {
  open: 'enquiries open',
  handed: (hub: string) => `enquiries handed ${hub}`,
  month: (month: string) => `enquiries ${month}`,
} as const

/** What the lists hold of the hub that took an enquiry, where that is whose list it is. */
const ofHub = (enquiry: Enquiry, id: string | undefined) => {
  const { hub } = enquiry.values
  return hub && hub.id === id ? { hub: { id, number: hub.number } } : {}
}

/** What the lists find an enquiry by. */
export function listedBy(enquiry: Enquiry, rules: EnquiryPorts['rules']) {
  const { state, receivedOn, handed, hub } = enquiry.values
  const counted = countedOf(enquiry)
  if (state === 'open') {
    const line = lineOf(enquiry, rules)
    return {
      caseKey: listKeys.open,
      dueOn: line.waits?.by ?? noDay,
      line: { ...line, counted, ...ofHub(enquiry, hub?.id) },
    }
  }
  const reference = referenceOf(enquiry)
  const caseKey = handed ? listKeys.handed(handed.to) : listKeys.month(receivedOn.slice(0, 7))
  return { caseKey, dueOn: receivedOn, line: { reference, counted, ...ofHub(enquiry, handed?.to) } }
}

const did: Readonly<Record<string, string>> = {
  asked: 'Asked us',
  arrived: 'Came from a hub',
  answer: 'Sent them an answer',
  answered: 'Answered them',
  booked: 'Booked a time',
  moved: 'Moved the appointment',
  cancelled: 'Cancelled the appointment',
  'called-off': 'Cancelled the appointment and told them',
  rescheduled: 'Moved the appointment and told them',
  'booked-for': 'Booked a time for them',
  'moved-for': 'Moved the appointment for them',
  rang: 'Told them by phone about their appointment',
  met: 'Met them or spoke with them',
  'visit-at': 'Noted where to visit them',
  'send-link': 'Sent them their private link again',
  note: 'Wrote a note',
  'hand-on': 'Handed it on to a hub',
  invite: 'Invited them to apply',
  close: 'Closed it',
  reopen: 'Opened it again',
}

/** What happened and how, as staff read it. */
function whatOf({ type, change }: Enquiry['history'][number]): string {
  // Whom we cannot write to has been told of nothing yet.
  if (change.mustRing && type === 'rescheduled') return 'Moved the appointment. They have to be told by phone'
  if (change.mustRing && type === 'called-off')
    return 'Cancelled the appointment. They have to be told by phone'
  const closed = change.closed as { readonly reason: CloseReason } | null | undefined
  return type === 'close' && closed
    ? `${did.close}: ${closeReasonInWords[closed.reason]}`
    : (did[type] ?? type)
}

/** All of an enquiry, for staff. */
export function staffView(
  { rules, council, now }: { rules: EnquiryPorts['rules']; council: FosteringCouncil; now: () => Date },
  enquiry: Enquiry,
): StaffEnquiry {
  const { said, receivedOn, state, booking, visitAt, mustRing, hub, handed, household, closed } =
    enquiry.values
  const number = callOn(enquiry.values)
  return {
    reference: referenceOf(enquiry),
    seen: enquiry.history.length,
    said,
    receivedOn,
    state,
    steps: inOrder(stepsForStaff(enquiry.values, rules, dayInEngland(now()))),
    ...(booking && { booking }),
    ...(visitAt && { visitAt }),
    ...(mustRing && { mustRing }),
    ...(number && { callOn: number }),
    ...(hub && { hub: { id: hub.id, name: nameOfHub(council, hub.id), number: hub.number } }),
    ...(handed && { handedTo: nameOfHub(council, handed.to) }),
    ...(household && { household }),
    ...(closed && { closed: closed.reason }),
    happened: enquiry.history.map((entry) => ({
      number: entry.number,
      at: entry.at,
      who: entry.by.as === enquirer.as ? said.name : entry.by.name,
      what: whatOf(entry),
      ...(typeof entry.added?.note === 'string' && { note: entry.added.note }),
    })),
    hears: hears(said),
    acts: actsFor(enquiry.values),
  }
}
