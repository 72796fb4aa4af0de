import { describe, expect, it } from 'vitest'
import { teamFor } from './team.ts'

const teams = [
  { id: 'lights', name: 'Lights', services: ['street-light'] },
  { id: 'west-trees', name: 'Trees, west', services: ['tree'], districts: ['W'] },
  { id: 'west', name: 'West', districts: ['W'] },
  { id: 'east', name: 'East', districts: ['E', 'F'] },
]

describe('the team of a request', () => {
  it.each([
    ['street-light', 'W', 'lights'],
    ['street-light', undefined, 'lights'],
    ['tree', 'W', 'west-trees'],
    ['tree', 'F', 'east'],
    ['pothole', 'W', 'west'],
    ['pothole', 'X', undefined],
    ['pothole', undefined, undefined],
  ])('for %s in %s is %s, the first that fits', (service, district, id) => {
    expect(teamFor({ teams }, { service, district })?.id).toBe(id)
  })

  it('is nobody’s where the department has none, and everybody’s where it has one for all', () => {
    expect(teamFor({}, { service: 'pothole' })).toBeUndefined()
    expect(teamFor({ teams: [{ id: 'all', name: 'All' }] }, { service: 'pothole' })?.id).toBe('all')
  })
})
