import type { Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import type { EvidenceAnswer, LateEvidence } from '#contract/requests/evidence.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import { you } from '#contract/requests/said-by.ts'
import { whyNotAccepted } from '#requests/evidence/accept.ts'
import { append } from '#requests/life/history.ts'
import type { HistoryEntry, KeptFile, ServiceRequest } from '#requests/life/model.ts'
import { stillAskedAgain } from '#requests/life/talk/again.ts'
import { unanswered } from '#requests/life/talk/said.ts'
import { atMostOf, filesAsked, roomFor } from '#services/define/files-asked.ts'
import { askedAgain, canReconsider, sentAfterRefusal } from './another-look.ts'

export interface FilesPorts {
  readonly serviceOf: (slug: string) => Service | undefined
  readonly secret: Uint8Array
  readonly now: () => Date
}

/** Who adds files: whoever sent the request, or staff what came to them in another way. */
export type AddedBy = Pick<HistoryEntry, 'by'> & Partial<Pick<HistoryEntry, 'actor' | 'came'>>
const theResident: AddedBy = { by: you }

/** The question, if it was asked and files are its answer or were to come later; and those it has. */
function wantedIn(
  request: ServiceRequest,
  service: Service | undefined,
  key: string,
  { actor }: AddedBy = theResident,
) {
  const question = filesAsked(request, service).find((one) => one.key === key)
  const answer = request.answers[key]
  // A photo that was not asked for, of something that is there to be seen, helps as long as it is open.
  const helps =
    answer === undefined &&
    service?.sensitive === false &&
    (question?.kind === 'files' || question?.kind === 'photos')
  // What came on paper belongs to a question, whether or not the resident meant to answer it.
  const may =
    actor ||
    answer === 'later' ||
    Array.isArray(answer) ||
    (helps && isOpen(request.state)) ||
    waitsFor(request, key)
  if (!question || !may) return undefined
  return { question, before: Array.isArray(answer) ? (answer as readonly object[]) : [] }
}

/** Whether the department asked something that files of this question may answer, or for them by name. */
const waitsFor = (request: ServiceRequest, key: string): boolean =>
  unanswered(request).length > 0 || stillAskedAgain(request).some(({ question }) => question === key)

/** Whether somebody waits for its files: not where it may be left out, nor where files are there already. */
export const isMissing = ({ answers }: ServiceRequest, { key, optional }: Question): boolean =>
  answers[key] === 'later' && !optional

/**
 * How many more files the question takes now. Each time that the department asked something makes room anew while it
 * waits for the answer, or for these files by name: it may be a better photo, or a page that was left out.
 */
export function roomNow(request: ServiceRequest, question: Question): number {
  const asked = request.messages?.filter(({ from }) => from === 'department').length ?? 0
  const anew = waitsFor(request, question.key) ? asked * atMostOf(question) : 0
  return Math.min(atMostOf(question), roomFor(request, question) + anew)
}

const withoutReceipt = ({ receipt: _, ...file }: EvidenceAnswer) => file

const keptFile = (question: string, { id, description, name }: EvidenceAnswer): KeptFile => {
  const words = description ?? name
  return { id, ...(words ? { description: words } : {}), question }
}

function withFiles(
  request: ServiceRequest,
  late: LateEvidence,
  before: readonly object[],
  happened: AddedBy & { at: string; cause: string },
): ServiceRequest | undefined {
  const ids = late.files.map(({ id }) => id)
  const next = append(request, { type: 'evidence-added', evidence: ids, ...happened })
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

export const nameOf = ({ short, label }: Question): string => short ?? label

/** How the question is named where its answer is read; its key, where it is not asked any more. */
export function labelIn(request: ServiceRequest, service: Service | undefined, key: string): string {
  const wanted = wantedIn(request, service, key)
  return wanted ? nameOf(wanted.question) : key
}

/** What is sent after a refusal asks for another look by itself: whoever sends it waits for nothing else. */
export const lookedAtAgain = (
  { serviceOf }: Pick<FilesPorts, 'serviceOf'>,
  request: ServiceRequest,
  question: Question,
  at: string,
) =>
  canReconsider(request)
    ? askedAgain(request, serviceOf(request.service), sentAfterRefusal([nameOf(question)]), at)
    : request

/** The request with these files at their question, or why not. */
export function withLate(
  ports: FilesPorts,
  request: ServiceRequest,
  late: LateEvidence,
  at: Date,
  cause: string,
  who: AddedBy = theResident,
):
  | { readonly kind: 'added'; readonly request: ServiceRequest; readonly question: Question }
  | { readonly kind: 'not-wanted' }
  | { readonly kind: 'invalid'; readonly message: string } {
  const wanted = wantedIn(request, ports.serviceOf(request.service), late.question, who)
  if (!wanted) return { kind: 'not-wanted' }
  const message = whyNot(ports, request, wanted, late)
  if (message) return { kind: 'invalid', message }
  const next = withFiles(request, late, wanted.before, { ...who, at: at.toISOString(), cause })
  return next ? { kind: 'added', request: next, question: wanted.question } : { kind: 'not-wanted' }
}

function whyNot(
  { secret, now }: FilesPorts,
  request: ServiceRequest,
  { question, before }: NonNullable<ReturnType<typeof wantedIn>>,
  { files }: LateEvidence,
): string | undefined {
  if (files.length > roomNow(request, question)) {
    const most = atMostOf(question)
    return `You can add ${most === 1 ? '1 file' : `up to ${most} files`} here, and ${before.length} ${before.length === 1 ? 'is' : 'are'} there already`
  }
  const ids = [...request.evidence, ...files].map(({ id }) => id)
  if (new Set(ids).size < ids.length) return 'A file is there already. Add each file once'
  return whyNotAccepted(secret, question, files, now())
}

/** Of several questions at once. `cause`: of each, by its number. */
export function withProof(
  ports: FilesPorts,
  before: ServiceRequest,
  proof: readonly LateEvidence[],
  at: Date,
  causeOf: (index: number) => string,
):
  | { readonly request: ServiceRequest }
  | { readonly kind: 'invalid'; readonly pointer: string; readonly message: string } {
  let request = before
  for (const [index, late] of proof.entries()) {
    const added = withLate(ports, request, late, at, causeOf(index))
    if (added.kind === 'not-wanted')
      return {
        kind: 'invalid',
        pointer: `/proof/${index}/question`,
        message: 'No files can be added for this question. Leave it out',
      }
    if (added.kind === 'invalid')
      return { kind: 'invalid', pointer: `/proof/${index}/files`, message: added.message }
    request = added.request
  }
  return { request }
}
