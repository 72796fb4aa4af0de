import { queryOptions } from '@tanstack/react-query'
import { type Enquire, EnquirySent, EnquiryView } from '#contract/fostering/enquiry.ts'
import { SlotList } from '#contract/fostering/slots.ts'
import { ApiProblem, api, fetchFile } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'

/** Which enquiry, and the key that opens it. */
export interface Opened {
  readonly reference: string
  readonly key: string
}

const enquiries = '/api/fostering/enquiries'
const of = ({ reference }: Opened) => `${enquiries}/${encodeURIComponent(reference)}` as const
const opened = ({ key }: Opened) => ({ authorization: `Bearer ${key}` })

/** Asks. Sending it again under the same key answers the same. */
export const sendEnquiry = (body: Enquire, idempotencyKey: string): Promise<EnquirySent> =>
  api(enquiries, (json) => EnquirySent.parse(json), {
    method: 'POST',
    body,
    headers: { 'idempotency-key': idempotencyKey },
  })

/** An enquiry. The key goes into a header and the cache of this page, nowhere else. */
export const enquiryOf = (link: Opened) =>
  queryOptions({
    queryKey: ['enquiry', link.reference, link.key],
    queryFn: ({ signal }) =>
      api(of(link), (json) => EnquiryView.parse(json), { signal, headers: opened(link) }),
    retry: false,
    staleTime: 0,
  })

/** Times that are free. */
export const freeSlots = queryOptions({
  queryKey: ['fostering-slots'],
  queryFn: ({ signal }) => api('/api/fostering/slots', (json) => SlotList.parse(json), { signal }),
  staleTime: 0,
})

/** Books a time or cancels what is booked; the answer is the enquiry then. */
export const act = (
  link: Opened,
  what: 'booking' | 'cancelled',
  body: object,
  key: string,
): Promise<EnquiryView> =>
  api(`${of(link)}/${what}`, (json) => EnquiryView.parse(json), {
    method: 'POST',
    body,
    headers: { ...opened(link), 'idempotency-key': key },
  })

/** What is booked, for a calendar. */
export const calendarFile = async (link: Opened): Promise<Blob> =>
  (await fetchFile(`${of(link)}/booking.ics`, { headers: opened(link) })).blob()

/** Why sending failed. What was entered stays. */
export const messageOf = (failure: unknown): string =>
  failure instanceof ApiProblem && failure.problem
    ? (failure.problem.errors?.[0]?.message ?? failure.problem.detail)
    : wordsUnlessFault(
        failure,
        'We could not send it. What you entered is still here. Check that you are online, then try again',
      )
