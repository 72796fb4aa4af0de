import type { Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import {
  type EvidenceAnswer,
  evidenceLimits,
  type LateEvidence,
  type LateEvidenceReceipt,
} from '#contract/requests/evidence.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import { fingerprint } from '#record/keys.ts'
import { whyNotAccepted } from '#requests/evidence/accept.ts'
import { change } from '#requests/life/advance.ts'
import { append } from '#requests/life/history.ts'
import { matchKey } from '#requests/life/keys.ts'
import type { HistoryEntry, KeptFile, ServiceRequest } from '#requests/life/model.ts'
import type { RequestStore } from '#requests/life/ports.ts'
import { askedQuestions, asSent, isEvidence } from '#services/define/walk.ts'
import { askedAgain, canReconsider, sentAfterRefusal } from './again.ts'

export interface LatePorts {
  readonly requests: Pick<RequestStore, 'get' | 'save'>
  readonly serviceOf: (slug: string) => Service | undefined
  readonly secret: Uint8Array
  readonly now: () => Date
}

export type AddedLater =
  | { readonly kind: 'added'; readonly receipt: LateEvidenceReceipt }
  /** The request is finished, or the question was not answered with files or with "later". */
  | { readonly kind: 'finished' | 'not-wanted' | 'key-reused' }
  /** It is not there, or the key is not that of whoever sent it. */
  | { readonly kind: 'not-opened' }
  | { readonly kind: 'invalid'; readonly message: string }

/** How many files the question takes. */
export function atMostOf(question: Question): number {
  if (question.kind === 'files') return question.atMost
  return question.kind === 'portrait' ? 1 : evidenceLimits.files
}

/** The question, if it was asked and files are its answer or were to come later; and those it has. */
function wantedIn(request: ServiceRequest, service: Service | undefined, key: string) {
  const asked = service
    ? askedQuestions(asSent(service, request.answers), request.answers, new Date(request.submittedAt))
    : []
  const question = asked.filter(isEvidence).find((one) => one.key === key)
  const answer = request.answers[key]
  // A photo that was not asked for, of something that is there to be seen, helps as long as it is open.
  const helps =
    answer === undefined &&
    service?.sensitive === false &&
    (question?.kind === 'files' || question?.kind === 'photos')
  const may = answer === 'later' || Array.isArray(answer) || (helps && isOpen(request.state))
  if (!question || !may) return undefined
  return { question, before: Array.isArray(answer) ? (answer as readonly object[]) : [] }
}

const withoutReceipt = ({ receipt: _, ...file }: EvidenceAnswer) => file

const keptFile = (question: string, { id, description, name }: EvidenceAnswer): KeptFile => {
  const words = description ?? name
  return { id, ...(words ? { description: words } : {}), question }
}

function receiptOf(request: ServiceRequest, { question, files }: LateEvidence, at: string): AddedLater {
  const receipt = { reference: request.reference, question, files: files.length, receivedAt: at }
  return { kind: 'added', receipt }
}

/** Whether the event came from the same files for the same question. */
function isRepeat(request: ServiceRequest, entry: HistoryEntry, late: LateEvidence): boolean {
  const same = String(entry.evidence) === String(late.files.map(({ id }) => id))
  return (
    same &&
    request.evidence.some(({ id, question }) => id === late.files[0]?.id && question === late.question)
  )
}

function withFiles(
  request: ServiceRequest,
  late: LateEvidence,
  before: readonly object[],
  happened: { at: string; cause: string },
): ServiceRequest | undefined {
  const ids = late.files.map(({ id }) => id)
  const next = append(request, { type: 'evidence-added', by: 'You', evidence: ids, ...happened })
  return (
    next && {
      ...next,
      answers: { ...request.answers, [late.question]: [...before, ...late.files.map(withoutReceipt)] },
      evidence: [...request.evidence, ...late.files.map((file) => keptFile(late.question, file))],
    }
  )
}

/** Whether files may still come: while it is open, for another look at a refusal, and for what was approved. */
export const takesFiles = (request: ServiceRequest): boolean =>
  isOpen(request.state) || request.state === 'approved' || canReconsider(request)

const nameOf = ({ short, label }: Question): string => short ?? label

/** How the question is named where its answer is read; its key, where it is not asked any more. */
export function labelIn(request: ServiceRequest, service: Service | undefined, key: string): string {
  const wanted = wantedIn(request, service, key)
  return wanted ? nameOf(wanted.question) : key
}

/** What is sent after a refusal asks for another look by itself: whoever sends it waits for nothing else. */
const lookedAtAgain = (request: ServiceRequest, question: Question, at: string) =>
  canReconsider(request) ? askedAgain(request, sentAfterRefusal([nameOf(question)]), at) : request

/** The request with these files at their question, or why not. */
export function withLate(
  ports: LatePorts,
  request: ServiceRequest,
  late: LateEvidence,
  at: Date,
  cause: string,
):
  | { readonly kind: 'added'; readonly request: ServiceRequest; readonly question: Question }
  | { readonly kind: 'not-wanted' }
  | { readonly kind: 'invalid'; readonly message: string } {
  const wanted = wantedIn(request, ports.serviceOf(request.service), late.question)
  if (!wanted) return { kind: 'not-wanted' }
  const message = whyNot(ports, request, wanted, late)
  if (message) return { kind: 'invalid', message }
  const next = withFiles(request, late, wanted.before, { at: at.toISOString(), cause })
  return next ? { kind: 'added', request: next, question: wanted.question } : { kind: 'not-wanted' }
}

/**
 * Adds files that were to come later, while the request is open or refused: to the answer, to the request's files and to
 * its history, in one conditional write. After a refusal the same write asks for another look. The same idempotency key
 * with the same files has the same answer.
 */
export async function addLater(
  ports: LatePorts,
  { reference, trackingKey }: { readonly reference: string; readonly trackingKey: string },
  late: LateEvidence,
  idempotencyKey: string,
): Promise<AddedLater> {
  const cause = fingerprint(ports.secret, `evidence ${reference} ${idempotencyKey}`)
  return change<AddedLater>(ports.requests, reference, (request) => {
    if (!request || matchKey(request, trackingKey)?.role !== 'reporter')
      return { answer: { kind: 'not-opened' } }
    const done = request.history.find((entry) => entry.cause === cause)
    if (done) {
      return {
        answer: isRepeat(request, done, late) ? receiptOf(request, late, done.at) : { kind: 'key-reused' },
      }
    }
    if (!takesFiles(request)) return { answer: { kind: 'finished' } }
    const now = ports.now()
    const added = withLate(ports, request, late, now, cause)
    if (added.kind !== 'added') return { answer: added }
    const at = now.toISOString()
    const next = lookedAtAgain(added.request, added.question, at)
    return next ? { save: next, answer: receiptOf(next, late, at) } : { answer: { kind: 'finished' } }
  })
}

function whyNot(
  { secret, now }: LatePorts,
  request: ServiceRequest,
  { question, before }: NonNullable<ReturnType<typeof wantedIn>>,
  { files }: LateEvidence,
): string | undefined {
  const room = atMostOf(question) - before.length
  if (files.length > room) {
    const most = atMostOf(question)
    return `You can add ${most === 1 ? '1 file' : `up to ${most} files`} here, and ${before.length} ${before.length === 1 ? 'is' : 'are'} there already`
  }
  const ids = [...request.evidence, ...files].map(({ id }) => id)
  if (new Set(ids).size < ids.length) return 'A file is there already. Add each file once'
  return whyNotAccepted(secret, question, files, now())
}
