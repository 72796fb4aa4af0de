import type { Page, Result } from '#contract/core/question.ts'
import type { Section, Service } from '#contract/core/service.ts'
import { answerError } from '#services/define/check.ts'
import { askedOn, isEvidence, resultOf, shownPages } from '#services/define/walk.ts'
import { resultMark } from './change.ts'
import type { Draft } from './saved.ts'
import { dependsOn, reviewId } from './sections.ts'
import { type Profile, pointOf, questionOn, type Stop, stopAt, stopFromApi } from './stops.ts'

/** One page of the journey. `id` is the last part of its address; `section` its part of a long form. */
export type Step = { readonly id: string; readonly section?: string } & (
  | { readonly kind: 'questions'; readonly page: Page }
  | { readonly kind: 'result'; readonly page: Page; readonly result: Result }
  | { readonly kind: 'review'; readonly of: Section }
  | { readonly kind: OwnKind }
  | { readonly kind: 'stop'; readonly stop: Stop }
)

type OwnKind = 'already-reported' | 'keep-me-posted' | 'tasks' | 'contact' | 'check'

/** Ids of pages that are not a service's own; no service may use them, nor those of `sectionPages`. */
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

/** Whether nothing comes after this page, and nothing is sent. */
export const isEnd = (step: Step): boolean =>
  step.kind === 'stop' ||
  step.kind === 'keep-me-posted' ||
  (step.kind === 'result' && step.result.kind === 'stop')

/**
 * Every page of the journey as far as the answers lead, in order. It ends with `check`, or where an answer stops
 * the form, or with following somebody else's report.
 */
export function stepsOf(service: Service, draft: Draft, council: Profile): Step[] {
  const { sections = [] } = service
  const pages = shownPages(service, draft.answers).filter(
    (page) => !draft.changes || !asksForFilesAlone(page),
  )
  const steps: Step[] = []
  for (const section of [undefined, ...sections]) {
    const part = pages.filter((page) => page.section === section?.id)
    for (const step of stepsOn(service, part, pages, draft, council)) {
      steps.push(section ? { ...step, section: section.id } : step)
      if (isEnd(step)) return steps
    }
    if (!section && sections.length > 0) steps.push(own('tasks'))
    if (section?.review && part.length > 0)
      steps.push({ kind: 'review', id: reviewId(section), of: section, section: section.id })
  }
  const stop = stopFromApi(draft)
  if (stop) return [...steps, { kind: 'stop', id: stop.kind, stop }]
  return [...steps, ...(draft.changes ? [] : [own('contact')]), own('check')]
}

/** Files of what was sent stay as they are while it is changed; others are sent from the private page. */
const asksForFilesAlone = ({ questions }: Page): boolean =>
  questions.length > 0 && questions.every(isEvidence)

/** The steps that come of some of the pages that are shown. */
function stepsOn(
  service: Service,
  part: readonly Page[],
  shown: readonly Page[],
  draft: Draft,
  council: Profile,
): Step[] {
  const where = shown
    .filter((page) => questionOn(page, 'location', draft) ?? questionOn(page, 'trunkRoad', draft))
    .at(-1)
  return part.flatMap((page): Step[] => {
    const result = resultOf(page, draft.answers)
    if (result) return [{ kind: 'result', id: page.id, page, result }]
    const step: Step = { kind: 'questions', id: page.id, page }
    const stop = stopAt(service, page, draft, council)
    if (stop) return [step, { kind: 'stop', id: stop.kind, stop }]
    if (page !== where || !looksNearby(service, draft)) return [step]
    const follows = choiceNearby(service, draft) === 'follow'
    return [step, own('already-reported'), ...(follows ? [own('keep-me-posted')] : [])]
  })
}

/** What the resident made of the open reports near this very point. */
export function choiceNearby(service: Service, { answers, nearby }: Draft) {
  return nearby && nearby.of === pointOf(service, { answers }) ? nearby.choice : undefined
}

const looksNearby = (service: Service, draft: Draft): boolean =>
  service.nearbyMetres !== null &&
  pointOf(service, draft) !== undefined &&
  choiceNearby(service, draft) !== 'none-found'

export function isDone(service: Service, step: Step, draft: Draft): boolean {
  switch (step.kind) {
    case 'questions':
      return (
        draft.passed.includes(step.id) &&
        askedOn(step.page, draft.answers).every(
          (question) => !answerError(question, draft.answers[question.key], new Date(), draft.answers),
        )
      )
    case 'result':
      return step.result.kind === 'go-on' && draft.passed.includes(resultMark(step.page, step.result))
    case 'review':
      return draft.passed.includes(step.id)
    case 'tasks':
      // It wants nothing: it shows the way.
      return true
    case 'already-reported':
      return choiceNearby(service, draft) !== undefined
    case 'contact':
      return draft.contact !== undefined
    default:
      return false
  }
}

/**
 * The steps that may be opened: those up to the first that wants something, and in a form with sections the same of
 * every section that asks nothing that may depend on an earlier one which is not complete.
 */
export function openSteps(service: Service, draft: Draft, council: Profile): Step[] {
  /** Sections with something to do; undefined stands for what belongs to none. */
  const waiting = new Set<string | undefined>()
  return stepsOf(service, draft, council).filter((step) => {
    const open = mayOpen(service, step, waiting)
    if (!isDone(service, step, draft)) waiting.add(step.section)
    return open
  })
}

function mayOpen(service: Service, { section }: Step, waiting: ReadonlySet<string | undefined>): boolean {
  if (section === undefined) return waiting.size === 0
  return ![...waiting].some(
    (earlier) => earlier === undefined || earlier === section || dependsOn(service, section, earlier),
  )
}

/** The first page that still wants something. */
export function stepToDo(service: Service, draft: Draft, council: Profile): Step {
  const steps = stepsOf(service, draft, council)
  const open = steps.find((step) => !isDone(service, step, draft)) ?? steps.at(-1)
  if (!open) throw new Error(`"${service.slug}" asks nothing`)
  return open
}

/** The step with this id, if it may be opened yet. */
export const reachable = (service: Service, draft: Draft, council: Profile, id: string): Step | undefined =>
  openSteps(service, draft, council).find((step) => step.id === id)
