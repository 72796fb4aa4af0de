import { monthsUpTo } from '#contract/calendar/month.ts'
import { change } from '#requests/life/advance.ts'
import { foundKeyOf } from '#requests/life/keys.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import type { RequestStore } from '#requests/life/ports.ts'
import type { Message } from './port.ts'
import { renewalWords } from './renewal-words.ts'
import { addressOf, reporterPage } from './unreached.ts'
import { trackLink, type UpdatesPorts } from './updates.ts'

export interface RenewPorts extends Omit<UpdatesPorts, 'requests'> {
  readonly requests: RequestStore
  readonly renewals: RenewalStore
  readonly now: () => Date
}

/** Requests by the month in which a reminder of what they granted is due. */
export interface RenewalStore {
  /** References of the month (`YYYY-MM`), all of them. */
  inMonth(month: string): Promise<string[]>
}

type Due = 'now' | 'later' | 'never'

/** Due on the day of the month on which it ends, in the month that its index says. */
function dueOf({ remindMonth, decision }: ServiceRequest, today: string): Due {
  const ends = decision?.outcome === 'approved' ? decision.validUntil : undefined
  if (!remindMonth || !ends || ends <= today) return 'never'
  return `${remindMonth}-${ends.slice(8, 10)}` <= today ? 'now' : 'later'
}

function messageOf(ports: RenewPorts, request: ServiceRequest): Message | undefined {
  const { reference, contact, decision } = request
  const to = addressOf(contact)
  if (!to || !decision?.validUntil) return undefined
  const words = renewalWords({
    reference,
    service: ports.serviceOf(request.service),
    council: ports.council,
    ends: decision.validUntil,
    siteUrl: ports.siteUrl,
    link: trackLink(ports.siteUrl, reference, foundKeyOf(ports.secret, request)),
  })
  const { subject, body, text } = words
  const said = 'email' in to ? { subject, body } : { subject: '', body: text }
  return {
    id: `renewal ${reference} ${decision.validUntil}`,
    to,
    ...said,
    page: reporterPage(reference),
    reference,
  }
}

/** Takes the request out of the index, unless a new decision gave it another month in between. */
const settle = ({ requests }: RenewPorts, reference: string, month: string | undefined) =>
  change<void>(requests, reference, (request) => {
    if (!request?.remindMonth || request.remindMonth !== month) return { answer: undefined }
    const { remindMonth: _, ...rest } = request
    return { save: { ...rest, version: request.version + 1 }, answer: undefined }
  })

async function remindOne(ports: RenewPorts, reference: string, today: string): Promise<boolean> {
  const request = await ports.requests.get(reference)
  const due = request ? dueOf(request, today) : 'later'
  if (!request || due === 'later') return false
  const message = due === 'now' ? messageOf(ports, request) : undefined
  // Stopped after this it is queued again under the same id, which sends nothing again.
  if (message) await ports.messages.send(message)
  await settle(ports, reference, request.remindMonth)
  return message !== undefined
}

const sideBySide = 10

/**
 * Reminds residents, once, about three months before what they were granted ends. Those that can't be reminded are
 * forgotten. Returns how many messages it queued. Throws at the end when some failed; the next run takes them again.
 */
export async function remindOfRenewals(ports: RenewPorts): Promise<number> {
  const today = ports.now().toISOString().slice(0, 10)
  const months = await Promise.all(
    monthsUpTo(ports.now().toISOString().slice(0, 7), 2).map((month) => ports.renewals.inMonth(month)),
  )
  const references = months.flat()
  let sent = 0
  let failed = 0
  for (let at = 0; at < references.length; at += sideBySide) {
    const some = references.slice(at, at + sideBySide).map((reference) => remindOne(ports, reference, today))
    for (const outcome of await Promise.allSettled(some)) {
      if (outcome.status === 'rejected') failed++
      else if (outcome.value) sent++
    }
  }
  if (failed > 0) throw new Error(`${failed} reminders failed`)
  return sent
}
