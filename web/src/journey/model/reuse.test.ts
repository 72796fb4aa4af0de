import { describe, expect, it } from 'vitest'
import { msOfDays } from '#contract/calendar/length.ts'
import type { Page, Question } from '#contract/core/question.ts'
import { council } from '#council'
import { number, option, radios, text } from '#services/define/questions.ts'
import { serviceWith } from '#services/define/testing/service.ts'
import { makeDevice } from '../testing/device.ts'
import { fresh } from '../testing/walk.ts'
import { answerPage } from './change.ts'
import { stepAfter } from './moves.ts'
import { fillKnown, knownFrom, offerOn, refuseKnown, takeKnown } from './reuse.ts'
import type { Draft } from './saved.ts'
import { SavedStore } from './store.ts'

const errors = { missing: 'Enter it' }
const child = text({ key: 'child', label: 'Child’s name', maxLength: 40, errors })
const name = text({ key: 'fullName', label: 'Your name', maxLength: 40, reuse: 'name', errors })
const town = text({ key: 'town', label: 'Your town', maxLength: 10, reuse: 'town', errors })
const school = text({ key: 'school', label: 'School', maxLength: 40, errors })
const moved = radios({
  key: 'moved',
  label: 'Have you moved?',
  options: [option('yes', 'Yes'), option('no', 'No')],
  errors,
})
const before = text({
  key: 'before',
  label: 'Town before',
  maxLength: 10,
  reuse: 'oldTown',
  when: { question: 'moved', is: 'yes' },
  errors,
})
const page = (id: string, ...questions: readonly Question[]): Page => ({ id, title: id, questions })

const meals = serviceWith({
  slug: 'meals',
  verb: 'apply',
  pages: [
    page('child', child),
    page('name', name),
    page('moved', moved),
    page('before', before),
    page('town-and-school', town, school),
  ],
})
const given = {
  child: 'Ada',
  fullName: 'Mary',
  moved: 'yes',
  before: 'Oadby',
  town: 'Melton',
  school: 'Hill',
}
const known = { values: { name: 'Mary', town: 'Melton', oldTown: 'Oadby' } }
const pageOf = (id: string) => {
  const found = meals.pages.find((one) => one.id === id)
  if (!found) throw new Error(`There is no page ${id}`)
  return found
}
const withChild = () => answerPage(meals, fresh(), pageOf('child'), { child: 'Ben' })

describe('what a sent form says about the resident', () => {
  it('is what has a reuse name, and nothing about anybody else', () => {
    expect(knownFrom(meals, { answers: given })).toEqual(known)
  })

  it('is nothing where the form asks nothing of the kind', () => {
    expect(knownFrom(serviceWith({}), { answers: { wet: 'yes' } })).toBeUndefined()
  })

  it('takes the way to reach them along', () => {
    const contact = { updates: 'email' as const, email: 'mary@example.com' }
    expect(knownFrom(meals, { answers: given, contact })).toEqual({ ...known, contact })
    expect(takeKnown(meals, withChild(), { ...known, contact }).contact).toEqual(contact)
  })
})

describe('the offer', () => {
  const offered = (id: string, draft: Draft, of = known) =>
    offerOn(meals, pageOf(id), draft, of).map(({ key }) => key)

  it('stands on the first page that asks for something known, and names all that it would fill in now', () => {
    expect(offered('child', fresh())).toEqual([])
    expect(offered('name', withChild())).toEqual(['fullName', 'town'])
  })

  it('stands nowhere without anything known, nor where it was answered', () => {
    expect(offerOn(meals, pageOf('name'), withChild(), undefined)).toEqual([])
    expect(offered('name', refuseKnown(withChild()))).toEqual([])
    expect(offered('name', takeKnown(meals, withChild(), known))).toEqual([])
  })

  it('leaves out what the question would not take', () => {
    const odd = { values: { name: 7, town: 'Llanfairpwllgwyngyll', oldTown: 'Oadby' } }
    expect(offerOn(meals, pageOf('name'), withChild(), odd as never)).toEqual([])
  })
})

