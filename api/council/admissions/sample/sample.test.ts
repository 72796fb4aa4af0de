import { describe, expect, it } from 'vitest'
import { AdmissionSchools, CatchmentAreas } from '#contract/admissions/school.ts'
import { schools as found } from '../../areas/sample/schools.ts'
import { catchments } from './catchments.ts'
import { schools } from './schools.ts'

const unique = (all: readonly unknown[]) => expect(new Set(all).size).toBe(all.length)

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

  it('close their open days after they open them', () => {
    for (const { name, openDays } of schools)
      for (const { starts, ends } of openDays) expect(ends > starts, `${name} ${starts}`).toBe(true)
  })
})
