import type { Answers } from '#contract/core/condition.ts'
import type { Page } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import { council } from '#council'
import { askedOn } from '#services/define/walk.ts'
import { answersOn, typedOn } from '#web/questions/values.ts'
import { answerPage, giveContact, pass, resultMark } from '../model/change.ts'
import { type Origin, stepAfter } from '../model/moves.ts'
import { type Draft, emptyDraft, newKey } from '../model/saved.ts'
import { isEnd, type Step, stepToDo } from '../model/steps.ts'
import { pointOf } from '../model/stops.ts'

export const fresh = (): Draft => emptyDraft(newKey(), Date.now())

/** Fills a page of any kind with what these answers say, and presses "Continue". */
export function press(service: Service, draft: Draft, step: Step, answers: Answers): Draft {
  switch (step.kind) {
    case 'questions': {
      const typed = typedOn(step.page, offeredOn(step.page, draft.answers, answers), {})
      return answerPage(service, draft, step.page, answersOn(step.page, draft.answers, typed))
    }
    case 'result':
      return pass(draft, resultMark(step.page, step.result))
    case 'review':
      return pass(draft, step.id)
    case 'contact':
      return giveContact(draft, { updates: 'email', email: 'mary@example.com' })
    case 'already-reported':
      return { ...draft, nearby: { of: pointOf(service, draft) ?? '', choice: 'different' } }
    default:
      return draft
  }
}

/** The answers to a page; where an option is not offered to these people, the first that is and ends nothing. */
function offeredOn(page: Page, before: Answers, answers: Answers): Answers {
  const chosen: Record<string, unknown> = { ...answers }
  const own = Object.fromEntries(page.questions.map(({ key }) => [key, answers[key]]))
  for (const question of askedOn(page, { ...before, ...own })) {
    if (question.kind !== 'radios' && question.kind !== 'checkboxes') continue
    const given = [chosen[question.key]].flat()
    if (given.every((one) => one === undefined || question.options.some(({ value }) => value === one)))
      continue
    const first = (question.options.find(({ outcome }) => !outcome) ?? question.options[0])?.value
    chosen[question.key] = question.kind === 'radios' ? first : [first]
  }
  return chosen
}

/** Whether nothing is left to press but "Send". */
export const isOver = (step: Step): boolean => step.kind === 'check' || isEnd(step)

interface Way {
  readonly from?: Draft
  readonly at?: Step
  readonly origin?: Origin
  /** Called on each page before it is filled in. */
  onStep?(step: Step, draft: Draft): void
  /** Whether to stay on a page; else the way goes on to where the form is over. */
  until?(step: Step): boolean
}

/** Goes through the form page by page. Throws when it does not end. */
export function walk(service: Service, answers: Answers, way: Way = {}) {
  const { onStep, origin, until = () => false } = way
  let draft = way.from ?? fresh()
  let step = way.at ?? stepToDo(service, draft, council)
  const most = 2 * service.pages.length + 3 * (service.sections?.length ?? 0) + 6
  for (let pages = 0; !isOver(step); pages++) {
    if (pages > most) throw new Error(`${service.slug} goes round in a circle at ${step.id}`)
    onStep?.(step, draft)
    draft = press(service, draft, step, answers)
    step = stepAfter(service, draft, council, step.id, origin)
    if (until(step)) break
  }
  return { draft, step }
}
