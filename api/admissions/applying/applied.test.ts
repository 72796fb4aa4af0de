import { describe, expect, it } from 'vitest'
import { Applicant } from '#contract/admissions/facts.ts'
import { answerFor } from '#contract/admissions/offered.ts'
import { schools } from '#council/admissions/load.ts'
import { schoolOf } from '#council/admissions/offered.ts'
import { rounds } from '#council/admissions/rounds.ts'
import { serviceOf } from '#services/index.ts'
import { type ApplyingPorts, appliedOf } from './applied.ts'

const place = { easting: 455_200, northing: 306_300 }
const ports: ApplyingPorts = {
  rounds,
  placeOf: ({ uprn }) => (uprn ? place : null),
  linkedOf: (id) => schools.find((school) => school.id === id)?.linked ?? [],
  awayId: ({ name, area }) => `away-${name}-${area}`.toLowerCase().replace(/[^a-z]+/g, '-'),
}
const listed = (id: string, phase = 'reception') => {
  const school = schoolOf(id)
  const answer = school && answerFor(school, phase)
  if (!answer) throw new Error(`The sample has no ${id} for ${phase}`)
  return answer
}
const inTime = '2027-01-15T23:59:59.999Z'
const { lateReason: _, lateWhy: __, ...example } = serviceOf('school-place')?.example ?? {}
const apply = (more: Record<string, unknown> = {}, submittedAt = inTime) =>
  appliedOf({ answers: { ...example, childBorn: '2022-11-05', ...more }, submittedAt }, ports)
const preferencesOf = (...args: Parameters<typeof apply>) => apply(...args)?.facts.preferences

const infant = listed('sample-meadow-infant-school')
const primary = listed('sample-primary-school')
const named = { preferences: [{ school: infant }, { school: primary }] }

describe('an application', () => {
  it('is a child in a round, with nothing of the family among its facts', () => {
    const applied = apply({ address: { line1: '1 Sample Street', town: 'Glenfield', postcode: 'LE3 8RA' } })
    expect(applied).toMatchObject({
      round: 'reception-2027',
      child: { name: 'Sam Sample' },
      parent: { name: 'Jo Sample', phone: null },
      home: ['1 Sample Street', 'Glenfield', 'LE3 8RA'],
      lateReason: null,
      facts: { born: '2022-11-05', home: null },
      away: { 'away-sample-park-school-leicester': { name: 'Sample Park School', area: 'Leicester' } },
    })
    expect(Applicant.parse({ id: 'SC-1', ...applied?.facts })).toEqual({ id: 'SC-1', ...applied?.facts })
    expect(JSON.stringify(applied?.facts)).not.toMatch(/Sample Street|Jo|Sam /)
  })

  it.each(Object.entries(serviceOf('school-place')?.examples ?? {}))(
    'of the example “%s” is facts that a round takes',
    (_name, answers) => {
      const applied = appliedOf({ answers, submittedAt: new Date().toISOString() }, ports)
      expect(() => Applicant.parse({ id: 'SC-1', ...applied?.facts })).not.toThrow()
    },
  )

  it('is late from the first moment after the closing date, in the family’s words, and nothing excuses it yet', () => {
    const late = { lateReason: 'moved', lateWhy: 'We moved here.' }
    expect(apply()?.facts).not.toHaveProperty('late')
    expect(apply(late, '2027-01-16T00:00:00.000Z')).toMatchObject({
      lateReason: 'We moved here.',
      facts: { late: { excused: false } },
    })
  })

  it('is for the round that was open then, also for a child outside its age group', () => {
    expect(apply({}, '2027-09-02T09:00:00.000Z')).toMatchObject({
      round: 'reception-2028',
      wishes: { outsideAge: 'no' },
    })
    expect(apply({}, '2020-09-02T09:00:00.000Z')).toBeUndefined()
  })

  it('has the home where the address itself is, and where a posting leads', () => {
    const found = { line1: '2 Sample Street', town: 'Glenfield', postcode: 'LE3 8RA', uprn: '100' }
    expect(apply({ address: found })?.facts.home).toEqual(place)
    const posted = { forces: 'yes', postingFrom: '2027-05-01', postingAddress: found }
    expect(apply(posted)).toMatchObject({
      home: ['2 Sample Street', 'Glenfield', 'LE3 8RA'],
      facts: { home: place },
      wishes: { posting: { from: '2027-05-01' } },
    })
  })

  it('says how the child is to start, and whether a year later is asked for', () => {
    expect(apply({ start: 'part-time' })?.wishes.start).toBe('part-time')
    expect(apply({ start: 'full-time', yearLater: 'yes', yearLaterWhy: 'Born early.' })?.wishes.start).toBe(
      'year-later',
    )
    expect(apply({ start: undefined })?.wishes.start).toBeNull()
  })

  it('says that a plan has been asked for, and that a school should look by its faith criteria', () => {
    expect(apply({ plan: 'asked', faith: 'yes' })?.wishes).toMatchObject({ planAsked: true, faith: true })
    const { wishes } = apply({ plan: 'no', faith: 'no' }) ?? {}
    expect(wishes).not.toHaveProperty('planAsked')
    expect(wishes).not.toHaveProperty('faith')
  })

  it('says who was in care, and who gets a premium', () => {
    expect(apply({ care: 'abroad', premiums: ['service', 'pupil'] })?.facts).toMatchObject({
      care: 'abroad',
      premiums: ['service', 'pupil'],
    })
    expect(apply({ care: 'none', premiums: ['none'] })?.facts).not.toHaveProperty('premiums')
    expect(apply()?.facts).not.toHaveProperty('care')
  })
})

