import { type Answers, isEmpty } from '#contract/core/condition.ts'
import type { Page, Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import { answerError } from '#services/define/check.ts'
import { askedOn, askedQuestions, isEvidence, shownPages } from '#services/define/walk.ts'
import type { Draft, Known } from './saved.ts'

/** What these answers say about the resident, for the next request; undefined where the form asks nothing of the kind. */
export function knownFrom(service: Service, { answers, contact }: Pick<Draft, 'answers' | 'contact'>) {
  const about = askedQuestions(service, answers).filter(
    (question) => question.reuse && !isEvidence(question) && !isEmpty(answers[question.key]),
  )
  if (about.length === 0) return undefined
  const values = Object.fromEntries(about.map(({ key, reuse = '' }) => [reuse, answers[key]]))
  return { values, ...(contact && { contact }) } satisfies Known
}

/** The known value that answers the question, where it has none yet and the value will do. */
function valueFor(question: Question, answers: Answers, { values }: Known): unknown {
  const value = question.reuse === undefined ? undefined : values[question.reuse]
  if (isEmpty(value) || isEvidence(question) || !isEmpty(answers[question.key])) return undefined
  return answerError(question, value, new Date(), answers) ? undefined : value
}

const isAbout = (page: Page, answers: Answers): boolean =>
  askedOn(page, answers).every(({ reuse }) => reuse !== undefined)

/**
 * The draft with the details that the resident took from an earlier request, wherever they are asked and not
 * answered. A page that asks nothing else is passed by it; it still stands on the check page.
 */
export function fillKnown(service: Service, draft: Draft): Draft {
  const { reused } = draft
  if (!reused || reused === 'no') return draft
  // What was continued from is left as the resident left it.
  const ahead = shownPages(service, draft.answers).filter(({ id }) => !draft.passed.includes(id))
  for (const page of ahead) {
    const asked = askedOn(page, draft.answers)
    const found = asked.flatMap((question) => {
      const value = valueFor(question, draft.answers, reused)
      return value === undefined ? [] : [[question.key, value] as const]
    })
    if (found.length === 0) continue
    const answers = { ...draft.answers, ...Object.fromEntries(found) }
    const marks = isAbout(page, answers)
      ? { passed: [...draft.passed, page.id], filled: [...(draft.filled ?? []), page.id] }
      : {}
    const filled = new Set(found.map(([key]) => key))
    const typed = Object.fromEntries(Object.entries(draft.typed).filter(([key]) => !filled.has(key)))
    // What was filled in may ask more; each round answers a question, so that this ends.
    return fillKnown(service, { ...draft, ...marks, answers, typed })
  }
  return draft
}

/** The questions that "Use these" would answer now; empty once the resident has said what they want. */
export function offerOn(service: Service, page: Page, draft: Draft, known: Known | undefined): Question[] {
  if (!known || draft.reused !== undefined) return []
  const fits = (question: Question) => valueFor(question, draft.answers, known) !== undefined
  if (!askedOn(page, draft.answers).some(fits)) return []
  const taken = takeKnown(service, draft, known).answers
  return askedQuestions(service, taken).filter(
    ({ key, reuse }) => reuse !== undefined && isEmpty(draft.answers[key]) && !isEmpty(taken[key]),
  )
}

/** The draft after "Use these". */
export function takeKnown(service: Service, draft: Draft, known: Known): Draft {
  const { before: _, ...rest } = draft
  const contact = draft.contact ?? known.contact
  return fillKnown(service, { ...rest, reused: known, ...(contact && { contact }) })
}

/** The draft after "Enter new ones". */
export function refuseKnown(draft: Draft): Draft {
  const { before: _, ...rest } = draft
  return { ...rest, reused: 'no' }
}
