import { type Answers, type Condition, questionsIn } from '#contract/core/condition.ts'
import type { Page, PlainQuestion, Question, Result } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import { checkAnswers } from './check.ts'
import { isReachable } from './reach.ts'
import { sectionProblems } from './section-problems.ts'
import { outcomeOf, questionsOf, resultOf, shownPages } from './walk.ts'

export const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
]

type Known = readonly Question[]

/** What is wrong with a condition that may look at these questions. */
function conditionProblems(where: string, condition: Condition | undefined, known: Known): string[] {
  if (!condition) return []
  if ('all' in condition) return condition.all.flatMap((part) => conditionProblems(where, part, known))
  if ('any' in condition) return condition.any.flatMap((part) => conditionProblems(where, part, known))
  if ('not' in condition) return conditionProblems(where, condition.not, known)
  if ('now' in condition) return []
  const question = known.find((one) => one.key === condition.question)
  if (!question) return [`${where} depends on "${condition.question}", which no earlier question asks`]
  if (('aged' in condition || 'between' in condition) && question.kind !== 'date')
    return [`${where} depends on the age of "${question.key}", which is no date`]
  if ('asks' in condition && !schoolIn(question))
    return [`${where} depends on what schools of "${question.key}" ask for, which is no school`]
  if (!('is' in condition) || !('options' in question)) return []
  return [condition.is]
    .flat()
    .filter((value) => !question.options.some((option) => option.value === value))
    .map((value) => `${where} depends on "${question.key}" being "${value}", which is none of its options`)
}

/** Whether schools are chosen there. */
const schoolIn = (question: Question): boolean =>
  question.kind === 'school' || (question.kind === 'group' && question.questions.some(schoolIn))

const needsInvalid = (question: Question): boolean =>
  ['number', 'date', 'location', 'address', 'files', 'portrait', 'school', 'group'].includes(question.kind) ||
  'pattern' in question ||
  'format' in question

function optionProblems(where: string, question: Question): string[] {
  if (!('options' in question)) return []
  const problems = question.options.length < 2 ? [`${where} needs two options or more`] : []
  for (const value of repeated(question.options.map((option) => option.value)))
    problems.push(`${where} has the option "${value}" twice`)
  if (question.kind === 'radios' && question.options.some((option) => option.alone))
    problems.push(`${where} has an option that stands alone, which only checkboxes need`)
  return problems
}

function groupProblems(where: string, question: Question, known: Known): string[] {
  if (question.kind !== 'group') return []
  const problems = question.questions.flatMap((one, at) => [
    ...questionProblems(one, [...known, ...question.questions.slice(0, at)]),
  ])
  for (const key of repeated(question.questions.map((one: PlainQuestion) => one.key)))
    problems.push(`${where} asks "${key}" twice`)
  if (question.questions.length === 0) problems.push(`${where} asks nothing of its items`)
  if (question.atLeast > question.atMost) problems.push(`${where} wants more items than it takes`)
  return problems
}

/** What is wrong with one question, where these questions come before it. */
function questionProblems(question: Question, known: Known): string[] {
  const where = `question "${question.key}"`
  const problems: string[] = []
  if (!/^[a-z][A-Za-z0-9]*$/.test(question.key)) problems.push(`${where} needs a camelCase key`)
  if (!question.label.trim()) problems.push(`${where} has no label`)
  if (!question.errors.missing.trim()) problems.push(`${where} has no error text`)
  problems.push(...optionProblems(where, question))
  if (needsInvalid(question) && !question.errors.invalid)
    problems.push(`${where} has no text for an answer that is not valid`)
  if (question.kind === 'declaration' && question.statements.length === 0)
    problems.push(`${where} declares nothing`)
  if (question.kind === 'date' && question.notBefore) {
    const earlier = known.find((one) => one.key === question.notBefore)
    if (earlier?.kind !== 'date')
      problems.push(`${where} must not lie before "${question.notBefore}", which is no earlier date`)
  }
  if (
    question.kind === 'school' &&
    question.phaseFrom &&
    !known.some(({ key }) => key === question.phaseFrom)
  )
    problems.push(`${where} has the phase from "${question.phaseFrom}", which no earlier question asks`)
  const conditions = [
    question.when,
    ...(question.wording ?? []).map((words) => words.when),
    ...('options' in question ? question.options.map((option) => option.when) : []),
  ]
  return [
    ...problems,
    ...conditions.flatMap((condition) => conditionProblems(where, condition, known)),
    ...groupProblems(where, question, known),
  ]
}

