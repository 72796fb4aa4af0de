import { addDays } from '#contract/calendar/day.ts'
import { type Answers, type Condition, holds, momentsIn, questionsIn } from '#contract/core/condition.ts'
import type { Page, Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import { dayOf, isOutOfRange } from './dates.ts'
import { askedOn, outcomeOf, questionsOf } from './walk.ts'

/** Steps of the search after which it gives up and takes the goal to be reachable. */
const patience = 200_000

const conditionsOf = (service: Pick<Service, 'pages'>, key: string): (Condition | undefined)[] =>
  service.pages.flatMap((page) =>
    page.questions
      .filter((question) => question.key === key)
      .flatMap((question) => [
        page.when,
        question.when,
        ...('options' in question ? question.options.map((option) => option.when) : []),
      ]),
  )

/** Keys of the questions on which the conditions depend, and those on which these depend, and so on. */
function closure(
  service: Pick<Service, 'pages'>,
  conditions: readonly (Condition | undefined)[],
): Set<string> {
  const found = new Set<string>()
  const todo = conditions.flatMap(questionsIn)
  for (let key = todo.pop(); key !== undefined; key = todo.pop()) {
    if (found.has(key)) continue
    found.add(key)
    todo.push(...conditionsOf(service, key).flatMap(questionsIn))
  }
  return found
}

/** Every part of the conditions that looks at this question. */
function leaves(conditions: readonly (Condition | undefined)[], key: string): Condition[] {
  return conditions.flatMap((condition): Condition[] => {
    if (!condition) return []
    if ('all' in condition) return leaves(condition.all, key)
    if ('any' in condition) return leaves(condition.any, key)
    if ('not' in condition) return leaves([condition.not], key)
    return 'question' in condition && condition.question === key ? [condition] : []
  })
}

/** Answers that the conditions may tell apart. */
function candidates(
  question: Question,
  conditions: readonly (Condition | undefined)[],
  today: Date,
): unknown[] {
  const unanswered = question.optional ? [undefined] : []
  const parts = leaves(conditions, question.key)
  const amounts = parts.flatMap((part) => [
    ...('atLeast' in part ? [part.atLeast, part.atLeast - 1] : []),
    ...('atMost' in part ? [part.atMost, part.atMost + 1] : []),
  ])
  const asked = parts.flatMap((part) => ('asks' in part ? [part.asks] : []))
  switch (question.kind) {
    case 'radios':
      return [...question.options.map((option) => option.value), ...unanswered]
    case 'checkboxes': {
      const values = question.options.filter((option) => !option.alone).map((option) => option.value)
      return [...question.options.map((option) => [option.value]), values, ...unanswered]
    }
    case 'number':
      return [question.min, question.max, ...amounts, ...unanswered]
    case 'date': {
      const years = parts.flatMap((part) =>
        'aged' in part ? [part.aged.from ?? [], part.aged.under ?? []].flat() : [],
      )
      const birthdays = years.flatMap((age) => [
        dayOf({ years: -age }, today),
        dayOf({ years: -age - 1 }, today),
      ])
      const edges = parts.flatMap((part) =>
        'between' in part
          ? [
              part.between.from,
              part.between.until,
              addDays(part.between.from, -1),
              addDays(part.between.until, 1),
            ]
          : [],
      )
      const dayAfter = years.map((age) => dayOf({ years: -age + 1 }, today))
      const days = [
        dayOf(question.from, today),
        dayOf(question.to, today),
        ...birthdays,
        ...dayAfter,
        ...edges,
      ]
      return [...[...new Set(days)].filter((day) => !isOutOfRange(question, day, today, {})), ...unanswered]
    }
    case 'school':
      return [{ asks: [] }, ...asked.map((one) => ({ asks: [one] })), ...unanswered]
    case 'group':
      return [
        ...[question.atLeast, ...amounts].filter((count) => count > 0).map((count) => Array(count).fill({})),
        ...asked.map((one) => [{ school: { asks: [one] } }]),
      ]
    default:
      return ['x', 'later', ...unanswered]
  }
}

/** Where every question of a page has a condition, one of them has to hold. */
function asksSomething({ questions }: Page): Condition[] {
  const conditions = questions.flatMap((question) => question.when ?? [])
  return questions.length > 0 && conditions.length === questions.length ? [{ any: conditions }] : []
}

/** Where a search wants to come: a page, and on a result page one of its results. */
export interface Goal {
  readonly page: Page
  /** All that must not hold, and then what must. */
  readonly not?: readonly (Condition | undefined)[]
  readonly when?: Condition
}

/**
 * Whether some answers lead to the goal without ending the form before it, today or at a time that its conditions name.
 * Tries the answers that its conditions can tell apart; gives up, as reachable, where there are too many.
 */
export function isReachable(service: Pick<Service, 'pages'>, goal: Goal, today = new Date()): boolean {
  const named = [goal.page.when, goal.when].flatMap(momentsIn)
  return [today, ...named.flatMap((at) => [at, new Date(at.getTime() - 1)])].some((at) =>
    isReachableAt(service, goal, at),
  )
}

function isReachableAt(service: Pick<Service, 'pages'>, goal: Goal, today: Date): boolean {
  const before = service.pages.slice(0, service.pages.indexOf(goal.page))
  const wanted: Condition = {
    all: [
      ...(goal.page.when ? [goal.page.when] : []),
      ...(goal.not ?? []).flatMap((condition) => (condition ? [{ not: condition }] : [])),
      ...(goal.when ? [goal.when] : []),
      ...asksSomething(goal.page),
    ],
  }
  const stops = before.flatMap((page) => [page.when, ...(page.results ?? []).map((result) => result.when)])
  const ending = before.some((page) => page.results?.some((result) => result.kind === 'stop'))
  const matter = closure(service, ending ? [wanted, ...stops] : [wanted])
  const questions = questionsOf({ pages: before }).filter((question) => matter.has(question.key))
  const conditions = [
    wanted,
    ...service.pages.flatMap((page) => [
      page.when,
      ...page.questions.map((one) => one.when),
      ...(page.results ?? []).map((one) => one.when),
    ]),
  ]
  let steps = 0

  const arrives = (answers: Answers): boolean =>
    holds(wanted, answers, today) && !outcomeOf({ pages: before }, answers, today)
  const endsBefore = (page: Page, answers: Answers) =>
    outcomeOf({ pages: before.slice(0, before.indexOf(page)) }, answers, today) !== undefined
  const search = (at: number, answers: Answers): boolean => {
    if (++steps > patience) return true
    const question = questions[at]
    if (!question) return arrives(answers)
    const page = before.find((one) => one.questions.includes(question))
    // What has ended the form by here ends it whatever is answered later.
    const last = questions[at - 1]
    if (last && page && !page.questions.includes(last) && endsBefore(page, answers)) return false
    const asked = page && askedOn(page, answers, today).find((one) => one.key === question.key)
    if (!asked) return search(at + 1, answers)
    return candidates(asked, conditions, today).some((value) =>
      search(at + 1, value === undefined ? answers : { ...answers, [question.key]: value }),
    )
  }
  return search(0, {})
}
