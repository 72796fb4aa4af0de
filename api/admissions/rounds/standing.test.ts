import { expect, it } from 'vitest'
import { policies } from '#council/admissions/policies.ts'
import { rounds } from '#council/admissions/rounds.ts'
import type { Application } from './application.ts'
import { engine } from './computed.ts'
import type { CouncilSchool } from './ports.ts'
import { newRound } from './round.ts'
import { heldStandings } from './standing.ts'

const [dates] = rounds
const selective = policies.find(({ kind }) => kind === 'selective')
if (!dates || !selective) throw new Error('There is no round, or no policy by a test')
const dated = dates
const school: CouncilSchool = {
  ...{ id: 'grammar', name: 'A grammar school', policy: selective.id, number: 30, authority: 'Its trust' },
  ...{ catchments: [], feeders: [] },
  point: { easting: 450_000, northing: 310_000 },
}
const home = { easting: 451_000, northing: 310_000 }

function missing(score?: number, reader: 'family' | 'staff' = 'family'): readonly string[] | undefined {
  const preferences = [{ school: school.id, ...(score !== undefined && { score }) }]
  const application = {
    ...{ reference: 'SA-7K3M-9QTD', round: dated.id, set: [], corrections: [], answers: {} },
    said: { facts: { born: '2015-11-05', home, preferences }, away: {} },
  } as unknown as Application
  const council = { dates: dated, schools: [school], policies, areas: [] }
  return heldStandings(engine, { council, round: newRound(dated.id, '') }, application, reader)[0]?.missing
}

it('says of a school that goes by a test that the result has not come, not that it refuses the child', () => {
  expect(missing()).toEqual(['We do not have the result of the school’s test yet.'])
  expect(missing(400)).toEqual([])
})

it('speaks to staff of the child, and to the family of theirs', () => {
  expect(missing(1)).toEqual([
    'By its criteria, and by what we hold, the school cannot offer your child a place.',
  ])
  expect(missing(1, 'staff')).toEqual([
    'By its criteria, and by what we hold, the school cannot offer this child a place.',
  ])
})
