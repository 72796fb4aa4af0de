import { describe, expect, it } from 'vitest'
import { Applicant, Preference } from '#contract/admissions/facts.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import { Atom, type Predicate } from '#contract/admissions/predicate.ts'
import { TransparencyRecord } from '#contract/admissions/transparency.ts'
import { facts, factsUsed } from './data-used.ts'
import { asMarkdown, type Recorded, transparencyRecord } from './transparency.ts'

const policy = (who: Predicate, more: Partial<Policy> = {}): Policy => ({
  id: 'p',
  title: 'The policy of Ash Primary School',
  kind: 'open',
  determined: { entry: 2027, on: null, by: 'The council' },
  source: { title: 'A sample', sure: 'invented' },
  ranks: 'council',
  criteria: [
    { id: 'one', who },
    { id: 'others', who: { is: 'everyone' } },
  ],
  tieBreaks: [{ by: 'straight', rounding: { unit: 'metres', decimals: 0, how: 'nearest' }, from: 'nearest' }],
  late: 'after',
  twins: 'above',
  infantClass: 30,
  excepted: ['multiple-birth'],
  ...more,
})

const recorded: Recorded = {
  council: 'Exampleshire County Council',
  team: 'School admissions',
  owner: 'Director of Children’s Services',
  contact: 'admissions@example.org',
  website: 'https://example.org/schools',
  checkUrl: 'https://example.org/schools/check-a-round',
  phases: ['Reception', 'secondary school'],
  schools: 280,
  preferences: 3,
  policies: [policy({ is: 'care', kinds: ['now'] })],
  signatures: 2,
  appealSchoolDays: 20,
}

const text = (more: Partial<Recorded> = {}) => asMarkdown(transparencyRecord({ ...recorded, ...more }))

describe('the transparency record', () => {
  it('has every part that the standard asks for, and nothing empty', () => {
    const record = TransparencyRecord.parse(transparencyRecord(recorded))
    expect(record.sections.map(({ id }) => id)).toEqual([
      'tier-1',
      'owner',
      'rationale',
      'human',
      'specification',
      'data',
      'risks',
    ])
    for (const { fields } of record.sections) {
      expect(fields.length).toBeGreaterThan(3)
      for (const { lines } of fields) {
        expect(lines.length).toBeGreaterThan(0)
        for (const line of lines) expect(line).toMatch(/\S/)
      }
    }
    expect(text()).not.toMatch(/undefined|NaN|\[object/)
  })

  it('says all that is configured', () => {
    for (const value of [
      recorded.council,
      recorded.team,
      recorded.owner,
      recorded.contact,
      recorded.website,
      recorded.checkUrl,
      'Reception and secondary school',
      '280 schools',
      'up to 3',
      '2 people sign',
      '20 school days',
      'The policy of Ash Primary School',
    ])
      expect(text()).toContain(value)
  })

  it('has the four safeguards of a decision by a computer', () => {
    const { fields } = transparencyRecord(recorded).sections.find(({ id }) => id === 'human')!
    expect(fields.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Being told', 'Being heard', 'Asking for a person', 'Challenging it']),
    )
  })

  it('names the data that the policies go by, and no other', () => {
    expect(text()).toContain(facts.care.words)
    for (const unused of ['faith', 'score', 'aptitude', 'staff', 'route', 'sibling'] as const)
      expect(text()).not.toContain(facts[unused].words)
    const policies = [policy({ is: 'all', of: [{ is: 'not', of: { is: 'faith', points: 3 } }] })]
    expect(text({ policies })).toContain(`${facts.faith.words}: religion`)
    expect(text({ policies })).not.toContain(facts.care.words)
    expect(factsUsed([policy({ is: 'everyone' }, { requires: { is: 'score', atLeast: 220 } })])).toContain(
      'score',
    )
    expect(
      factsUsed([policy({ is: 'everyone' }, { aptitude: { subject: 'sport', percent: 10, pass: 60 } })]),
    ).toContain('aptitude')
  })

  it('says where chance decides, and where it doesn’t', () => {
    expect(text()).toContain('**Chance**: None.')
    expect(text({ policies: [policy({ is: 'everyone' }, { tieBreaks: [{ by: 'random' }] })] })).toContain(
      'lots are drawn',
    )
  })

  it('knows every fact of a child that a round may hold, and what every criterion looks at', () => {
    const known = new Set(Object.keys(facts))
    const held = [...Object.keys(Applicant.def.shape), ...Object.keys(Preference.def.shape)]
    expect(
      held
        .filter((name) => !['id', 'preferences', 'school'].includes(name))
        .filter((name) => !known.has(name)),
    ).toEqual([])
    const looksAt: Record<string, string> = { premium: 'premiums', catchment: 'areas' }
    const kinds = Atom.def.options.flatMap((option) => option.def.shape.is.def.values)
    expect(kinds.length).toBeGreaterThan(9)
    for (const is of kinds) {
      if (is === 'everyone') continue
      expect(factsUsed([policy({ is } as Predicate)]), is).toContain(looksAt[is] ?? is)
    }
  })
})
