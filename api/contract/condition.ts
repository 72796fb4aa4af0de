/** A value that a resident gave to one question, as it crosses the wire. */
export type AnswerValue = unknown
/** Answers by question key. */
export type Answers = Readonly<Record<string, AnswerValue>>

/** When a page or question is asked, as data, so that it can be checked, drawn and sent. */
export type Condition =
  | { readonly question: string; readonly is: string | readonly string[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

/** Whether the condition holds; a question not answered equals nothing. A list holds when it includes the value. */
export function holds(condition: Condition | undefined, answers: Answers): boolean {
  if (!condition) return true
  if ('all' in condition) return condition.all.every((part) => holds(part, answers))
  if ('any' in condition) return condition.any.some((part) => holds(part, answers))
  if ('not' in condition) return !holds(condition.not, answers)
  const wanted = typeof condition.is === 'string' ? [condition.is] : condition.is
  const value = answers[condition.question]
  const given = Array.isArray(value) ? value : [value]
  return given.some((one) => wanted.includes(one as string))
}

/** Keys of every question that the condition looks at. */
export function questionsIn(condition: Condition | undefined): string[] {
  if (!condition) return []
  if ('all' in condition) return condition.all.flatMap(questionsIn)
  if ('any' in condition) return condition.any.flatMap(questionsIn)
  if ('not' in condition) return questionsIn(condition.not)
  return [condition.question]
}
