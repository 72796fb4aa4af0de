import { describe, expect, it } from 'vitest'
import type { StaffGroup } from '#contract/council/staff.ts'
import { boards } from '#contract/workspace/refused.ts'
import { council } from '#council'
import { MemoryRefused } from '#requests/notify/testing/memory.ts'
import { workspaceRefusedRoutes } from './refused.ts'

const { roles } = council
const staffGroups: StaffGroup[] = [
  { group: 'people', role: 'people', departments: ['libraries'] },
  { group: 'admissions', role: 'officer', departments: [roles['school-admissions']] },
  { group: 'highways', role: 'officer', departments: [roles.roads] },
  { group: 'clerk', role: 'appeals-clerk', departments: 'all' },
  { group: 'adviser', role: 'adviser', departments: [roles.fostering] },
  { group: 'recruiter', role: 'recruiter', departments: [roles.fostering] },
  { group: 'assessor', role: 'assessor', departments: 'all' },
  { group: 'school', role: 'school', departments: [roles['school-admissions']] },
]

async function world() {
  const refused = new MemoryRefused()
  for (const board of boards)
    await refused.stands({ board, who: `${board}/1`, since: '2026-03-02T12:00:00.000Z' })
  const app = workspaceRefusedRoutes(async () => ({
    ...{ council, refused, staffGroups },
    identify: async (token) => {
      const [name = ''] = token.split('.')
      return { id: name, name, groups: [name] }
    },
  }))
  const ask = (group: string, method = 'GET', path = '') =>
    app.request(`/api/workspace/refused${path}`, {
      method,
      headers: { authorization: `Bearer ${group}.x.y` },
    })
  return { refused, ask }
}

describe('emails at work that were refused', () => {
  it.each([
    ['people', ['people']],
    ['admissions', ['schools']],
    ['highways', []],
    ['clerk', ['appeals']],
    ['adviser', ['panel']],
    ['recruiter', ['enquiries']],
    ['assessor', ['cases']],
    ['school', []],
  ])('are seen and taken off by %s: %j', async (group, theirs) => {
    const { ask, refused } = await world()
    const answer = (await (await ask(group)).json()) as { refused: { board: string }[] }
    expect(answer.refused.map(({ board }) => board)).toEqual(theirs)
    for (const board of boards) {
      const { status } = await ask(group, 'DELETE', `/${board}/${encodeURIComponent(`${board}/1`)}`)
      expect([board, status]).toEqual([board, (theirs as string[]).includes(board) ? 204 : 403])
    }
    expect(refused.all.map(({ board }) => board)).toEqual(
      boards.filter((board) => !(theirs as string[]).includes(board)),
    )
  })

  it('are nothing for whoever signs in and works here in no way', async () => {
    const { ask } = await world()
    expect((await ask('visitor')).status).toBe(403)
  })

  it('are in no list that there is not', async () => {
    const { ask } = await world()
    expect((await ask('people', 'DELETE', '/nobody/1')).status).toBe(404)
  })
})
