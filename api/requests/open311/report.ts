import type { Answers } from '#contract/core/condition.ts'
import { pounds } from '#contract/core/money.ts'
import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { departmentOf } from '#contract/council/department.ts'
import { fingerprint } from '#record/keys.ts'
import type { RequestStore } from '#requests/life/ports.ts'
import { type SubmitPorts, type Submitted, submit } from '#requests/life/submit.ts'
import { questionsOf } from '#services/define/walk.ts'
import { isAsked, readAnswers } from './answers.ts'
import type { ClientKeys } from './clients.ts'
import { contactIn } from './contact.ts'
import { elsewhereInWords, endingInWords } from './endings.ts'
import { fieldOf, otherFields, type Sent } from './fields.ts'
import { filesAsWords } from './files-as-words.ts'
import { keepSaid } from './keep-said.ts'
import { type PhotoPorts, takePhotos } from './photos.ts'
import { type PlacePorts, readPlace } from './place.ts'
import { saidIn } from './said.ts'
import { keysOf, numberIn, sentWith } from './sent-before.ts'
import { isOffered, photosQuestion } from './services.ts'

export interface ReportPorts extends SubmitPorts, PhotoPorts, PlacePorts {
  readonly requests: Pick<RequestStore, 'create' | 'get' | 'save'>
  readonly keys: ClientKeys
}

/**
 * `changed`: it was sent before under the same number with something else in it, and stands with it as words.
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

function reported(
  service: Service,
  submitted: Exclude<Submitted, { kind: 'key-reused' }>,
  council: CouncilProfile,
  leftOut: number,
): Reported {
  switch (submitted.kind) {
    case 'accepted':
      return { kind: 'taken', reference: submitted.receipt.reference, service, changed: false, leftOut }
    case 'no-such-service':
      return { kind: 'no-such-service' }
    case 'outcome':
      return refused(endingInWords(submitted.outcome, council))
    case 'not-ours':
      return refused(elsewhereInWords(submitted.why, submitted.authority))
    case 'fee-changed':
      return refused(`The fee is ${pounds(submitted.fee.pence)} now`)
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

/** Photos as the answer to the question that takes them; as words where none does. */
async function photoAnswer(
  ports: ReportPorts,
  service: Service,
  answers: Answers,
  sent: Sent,
  key: string,
): Promise<{ readonly answers: Answers; readonly words: readonly string[] }> {
  const question = photosQuestion(service)
  if (!question || !isAsked(service, question, answers, ports.now()))
    return { answers: {}, words: filesAsWords(sent) }
  const { files, words } = await takePhotos(ports, key, sent.files, sent.fields.get('media_url') ?? [])
  return { answers: files.length > 0 ? { [question.key]: files } : {}, words }
}

/** Puts together what was sent and submits it under the key. */
async function submitAs(ports: ReportPorts, service: Service, sent: Sent, key: string): Promise<Reported> {
  const { client, fields } = sent
  const placed = await readPlace(ports, fields)
  if (placed.kind === 'unplaced') return refused(placed.why)
  const read = readAnswers(service, fields, ports.now())
  const placedAnswers = { ...read.answers, ...placeAnswer(service, placed.location) }
  const photos = await photoAnswer(ports, service, placedAnswers, sent, key)
  const words = [...read.words, ...placed.words, ...photos.words, ...otherFields(fields)].join('\n')
  const { contact, alsoGiven } = contactIn(fields)
  const answers = { ...placedAnswers, ...photos.answers }
  const submission = { service: service.slug, answers, ...(contact ? { contact } : {}) }
  const number = numberIn(fields)
  const submitted = await submit(ports, submission, key, {
    channel: 'open311',
    sentBy: { id: client, ...(number ? { number } : {}) },
    body: sent.body,
    thanked: true,
    ...(words ? { alsoSent: words } : {}),
    ...(alsoGiven ? { alsoGiven } : {}),
  })
  if (submitted.kind === 'key-reused') return changed(ports, service, sent, submitted.reference)
  return reported(service, submitted, ports.council, photos.words.length)
}

/** What came under the number of a report that is here, with something else in it: words about that report. */
async function changed(
  ports: ReportPorts,
  service: Service,
  sent: Sent,
  reference: string,
): Promise<Reported> {
  const { fields } = sent
  const photos = await takePhotos(
    ports,
    `changed ${reference} ${sent.body}`,
    sent.files,
    fields.get('media_url') ?? [],
  )
  const place = ['lat', 'long', 'address_string'].flatMap((name) => {
    const value = fieldOf(fields, name)
    return value ? [`${name}: ${value}`] : []
  })
  const words = [...place, ...photos.words]
  const said = saidIn(sent, reference, { at: ports.now(), photos: photos.files, words })
  const kept = await keepSaid(ports, reference, {
    ...said,
    text: `Sent again, with something changed:\n\n${said.text}`,
  })
  if (kept.kind === 'refused') return refused(kept.why)
  return { kind: 'taken', reference, service, changed: true, leftOut: photos.words.length }
}

/**
 * Takes a report that a foreign system sends, after it has thanked the resident: one request however often it comes.
 * Only what ends a form here, or has no place, is refused. Whatever was sent that answers no question is kept as words
 * beside the answers.
 */
export async function report(ports: ReportPorts, sent: Sent): Promise<Reported> {
  const service = ports.serviceOf(fieldOf(sent.fields, 'service_code') ?? '')
  if (!service || !isOffered(service)) return { kind: 'no-such-service' }
  const { prefix } = departmentOf(ports.council, service.department)
  const keys = keysOf(sent, ports.now())
  for (const key of keys) {
    const before = await sentWith(ports, prefix, key)
    if (!before) continue
    const { reference, idempotency } = before
    if (idempotency.body !== fingerprint(ports.secret, sent.body))
      return changed(ports, service, sent, reference)
    return { kind: 'taken', reference, service, changed: false, leftOut: 0 }
  }
  return submitAs(ports, service, sent, keys.at(-1) ?? '')
}
