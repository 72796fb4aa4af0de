import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#contract/core/condition.ts'
import type { Service } from '#contract/core/service.ts'
import { council } from '#council'
import { checkAnswers } from '#services/define/check.ts'
import { askedOn, askedQuestions, outcomeOf, questionsOf } from '#services/define/walk.ts'
import { serviceOf, services } from '#services/index.ts'
import { answersTo } from '../testing/answers.ts'
import { makeDevice } from '../testing/device.ts'
import { fresh, isOver, press, walk } from '../testing/walk.ts'
import { answerPage, submissionOf } from './change.ts'
import { stepAfter, stepBefore } from './moves.ts'
import { type Draft, newKey } from './saved.ts'
import { longFormPages } from './sections.ts'
import { ownPages, reachable, type Step, stepsOf, stepToDo } from './steps.ts'
import { pointOf } from './stops.ts'
import { SavedStore } from './store.ts'

/** Answers given before to other questions than the page's, as far as they are still asked. */
function untouched(
  service: Service,
  before: Draft,
  after: Draft,
  step: Step & { kind: 'questions' },
): Answers {
  const own = new Set(step.page.questions.map(({ key }) => key))
  const asked = new Set(askedQuestions(service, after.answers).map(({ key }) => key))
  return Object.fromEntries(Object.entries(before.answers).filter(([key]) => asked.has(key) && !own.has(key)))
}

/** Whether something in the answers ends the form: an option, a result, a road that is not the county's. */
const stops = (service: Service, { answers }: Draft): boolean =>
  outcomeOf(service, answers) !== undefined ||
  questionsOf(service).some(
    ({ kind, key }) => kind === 'trunkRoad' && answers[key] !== undefined && answers[key] !== 'none',
  )

/** Of each service; other answers each time the tests run. */
const numRuns = process.env.SHIRE_DRILLS === 'all' ? 40 : 6

describe.each(services.map((service) => [service.slug, service] as const))('%s', (_slug, service) => {
  it('leads to check, asking only what is shown, with answers that the API takes', () => {
    fc.assert(
      fc.property(answersTo(service, { stops: false }), (answers) => {
        const { draft, step } = walk(service, answers, {
          onStep: (step, draft) => {
            if (step.kind === 'questions') expect(askedOn(step.page, draft.answers)).not.toEqual([])
          },
        })
        expect(step.kind).toBe(stops(service, draft) ? 'result' : 'check')
        if (step.kind !== 'check') return
        const sent = submissionOf(service, draft)
        expect(checkAnswers(service, sent.answers)).toMatchObject({ ok: true })
      }),
      { numRuns },
    )
  })

  it('ends at the first answer that stops the form', () => {
    fc.assert(
      fc.property(answersTo(service, { stops: true }), (answers) => {
        const { draft, step } = walk(service, answers)
        expect(step.kind === 'check').toBe(!stops(service, draft))
      }),
      { numRuns },
    )
  })

  it('keeps every other answer when one is changed, gone back to or loaded again', () => {
    const change = fc.tuple(answersTo(service, { stops: false }), fc.nat())
    fc.assert(
      fc.property(
        answersTo(service, { stops: false }),
        fc.array(change, { maxLength: 6 }),
        (answers, changes) => {
          const device = makeDevice()
          let { draft } = walk(service, answers)
          for (const [others, at] of changes) {
            const pages = stepsOf(service, draft, council).filter((step) => step.kind === 'questions')
            const step = pages[at % pages.length]!
            expect(reachable(service, draft, council, step.id)).toEqual(step)
            const changed = press(service, draft, step, others)
            expect(changed.answers).toMatchObject(untouched(service, draft, changed, step))
            expect(
              Object.keys(changed.answers).every((key) =>
                askedQuestions(service, changed.answers).some((one) => one.key === key),
              ),
            ).toBe(true)

            const tab = () => new SavedStore({ device, now: () => Date.now() })
            tab().change(service.slug, () => changed)
            const loaded = tab().read(service.slug) as Draft
            expect(loaded.answers).toEqual(changed.answers)
            draft = walk(service, { ...others, ...loaded.answers }, { from: loaded }).draft
          }
          expect(isOver(stepToDo(service, draft, council))).toBe(true)
        },
      ),
      { numRuns },
    )
  })

  it('goes back through the pages that it came by', () => {
    fc.assert(
      fc.property(answersTo(service, { stops: false }), (answers) => {
        const came: string[] = []
        const { draft, step: last } = walk(service, answers, { onStep: ({ id }) => void came.push(id) })
        const back: string[] = []
        for (
          let step = stepBefore(service, draft, council, last.id);
          step;
          step = stepBefore(service, draft, council, step.id)
        )
          back.unshift(step.id)
        expect(back).toEqual(came)
      }),
      { numRuns },
    )
  })

  it('opens no later page before the earlier ones are answered', () => {
    const [first, ...later] = stepsOf(service, fresh(), council)
    expect(stepToDo(service, fresh(), council)).toEqual(first)
    for (const { id } of later) expect(reachable(service, fresh(), council, id), id).toBeUndefined()
  })

  it('leaves the addresses of the journey’s own pages to them', () => {
    const taken = [...ownPages, ...longFormPages]
    for (const { id } of service.pages) {
      expect(taken).not.toContain(id)
      expect(id).not.toMatch(/^review-/)
    }
  })
})