/** Whether it tells people to call or get in touch, with no number in the sentence itself. */
const saysToCall = ({ title = '', text = [], next = [] }: Partial<Result>): boolean =>
  [title, ...text, ...next].some(
    (sentence) =>
      /\b(call|phone|ring|telephone|contact|get in touch with|speak to|talk to) (us|the (\w+ )*team|the council)\b/i.test(
        sentence,
      ) && !/\d{3}/.test(sentence),
  )

function resultProblems(where: string, results: readonly Result[], known: Known): string[] {
  const problems = repeated(results.map(({ id }) => id)).map((id) => `${where} has the result "${id}" twice`)
  results.forEach((result, at) => {
    const named = `${where}, result "${result.id}"`
    for (const when of [result.when, ...(result.wording ?? []).map((words) => words.when)])
      problems.push(...conditionProblems(named, when, known))
    if (!result.when && at < results.length - 1) problems.push(`${named} leaves nothing to those after it`)
    if (!result.title.trim() || result.text.length === 0) problems.push(`${named} says nothing`)
    if (result.kind === 'stop' && !result.next?.length)
      problems.push(`${named} ends the form and does not say what to do`)
    if (!result.call && [result, ...(result.wording ?? [])].some(saysToCall))
      problems.push(`${named} tells people to call and gives no number`)
    if (result.rule && !result.source) problems.push(`${named} names a rule without its source`)
  })
  return problems
}

function pageProblems(page: Page, before: Known): string[] {
  const where = `page "${page.id}"`
  const problems: string[] = []
  if (!/^[a-z][a-z0-9-]*$/.test(page.id)) problems.push(`${where} needs an id in lower case with hyphens`)
  if (page.questions.length === 0 && !page.results) problems.push(`${where} asks nothing`)
  if (page.questions.length > 0 && page.results) problems.push(`${where} both asks and says a result`)
  if (page.questions.length > 1 && !page.title) problems.push(`${where} has several questions and no title`)
  if (page.intro && !page.title) problems.push(`${where} says something above its question and has no title`)
  problems.push(...conditionProblems(where, page.when, before))
  for (const words of page.wording ?? []) problems.push(...conditionProblems(where, words.when, before))
  page.questions.forEach((question, at) => {
    problems.push(...questionProblems(question, [...before, ...page.questions.slice(0, at)]))
  })
  if (page.results) problems.push(...resultProblems(where, page.results, before))
  return problems
}

const examplesOf = (service: Service): Answers[] => [
  service.example,
  ...Object.values(service.examples ?? {}),
]

/** Whether an example goes there, which spares the search. Whether it is good itself is looked at apart. */
function isWalked(service: Service, page: Page, result?: Result): boolean {
  const before = { pages: service.pages.slice(0, service.pages.indexOf(page)) }
  const arrives = (answers: Answers) =>
    result ? resultOf(page, answers)?.id === result.id : shownPages({ pages: [page] }, answers).length > 0
  return examplesOf(service).some((answers) => arrives(answers) && !outcomeOf(before, answers))
}

/** Pages and results that no answers lead to. */
function unreachable(service: Service): string[] {
  return service.pages.flatMap((page) => {
    if (!isWalked(service, page) && !isReachable(service, { page }))
      return [`page "${page.id}" is shown for no answers`]
    const results = page.results ?? []
    return results
      .filter((result) => !isWalked(service, page, result))
      .filter((result) => {
        const at = results.indexOf(result)
        const not = results.slice(0, at).map((earlier) => earlier.when)
        return !isReachable(service, { page, not, ...(result.when && { when: result.when }) })
      })
      .map((result) => `page "${page.id}", result "${result.id}" comes of no answers`)
  })
}

