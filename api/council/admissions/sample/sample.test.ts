import { describe, expect, it } from 'vitest'
import { AdmissionSchools, CatchmentAreas, type PastYear } from '#contract/admissions/school.ts'
import { schools as found } from '../../areas/sample/schools.ts'
import { policies } from '../policies.ts'
import { catchments } from './catchments.ts'
import { schools } from './schools.ts'

const unique = (all: readonly unknown[]) => expect(new Set(all).size).toBe(all.length)

/** What cannot have been so in a year. */
function wrongIn({ number, offered, byCriterion, last }: PastYear, order: readonly string[]): string[] {
  const given = byCriterion ?? []
  const places = order.indexOf(given.at(-1)?.criterion ?? '')
  const least = given.reduce((sum, one) => sum + (one.places === 'few' ? 1 : Number(one.places)), 0)
  const most = given.reduce((sum, one) => sum + (one.places === 'few' ? 4 : Number(one.places)), 0)
  const lasts =
    last === null || last === 'everybody' ? [] : last.map(({ criterion }) => order.indexOf(criterion))
  const inOrder = given.every(
    ({ criterion }, at) =>
      at === 0 || order.indexOf(criterion) > order.indexOf(given[at - 1]?.criterion ?? ''),
  )
  return [
    ...(last === 'everybody' && (offered ?? 0) >= (number ?? 0) ? ['all got in, and yet it was full'] : []),
    ...(last !== 'everybody' && offered !== number ? ['somebody got no place, and yet it was not full'] : []),
    ...(byCriterion && !((offered ?? 0) >= least && (offered ?? 0) <= most)
      ? [`${least} to ${most} places are not ${offered}`]
      : []),
    ...(inOrder && given.every(({ criterion }) => order.includes(criterion))
      ? []
      : ['criteria are not those of the policy in its order']),
    ...(lasts.length === 0 || Math.max(...lasts) === places
      ? []
      : ['the last child came under another criterion than the last that got places']),
  ]
}

describe('the sample schools', () => {
  it('are as the contract has them', () => {
    expect(AdmissionSchools.parse(schools)).toEqual(schools)
    expect(CatchmentAreas.parse(catchments)).toEqual(catchments)
  })

  it('have ids of their own, and only areas and schools that there are', () => {
    unique(schools.map(({ id }) => id))
    unique(schools.map(({ urn }) => urn))
    unique(catchments.map(({ id }) => id))
    const areas = catchments.map(({ id }) => id)
    const ids = schools.map(({ id }) => id)
    for (const { name, catchments: own, linked, entries } of schools) {
      expect(areas, name).toEqual(expect.arrayContaining(own))
      expect(ids, name).toEqual(
        expect.arrayContaining([...linked, ...entries.flatMap(({ feeders }) => feeders)]),
      )
    }
  })

  it('are those that the search for places finds, by the same number', () => {
    for (const { urn, name, postcode } of found)
      expect(schools.find((school) => school.urn === urn)).toMatchObject({ name, address: { postcode } })
  })

  it('go by policies that the council holds', () => {
    const held = policies.map(({ id }) => id)
    for (const { name, entries } of schools)
      for (const { policy } of entries) expect(held, name).toContain(policy)
  })

  it('gave in past years as many places as there were, in the order of their policy, down to the last that is named', () => {
    for (const { name, entries } of schools) {
      for (const { policy, years } of entries) {
        expect(years, name).toHaveLength(3)
        const order = policies.find(({ id }) => id === policy)?.criteria.map(({ id }) => id) ?? []
        for (const year of years) expect(wrongIn(year, order), `${name} ${year.year}`).toEqual([])
      }
    }
  })

  it('close their open days after they open them', () => {
    for (const { name, openDays } of schools)
      for (const { starts, ends } of openDays) expect(ends > starts, `${name} ${starts}`).toBe(true)
  })
})
