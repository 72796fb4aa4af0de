import type { Answers } from '#contract/core/condition.ts'
import type { Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import { evidenceLimits } from '#contract/requests/evidence.ts'
import { askedQuestions, asSent, isEvidence } from './walk.ts'

interface Sent {
  readonly answers: Answers
  readonly submittedAt: string
}

/** How many files the question takes. */
export function atMostOf(question: Question): number {
  if (question.kind === 'files') return question.atMost
  return question.kind === 'portrait' ? 1 : evidenceLimits.files
}

/** The questions of a request whose answers are files, as it was asked them. */
export const filesAsked = ({ answers, submittedAt }: Sent, service: Service | undefined): Question[] =>
  service ? askedQuestions(asSent(service, answers), answers, new Date(submittedAt)).filter(isEvidence) : []

/** Those of them that are documents, or a photo for a pass, and not photos of a place. */
export const documentsAsked = (sent: Sent, service: Service | undefined): Question[] =>
  filesAsked(sent, service).filter(({ kind }) => kind !== 'photos')

/** How many more files the question takes. */
export function roomFor({ answers }: Pick<Sent, 'answers'>, question: Question): number {
  const given = answers[question.key]
  return atMostOf(question) - (Array.isArray(given) ? given.length : 0)
}
