import type { Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import type { DepartmentRequest } from '#contract/requests/decision.ts'
import type { KeptFile, ServiceRequest } from '#requests/life/model.ts'
import { askedAgainFor, cameAfter, stillAskedAgain } from '#requests/life/talk/again.ts'
import { unreachedBy } from '#requests/notify/unreached.ts'
import { paymentView } from '#requests/payments/view.ts'
import { readable } from '#services/define/read.ts'
import { askedQuestions, asSent, isEvidence } from '#services/define/walk.ts'

const proofOf = ({ key, short, label }: Question) => ({ question: key, words: short ?? label })

/** Questions that ask for files, in the words for these answers, as of the day on which they were given. */
function proofs(service: Service, { answers, submittedAt }: ServiceRequest): Question[] {
  return askedQuestions(service, answers, new Date(submittedAt)).filter(isEvidence)
}

const awaitedBy = (asking: readonly Question[], { answers, evidence }: ServiceRequest): Question[] =>
  asking.filter(({ key }) => answers[key] === 'later' && !evidence.some(({ question }) => question === key))

/** What has not come: what the resident wanted to send later, and what was asked for again, each once. */
function awaitedOf(asking: readonly Question[], request: ServiceRequest): DepartmentRequest['awaited'] {
  const again = stillAskedAgain(request)
  const later = awaitedBy(asking, request)
  return asking.flatMap((question) => {
    const asked = again.find((one) => one.question === question.key)
    if (!asked) return later.includes(question) ? [proofOf(question)] : []
    const { why, words } = asked
    return [{ ...proofOf(question), again: { why, ...(words ? { words } : {}) } }]
  })
}

/** How many proofs have not come. */
export const proofsAwaited = (service: Service, request: ServiceRequest): number =>
  awaitedOf(proofs(asSent(service, request.answers), request), request).length

/** Of proof that was asked for again: which files were there before, and which came since. */
function whenOf(request: ServiceRequest): (file: KeptFile) => 'before' | 'after' | undefined {
  const asked = askedAgainFor(request).map(({ question, number }) => ({
    question,
    after: cameAfter(request, question, number),
  }))
  return ({ id, question, by }) => {
    const one = by ? undefined : asked.find((again) => again.question === question)
    return one && (one.after.includes(id) ? 'after' : 'before')
  }
}

/** The whole request as its department sees it. `service` may be gone from the catalogue; the request is not. */
export function departmentView(request: ServiceRequest, now: Service | undefined): DepartmentRequest {
  const service = now && asSent(now, request.answers)
  const asking = service ? proofs(service, request) : []
  const { contact, decision, evidence } = request
  const payment = paymentView(request)
  const unreached = unreachedBy(request, 'reporter', contact)
  const again = whenOf(request)
  return {
    reference: request.reference,
    service: { slug: request.service, title: service?.title ?? request.service },
    department: request.department,
    state: request.state,
    submittedAt: request.submittedAt,
    updatedAt: request.updatedAt,
    dueAt: request.dueAt,
    ...(contact ? { contact } : {}),
    ...(unreached ? { unreached } : {}),
    answers: request.answers,
    readable: service ? readable(service, request.answers, new Date(request.submittedAt)) : [],
    evidence: evidence.map((file) => {
      const { id, description, question, missing } = file
      const asked = asking.find(({ key }) => key === question)
      const when = again(file)
      return {
        id,
        ...(description ? { description } : {}),
        ...(asked ? { proves: proofOf(asked) } : {}),
        ...(missing ? { missing } : {}),
        ...(when ? { again: when } : {}),
      }
    }),
    awaited: awaitedOf(asking, request),
    ...(payment ? { payment } : {}),
    ...(decision ? { decision } : {}),
    reconsiderations: (request.reconsiderations ?? []).map(({ at, reasons }) => ({ at, reasons })),
    history: request.history.map(({ number, type, at, by, queuedAt = null, note }) => ({
      number,
      type,
      at,
      by,
      queuedAt,
      ...(note ? { note } : {}),
    })),
  }
}
