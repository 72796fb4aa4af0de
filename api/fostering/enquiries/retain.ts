import { monthBefore, monthOf, monthsUpTo } from '#contract/calendar/month.ts'
import { enquiryId } from './enquiry.ts'
import type { EnquiryLists, EnquiryPorts } from './ports.ts'

export type RetainPorts = Pick<EnquiryPorts, 'enquiries' | 'council' | 'now'> & {
  readonly lists: Pick<EnquiryLists, 'overIn'>
}

/** How many months are looked at again each time: what one night missed, the next takes. */
const lookedAt = 12

/**
 * Erases enquiries that are over and came longer ago than they are kept; a household that came of one has taken over what
 * it said. One that is open stays, however old it is. Gives how many.
 */
export async function eraseOld({ enquiries, lists, council, now }: RetainPorts): Promise<number> {
  const last = monthBefore(monthOf(now()), council.enquiriesKeptMonths + 1)
  const months = monthsUpTo(last, lookedAt)
  let erased = 0
  for (const reference of await lists.overIn(months)) {
    const enquiry = await enquiries.get(enquiryId(reference))
    // The list may be a moment behind: the enquiry itself decides.
    if (!enquiry || enquiry.values.state === 'open' || monthOf(enquiry.values.receivedOn) > last) continue
    if (await enquiries.erase(enquiry)) erased++
  }
  return erased
}