describe('“Use these”', () => {
  it('fills in what is asked, passes the pages that ask nothing else, and leads past them', () => {
    const draft = takeKnown(meals, withChild(), known)
    expect(draft.answers).toEqual({ child: 'Ben', fullName: 'Mary', town: 'Melton' })
    expect(draft.passed).toEqual(['child', 'name'])
    expect(stepAfter(meals, draft, council, 'child', undefined).id).toBe('moved')
  })

  it('fills in what is asked only later', () => {
    const draft = answerPage(meals, takeKnown(meals, withChild(), known), pageOf('moved'), { moved: 'yes' })
    expect(draft.answers.before).toBe('Oadby')
    expect(stepAfter(meals, draft, council, 'moved', undefined).id).toBe('town-and-school')
  })

  it('does not bring back what the resident changed or took away', () => {
    const optional = serviceWith({
      pages: [page('name', name), { id: 'town', questions: [{ ...town, optional: true }] }],
    })
    const [, second] = optional.pages
    if (!second) throw new Error('There are two pages')
    const filled = takeKnown(optional, fresh(), known)
    expect(filled.answers.town).toBe('Melton')
    const emptied = answerPage(optional, filled, second, { town: undefined })
    expect(emptied.answers).toEqual({ fullName: 'Mary' })
    expect(emptied.filled).toEqual(['name'])
  })

  it('never writes over an answer', () => {
    const draft = answerPage(meals, withChild(), pageOf('name'), { fullName: 'Marie' })
    expect(takeKnown(meals, draft, known).answers.fullName).toBe('Marie')
  })

  it('ends, whatever it fills in', () => {
    const odd = serviceWith({
      pages: [{ id: 'n', questions: [number({ key: 'n', label: 'N', min: 0, max: 9, reuse: 'n', errors })] }],
    })
    expect(fillKnown(odd, { ...fresh(), reused: { values: { n: 3 } } }).answers).toEqual({ n: 3 })
  })
})

describe('on the device', () => {
  const day = msOfDays(1)
  const receipt = {
    reference: 'ED-7K3M-9QTD',
    trackingKey: 'A'.repeat(22),
    service: 'meals',
    department: 'education',
    submittedAt: '2026-03-02T12:03:00.000Z',
    dueAt: null,
  }
  const sent = { kind: 'sent', receipt, updates: 'none', withoutLastChanges: false } as const
  const at =
    (device = makeDevice()) =>
    (now: number) =>
      new SavedStore({ device, now: () => now })

  it('is offered to every service for a day, the newest of each', () => {
    const tab = at()
    tab(0).finish('meals', { ...sent, known: { values: { name: 'Mary', town: 'Oadby' } } })
    tab(1).finish('library', { ...sent, known: { values: { town: 'Melton' } } })
    expect(tab(2).known('transport')?.values).toEqual({ name: 'Mary', town: 'Melton' })
    expect(tab(day + 1).known('transport')?.values).toEqual({ town: 'Melton' })
    expect(tab(day + 2).known('transport')).toBeUndefined()
  })

  it('is gone with the receipt', () => {
    const tab = at()
    tab(0).finish('meals', { ...sent, known })
    tab(0).remove('meals')
    expect(tab(0).known('transport')).toBeUndefined()
  })

  it('is offered to the next request of the same kind, no longer than it would have been', () => {
    const device = makeDevice()
    const tab = at(device)
    tab(0).finish('meals', { ...sent, known })
    tab(day / 2).startAgain('meals')
    expect(tab(day).read('meals')).toMatchObject({ kind: 'draft', answers: {} })
    expect(tab(day).known('meals')).toEqual(known)
    expect(tab(day).known('transport')).toBeUndefined()
    expect(tab(day + 1).known('meals')).toBeUndefined()
    tab(day + 1).tidy()
    expect(device.getItem('shire-report-meals')).not.toContain('Mary')
  })

  it('is not kept where the resident decided', () => {
    const draft = { ...withChild(), before: { known, until: day } }
    expect(refuseKnown(draft).before).toBeUndefined()
    expect(takeKnown(meals, draft, known).before).toBeUndefined()
  })
})
