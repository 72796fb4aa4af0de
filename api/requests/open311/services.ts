import { dangerInWords } from '#contract/core/emergency.ts'
import type { LongTextQuestion, Page, Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { isPublic } from '#contract/insight/public-kind.ts'
import type { Open311Attribute, Open311Definition, Open311Service } from '#contract/requests/open311.ts'
import { isEvidence, questionsOf } from '#services/define/walk.ts'
import { conditionInWords } from './condition-words.ts'
import { endingInWords, roadInWords } from './endings.ts'

/** Kinds of questions whose answers fit into an attribute. */
const plainKinds = ['radios', 'checkboxes', 'text', 'longText', 'number', 'date', 'trunkRoad'] as const
type Plain = Extract<Question, { kind: (typeof plainKinds)[number] }>

const isPlain = (question: Question): question is Plain =>
  (plainKinds as readonly string[]).includes(question.kind)

/** Whether an attribute, the place or nothing at all will do as the answer. */
const fits = (question: Question) =>
  isPlain(question) || question.kind === 'location' || question.optional === true

/**
 * Whether the service is offered to foreign systems: a report about a place, which others may see on the site too, and
 * all of which can be said in attributes.
 */
export function isOffered(service: Service): boolean {
  const questions = questionsOf(service)
  const shown = service.verb === 'report' && isPublic(service)
  return shown && questions.some(({ kind }) => kind === 'location') && questions.every(fits)
}

/** The question that Open311's own `description` answers: what is asked in every case, in the resident's own words. */
export function descriptionQuestion(service: Service): LongTextQuestion | undefined {
  const free = service.pages
    .filter((page) => !page.when)
    .flatMap((page) => page.questions)
    .filter((question) => question.kind === 'longText' && !question.when) as LongTextQuestion[]
  return free.find((question) => !question.optional) ?? free.at(-1)
}

/** Questions that are answered by attributes, each with the page that it stands on. */
export function attributeQuestions(service: Service): { page: Page; question: Plain }[] {
  const described = descriptionQuestion(service)?.key
  return service.pages.flatMap((page) =>
    page.questions
      .filter(isPlain)
      .filter(({ key }) => key !== described)
      .map((question) => ({ page, question })),
  )
}

/** Other sites show the description before somebody writes a report: what is dangerous is for the telephone there too. */
export const serviceView = (service: Service, council: CouncilProfile): Open311Service => ({
  service_code: service.slug,
  service_name: service.title,
  description: service.danger
    ? `${service.summary} ${dangerInWords(service.danger, council)}`
    : service.summary,
  metadata: true,
  type: 'realtime',
  keywords: service.words.join(','),
  group: service.group,
})

const datatypes = {
  radios: 'singlevaluelist',
  trunkRoad: 'singlevaluelist',
  checkboxes: 'multivaluelist',
  number: 'number',
  date: 'datetime',
  text: 'string',
  longText: 'text',
} as const

interface Value {
  readonly key: string
  readonly name: string
  /** What to do in place of sending a report with this value. */
  readonly disable_message?: string
}

const blocking = (message: string | undefined) => (message ? { disable_message: message } : {})

function valuesOf(question: Plain, council: CouncilProfile): Value[] | undefined {
  if (question.kind === 'trunkRoad') {
    const roads = council.trunkRoads.map((road) => ({
      key: road,
      name: road,
      ...blocking(roadInWords(road, council)),
    }))
    return [...roads, { key: 'none', name: 'None of these' }]
  }
  if (!('options' in question)) return undefined
  return question.options.map(({ value, label, hint, outcome }) => ({
    key: value,
    name: hint ? `${label} (${hint})` : label,
    ...blocking(outcome && endingInWords(outcome, council)),
  }))
}

/**
 * FixMyStreet keeps the values that end a report by their message, and of two questions with the same it blocks the last
 * alone: those of the later ones name the question.
 */
function withOwnMessages(attributes: readonly Open311Attribute[]): Open311Attribute[] {
  const before = new Set<string>()
  return attributes.map((attribute) => {
    const { values, description } = attribute
    if (!values) return attribute
    const own = values.map((value) =>
      value.disable_message && before.has(value.disable_message)
        ? { ...value, disable_message: `${description} ${value.disable_message}` }
        : value,
    )
    for (const { disable_message } of own) if (disable_message) before.add(disable_message)
    return { ...attribute, values: own }
  })
}

function limitsOf(question: Plain): string {
  switch (question.kind) {
    case 'number':
      return `From ${question.min} to ${question.max}${question.unit ? ` ${question.unit}` : ''}`
    case 'date':
      return 'A day; the time of day is not looked at'
    case 'text':
    case 'longText':
      return `Up to ${question.maxLength} characters`
    case 'checkboxes':
      return 'One or more of the keys'
    default:
      return 'One of the keys'
  }
}

function attributeOf(service: Service, { page, question }: { page: Page; question: Plain }, order: number) {
  return (council: CouncilProfile): Open311Attribute => {
    const conditions = [page.when, question.when].filter((one) => one !== undefined)
    const when = conditions.map((one) => conditionInWords(service, one)).join(', and ')
    const values = valuesOf(question, council)
    return {
      variable: true,
      code: question.key,
      datatype: datatypes[question.kind],
      required: !question.optional && conditions.length === 0,
      datatype_description: limitsOf(question),
      order,
      description: when ? `${question.label} (Only if ${when})` : question.label,
      ...(values ? { values } : {}),
    }
  }
}

/** The client's own number for the report, by which it may send it again without making another. */
const ownNumber = (order: number): Open311Attribute => ({
  variable: false,
  code: 'fixmystreet_id',
  datatype: 'string',
  required: false,
  datatype_description: 'Up to 80 characters',
  order,
  description: 'Your own number for the report. Sent again with the same number, it makes no second report',
  automated: 'server_set',
})

/** What the service asks besides the place and the description, made from its own questions. */
export function definitionView(service: Service, council: CouncilProfile): Open311Definition {
  const attributes = attributeQuestions(service).map((asked, at) =>
    attributeOf(service, asked, at + 1)(council),
  )
  return {
    service_code: service.slug,
    attributes: [...withOwnMessages(attributes), ownNumber(attributes.length + 1)],
  }
}

/** The first question that takes photos. */
export const photosQuestion = (service: Service): Question | undefined =>
  questionsOf(service).find((question) => isEvidence(question) && question.kind === 'photos')
