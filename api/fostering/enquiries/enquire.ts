import { dayInEngland } from '#contract/calendar/day.ts'
import { consentWords, type Enquire, type EnquirySent } from '#contract/fostering/enquiry.ts'
import { causeOf, sameKey } from '#record/cause.ts'
import { done, type Outcome } from '../household/refusal.ts'
import { type Enquiry, type EnquiryValues, enquirer, happened, newEnquiry, referenceOf } from './enquiry.ts'
import { enquiryKey, referenceFor } from './keys.ts'
import type { EnquiryPorts } from './ports.ts'
import { promised } from './standing.ts'
import { tellNow } from './tell.ts'

/** References that others had already, more often than chance. */
const attempts = 8

/** A new enquiry, or the one that was made of the same key before. */
export async function createEnquiry(
  { enquiries, secret, council, now }: EnquiryPorts,
  key: string,
  body: unknown,
  values: EnquiryValues,
  as: { readonly type: 'asked' | 'arrived'; readonly by: Parameters<typeof happened>[2]['by'] },
): Promise<Outcome<{ readonly enquiry: Enquiry; readonly isNew: boolean }>> {
  const cause = causeOf('enquire', key, body)
  const made = await secret()
  for (let attempt = 0; attempt < attempts; attempt++) {
    const reference = referenceFor(made, council.prefix, key, attempt)
    const enquiry = happened(newEnquiry(reference), values, { ...as, at: now().toISOString(), cause })
    const there = await enquiries.create(enquiry)
    if (!there) return done({ enquiry, isNew: true })
    const before = there.history[0]?.cause
    if (before === cause) return done({ enquiry: there, isNew: false })
    if (sameKey(before, cause)) return { kind: 'key-reused' }
  }
  throw new Error('No reference was free')
}

/** Takes an enquiry. Sending it again under the same key answers the same. */
export async function enquire(
  ports: EnquiryPorts,
  key: string,
  body: Enquire,
): Promise<Outcome<EnquirySent>> {
  const { consent: _, ...rest } = body
  const said = { ...rest, heard: body.heard ?? ('unsaid' as const) }
  const today = dayInEngland(ports.now())
  const values: EnquiryValues = {
    said,
    agreed: { words: consentWords.name, on: today },
    receivedOn: today,
    state: 'open',
  }
  const outcome = await createEnquiry(ports, key, body, values, { type: 'asked', by: enquirer })
  if (outcome.kind !== 'done') return outcome
  const { enquiry } = outcome.item
  const reference = referenceOf(enquiry)
  const replyBy = promised('reply', enquiry.values, ports.rules)
  await tellNow(ports, enquiry)
  return done({ reference, key: enquiryKey(await ports.secret(), reference), replyBy })
}