describe('the pothole', () => {
  const pothole = serviceOf('pothole')!
  const done = () => walk(pothole, pothole.example).draft

  it('asks again about reports nearby when the place has changed, and nothing else', () => {
    const draft = done()
    const where = pothole.pages.find(({ id }) => id === 'where')!
    const moved = answerPage(pothole, draft, where, {
      location: { ...(draft.answers.location as object), lat: 52.7 },
    })
    expect(stepAfter(pothole, moved, council, 'where', 'check').id).toBe('already-reported')
  })

  it('shows no page for reports nearby where there are none', () => {
    const draft = done()
    const none: Draft = { ...draft, nearby: { of: pointOf(pothole, draft) ?? '', choice: 'none-found' } }
    expect(stepsOf(pothole, none, council).map(({ id }) => id)).not.toContain('already-reported')
  })

  it('ends with following where the resident follows', () => {
    const draft = done()
    const follow: Draft = {
      ...draft,
      nearby: {
        of: pointOf(pothole, draft) ?? '',
        choice: 'follow',
        follow: { reference: 'HW-0000-0000', key: newKey() },
      },
    }
    expect(stepsOf(pothole, follow, council).at(-1)?.id).toBe('keep-me-posted')
  })

  it.each([
    [{ kind: 'neighbour', code: 'E06000016' } as const, 'Leicester City Council'],
    [{ kind: 'outside' } as const, 'GOV.UK: find your local council'],
  ])('is handed on at %o', (at, name) => {
    const draft = done()
    const elsewhere: Draft = { ...draft, place: { of: pointOf(pothole, draft) ?? '', at } }
    expect(stepToDo(pothole, elsewhere, council)).toMatchObject({
      id: 'not-ours',
      stop: { authorities: [{ name }] },
    })
    const moved: Draft = { ...elsewhere, place: { of: 'another point', at } }
    expect(stepToDo(pothole, moved, council).id).toBe('check')
  })

  it('ends where the API says so, until an answer is changed', () => {
    const stopped: Draft = {
      ...done(),
      stopped: { kind: 'call', detail: 'Call now.', authority: { name: 'Us', phone: '105' } },
    }
    expect(stepToDo(pothole, stopped, council)).toMatchObject({ id: 'call', stop: { phone: '105' } })
    const changed = answerPage(pothole, stopped, pothole.pages[0]!, { danger: 'no' })
    expect(stepToDo(pothole, changed, council).id).toBe('check')
  })

  it('passes pages with nothing to answer only once they were seen', () => {
    const draft = done()
    const unseen: Draft = { ...draft, passed: draft.passed.filter((id) => id !== 'photos') }
    expect(stepToDo(pothole, unseen, council).id).toBe('photos')
  })
})
