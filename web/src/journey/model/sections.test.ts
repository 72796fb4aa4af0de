import { describe, expect, it } from 'vitest'
import type { Page, Question } from '#contract/core/question.ts'
import { council } from '#council'
import { date, declaration, group, option, radios, text, when } from '#services/define/questions.ts'
import { serviceWith, words, yesNo } from '#services/define/testing/service.ts'
import { fresh, walk } from '../testing/walk.ts'
import { answerPage } from './change.ts'
import { stepAfter, stepBefore } from './moves.ts'
import { dependsOn, sectionPages } from './sections.ts'
import { openSteps, reachable } from './steps.ts'
import { tasksOf } from './tasks.ts'

const errors = { missing: 'Enter it', invalid: 'Enter it well' }
const wet = yesNo('wet')
const rained = date({ key: 'rained', label: 'Rained', from: -9, to: 0, errors })
const inside = words('inside', { when: when('wet', 'yes') })
const page = (id: string, section: string | undefined, ...questions: Question[]): Page => ({
  id,
  title: id,
  ...(section !== undefined && { section }),
  questions,
})
const second = (...questions: Question[]) => ({
  pages: [page('one', 'first', wet, rained), page('two', 'second', ...questions)],
})

describe('a section depends on an earlier one', () => {
  it.each<[string, Question]>([
    ['by when a question is asked', inside],
    [
      'by an option',
      radios({ key: 'r', label: 'R', errors, options: [option('a', 'A', { when: when('wet', 'no') })] }),
    ],
    ['by the words of a question', words('w', { wording: [{ when: when('wet', 'no'), label: 'Dry?' }] })],
    [
      'by a question of a group',
      group({
        key: 'g',
        label: 'G',
        item: 'g',
        atLeast: 1,
        atMost: 2,
        errors,
        questions: [text({ key: 'i', label: 'I', maxLength: 5, errors, when: when('wet', 'yes') })],
      }),
    ],
    ['by an earlier date', date({ key: 'd', label: 'D', from: -9, to: 0, notBefore: 'rained', errors })],
    [
      'by declaring what was said',
      declaration({ key: 'agree', label: 'A', statements: ['True'], agree: 'I agree', errors }),
    ],
  ])('%s', (_, question) => {
    expect(dependsOn(second(question), 'second', 'first')).toBe(true)
  })

  it('by a page’s or a result’s condition', () => {
    const [first] = second().pages
    if (!first) throw new Error('There is a first page')
    const results = [{ id: 'r', kind: 'go-on' as const, when: when('wet', 'yes'), title: 'R', text: ['r'] }]
    const shown = { ...page('two', 'second', words('w')), when: when('wet', 'yes') }
    expect(dependsOn({ pages: [first, shown] }, 'second', 'first')).toBe(true)
    expect(dependsOn({ pages: [first, { ...page('two', 'second'), results }] }, 'second', 'first')).toBe(true)
  })

  it('else not', () => {
    expect(dependsOn(second(words('free')), 'second', 'first')).toBe(false)
  })
})

const sections = [
  { id: 'about', title: 'About it', review: true as const },
  { id: 'free', title: 'Something else' },
  { id: 'after', title: 'After' },
]
const form = serviceWith({
  verb: 'apply',
  sections,
  pages: [
    page('start', undefined, yesNo('start')),
    page('wet', 'about', wet),
    page('where', 'about', words('where')),
    page('free', 'free', words('free')),
    page('inside', 'after', inside),
  ],
})
const answers = { start: 'yes', wet: 'yes', where: 'here', free: 'x', inside: 'y' }
const begun = () => walk(form, answers, { until: ({ kind }) => kind === 'tasks' }).draft
const done = () => walk(form, answers).draft
const states = (draft = begun()) => tasksOf(form, draft, council).map(({ state, open }) => [state, open])
const answered = (id: string, given: object, draft = begun()) => {
  const found = form.pages.find((one) => one.id === id)
  if (!found) throw new Error(`There is no page ${id}`)
  return answerPage(form, draft, found, { ...given })
}
const next = (draft: ReturnType<typeof fresh>, id: string, origin?: string) =>
  stepAfter(form, draft, council, id, origin).id

