import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Service } from '#contract/core/service.ts'
import { council } from '#council'
import { checkAnswers } from '#services/define/check.ts'
import { askedOn, askedQuestions, outcomeOf, shownPages } from '#services/define/walk.ts'
import { answersTo } from '../testing/answers.ts'
import { anyService } from '../testing/definitions.ts'
import { fresh, isOver, press, walk } from '../testing/walk.ts'
import { submissionOf } from './change.ts'
import { type Origin, stepAfter, stepBefore } from './moves.ts'
import { Draft } from './saved.ts'
import { isDone, openSteps, reachable, type Step, stepsOf, stepToDo } from './steps.ts'
import { tasksOf } from './tasks.ts'

const definitionAndAnswers = anyService.chain((service) =>
  fc.record({
    service: fc.constant(service),
    answers: answersTo(service, { stops: true }),
    others: answersTo(service, { stops: true }),
    choices: fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
  }),
)
const reloaded = (draft: Draft): Draft => Draft.parse(JSON.parse(JSON.stringify(draft)))
const idsOf = (steps: readonly Step[]) => steps.map(({ id }) => id)

/** A page is only ever shown when it is asked, and everything on it is. */
function expectAsked(service: Service, step: Step, draft: Draft): void {
  expect(reachable(service, draft, council, step.id)).toBeDefined()
  if (step.kind !== 'questions') return
  expect(shownPages(service, draft.answers)).toContain(step.page)
  expect(askedOn(step.page, draft.answers)).not.toEqual([])
}

describe('whatever the definition', () => {
  it('the way ends at check with answers that the API takes, or at a result that stops', () => {
    fc.assert(
      fc.property(definitionAndAnswers, ({ service, answers }) => {
        const { draft, step } = walk(service, answers, {
          onStep: (step, draft) => expectAsked(service, step, draft),
        })
        expect(step.kind).toBe(outcomeOf(service, draft.answers) ? 'result' : 'check')
        if (step.kind === 'check')
          expect(checkAnswers(service, submissionOf(service, draft).answers)).toMatchObject({ ok: true })
      }),
      { numRuns: 80 },
    )
  })

  it('changing answers, going back and reloading keep every answer that is still asked', () => {
    fc.assert(
      fc.property(definitionAndAnswers, ({ service, answers, others, choices }) => {
        let { draft } = walk(service, answers)
        for (const choice of choices) {
          const open = openSteps(service, draft, council)
          const step = open[choice % open.length]
          if (!step) throw new Error('Nothing is open')
          expectAsked(service, step, draft)
          const origins: Origin[] = [undefined, 'check', 'tasks', ...reviews(open)]
          const origin = origins[choice % origins.length]
          stepBefore(service, draft, council, step.id, origin)

          const changed = press(service, draft, step, others)
          const own = new Set(step.kind === 'questions' ? step.page.questions.map(({ key }) => key) : [])
          const asked = new Set(askedQuestions(service, changed.answers).map(({ key }) => key))
          const kept = Object.entries(draft.answers).filter(([key]) => asked.has(key) && !own.has(key))
          expect(changed.answers).toMatchObject(Object.fromEntries(kept))
          expect(Object.keys(changed.answers).every((key) => asked.has(key))).toBe(true)

          const again = reloaded(changed)
          expect(again).toEqual(JSON.parse(JSON.stringify(changed)))
          expect(idsOf(openSteps(service, again, council))).toEqual(
            idsOf(openSteps(service, changed, council)),
          )
          draft = again
          const next = stepAfter(service, draft, council, step.id, origin)
          expect(reachable(service, draft, council, next.id)).toBeDefined()
        }
        const { step } = walk(service, { ...others, ...draft.answers }, { from: draft })
        expect(isOver(step)).toBe(true)
      }),
      { numRuns: 80 },
    )
  })

  it('in any order of its sections, nothing is asked that turns out not to be', () => {
    fc.assert(
      fc.property(definitionAndAnswers, ({ service, answers, choices }) => {
        const atTasks = (step: Step) => step.kind === 'tasks'
        let { draft, step } = walk(service, answers, { until: atTasks })
        const asked: string[] = []
        for (const choice of choices) {
          if (isOver(step)) break
          const open = tasksOf(service, draft, council).filter(
            (task) => task.open !== undefined && task.state !== 'completed',
          )
          const task = open[choice % open.length]
          if (!task?.open) break
          const at = reachable(service, draft, council, task.open)
          if (!at) throw new Error(`${task.section.id} says that ${task.open} is open`)
          const onStep = (one: Step, now: Draft) => {
            expectAsked(service, one, now)
            if (one.kind === 'questions') asked.push(one.id)
          }
          ;({ draft, step } = walk(service, answers, {
            from: draft,
            at,
            origin: 'tasks',
            until: atTasks,
            onStep,
          }))
        }
        const end = walk(service, answers, { from: draft })
        if (end.step.kind !== 'check') return
        expect(idsOf(stepsOf(service, end.draft, council))).toEqual(expect.arrayContaining(asked))
      }),
      { numRuns: 80 },
    )
  })

  it('one section from the task list leads back to the task list', () => {
    fc.assert(
      fc.property(definitionAndAnswers, ({ service, answers }) => {
        const { draft, step } = walk(service, answers)
        if (step.kind !== 'check') return
        for (const task of tasksOf(service, draft, council)) {
          expect(task.state).toBe('completed')
          const at = stepsOf(service, draft, council).find((one) => one.section === task.section.id)
          if (!at) throw new Error(`${task.section.id} has no page`)
          const seen: Step[] = []
          const end = walk(service, answers, {
            from: draft,
            at,
            origin: 'tasks',
            until: ({ kind }) => kind === 'tasks',
            onStep: (one) => void seen.push(one),
          })
          expect(end.step.kind).toBe('tasks')
          expect(seen.every(({ section }) => section === task.section.id)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})

const reviews = (open: readonly Step[]): string[] =>
  open.filter(({ kind }) => kind === 'review').map(({ id }) => id)

describe('answers of nobody', () => {
  it('open the first page and nothing that comes after it', () => {
    fc.assert(
      fc.property(anyService, (service) => {
        const first = stepToDo(service, fresh(), council)
        expect(idsOf(openSteps(service, fresh(), council))).toEqual([first.id])
        expect(isDone(service, first, fresh())).toBe(false)
      }),
    )
  })
})
