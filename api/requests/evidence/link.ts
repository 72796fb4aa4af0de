import { createHmac, timingSafeEqual } from 'node:crypto'
import { msOfDays } from '#contract/calendar/length.ts'

/** For how long a link to a file is good: a server that fetches late, by a nightly job, still finds it. */
const goodFor = msOfDays(3)

const sign = (secret: Uint8Array, reference: string, id: string, until: string) =>
  createHmac('sha256', secret).update(`evidence link\n${reference}\n${id}\n${until}`).digest('base64url')

/** What opens one file of one request for some days, to whoever has it. */
export interface EvidenceLink {
  /** Seconds since 1970. */
  readonly until: string
  readonly signature: string
}

export function makeLink(secret: Uint8Array, reference: string, id: string, now: Date): EvidenceLink {
  const until = String(Math.floor((now.getTime() + goodFor) / 1000))
  return { until, signature: sign(secret, reference, id, until) }
}

/** Whether the link is ours, of this file, and still good. */
export function isGoodLink(
  secret: Uint8Array,
  reference: string,
  id: string,
  { until, signature }: EvidenceLink,
  now: Date,
): boolean {
  const given = Buffer.from(signature)
  const wanted = Buffer.from(sign(secret, reference, id, until))
  const ours = given.length === wanted.length && timingSafeEqual(given, wanted)
  return ours && Number(until) * 1000 > now.getTime()
}
