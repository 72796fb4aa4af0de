import { describe, expect, it } from 'vitest'
import { type CaseKind, caseKinds } from '#contract/fostering/case.ts'
import { formsOf } from '../forms/index.ts'
import type { CaseFacts } from './facts.ts'
import { requiredOf } from './required.ts'
import { caseOf, family, rules, withPart } from './testing/case.ts'

const all = (facts: CaseFacts) => requiredOf(facts, '2026-12-01', rules)
const needed = (facts: CaseFacts) =>
  all(facts)
    .filter(({ notNeeded }) => notNeeded === undefined)
    .map(({ part, atLeast }) => (atLeast === undefined ? part : `${atLeast} × ${part}`))
const sections = ['personality', 'religion', 'identity', 'work', 'experience', 'skills'].map(
  (one) => `section.${one}`,
)
const person = ['about-you', 'addresses', 'relationships', 'work', 'health', 'past'].map(
  (one) => `form.p1.${one}`,
)
const home = ['rooms', 'pets', 'support', 'referees'].map((one) => `form.home.${one}`)
const checks = ['check.p1.dbs', 'check.p1.medical']
const stageTwo = [...sections, 'report', '3 × visit.v']

describe('a single applicant needs', () => {
  it.each<[CaseKind, string[]]>([
    [
      'fostering',
      [...person, ...home, ...checks, '2 × reference.r', 'training.p1.preparation', 'checklist.home'],
    ],
    [
      'short-breaks',
      [...person, ...home, ...checks, '2 × reference.r', 'training.p1.preparation', 'checklist.home'],
    ],
    [
      'supported-lodgings',
      [...person, ...home, ...checks, '2 × reference.r', 'training.p1.preparation', 'checklist.home'],
    ],
    [
      'connected-person',
      [
        ...person,
        'form.home.the-child',
        ...home,
        'checklist.schedule4',
        ...checks,
        '2 × reference.r',
        'checklist.home',
      ],
    ],
    [
      'adoption',
      [...person, ...home, ...checks, '3 × reference.r', 'training.p1.preparation', 'checklist.home'],
    ],
    [
      'early-permanence',
      [
        ...person,
        'form.home.the-child',
        ...home,
        ...checks,
        '3 × reference.r',
        'training.p1.preparation',
        'checklist.home',
      ],
    ],
  ])('for %s', (kind, parts) => {
    expect(needed(caseOf(kind))).toEqual([...parts, ...stageTwo])
  })
})

it.each(caseKinds)('an application for %s needs the sections of its form, and no others', (kind) => {
  const facts = caseOf(kind, { people: family })
  const people = Object.fromEntries(family.map(({ id, role }) => [id, { role }]))
  const application = all(facts).filter(({ stage }) => stage === 'application')
  expect(application.map(({ part }) => part).sort()).toEqual(formsOf(kind, people).sort())
})

describe('a household needs', () => {
  it('a criminal record check of each adult, and a medical report of each applicant', () => {
    const parts = needed(caseOf('fostering', { people: family }))
    expect(parts.filter((one) => one.endsWith('.dbs'))).toEqual([
      'check.p1.dbs',
      'check.p2.dbs',
      'check.p3.dbs',
    ])
    expect(parts.filter((one) => one.endsWith('.medical'))).toEqual(['check.p1.medical', 'check.p2.medical'])
    expect(parts.filter((one) => one.endsWith('.about-you'))).toEqual([
      'form.p1.about-you',
      'form.p2.about-you',
      'form.p3.about-you',
    ])
    expect(parts.filter((one) => one.includes('.p4'))).toEqual([])
  })

  it('nothing more of who has left, and says so', () => {
    const people = family.map((one) => (one.id === 'p2' ? { ...one, here: false } : one))
    const facts = caseOf('fostering', { people })
    expect(needed(facts).filter((one) => one.includes('.p2.'))).toEqual([])
    const [check] = all(facts).filter(({ part }) => part === 'check.p2.dbs')
    expect(check?.notNeeded).toBe('They have left the household.')
  })

  it.each([
    ['livesElsewhere', 'check.home.council'],
    ['formerProvider', 'reference.provider'],
    ['pets', 'checklist.pets'],
  ])('if it is so: %s, %s', (what, part) => {
    const facts = caseOf('fostering')
    expect(needed(facts)).not.toContain(part)
    expect(needed({ ...facts, circumstances: { ...facts.circumstances, [what]: true } })).toContain(part)
    const notNeeded = (one: CaseFacts) => all(one).find((need) => need.part === part)?.notNeeded
    expect(notNeeded(facts)).toMatch(/^You .*\.$/)
    expect(notNeeded({ ...facts, circumstances: {} })).toBe('Not needed, as far as we know.')
  })

  it('two referees until the last fostering service has written', () => {
    const facts = caseOf('fostering', { circumstances: { formerProvider: true } })
    const before = withPart(facts, 'reference.provider', { state: 'waiting' })
    expect(needed(before)).toContain('2 × reference.r')
    const after = withPart(facts, 'reference.provider')
    expect(needed(after)).not.toContain('2 × reference.r')
  })

  it('in supported lodgings the same, as the council’s own rule', () => {
    const ours = all(caseOf('supported-lodgings'))
    expect(ours.every(({ sure }) => sure === 'L')).toBe(true)
    expect(ours.every(({ source }) => source.startsWith('The council’s own choice'))).toBe(true)
    expect(all(caseOf('fostering')).some(({ source }) => /own choice, as for fostering/.test(source))).toBe(
      false,
    )
  })

  it('consent for whatever is asked of somebody else', () => {
    const asked = all(caseOf('fostering')).filter(({ part }) => /^(?:check|reference)\./.test(part))
    expect(asked.map(({ part, consent }) => [part, consent])).toEqual([
      ['check.p1.dbs', 'criminal-records'],
      ['check.p1.medical', 'medical'],
      ['check.home.council', 'councils'],
      ['reference.provider', 'earlier-agencies'],
      ['reference.r', 'references'],
    ])
  })
})
