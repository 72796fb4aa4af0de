import type { Calendars } from '#contract/calendar/calendar.ts'
import { type Answers, alsoSent } from '#contract/core/condition.ts'
import type { Question } from '#contract/core/question.ts'
import { promiseFor, type Service } from '#contract/core/service.ts'
import type { Authority, CouncilProfile } from '#contract/council/council.ts'
import { departmentOf, whatNext } from '#contract/council/department.ts'
import type { Areas } from '#contract/geo/areas.ts'
import { type ContactError, contactErrors } from '#contract/requests/contact.ts'
import type { Channel } from '#contract/requests/event.ts'
import type { Receipt, Submission } from '#contract/requests/request.ts'
import { keyOfSpokenCode } from '#contract/requests/spoken-code.ts'
import { shardOf } from '#record/append.ts'
import { canonical } from '#record/canonical.ts'
import { fingerprint } from '#record/keys.ts'
import { whyNotAccepted } from '#requests/evidence/accept.ts'
import type { Payment } from '#requests/payments/model.ts'
import { type AnswerError, checkAnswers } from '#services/define/check.ts'
import { closedOn } from '#services/define/closed.ts'
import { askedQuestions, type Ending, isEvidence, outcomeOf } from '#services/define/walk.ts'
import { dueAt } from './due.ts'
import { type Costs, otherThanShown, paymentFor } from './fee.ts'
import {
  contactHashFor,
  foundKeyFor,
  hashTrackingKey,
  referenceFor,
  spokenCodeFor,
  trackingKeyFor,
} from './keys.ts'
import { type SchoolOf, schoolErrors } from './known-schools.ts'
import type { KeptFile, KeyHash, Person, Place, Sender, ServiceRequest } from './model.ts'
import type { RequestStore } from './ports.ts'
import { cellFor, placeOf, whoseIs } from './where.ts'

export interface SubmitPorts {
  readonly requests: Pick<RequestStore, 'create' | 'get'>
  readonly serviceOf: (slug: string) => Service | undefined
  readonly council: CouncilProfile
  readonly calendars: Calendars
  readonly areas: Areas
  readonly schoolOf: SchoolOf
  readonly secret: Uint8Array
  readonly now: () => Date
}

export type Submitted =
  | { readonly kind: 'accepted'; readonly receipt: Receipt }
  | { readonly kind: 'key-reused'; readonly reference: string }
  | { readonly kind: 'no-such-service' }
  | {
      readonly kind: 'invalid'
      readonly answers: readonly AnswerError[]
      readonly contact: readonly ContactError[]
    }
  | { readonly kind: 'outcome'; readonly outcome: Ending }
  | { readonly kind: 'not-ours'; readonly authority: Authority; readonly why: string }
  | { readonly kind: 'fee-changed'; readonly fee: Costs }

/** How a request came in, where it did not come from the resident on the site. */
export interface Entered {
  readonly channel?: Channel
  /** The member of staff who entered it for the resident. */
  readonly enteredBy?: Person
  /** The foreign system that sent it. */
  readonly sentBy?: Sender
  /** What came with it that answers no question, to be read with the answers. */
  readonly alsoSent?: string
  /** What came for an address or a number of the person and cannot be one. Stands with the contact details. */
  readonly alsoGiven?: string
  /** What was sent, where the submission that is made of it is another each time. */
  readonly body?: string
  /** Whoever sent it has thanked the resident: questions and contact may lack, since nobody can be asked any more. */
  readonly thanked?: true
}

/** 35 bits of reference are rarely taken; taken this often in a row means that something else is wrong. */
const attempts = 8

interface File {
  readonly id: string
  readonly receipt: string
  readonly description?: string
  readonly name?: string
}

/** Files by the question that they answer; none where they come later. */
const filesIn = (service: Service, answers: Answers): { question: Question; files: File[] }[] =>
  askedQuestions(service, answers)
    .filter(isEvidence)
    .map((question) => {
      const value = answers[question.key]
      return { question, files: Array.isArray(value) ? (value as File[]) : [] }
    })

function receiptErrors(ports: SubmitPorts, service: Service, answers: Answers): AnswerError[] {
  return filesIn(service, answers).flatMap(({ question, files }) => {
    const message = whyNotAccepted(ports.secret, question, files, ports.now())
    return message ? [{ question: question.key, message }] : []
  })
}

