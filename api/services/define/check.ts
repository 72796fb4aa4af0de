import { type Answers, isEmpty, momentsIn } from '#contract/core/condition.ts'
import type { GroupQuestion, Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import { isOutOfRange, tooLongAgo } from './dates.ts'
import { schemaOf } from './schema.ts'
import { askedInItem, askedQuestions, questionsOf } from './walk.ts'

/** What answers are checked by: a service, or another form of pages of questions. */
export type Form = Pick<Service, 'pages' | 'slug'>

/** What is wrong with one answer, in words that say how to put it right. In a group: `vehicles/0/registration`. */
export interface AnswerError {
  readonly question: string
  readonly message: string
}

export type Checked =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly errors: readonly AnswerError[] }

/** Items of a group that were given; what is no list of objects is none. */
export function itemsOf(value: unknown): Answers[] {
  if (!Array.isArray(value)) return []
  return value.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item)) ? value : []
}

/** Of a group whose order says something: what the first question was answered with before, it cannot be again. */
function repeatedIn({ ordered, questions: [first], errors }: GroupQuestion, items: Answers[], at: number) {
  if (!ordered || !first || !errors.repeated) return []
  const given = (item: Answers | undefined) => JSON.stringify(item?.[first.key])
  const own = given(items[at])
  const before = items.slice(0, at).some((item) => own !== undefined && given(item) === own)
  return before ? [{ question: first.key, message: errors.repeated }] : []
}

function groupErrors(group: GroupQuestion, value: unknown, today: Date, answers: Answers): AnswerError[] {
  const items = itemsOf(value)
  const errors = items.flatMap((item, at) => {
    const asked = askedInItem(group, answers, item, today)
    const found = asked.flatMap((question) =>
      errorsOf(question, item[question.key], today, { ...answers, ...item }),
    )
    const keys = new Set(asked.map(({ key }) => key))
    const extra = Object.keys(item).filter((key) => !keys.has(key))
    const unasked = extra.map((question) => ({
      question,
      message: 'This question is not asked here. Leave it out',
    }))
    return [...found, ...unasked, ...repeatedIn(group, items, at)].map(({ question, message }) => ({
      question: `${group.key}/${at}/${question}`,
      message,
    }))
  })
  if (errors.length > 0 || schemaOf(group).safeParse(value).success) return errors
  return [{ question: group.key, message: group.errors.invalid ?? group.errors.missing }]
}

/** Everything that is wrong with one answer; empty when it will do. `answers` are the others, for rules between them. */
export function errorsOf(
  question: Question,
  value: unknown,
  today = new Date(),
  answers: Answers = {},
): AnswerError[] {
  const wrong = (message: string) => [{ question: question.key, message }]
  if (isEmpty(value)) return question.optional ? [] : wrong(question.errors.missing)
  if (question.kind === 'group') return groupErrors(question, value, today, answers)
  const tooLong = 'maxLength' in question && typeof value === 'string' && value.length > question.maxLength
  if (tooLong)
    return wrong(`${question.short ?? question.label} must be ${question.maxLength} characters or fewer`)
  const parsed = schemaOf(question).safeParse(value)
  const late =
    question.kind === 'date' && parsed.success && isOutOfRange(question, String(value), today, answers)
  if (parsed.success && !late) return []
  const long = late && tooLongAgo(question, String(value), today)
  return wrong(long || (question.errors.invalid ?? question.errors.missing))
}

/** The first message for this answer, or undefined when it will do. Empty answers to optional questions will. */
export const answerError = (
  question: Question,
  value: unknown,
  today = new Date(),
  answers: Answers = {},
): string | undefined => errorsOf(question, value, today, answers)[0]?.message

/** A group's items without the empty answers in them. */
function tidy(question: Question, value: unknown): unknown {
  if (question.kind !== 'group') return value
  return itemsOf(value).map((item) =>
    Object.fromEntries(Object.entries(item).filter(([, answer]) => !isEmpty(answer))),
  )
}

/** Keys of questions that are asked or not by the time at which the form is read. */
const timelyKeys = (service: Form): Set<string> =>
  new Set(
    service.pages.flatMap((page) =>
      page.questions
        .filter((question) => momentsIn(page.when).length > 0 || momentsIn(question.when).length > 0)
        .map(({ key }) => key),
    ),
  )

/**
 * Checks a whole set of answers: every question that is asked is answered well, and nothing else is there.
 * Empty answers to optional questions are left out of what comes back. `mayLack`: questions may have no answer, since
 * nobody can be asked any more.
 */
export function checkAnswers(
  service: Form,
  answers: Answers,
  today = new Date(),
  { mayLack = false } = {},
): Checked {
  const asked = askedQuestions(service, answers, today)
  const keys = new Set(asked.map((question) => question.key))
  const errors: AnswerError[] = asked
    .filter((question) => !(mayLack && isEmpty(answers[question.key])))
    .flatMap((question) => errorsOf(question, answers[question.key], today, answers))
  const known = new Set(questionsOf(service).map((question) => question.key))
  const timely = timelyKeys(service)
  for (const key of Object.keys(answers)) {
    // Whoever answered a moment ago cannot know that it is not asked any more.
    if (keys.has(key) || timely.has(key)) continue
    const message = known.has(key)
      ? 'This question is not asked after the other answers. Leave its answer out'
      : `"${service.slug}" has no such question. Leave it out`
    errors.push({ question: key, message })
  }
  if (errors.length > 0) return { ok: false, errors }
  const given = asked.filter((question) => !isEmpty(answers[question.key]))
  return {
    ok: true,
    answers: Object.fromEntries(
      given.map((question) => [question.key, tidy(question, answers[question.key])]),
    ),
  }
}