/** Whether a definition with answers that mean danger says that it has danger: pages warn by that before it starts. */
function dangerProblems(service: Service): string[] {
  const outcomes = questionsOf(service).flatMap((question) =>
    'options' in question ? question.options.flatMap(({ outcome }) => outcome ?? []) : [],
  )
  const dangerous = outcomes.some(({ kind }) => kind === 'danger')
  return dangerous && !service.danger ? ['an answer means danger, and the definition does not say so'] : []
}

/** Whether a name is written and an address asked where the form says whom it is about. */
function behalfProblems(service: Service): string[] {
  const questions = questionsOf(service)
  const kindOf = (key: string) => questions.find((one) => one.key === key)?.kind
  return (service.onBehalfOf ?? []).flatMap(({ when, kind, name, address }) => [
    ...conditionProblems(`on behalf of a ${kind}`, when, questions),
    ...(kindOf(name) === 'text' ? [] : [`on behalf of a ${kind}: "${name}" asks for no name`]),
    ...(kindOf(address) === 'address' ? [] : [`on behalf of a ${kind}: "${address}" asks for no address`]),
  ])
}

function exampleProblems(service: Service): string[] {
  const examples = { example: service.example, ...service.examples }
  return Object.entries(examples).flatMap(([name, answers]) => {
    if (outcomeOf(service, answers))
      return [
        name === 'example' ? 'the example ends in an outcome' : `the example "${name}" ends in an outcome`,
      ]
    const checked = checkAnswers(service, answers)
    return checked.ok ? [] : checked.errors.map((error) => `${name}, ${error.question}: ${error.message}`)
  })
}

/** A fee for each of something that no number is asked for, and changes of it that are not in their order. */
function feeProblems({ fee }: Service, questions: readonly Question[]): string[] {
  const { per, changes = [] } = fee ?? {}
  const isAsked = questions.some(({ key, kind }) => key === per?.question && kind === 'number')
  const days = changes.map(({ from }) => from)
  return [
    ...(per && !isAsked
      ? [`the fee is for each "${per.question}", and no question of that key asks for a number`]
      : []),
    ...(days.some((day, at) => at > 0 && day <= (days[at - 1] ?? ''))
      ? [`the changes of the fee are from ${days.join(', ')}: write the earliest first, and each day once`]
      : []),
  ]
}

/** All that is wrong with a definition, each named so that its writer can find it. Empty when it is sound. */
export function problemsOf(service: Service): string[] {
  const questions = questionsOf(service)
  const problems = [
    ...repeated(questions.map(({ key }) => key)).map((key) => `question "${key}" is there twice`),
    ...repeated(service.pages.map(({ id }) => id)).map((id) => `page "${id}" is there twice`),
    ...service.pages.flatMap((page, at) =>
      pageProblems(page, questionsOf({ pages: service.pages.slice(0, at) })),
    ),
    ...sectionProblems(service),
    ...behalfProblems(service),
    ...dangerProblems(service),
    ...(service.changeable && !service.sensitive
      ? ['answers that may be changed stand in events, since the service is not sensitive']
      : []),
    ...conditionProblems('changing answers', service.changeable, questions),
    ...questionsIn(service.fee?.when)
      .filter((key) => !questions.some((one) => one.key === key))
      .map((key) => `the fee depends on "${key}", which no question asks`),
    ...feeProblems(service, questions),
  ]
  for (const sentence of [service.summary, ...service.before, ...service.next, service.commitment.text])
    if (saysToCall({ title: sentence }))
      problems.push(`“${sentence}” tells people to call and gives no number`)
  if (service.nearbyMetres !== null && !questions.some((question) => question.kind === 'location'))
    problems.push('nearby reports need a location question')
  if (problems.length > 0) return problems
  const lost = unreachable(service)
  return lost.length > 0 ? lost : exampleProblems(service)
}
