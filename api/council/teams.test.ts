import { describe, expect, it } from 'vitest'
import { CouncilProfile, type Department } from '#contract/council/council.ts'
import { teamFor } from '#contract/council/team.ts'
import { council } from '#council'
import { services } from '#services/index.ts'

/** What a department’s teams name that there is not, or name twice. */
function unknownIn(department: Department): string[] {
  const slugs = services.filter((service) => service.department === department.id).map(({ slug }) => slug)
  const codes = council.districts.map(({ code }) => code)
  const teams = department.teams ?? []
  const ids = teams.map(({ id }) => id)
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at),
    ...teams.flatMap(({ services: named = [] }) => named.filter((slug) => !slugs.includes(slug))),
    ...teams.flatMap(({ districts = [] }) => districts.filter((code) => !codes.includes(code))),
  ]
}

const withTeams = council.departments.filter(({ teams }) => teams)

describe('the teams of the council profile', () => {
  it('are in the agreed shape', () => {
    expect(CouncilProfile.safeParse(council).error).toBeUndefined()
  })

  it.each(withTeams)(
    'of $name name services of its own and districts that there are, and no id twice',
    (department) => {
      expect(unknownIn(department)).toEqual([])
    },
  )

  it.each(withTeams)('of $name leave no service in any district without a team', (department) => {
    const asked = services
      .filter((service) => service.department === department.id)
      .flatMap(({ slug }) => council.districts.map(({ code }) => ({ service: slug, district: code })))
    expect(asked.filter((request) => !teamFor(department, request))).toEqual([])
  })

  it('are refused with another department’s service, an unknown district or an id twice', () => {
    const [highways] = council.departments
    const teams = [
      { id: 'one', name: 'One', services: ['blue-badge'] },
      { id: 'one', name: 'Two', districts: ['E07999999'] },
    ]
    expect(unknownIn({ ...(highways as Department), teams })).toEqual(['one', 'blue-badge', 'E07999999'])
  })
})
