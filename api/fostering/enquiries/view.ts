import { dayInEngland } from '#contract/calendar/day.ts'
import { dayAndClock } from '#contract/calendar/times.ts'
import type { EnquiryView } from '#contract/fostering/enquiry.ts'
import type { BookedSlot } from '#contract/fostering/slots.ts'
import { maskAddress } from '#contract/requests/draft.ts'
import { bookedBefore, callOn, type Enquiry, enquiryId, referenceOf } from './enquiry.ts'
import { opens } from './keys.ts'
import type { EnquiryPorts, FosteringCouncil } from './ports.ts'
import { inOrder, stepsOf } from './standing.ts'

/** What happened, to whoever asked. What is not here is staff's own. */
const told: Readonly<Record<string, string>> = {
  asked: 'You sent your question',
  arrived: 'Your enquiry came to us',
  answer: 'We answered you',
  answered: 'We answered you',
  booked: 'You booked a time',
  moved: 'You moved your appointment',
  cancelled: 'You cancelled your appointment',
  'booked-for': 'We booked a time with you',
  'moved-for': 'We moved your appointment with you',
  rescheduled: 'We had to move your appointment',
  'called-off': 'We had to cancel your appointment',
  met: 'We met or spoke',
  'send-link': 'We sent you your private link again',
  'hand-on': 'We passed your enquiry on',
  invite: 'We invited you to apply',
  close: 'We closed this enquiry. You can ask us again at any time',
  reopen: 'We opened this enquiry again',
}

/** Of these it is said from when to when. */
const moves: readonly string[] = ['moved', 'moved-for', 'rescheduled']

/** What of staff's words is for them to read. */
const forThem: readonly string[] = ['answer', 'rescheduled']

export const nameOfHub = ({ hubs }: FosteringCouncil, id: string): string =>
  hubs.find((hub) => hub.id === id)?.name ?? id

/** What happened; of a move also from when to when. */
function whatOf(enquiry: Enquiry, entry: Enquiry['history'][number]): string | undefined {
  const what = told[entry.type]
  const before = bookedBefore(enquiry, entry)
  const now = entry.change.booking as BookedSlot | undefined
  return moves.includes(entry.type) && before && now
    ? `${what} from ${dayAndClock(before.starts)} to ${dayAndClock(now.starts)}`
    : what
}

/** What we had to cancel or to move, where nothing has been booked or cancelled since; of a move also what we wrote. */
function changedByUs(enquiry: Enquiry): Pick<EnquiryView, 'calledOff' | 'rescheduled'> {
  // Once we have met, or they are invited, there is nothing more to choose.
  if (enquiry.values.metOn || enquiry.values.invited) return {}
  const last = enquiry.history.findLast(({ change }) => 'booking' in change)
  const from = last && bookedBefore(enquiry, last)
  if (!from) return {}
  if (last.type === 'called-off') return { calledOff: from }
  const note = last.added?.note
  return last.type === 'rescheduled'
    ? { rescheduled: { from, ...(typeof note === 'string' && { note }) } }
    : {}
}

/** An enquiry as whoever asked sees it. */
export function enquiryView(
  { rules, council, now }: Pick<EnquiryPorts, 'rules' | 'council' | 'now'>,
  enquiry: Enquiry,
  apply?: EnquiryView['apply'],
): EnquiryView {
  const { said, receivedOn, state, booking, visitAt, handed } = enquiry.values
  const number = callOn(enquiry.values)
  return {
    reference: referenceOf(enquiry),
    version: enquiry.history.length,
    ...said,
    receivedOn,
    state,
    steps: inOrder(stepsOf(enquiry.values, rules, dayInEngland(now()))),
    ...(booking && { booking }),
    ...changedByUs(enquiry),
    ...(visitAt && { visitAt }),
    ...(number && { callOn: maskAddress(number) }),
    ...(apply && { apply }),
    ...(handed && { handedTo: nameOfHub(council, handed.to) }),
    happened: enquiry.history.flatMap((entry) => {
      const { type, at, added } = entry
      const what = whatOf(enquiry, entry)
      const words = forThem.includes(type) && typeof added?.note === 'string' ? { words: added.note } : {}
      return what === undefined ? [] : [{ at, what, ...words }]
    }),
  }
}

/** The enquiry that this key opens. Undefined for a wrong key as for what there is not. */
export async function openEnquiry(
  { enquiries, secret }: Pick<EnquiryPorts, 'enquiries' | 'secret'>,
  reference: string,
  key: string,
): Promise<Enquiry | undefined> {
  if (!opens(await secret(), reference, key)) return undefined
  return enquiries.get(enquiryId(reference))
}
