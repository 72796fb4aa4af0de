import type { Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import { whyInWords } from '#contract/requests/proof/asked-again.ts'
import type { Wanted } from '#contract/requests/tracking.ts'
import { isMissing, roomNow, takesFiles } from '#requests/life/files/late.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { stillAskedAgain } from '#requests/life/talk/again.ts'
import { unanswered } from '#requests/life/talk/said.ts'
import { atMostOf, filesAsked } from '#services/define/files-asked.ts'
import { askedQuestions, asSent } from '#services/define/walk.ts'

type Again = ReturnType<typeof stillAskedAgain>

const againOf = (asked: Again, { key }: Question) => asked.find(({ question }) => question === key)

/** Whether the question waits for files, or takes more of them: better proof after a refusal. */
function isWanted(request: ServiceRequest, question: Question, asked: Again): boolean {
  if (question.kind !== 'files' && question.kind !== 'portrait') return false
  const answer = request.answers[question.key]
  if (answer === 'later' || againOf(asked, question)) return true
  const refused = request.decision?.outcome === 'refused'
  return refused && Array.isArray(answer) && answer.length < atMostOf(question)
}

/**
 * Questions whose files may still come: those that were to come later, and once it was refused every one that has room,
 * what never came first.
 */
export function wantedOf(request: ServiceRequest, service: Service | undefined): Wanted[] {
  if (!service || !takesFiles(request)) return []
  const asked = stillAskedAgain(request)
  const wanted = askedQuestions(
    asSent(service, request.answers),
    request.answers,
    new Date(request.submittedAt),
  ).filter((question) => isWanted(request, question, asked))
  const missing = (question: Question) =>
    request.answers[question.key] === 'later' || againOf(asked, question) !== undefined
  return [...wanted.filter(missing), ...wanted.filter((question) => !missing(question))].map((question) =>
    wantedAs(request, question, asked),
  )
}

function wantedAs(request: ServiceRequest, question: Question, asked: Again): Wanted {
  const again = againOf(asked, question)
  return {
    question: question.key,
    kind: question.kind === 'portrait' || question.kind === 'photos' ? question.kind : 'files',
    label: question.label,
    ...(question.hint ? { hint: question.hint } : {}),
    atMost: again ? roomNow(request, question) : atMostOf(question) - countOf(request.answers[question.key]),
    ...(again || isMissing(request, question) ? {} : { mayCome: true }),
    ...(again ? { again: whyInWords(again) } : {}),
  }
}

/** Questions whose files may be added to while it is open, though nothing is missing: a better photo, or the first one. */
export function addableOf(request: ServiceRequest, service: Service | undefined): Wanted[] {
  if (!service || service.sensitive || !isOpen(request.state)) return []
  const again = stillAskedAgain(request)
  return askedQuestions(asSent(service, request.answers), request.answers, new Date(request.submittedAt))
    .filter(({ kind, key }) => (kind === 'files' || kind === 'photos') && request.answers[key] !== 'later')
    .map((question) => wantedAs(request, question, again))
    .filter(({ atMost }) => atMost > 0)
}

/** What an answer to the department may bring files for, while it waits for one: all that the form asked files for, first what is asked for by name. */
export function answerWith(request: ServiceRequest, service: Service | undefined): Wanted[] {
  if (unanswered(request).length === 0) return []
  const again = stillAskedAgain(request)
  const all = filesAsked(request, service)
    .map((question) => ({ ...wantedAs(request, question, again), atMost: roomNow(request, question) }))
    .filter(({ atMost }) => atMost > 0)
  return [...all.filter(({ again }) => again), ...all.filter(({ again }) => !again)]
}

/** What the resident's own files are called, by the question that they answer. Those that never arrived are none. */
export function namesOfFiles({ evidence }: ServiceRequest): { question: string; names: string[] }[] {
  const there = evidence.filter(({ by, missing }) => by !== 'department' && !missing)
  const questions = new Set(there.flatMap(({ question }) => question ?? []))
  return [...questions].map((question) => ({
    question,
    names: there.flatMap((file) => (file.question === question ? (file.description ?? []) : [])),
  }))
}

const countOf = (answer: unknown): number => (Array.isArray(answer) ? answer.length : 0)