describe('a brother or sister', () => {
  const sibling = (school: unknown, attends: string) => ({
    ...named,
    siblings: [{ name: 'Alex Sample', born: '2019-05-04', school, attends }],
  })
  const junior = { id: 'sample-meadow-junior-school', name: 'Sample Meadow Junior School', asks: [] }

  it.each([
    ['both', ['now', 'at-entry']],
    ['now', ['now']],
    ['at-entry', ['at-entry']],
  ])('at the school, “%s”', (attends, ties) => {
    expect(preferencesOf(sibling({ ...infant, asks: [] }, attends))).toEqual([
      { school: infant.id, sibling: ties },
      { school: primary.id },
    ])
  })

  it('at a linked school counts as that, and elsewhere not at all', () => {
    expect(preferencesOf(sibling(junior, 'both'))?.[0]?.sibling).toEqual(['linked-now', 'linked-at-entry'])
    expect(preferencesOf(sibling({ name: 'Far School', area: 'Rutland' }, 'both'))).toEqual([
      { school: infant.id },
      { school: primary.id },
    ])
  })

  it('is nothing to a school that does not ask', () => {
    const asking = { ...primary, asks: primary.asks.filter((one) => one !== 'sibling') }
    const answers = { ...sibling({ ...primary, asks: [] }, 'both'), preferences: [{ school: asking }] }
    expect(preferencesOf(answers)).toEqual([{ school: primary.id }])
  })
})

describe('other reasons', () => {
  it('are held at the school that they are about', () => {
    expect(
      preferencesOf({
        ...named,
        ...{ need: 'social', needSchool: primary, staff: 'shortage', staffSchool: infant },
      }),
    ).toEqual([
      { school: infant.id, staff: 'shortage' },
      { school: primary.id, panel: { need: 'social', accepted: false } },
    ])
    expect(preferencesOf({ ...named, need: 'no', staff: 'other' })).toEqual([
      { school: infant.id },
      { school: primary.id },
    ])
  })

  it('count whole years at a feeder school up to the closing day', () => {
    const academy = { ...listed('sample-soar-academy', 'secondary') }
    const present = { id: 'other-sample-school', name: 'Other Sample School', asks: [] }
    const years = (since: string) =>
      preferencesOf(
        {
          ...{ phase: 'secondary', childBorn: '2015-11-05', preferences: [{ school: academy }] },
          ...{ presentSchool: present, presentSince: since },
        },
        '2026-10-31T12:00:00.000Z',
      )?.[0]?.feeder
    expect(academy.asks).toContain('feeder')
    expect(years('2024-10-31')).toEqual({ school: present.id, years: 2 })
    expect(years('2024-11-01')).toEqual({ school: present.id, years: 1 })
  })

  it('are refused where the answers are none of the form', () => {
    expect(() => apply({ phase: 'nursery' })).toThrow()
    expect(() => apply({ preferences: [] })).toThrow()
  })
})
