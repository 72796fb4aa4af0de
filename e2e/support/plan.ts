import type { Answers } from '#contract/core/condition.ts'
import type { Page, Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import { askedOn, resultOf, shownPages } from '#services/define/walk.ts'

/** States of a page that are looked at: as it opens, with what is missing, and filled. */
export const states = ['opened', 'wrong', 'filled'] as const
export type State = (typeof states)[number]

/** One example of a service, and what of it is new to whoever has seen those before it. */
export interface Planned {
  readonly name: string
  readonly service: Service
  readonly answers: Answers
  /** Whether it is entered from the first page to the last; of the others only pages that are new are opened. */
  readonly whole: boolean
  /** In which states pages are looked at that no example before it shows, by id, in order. */
  readonly looks: ReadonlyMap<string, readonly State[]>
}

/** All that a page of the service's own asks and says to these people. Services share many pages. */
const wordsOf = (page: Page, answers: Answers): string =>
  JSON.stringify([askedOn(page, answers), resultOf(page, answers)])

const mustAnswer = (asked: readonly Question[]): boolean => asked.some(({ optional }) => !optional)

const isNew = <T>(of: Set<T>, one: T): boolean => of.size < of.add(one).size

/** What of a service the journey itself goes by, and kinds of question that the example is asked: each has to be gone through whole. */
function waysOf(service: Service, answers: Answers): readonly string[] {
  const { verb, contact, danger, fee, sections, sensitive, nearbyMetres, onBehalfOf } = service
  const has = { danger, fee, sections, sensitive, nearbyMetres, onBehalfOf }
  const asked = shownPages(service, answers).flatMap((page) => askedOn(page, answers))
  return [
    `${verb} ${contact}`,
    ...Object.entries(has).map(([name, value]) => `${name} ${Boolean(value)}`),
    ...asked.map(({ kind, optional }) => `${kind} ${Boolean(optional)}`),
  ]
}

/**
 * Which examples are entered whole: the first of each service in which there is something that no service before it has, as
 * most are much the same from page to page. Each page in words of its own is looked at once as it
 * says a result or with what is missing, and each kind of question once as it opens and once filled.
 */
export function plan(services: readonly Service[]): Planned[] {
  const seen = new Set<string>()
  const ways = new Set<string>()
  const kinds = { opened: new Set<string>(), filled: new Set<string>() }

  function looksOn(page: Page, answers: Answers): readonly State[] {
    const asked = askedOn(page, answers)
    const fresh = (state: keyof typeof kinds) =>
      asked.filter(({ kind }) => isNew(kinds[state], kind)).length > 0
    const wanted: Record<State, boolean> = {
      opened: fresh('opened') || asked.length === 0,
      wrong: mustAnswer(asked),
      filled: fresh('filled'),
    }
    return states.filter((state) => wanted[state])
  }

  const examples = services.flatMap((service) => [
    {
      ...{ name: service.title, service, answers: service.example },
      whole: waysOf(service, service.example).filter((way) => isNew(ways, way)).length > 0,
    },
    ...Object.entries(service.examples ?? {}).map(([name, answers]) => ({
      ...{ name: `${service.title}: ${name}`, service, answers, whole: false },
    })),
  ])
  return examples.map((example) => ({
    ...example,
    looks: new Map(
      shownPages(example.service, example.answers)
        .filter((page) => isNew(seen, wordsOf(page, example.answers)))
        .map((page) => [page.id, looksOn(page, example.answers)] as const),
    ),
  }))
}

/** Pages in words of their own that examples show and nobody opens in a browser, as "service/page". */
export function unopened(planned: readonly Planned[]): string[] {
  const shown = planned.flatMap(({ service, answers, whole, looks }) =>
    shownPages(service, answers).map((page) => ({
      name: `${service.slug}/${page.id}`,
      words: wordsOf(page, answers),
      opened: whole || looks.has(page.id),
    })),
  )
  const opened = new Set(shown.filter((page) => page.opened).map(({ words }) => words))
  return shown.filter(({ words }) => !opened.has(words)).map(({ name }) => name)
}

/** Kinds of question that stand on a page that is looked at in this state. */
export const kindsLookedAt = (planned: readonly Planned[], state: State): Set<string> =>
  new Set(
    planned.flatMap(({ service, answers, looks }) =>
      service.pages
        .filter(({ id }) => looks.get(id)?.includes(state))
        .flatMap((page) => askedOn(page, answers).map(({ kind }) => kind)),
    ),
  )
