import { type Condition, questionsIn } from '#contract/condition.ts'
import type { Question } from '#contract/question.ts'
import type { Service } from '#contract/service.ts'
import { checkAnswers } from './check.ts'
import { outcomeOf, questionsOf } from './walk.ts'

const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
]

function conditionProblems(
  where: string,
  condition: Condition | undefined,
  earlier: readonly Question[],
): string[] {
  return questionsIn(condition)
    .filter((key) => !earlier.some((question) => question.key === key))
    .map((key) => `${where} depends on "${key}", which no earlier question asks`)
}

function valueProblems(
  where: string,
  condition: Condition | undefined,
  earlier: readonly Question[],
): string[] {
  if (!condition) return []
  if ('all' in condition) return condition.all.flatMap((part) => valueProblems(where, part, earlier))
  if ('any' in condition) return condition.any.flatMap((part) => valueProblems(where, part, earlier))
  if ('not' in condition) return valueProblems(where, condition.not, earlier)
  const question = earlier.find((one) => one.key === condition.question)
  if (!question || !('options' in question)) return []
  return [condition.is]
    .flat()
    .filter((value) => !question.options.some((option) => option.value === value))
    .map((value) => `${where} depends on "${question.key}" being "${value}", which is none of its options`)
}

function questionProblems(question: Question): string[] {
  const where = `question "${question.key}"`
  const problems: string[] = []
  if (!/^[a-z][A-Za-z0-9]*$/.test(question.key)) problems.push(`${where} needs a camelCase key`)
  if (!question.label.trim()) problems.push(`${where} has no label`)
  if (!question.errors.missing.trim()) problems.push(`${where} has no error text`)
  if ('options' in question) {
    if (question.options.length < 2) problems.push(`${where} needs two options or more`)
    for (const value of repeated(question.options.map((option) => option.value))) {
      problems.push(`${where} has the option "${value}" twice`)
    }
  }
  const checked = ['number', 'date', 'location'].includes(question.kind) || 'pattern' in question
  if (checked && !question.errors.invalid)
    problems.push(`${where} has no text for an answer that is not valid`)
  return problems
}

function exampleProblems(service: Service): string[] {
  const checked = checkAnswers(service, service.example)
  const problems = checked.ok
    ? []
    : checked.errors.map((error) => `example, ${error.question}: ${error.message}`)
  return outcomeOf(service, service.example) ? [...problems, 'the example ends in an outcome'] : problems
}

/** All that is wrong with a definition, each named so that its writer can find it. Empty when it is sound. */
export function problemsOf(service: Service): string[] {
  const questions = questionsOf(service)
  const problems = questions.flatMap(questionProblems)
  for (const key of repeated(questions.map((question) => question.key)))
    problems.push(`question "${key}" is there twice`)
  for (const id of repeated(service.pages.map((page) => page.id)))
    problems.push(`page "${id}" is there twice`)
  service.pages.forEach((page, at) => {
    const where = `page "${page.id}"`
    if (!/^[a-z][a-z0-9-]*$/.test(page.id)) problems.push(`${where} needs an id in lower case with hyphens`)
    if (page.questions.length === 0) problems.push(`${where} asks nothing`)
    if (page.questions.length > 1 && !page.title) problems.push(`${where} has several questions and no title`)
    const before = service.pages.slice(0, at).flatMap((earlier) => earlier.questions)
    const check = (name: string, condition: Condition | undefined, earlier: readonly Question[]) =>
      problems.push(
        ...conditionProblems(name, condition, earlier),
        ...valueProblems(name, condition, earlier),
      )
    check(where, page.when, before)
    page.questions.forEach((question, position) => {
      check(`question "${question.key}"`, question.when, [...before, ...page.questions.slice(0, position)])
    })
  })
  if (service.nearbyMetres !== null && !questions.some((question) => question.kind === 'location')) {
    problems.push('nearby reports need a location question')
  }
  return problems.length > 0 ? problems : exampleProblems(service)
}
