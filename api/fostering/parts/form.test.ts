import { describe, expect, it } from 'vitest'
import { caseKinds } from '#contract/fostering/case.ts'
import { PartName } from '#contract/fostering/parts.ts'
import { questionsOf } from '#services/define/walk.ts'
import { formsOf, sectionOf, sections } from '../forms/index.ts'
import { applicant, recruiter, world } from '../household/testing/world.ts'

const people = { p1: { role: 'applicant' }, p2: { role: 'adult' }, p3: { role: 'child' } } as const

describe('the sections of an application', () => {
  it.each(caseKinds)('of a case of %s are parts with a name, and each is found by it', (kind) => {
    const names = formsOf(kind, people)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) {
      expect(PartName.parse(name)).toBe(name)
      const id = name.split('.')[1] as keyof typeof people
      expect(sectionOf(name, kind, () => people[id]?.role)).toBeDefined()
    }
    expect(names.some((name) => name.includes('p3'))).toBe(false)
    expect(names.includes('form.home.the-child')).toBe(
      kind === 'connected-person' || kind === 'early-permanence',
    )
    // Whoever lives there and is checked is not asked about their health or their partners.
    expect(names).not.toContain('form.p2.health')
    expect(names).toContain('form.p2.addresses')
  })

  it.each(sections)('$slug asks each question once, and says plainly what it is for', (one) => {
    const keys = questionsOf(one).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(one.summary.split(' ').length).toBeLessThan(45)
    for (const question of questionsOf(one)) expect(question.errors.missing).toMatch(/^[A-Z]/)
    // Or the first of several questions would be the heading, and stand once more below it.
    for (const { id, title, questions } of one.pages)
      if (questions.length > 1) expect([id, title]).toEqual([id, expect.stringMatching(/^[A-Z]/)])
  })
})

describe('a section', () => {
  const name = 'form.p1.work'
  const half = { answers: { working: 'employed', job: 'Nurse, in Sampleton' } }

  it('keeps what is half done, and is finished when every question that is asked has an answer', async () => {
    const one = await world()
    expect(await one.act(applicant(), name, 'save', half)).toMatchObject({ kind: 'done' })
    expect((await one.head()).known[name]).toMatchObject({ state: 'started', whose: 'applicant' })
    expect(await one.act(applicant(), name, 'finish')).toMatchObject({
      kind: 'invalid',
      pointer: '/with/answers/hours',
      message: 'Enter your hours',
    })
    await one.act(applicant(), name, 'save', { answers: { hours: '30 hours' } })
    expect(await one.act(applicant(), name, 'finish')).toMatchObject({ kind: 'done' })
    expect((await one.head()).known[name]).toMatchObject({ state: 'done', whose: null })
  })

  it('drops answers to what is not asked any more only once it is finished', async () => {
    const one = await world()
    await one.act(applicant(), name, 'save', { answers: { ...half.answers, hours: '30' } })
    await one.act(applicant(), name, 'save', { answers: { working: 'retired' } })
    expect((await one.part(name))?.values).toMatchObject({ answers: { job: 'Nurse, in Sampleton' } })
    await one.act(applicant(), name, 'finish')
    expect((await one.part(name))?.values).toEqual({ answers: { working: 'retired' }, finished: true })
  })

  it('takes no answer that will not do, nor a question that there is not', async () => {
    const one = await world()
    const wrong = await one.act(applicant(), name, 'save', { answers: { working: 'sometimes' } })
    expect(wrong).toMatchObject({ kind: 'invalid', pointer: '/with/answers/working' })
    const unknown = await one.act(applicant(), name, 'save', { answers: { shoeSize: 4 } })
    expect(unknown).toMatchObject({ kind: 'invalid', pointer: '/with/answers/shoeSize' })
    expect(await one.part(name)).toBeUndefined()
  })

  it('is the person’s own: neither a partner nor a worker fills it in', async () => {
    const one = await world()
    for (const who of [applicant('p2'), recruiter])
      expect(await one.act(who, name, 'save', half)).toEqual({ kind: 'forbidden' })
    expect(await one.act(applicant('p2'), 'form.home.pets', 'save', { answers: {} })).toMatchObject({
      kind: 'done',
    })
    expect(await one.act(applicant(), 'form.p3.about-you', 'save', half)).toEqual({ kind: 'forbidden' })
  })
})
