import type { Page } from '#contract/question.ts'
import type { Service } from '#contract/service.ts'
import { answerError } from '#services/define/check.ts'
import { askedOn, shownPages } from '#services/define/walk.ts'
import type { Draft } from './saved.ts'
import { type Profile, pointOf, questionOn, type Stop, stopAt, stopFromApi } from './stops.ts'

/** One page of the journey. `id` is the last part of its address. */
export type Step =
  | { readonly kind: 'questions'; readonly id: string; readonly page: Page }
  | { readonly kind: OwnKind; readonly id: string }
  | { readonly kind: 'stop'; readonly id: Stop['kind']; readonly stop: Stop }

type OwnKind = 'already-reported' | 'keep-me-posted' | 'contact' | 'check'

/** Ids of pages that are not a service's own; no service may use them. */
export const ownPages = [
  'already-reported',
  'keep-me-posted',
  'contact',
  'check',
  'call',
  'not-ours',
  'done',
  'following',
] as const

const own = (kind: OwnKind): Step => ({ kind, id: kind })

/**
 * Every page of the journey as far as the answers lead, in order. It ends with `check`, or where an answer stops
 * the form, or with following somebody else's report.
 */
export function stepsOf(service: Service, draft: Draft, council: Profile): Step[] {
  const steps: Step[] = []
  const pages = shownPages(service, draft.answers)
  const where = pages.findLastIndex(
    (page) => questionOn(page, 'location', draft) ?? questionOn(page, 'trunkRoad', draft),
  )
  for (const [at, page] of pages.entries()) {
    steps.push({ kind: 'questions', id: page.id, page })
    const stop = stopAt(service, page, draft, council)
    if (stop) return [...steps, { kind: 'stop', id: stop.kind, stop }]
    if (at !== where || !looksNearby(service, draft)) continue
    steps.push(own('already-reported'))
    if (choiceNearby(service, draft) === 'follow') return [...steps, own('keep-me-posted')]
  }
  const stop = stopFromApi(draft)
  if (stop) return [...steps, { kind: 'stop', id: stop.kind, stop }]
  return [...steps, own('contact'), own('check')]
}

/** What the resident made of the open reports near this very point. */
export function choiceNearby(service: Service, { answers, nearby }: Draft) {
  return nearby && nearby.of === pointOf(service, { answers }) ? nearby.choice : undefined
}

const looksNearby = (service: Service, draft: Draft): boolean =>
  service.nearbyMetres !== null &&
  pointOf(service, draft) !== undefined &&
  choiceNearby(service, draft) !== 'none-found'

function isDone(service: Service, step: Step, draft: Draft): boolean {
  switch (step.kind) {
    case 'questions':
      return (
        draft.passed.includes(step.id) &&
        askedOn(step.page, draft.answers).every(
          (question) => !answerError(question, draft.answers[question.key]),
        )
      )
    case 'already-reported':
      return choiceNearby(service, draft) !== undefined
    case 'contact':
      return draft.contact !== undefined
    default:
      return false
  }
}

/** The first page that still wants something: the furthest that may be opened. */
export function stepToDo(service: Service, draft: Draft, council: Profile): Step {
  const steps = stepsOf(service, draft, council)
  const open = steps.find((step) => !isDone(service, step, draft)) ?? steps.at(-1)
  if (!open) throw new Error(`"${service.slug}" asks nothing`)
  return open
}

/** The step with this id, if it may be opened yet. */
export function reachable(service: Service, draft: Draft, council: Profile, id: string): Step | undefined {
  const steps = stepsOf(service, draft, council)
  const last = steps.findIndex((step) => !isDone(service, step, draft))
  return steps.slice(0, last + 1).find((step) => step.id === id)
}

/** Where "Continue" leads: the page after this one; when changing one answer, back to `check` unless more is open. */
export function stepAfter(
  service: Service,
  draft: Draft,
  council: Profile,
  id: string,
  changing: boolean,
): Step {
  const toDo = stepToDo(service, draft, council)
  if (changing) return toDo
  const steps = stepsOf(service, draft, council)
  const at = steps.findIndex((step) => step.id === id)
  const next = steps[at + 1]
  return next && reachable(service, draft, council, next.id) ? next : toDo
}

/** Where "Back" leads; undefined: the service's start page. */
export function stepBefore(service: Service, draft: Draft, council: Profile, id: string): Step | undefined {
  const steps = stepsOf(service, draft, council)
  return steps[steps.findIndex((step) => step.id === id) - 1]
}