/** Answers without the receipts of files, which prove nothing any more once the request is in. */
function withoutReceipts(service: Service, answers: Answers): Answers {
  const kept = filesIn(service, answers)
    .filter(({ files }) => files.length > 0)
    .map(({ question, files }) => [question.key, files.map(({ receipt: _, ...file }) => file)])
  return { ...answers, ...Object.fromEntries(kept) }
}

const keptFiles = (service: Service, answers: Answers): KeptFile[] =>
  filesIn(service, answers).flatMap(({ question, files }) =>
    files.map(({ id, description, name }) => ({
      id,
      ...((description ?? name) ? { description: description ?? name } : {}),
      question: question.key,
    })),
  )

const receiptOf = (ports: SubmitPorts, request: ServiceRequest, trackingKey: string): Receipt => ({
  reference: request.reference,
  trackingKey,
  service: request.service,
  department: request.department,
  submittedAt: request.submittedAt,
  dueAt: request.dueAt,
  ...(request.payment
    ? {
        fee: {
          pence: request.payment.pence,
          description: request.payment.description,
          later: request.payment.later,
        },
      }
    : {}),
  ...promised(ports, request),
  ...(request.enteredBy ? { code: spokenCodeFor(ports.secret, request.reference) } : {}),
})

function promised(ports: SubmitPorts, { service, answers, submittedAt, department }: ServiceRequest) {
  const found = promiseFor(ports.serviceOf(service), answers, new Date(submittedAt))
  if (!found) return {}
  const next = whatNext(found.next, departmentOf(ports.council, department))
  return { promise: { text: found.text, next: [...next] } }
}

/** Keys that come from the reference: of messages, and of the code that staff read out for what they enter. */
async function keysByReference(
  secret: Uint8Array,
  reference: string,
  isEntered: boolean,
): Promise<KeyHash[]> {
  const found = foundKeyFor(secret, reference)
  const spoken = isEntered ? [await keyOfSpokenCode(reference, spokenCodeFor(secret, reference))] : []
  return [found, ...spoken].map((key) => ({ hash: hashTrackingKey(key), role: 'reporter' }))
}

function newRequest(
  ports: SubmitPorts,
  service: Service,
  submission: Submission,
  idempotency: { key: string; body: string; plain: string },
  { place, payment }: { place: Place | undefined; payment: Payment | undefined },
  { channel, enteredBy, sentBy, alsoSent: words, alsoGiven }: Entered,
): Omit<ServiceRequest, 'reference' | 'pending'> {
  const now = ports.now()
  const at = now.toISOString()
  const answers = withoutReceipts(service, submission.answers)
  const cell = cellFor(service, place)
  return {
    service: service.slug,
    department: service.department,
    state: 'submitted',
    version: 1,
    submittedAt: at,
    updatedAt: at,
    dueAt: payment?.promised ? null : dueAt(service, now, ports.calendars),
    ...(service.commitment.keptBy ? { dueFor: service.commitment.keptBy } : {}),
    idempotency: { key: idempotency.key, body: idempotency.body },
    keys: [
      { hash: hashTrackingKey(trackingKeyFor(ports.secret, 'submit', idempotency.plain)), role: 'reporter' },
    ],
    answers: words ? { ...answers, [alsoSent]: words } : answers,
    ...(submission.contact || alsoGiven
      ? { contact: { updates: 'none', ...submission.contact, ...(alsoGiven ? { alsoGiven } : {}) } }
      : {}),
    ...(submission.contact?.email
      ? { contactHash: contactHashFor(ports.secret, submission.contact.email) }
      : {}),
    ...(place ? { location: place } : {}),
    evidence: keptFiles(service, answers),
    followers: [],
    followerCount: 0,
    history: [{ number: 1, type: 'submitted', at, by: 'You' }],
    pendingSince: at,
    ...(cell ? { cell } : {}),
    ...(payment ? { payment } : {}),
    ...(channel ? { channel } : {}),
    ...(enteredBy ? { enteredBy } : {}),
    ...(sentBy ? { sentBy } : {}),
  }
}

/**
 * Takes one submission: checks everything, then writes one item once. The same idempotency key with the same
 * body has the same receipt, however often and however many at once.
 */
