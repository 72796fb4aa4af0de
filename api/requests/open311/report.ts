import type { Contact } from '#contract/contact.ts'
import type { CouncilProfile } from '#contract/council.ts'
import { cut } from '#contract/cut.ts'
import { departmentOf } from '#contract/department.ts'
import { EmailAddress } from '#contract/email-address.ts'
import { emergencyNumber } from '#contract/emergency.ts'
import { nameLimit } from '#contract/name.ts'
import { open311Limits } from '#contract/open311.ts'
import { PhoneNumber } from '#contract/phone-number.ts'
import type { Service } from '#contract/service.ts'
import { type Ending, questionsOf } from '#services/define/walk.ts'
import type { RequestStore } from '../ports.ts'
import { type SubmitPorts, type Submitted, submit } from '../submit.ts'
import { readAnswers } from './answers.ts'
import type { ClientKeys } from './clients.ts'
import { type Fields, fieldOf, nameIn, otherFields, type Sent } from './fields.ts'
import { type PhotoPorts, takePhotos } from './photos.ts'
import { type PlacePorts, readPlace } from './place.ts'
import { keysOf, numberIn, sentWith } from './sent-before.ts'
import { isOffered, photosQuestion } from './services.ts'

export interface ReportPorts extends SubmitPorts, PhotoPorts, PlacePorts {
  readonly requests: Pick<RequestStore, 'create' | 'get'>
  readonly keys: ClientKeys
}

/**
 * `changed`: it was sent before under the same number with something else in it; what is new in it was not taken.
 * `leftOut`: how many files and addresses of photos gave none.
 */
export type Reported =
  | {
      readonly kind: 'taken'
      readonly reference: string
      readonly service: Service
      readonly changed: boolean
      readonly leftOut: number
    }
  | { readonly kind: 'no-such-service' }
  | { readonly kind: 'refused'; readonly errors: readonly string[] }

const refused = (...errors: string[]): Reported => ({ kind: 'refused', errors })

/**
 * How to reach the person. News goes to them by way of the client that they reported with. An address or a number that
 * can't be one doesn't keep the report away: it stands beside the name, so that nobody sees it but those who see that.
 */
function contactIn(fields: Fields): Contact | undefined {
  const [sentEmail, sentPhone] = [fieldOf(fields, 'email'), fieldOf(fields, 'phone')]
  const email = EmailAddress.safeParse(sentEmail).data
  const phone = PhoneNumber.safeParse(sentPhone).data
  const unusable = [
    !email && sentEmail && `email: ${sentEmail}`,
    !phone && sentPhone && `phone: ${sentPhone}`,
  ]
  const name = [nameIn(fields), ...unusable].filter(Boolean).join(', ')
  if (!name && !email && !phone) return undefined
  return {
    ...(name ? { name: cut(name, nameLimit) } : {}),
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    updates: 'none',
  }
}

const tooLong = (fields: Fields): string[] => {
  const most = open311Limits.description
  return (fieldOf(fields, 'description')?.length ?? 0) > most
    ? [`description must be ${most} characters or fewer`]
    : []
}

function whomToCall(outcome: Ending, council: CouncilProfile): string {
  if (outcome.kind === 'stop') return [outcome.title, ...(outcome.next ?? [])].join(' ')
  if (outcome.kind === 'handover') return outcome.reason
  return `${outcome.reason} Call ${emergencyNumber(outcome.call, council)} now. Do not send this as a report.`
}

function reported(
  service: Service,
  submitted: Submitted,
  council: CouncilProfile,
  leftOut: number,
): Reported {
  switch (submitted.kind) {
    case 'accepted':
      return { kind: 'taken', reference: submitted.receipt.reference, service, changed: false, leftOut }
    case 'key-reused':
      return { kind: 'taken', reference: submitted.reference, service, changed: true, leftOut: 0 }
    case 'no-such-service':
      return { kind: 'no-such-service' }
    case 'outcome':
      return refused(whomToCall(submitted.outcome, council))
    case 'not-ours': {
      const { name, url, phone } = submitted.authority
      return refused(`${submitted.why} Report it to ${name}: ${url}${phone ? `, or call ${phone}` : ''}`)
    }
    case 'invalid':
      return refused(
        ...submitted.answers.map(({ question, message }) => `attribute[${question}]: ${message}`),
        ...submitted.contact.map(({ field, message }) => `${field}: ${message}`),
      )
  }
}

function placeAnswer(service: Service, location: unknown) {
  const question = questionsOf(service).find(({ kind }) => kind === 'location')
  return question ? { [question.key]: location } : {}
}

function photoAnswer(service: Service, files: readonly unknown[]) {
  const question = photosQuestion(service)
  return question && files.length > 0 ? { [question.key]: files } : {}
}

/** Puts together what was sent and submits it under the key. */
async function submitAs(ports: ReportPorts, service: Service, sent: Sent, key: string): Promise<Reported> {
  const { client, fields } = sent
  const placed = await readPlace(ports, fields)
  if (placed.kind === 'unplaced') return refused(placed.why)
  const photos = await takePhotos(ports, key, sent.files, fields.get('media_url') ?? [])
  const read = readAnswers(service, fields, ports.now())
  const place = placeAnswer(service, placed.location)
  const answers = { ...read.answers, ...place, ...photoAnswer(service, photos.files) }
  const words = [...read.words, ...placed.words, ...photos.words, ...otherFields(fields)].join('\n')
  const contact = contactIn(fields)
  const submission = { service: service.slug, answers, ...(contact ? { contact } : {}) }
  const number = numberIn(fields)
  const submitted = await submit(ports, submission, key, {
    channel: 'open311',
    sentBy: { id: client, ...(number ? { number } : {}) },
    body: sent.body,
    ...(words ? { alsoSent: words } : {}),
  })
  return reported(service, submitted, ports.council, photos.words.length)
}

/**
 * Takes a report that a foreign system sends: the same checks as for a form, and one request however often it comes.
 * Whatever was sent that answers no question is kept as words beside the answers.
 */
export async function report(ports: ReportPorts, sent: Sent): Promise<Reported> {
  const service = ports.serviceOf(fieldOf(sent.fields, 'service_code') ?? '')
  if (!service || !isOffered(service)) return { kind: 'no-such-service' }
  const long = tooLong(sent.fields)
  if (long.length > 0) return refused(...long)
  const { prefix } = departmentOf(ports.council, service.department)
  const keys = keysOf(sent, ports.now())
  for (const before of keys.slice(0, -1)) {
    const reference = await sentWith(ports, prefix, before)
    if (reference) return { kind: 'taken', reference, service, changed: false, leftOut: 0 }
  }
  return submitAs(ports, service, sent, keys.at(-1) ?? '')
}
