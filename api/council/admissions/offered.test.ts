import { describe, expect, it } from 'vitest'
import { asksOf } from '#contract/admissions/asks.ts'
import { answerFor } from '#contract/admissions/offered.ts'
import { isElsewhere, ListedSchool, type SchoolAnswer } from '#contract/core/school.ts'
import { serviceOf } from '#services/index.ts'
import { schools } from './load.ts'
import { offeredFrom, offeredSchools, schoolOf } from './offered.ts'
import { policies } from './policies.ts'

const asksFor = (id: string, phase: string) => {
  const school = schoolOf(id)
  return school && answerFor(school, phase)?.asks
}

describe('a school in the list that families choose from', () => {
  it('is each school that there is, with an answer for each of its rounds', () => {
    expect(offeredSchools.map(({ id }) => id)).toEqual(schools.map(({ id }) => id))
    for (const school of offeredSchools)
      for (const { phase } of school.into)
        expect(ListedSchool.parse(answerFor(school, phase)).id).toBe(school.id)
    expect(asksFor('sample-primary-school', 'secondary')).toBeUndefined()
    expect(asksFor('no-such-school', 'reception')).toBeUndefined()
  })

  it('asks for what its policy needs, and for nothing that cannot matter there', () => {
    // The county’s order names feeders and a faith; this school has neither.
    expect(asksFor('sample-primary-school', 'reception')).toEqual(['sibling', 'medical'])
    expect(asksFor('sample-hill-church-of-england-school', 'reception')).toEqual(['sibling', 'faith'])
    expect(asksFor('sample-soar-academy', 'secondary')).toContain('feeder')
    expect(asksFor('sample-grammar-school', 'secondary')).toContain('test')
    expect(asksFor('sample-lane-primary-academy', 'reception')).toEqual(['sibling', 'medical', 'staff'])
  })

  it('may ask for everything where nobody holds its policy', () => {
    const [school] = offeredFrom(
      [{ ...schools[0]!, faith: 'Jewish', entries: [{ ...schools[0]!.entries[0]!, feeders: ['a'] }] }],
      [],
    )
    expect(school?.into[0]?.asks).toHaveLength(7)
  })
})

describe('a policy', () => {
  it.each(policies.map((policy) => [policy.id, policy] as const))(
    '%s asks for each thing once',
    (_, policy) => {
      const asks = asksOf(policy)
      expect(new Set(asks).size).toBe(asks.length)
    },
  )

  it('asks for what stands inside another condition, and for what separates two children', () => {
    const of = (who: Parameters<typeof asksOf>[0]['criteria'][number]['who']) =>
      asksOf({
        ...policies[0]!,
        criteria: [{ id: 'a', who }],
        tieBreaks: [{ by: 'random' }],
        bands: undefined,
        aptitude: undefined,
        requires: undefined,
      } as never)
    expect(of({ is: 'everyone' })).toEqual([])
    expect(
      of({ is: 'all', of: [{ is: 'catchment' }, { is: 'not', of: { is: 'premium', kinds: ['pupil'] } }] }),
    ).toEqual(['premium'])
  })
})

it('has the schools of the form’s examples, as they stand there', () => {
  const examples = [
    serviceOf('school-place')?.example,
    ...Object.values(serviceOf('school-place')?.examples ?? {}),
  ]
  const chosen = examples.flatMap(
    (answers) => (answers?.preferences ?? []) as readonly { school: SchoolAnswer }[],
  )
  const phases = ['reception', 'junior', 'secondary']
  const known = chosen.flatMap(({ school }) => (isElsewhere(school) ? [] : [school]))
  expect(known.length).toBeGreaterThan(3)
  for (const school of known) {
    const listed = schoolOf(school.id)
    expect(phases.map((phase) => listed && answerFor(listed, phase))).toContainEqual(school)
  }
})