export async function submit(
  ports: SubmitPorts,
  submission: Submission,
  idempotencyKey: string,
  entered: Entered = {},
): Promise<Submitted> {
  const submitted = await submitNow(ports, submission, idempotencyKey, entered)
  if (!['invalid', 'outcome', 'fee-changed'].includes(submitted.kind)) return submitted
  // What was taken in time is answered as it was then, also once the same answers would come too late or cost more.
  return (await takenBefore(ports, submission, idempotencyKey, entered)) ?? submitted
}

/** What makes two submissions the same one: what was shown to whoever sends it is no part of what they say. */
const bodyOf = ({ expects: _, ...said }: Submission, { body }: Entered): string => body ?? canonical(said)

/** The answer to a submission that was taken before with this key; undefined where there is none. */
async function takenBefore(
  ports: SubmitPorts,
  submission: Submission,
  key: string,
  entered: Entered,
): Promise<Submitted | undefined> {
  const service = ports.serviceOf(submission.service)
  if (!service) return undefined
  const { prefix } = departmentOf(ports.council, service.department)
  for (let attempt = 0; attempt < attempts; attempt++) {
    const taken = await ports.requests.get(referenceFor(ports.secret, prefix, key, attempt))
    if (!taken) return undefined
    if (taken.idempotency.key !== fingerprint(ports.secret, key)) continue
    if (taken.idempotency.body !== fingerprint(ports.secret, bodyOf(submission, entered))) return undefined
    return {
      kind: 'accepted',
      receipt: receiptOf(ports, taken, trackingKeyFor(ports.secret, 'submit', key)),
    }
  }
  return undefined
}

async function submitNow(
  ports: SubmitPorts,
  submission: Submission,
  idempotencyKey: string,
  entered: Entered,
): Promise<Submitted> {
  const service = ports.serviceOf(submission.service)
  if (!service) return { kind: 'no-such-service' }
  const outcome = closedOn(service, ports.now()) ?? outcomeOf(service, submission.answers, ports.now())
  if (outcome) return { kind: 'outcome', outcome }
  const mayLack = entered.thanked === true
  const checked = checkAnswers(service, submission.answers, ports.now(), { mayLack })
  const contact = contactErrors(
    submission.contact ?? { updates: 'none' },
    service.contact === 'required' && !mayLack,
    ports.council.messages ?? {},
  )
  if (!checked.ok) return { kind: 'invalid', answers: checked.errors, contact }
  const receipts = [
    ...receiptErrors(ports, service, checked.answers),
    ...schoolErrors(service, checked.answers, ports.schoolOf, ports.now()),
  ]
  if (receipts.length > 0 || contact.length > 0) return { kind: 'invalid', answers: receipts, contact }
  const place = placeOf(service, checked.answers)
  const responsible = whoseIs(ports.council, ports.areas, service, checked.answers)
  if (!responsible.ours) return { kind: 'not-ours', authority: responsible.authority, why: responsible.why }

  const payment = ports.council.payments ? paymentFor(service, checked.answers, ports.now()) : undefined
  const fee = otherThanShown(submission, payment, service)
  if (fee) return { kind: 'fee-changed', fee }

  const idempotency = {
    plain: idempotencyKey,
    key: fingerprint(ports.secret, idempotencyKey),
    body: fingerprint(ports.secret, bodyOf(submission, entered)),
  }
  const kept = { ...submission, answers: checked.answers }
  const request = newRequest(ports, service, kept, idempotency, { place, payment }, entered)
  const trackingKey = trackingKeyFor(ports.secret, 'submit', idempotencyKey)
  const { prefix } = departmentOf(ports.council, service.department)
  for (let attempt = 0; attempt < attempts; attempt++) {
    const reference = referenceFor(ports.secret, prefix, idempotencyKey, attempt)
    const keys = [
      ...request.keys,
      ...(await keysByReference(ports.secret, reference, entered.enteredBy !== undefined)),
    ]
    const mine = { ...request, reference, pending: shardOf(reference), keys }
    const taken = await ports.requests.create(mine)
    if (!taken) return { kind: 'accepted', receipt: receiptOf(ports, mine, trackingKey) }
    if (taken.idempotency.key !== idempotency.key) continue
    if (taken.idempotency.body !== idempotency.body) return { kind: 'key-reused', reference }
    return { kind: 'accepted', receipt: receiptOf(ports, taken, trackingKey) }
  }
  throw new Error('No reference was free')
}