describe('a form with sections', () => {
  it('has its task list after the pages before all sections, and pages of its own', () => {
    expect(openSteps(form, begun(), council).map(({ id }) => id)).toEqual(['start', 'tasks', 'wet', 'free'])
    expect(sectionPages(form)).toEqual(['tasks', 'save', 'review-about'])
    expect(sectionPages({})).toEqual([])
    expect(reachable(form, fresh(), council, 'tasks')).toBeUndefined()
  })

  it('says how far each section is', () => {
    expect(states()).toEqual([
      ['not-started', 'wet'],
      ['not-started', 'free'],
      ['cannot-start', undefined],
    ])
    expect(states(answered('wet', { wet: 'yes' }))).toEqual([
      ['in-progress', 'where'],
      ['not-started', 'free'],
      ['cannot-start', undefined],
    ])
    expect(states(done())).toEqual([
      ['completed', 'review-about'],
      ['completed', 'free'],
      ['completed', 'inside'],
    ])
  })

  it('leaves out a section that is not for these answers', () => {
    const dry = walk(form, { ...answers, wet: 'no' }).draft
    expect(tasksOf(form, dry, council).map(({ section }) => section.id)).toEqual(['about', 'free'])
  })

  it('keeps a section in sight that a result before it may still open', () => {
    const stop = { id: 'no', kind: 'stop' as const, title: 'No', text: ['No'], next: ['Ask'] }
    const ended = serviceWith({
      sections: [
        { id: 'about', title: 'About' },
        { id: 'after', title: 'After' },
      ],
      pages: [
        page('wet', 'about', wet),
        { ...page('result', 'about'), results: [stop] },
        page('then', 'after', words('then')),
      ],
    })
    expect(tasksOf(ended, fresh(), council).map(({ state }) => state)).toEqual([
      'not-started',
      'cannot-start',
    ])
  })

  it('forgets that a page was passed once it is not shown any more', () => {
    const dry = answered('wet', { wet: 'no' }, done())
    expect(done().passed).toContain('inside')
    expect(dry.passed).not.toContain('inside')
    expect(dry.passed).toContain('review-about')
  })

  it('goes from a section’s last page to its review and on to the next, or back to the task list', () => {
    const draft = answered('where', { where: 'here' }, answered('wet', { wet: 'yes' }))
    expect(next(draft, 'where')).toBe('review-about')
    const reviewed = { ...draft, passed: [...draft.passed, 'review-about'] }
    expect(next(reviewed, 'review-about')).toBe('free')
    expect(next(reviewed, 'review-about', 'tasks')).toBe('tasks')
  })

  it('walks past sections that are complete on the way out of another', () => {
    const draft = answered('free', { free: 'x' })
    const { draft: about } = walk(form, answers, { from: draft, until: ({ id }) => id === 'review-about' })
    const reviewed = { ...about, passed: [...about.passed, 'review-about'] }
    expect(next(reviewed, 'review-about')).toBe('inside')
  })

  it('comes back from a change to where it began', () => {
    expect(next(answered('where', { where: 'there' }, done()), 'where', 'check')).toBe('check')
    expect(next(answered('where', { where: 'there' }, done()), 'where', 'review-about')).toBe('review-about')
    expect(stepBefore(form, done(), council, 'where', 'review-about')?.id).toBe('review-about')
    expect(stepBefore(form, done(), council, 'where', 'tasks')?.id).toBe('wet')
    expect(stepBefore(form, done(), council, 'wet', 'tasks')?.id).toBe('tasks')
  })

  it('asks what a change has opened before it comes back', () => {
    const dry = walk(form, { ...answers, wet: 'no' }).draft
    expect(next(answered('wet', { wet: 'yes' }, dry), 'wet', 'check')).toBe('inside')
  })
})
