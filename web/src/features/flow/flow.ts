import type { Condition } from '#contract/core/condition.ts'
import type { Outcome, Page, Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import { conditionInWords } from './conditionInWords.ts'

/** Where an answer or a result leads, other than on. */
export interface Exit {
  readonly when: string
  readonly to: string
  readonly ends: boolean
}

/** One page of a form. */
export interface Box {
  readonly id: string
  readonly title: string
  /** When it is shown; undefined: always. */
  readonly when?: string
  readonly asks: readonly { readonly name: string; readonly kind: string; readonly when?: string }[]
  readonly exits: readonly Exit[]
}

/** A section with its pages; without a title what stands before all sections. */
export interface Lane {
  readonly id: string
  readonly title?: string
  readonly boxes: readonly Box[]
}

const kinds: Readonly<Record<Question['kind'], string>> = {
  text: 'text',
  longText: 'long text',
  radios: 'one choice',
  checkboxes: 'several choices',
  number: 'number',
  date: 'date',
  location: 'place on the map',
  trunkRoad: 'road',
  photos: 'photos',
  address: 'address',
  files: 'documents',
  portrait: 'photo of a person',
  school: 'school',
  declaration: 'declaration',
  group: 'one or more of the same',
}

const calls = {
  '999': '999',
  council: 'the council',
  care: 'the emergency duty team',
  gas: 'the gas emergency line',
  electricity: '105',
} as const
const bodies = {
  district: 'the district council',
  utility: 'the utility company',
  police: 'the police',
} as const

const outcomeInWords = (outcome: Outcome): string =>
  outcome.kind === 'danger' ? `Call ${calls[outcome.call]} now` : `Handed on to ${bodies[outcome.to]}`

const whenOf = (condition: Condition | undefined, service: Service) =>
  condition ? { when: conditionInWords(condition, service) } : {}

function exitsOf(page: Page, service: Service): Exit[] {
  const outcomes = page.questions.flatMap((question) =>
    'options' in question
      ? question.options.flatMap(({ label, outcome }) =>
          outcome ? [{ when: `“${label}”`, to: outcomeInWords(outcome), ends: true }] : [],
        )
      : [],
  )
  const results = (page.results ?? []).map(({ when, title, kind }, at) => ({
    when: when ? `If ${conditionInWords(when, service)}` : at === 0 ? 'Always' : 'Otherwise',
    to: title,
    ends: kind === 'stop',
  }))
  return [...outcomes, ...results]
}

function boxOf(page: Page, service: Service): Box {
  const [only] = page.questions
  return {
    id: page.id,
    title: page.title ?? only?.label ?? (page.results ? 'What the answers mean' : page.id),
    ...whenOf(page.when, service),
    asks: page.questions.map((question) => ({
      name: question.short ?? question.label,
      kind: question.optional ? `${kinds[question.kind]}, optional` : kinds[question.kind],
      ...whenOf(question.when, service),
    })),
    exits: exitsOf(page, service),
  }
}

/** A definition as lanes of boxes, in the order in which a resident comes to them. */
export function flowOf(service: Service): Lane[] {
  const parts = [undefined, ...(service.sections ?? [])]
  return parts.flatMap((section): Lane[] => {
    const boxes = service.pages
      .filter((page) => page.section === section?.id)
      .map((page) => boxOf(page, service))
    if (boxes.length === 0) return []
    return [{ id: section?.id ?? 'before', ...(section && { title: section.title }), boxes }]
  })
}
