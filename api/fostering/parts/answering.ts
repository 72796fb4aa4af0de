import * as z from 'zod/mini'
import type { Answers } from '#contract/core/condition.ts'
import { checkAnswers, errorsOf, type Form } from '#services/define/check.ts'
import { askedQuestions, questionsOf } from '#services/define/walk.ts'
import { type Decided, invalid, so } from './kind.ts'

/** Answers by the keys of questions; null takes one away. */
export const Answered = z.record(z.string().check(z.maxLength(40)), z.unknown())

/** What is answered over weeks, half of it or all. */
interface Answering {
  readonly answers: Answers
  readonly finished: boolean
}

const pointerOf = (question: string) => `/with/answers/${question}`

/** Keeps what was answered so far: each answer has to be a good one, and there may be gaps. */
export function savedOn<V extends Answering>(
  form: Form,
  values: V,
  answers: Answers,
  at: string,
): Decided<V> {
  const known = new Map(questionsOf(form).map((question) => [question.key, question]))
  const merged: Record<string, unknown> = { ...values.answers }
  for (const [key, value] of Object.entries(answers)) {
    const question = known.get(key)
    if (!question) return invalid(pointerOf(key), 'There is no such question here. Leave it out')
    if (value === null) {
      delete merged[key]
      continue
    }
    const [wrong] = errorsOf(question, value, new Date(at), { ...merged, ...answers })
    if (wrong) return invalid(pointerOf(wrong.question), wrong.message)
    merged[key] = value
  }
  return so({ ...values, answers: merged, finished: false })
}

/** Says that all of it is answered: then every question that is asked has its answer. */
export function finishedOn<V extends Answering>(form: Form, values: V, at: string): Decided<V> {
  const checked = checkAnswers(form, onlyAsked(form, values.answers), new Date(at))
  if (!checked.ok) {
    const [first] = checked.errors
    return invalid(pointerOf(first?.question ?? ''), first?.message ?? 'Answer every question')
  }
  return so({ ...values, answers: checked.answers, finished: true })
}

/** Answers to questions that other answers have closed since are left where they are, and not counted. */
function onlyAsked(form: Form, answers: Answers): Answers {
  const keys = new Set(askedQuestions(form, answers).map(({ key }) => key))
  return Object.fromEntries(Object.entries(answers).filter(([key]) => keys.has(key)))
}
