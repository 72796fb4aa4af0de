import { type Answers, isEmpty } from '#contract/core/condition.ts'
import type { Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import type { ChangeAnswers, Changeable } from '#contract/requests/resident-actions.ts'
import { causeOf } from '#record/cause.ts'
import { change } from '#requests/life/advance.ts'
import { append } from '#requests/life/history.ts'
import { matchKey } from '#requests/life/keys.ts'
import { type SchoolOf, schoolErrors } from '#requests/life/known-schools.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { type AnswerError, checkAnswers } from '#services/define/check.ts'
import { askedQuestions, isEvidence, outcomeOf } from '#services/define/walk.ts'
import { changeUntil } from './changeable.ts'
import { type AfterPorts, type Answered, answeredBefore, type Sent, takenOf } from './once.ts'

export interface ChangePorts extends Pick<AfterPorts, 'requests' | 'serviceOf' | 'now'> {
  readonly schoolOf: SchoolOf
}

export type Changed =
  | Answered
  /** Another change came between. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'wrong'; readonly answers: readonly AnswerError[] }

/** As often as anybody changes their mind; an item has to hold them all. */
const most = 50

export const revisionOf = ({ earlier = [] }: Pick<ServiceRequest, 'earlier'>): number => earlier.length

/** What is answered instead of files while other answers are changed. */
const insteadOf = (question: Question): 'later' | undefined =>
  'later' in question && question.later ? 'later' : undefined

/** The answers to be changed; undefined where they cannot be. */
export function changeableOf(
  request: ServiceRequest,
  service: Service | undefined,
  now: Date,
): Changeable | undefined {
  const until = changeUntil(request, service, now)
  if (!until || !service) return undefined
  const files = new Map(
    askedQuestions(service, request.answers, now)
      .filter(isEvidence)
      .map((question) => [question.key, insteadOf(question)]),
  )
  const answers = Object.entries(request.answers).map(([key, value]) => [
    key,
    files.has(key) ? files.get(key) : value,
  ])
  return {
    service: service.slug,
    answers: Object.fromEntries(answers.filter(([, value]) => !isEmpty(value))),
    revision: revisionOf(request),
    until,
  }
}

/** The changed answers with the files that there are: a question that is new asks for them later. */
function withFiles(service: Service, given: Answers, before: Answers, now: Date): Answers {
  const answers = { ...given }
  for (const question of askedQuestions(service, given, now).filter(isEvidence)) {
    const value = before[question.key] ?? insteadOf(question)
    delete answers[question.key]
    if (!isEmpty(value)) answers[question.key] = value
  }
  return answers
}

/** What is wrong with the answers, files aside: those were looked at when they came. */
function wrongIn(service: Service, answers: Answers, { schoolOf }: ChangePorts, now: Date): AnswerError[] {
  const files = new Set(
    askedQuestions(service, answers, now)
      .filter(isEvidence)
      .map(({ key }) => key),
  )
  const withoutFiles = Object.fromEntries(Object.entries(answers).filter(([key]) => !files.has(key)))
  const checked = checkAnswers(service, withoutFiles, now)
  const errors = checked.ok ? [] : checked.errors.filter(({ question }) => !files.has(question))
  return errors.length > 0 ? errors : schoolErrors(service, withoutFiles, schoolOf, now)
}

/** What is answered now to questions that were answered before: a first answer, such as why it is late, opens no round. */
const askedBefore = (answers: Answers, before: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => Object.hasOwn(before, key)))

function changed(request: ServiceRequest, answers: Answers, at: string, cause: string) {
  const next = append(request, { type: 'changed', at, by: 'You', cause })
  const earlier = { number: next?.history.length ?? 0, answers: request.answers }
  return next && { ...next, answers, earlier: [...(request.earlier ?? []), earlier] }
}

/**
 * Puts other answers in place of those of a request, while its service lets whoever sent it do so: in one conditional
 * write, which keeps the answers that there were. The same key with the same answers has the same answer.
 */
export function changeAnswers(ports: ChangePorts, sent: Sent<ChangeAnswers>): Promise<Changed> {
  const { reference, trackingKey, idempotencyKey, body } = sent
  const cause = causeOf('change', idempotencyKey, body)
  return change<Changed>(ports.requests, reference, (request) => {
    if (!request || matchKey(request, trackingKey)?.role !== 'reporter')
      return { answer: { kind: 'not-opened' } }
    const before = answeredBefore({ request, role: 'reporter' }, cause)
    if (before) return { answer: before }
    const now = ports.now()
    const service = ports.serviceOf(request.service)
    const notNow = (message: string) => ({ answer: { kind: 'not-now', message } as const })
    if (!service || !changeUntil(request, service, now))
      return notNow('It is too late to change this online. Call the department if something is wrong.')
    if (body.revision !== revisionOf(request)) return { answer: { kind: 'changed' } }
    if (revisionOf(request) >= most)
      return notNow('You have changed this too many times to do it again here. Call the department.')
    const answers = withFiles(service, body.answers, request.answers, now)
    const ending = outcomeOf(service, answers, now)
    if (ending) return notNow(ending.kind === 'stop' ? ending.title : ending.reason)
    const wrong = wrongIn(service, answers, ports, now)
    if (wrong.length > 0) return { answer: { kind: 'wrong', answers: wrong } }
    if (!changeUntil({ ...request, answers: askedBefore(answers, request.answers) }, service, now))
      return notNow('With these answers it would belong to a round that is closed. Call the department.')
    const at = now.toISOString()
    const next = changed(request, answers, at, cause)
    return next
      ? { save: next, answer: takenOf({ request: next, role: 'reporter' }, next.history.length, at) }
      : notNow('This application is finished. Call the department if something is wrong.')
  })
}
