import { describe, expect, it } from 'vitest'
import { appliedOf } from '#admissions/applying/applied.ts'
import { HeldFact } from '#contract/admissions/api-shapes.ts'
import { rounds } from '#council/admissions/rounds.ts'
import { serviceOf } from '#services/index.ts'
import type { Application } from './application.ts'
import { awayId } from './away.ts'
import { heldFacts, isOfSchool } from './facts.ts'

const at = '2026-12-01T09:00:00.000Z'
const { reasons = {} } = serviceOf('school-place')?.examples ?? {}
const {
  lateReason: _,
  lateWhy: __,
  ...answers
} = { ...reasons, childBorn: '2022-11-05' } as Record<string, unknown>

function application(more: Record<string, unknown> = {}, set: Application['set'] = []): Application {
  const ports = { rounds, awayId, placeOf: () => null, linkedOf: () => [] }
  const said = appliedOf({ answers: { ...answers, ...more }, submittedAt: at }, ports)
  if (!said) throw new Error('No round was open')
  return {
    ...{ reference: 'SA-7K3M-9QTD', round: said.round, keys: [], source: 1, submittedAt: at, said, set },
    ...{ corrections: [], answers: {}, changedAt: at, version: 1, history: [] },
  }
}

const held = (of: Application) => heldFacts(of, (school) => school, true)
const shownAs = (of: Application, name: string) => held(of).find((fact) => fact.name === name)?.value

describe('what a family reads of what is held', () => {
  it('is whole, whatever was asked for', () => {
    const shared = {
      livesAt: 'equally',
      otherAddress: { line1: '2 Sample Street', town: 'Glenfield', postcode: 'LE3 8RA' },
      addressAgreed: 'yes',
    }
    for (const one of [application(), application(shared)])
      for (const fact of held(one)) expect(HeldFact.parse(fact)).toEqual(fact)
    expect(shownAs(application(), 'wishes/shared-care')).toBeUndefined()
    expect(shownAs(application(shared), 'wishes/shared-care')).toBe('2 Sample Street, Glenfield, LE3 8RA')
  })

  it('says days as people do', () => {
    expect(shownAs(application(), 'born')).toBe('5 November 2022')
  })

  it('says of nothing that the council found by itself that the family said it', () => {
    const from = (name: string, more?: Application['set']) =>
      held(application({}, more)).find((fact) => fact.name === name)?.from
    expect(shownAs(application(), 'home')).toBe('Not known yet. The council looks it up')
    expect(from('home')).toBe('computed')
    expect(from('late')).toBe('computed')
    expect(from('wishes/start')).toBe('family')
    const by = { id: 'staff-1', name: 'Grace' }
    const value = { easting: 450_000, northing: 310_000 }
    const found = { name: 'home', value, by, at, why: 'Looked up' }
    expect(from('home', [found])).toBe('staff')
    expect(shownAs(application({}, [found]), 'home')).toBe(
      'Easting 450000, northing 310000 on the National Grid',
    )
  })

  it('has all that an order may go by: premiums too', () => {
    expect(shownAs(application({ premiums: ['none'] }), 'premiums')).toBeUndefined()
    expect(shownAs(application({ premiums: ['pupil', 'service'] }), 'premiums')).toBe(
      'Pupil premium, Service premium',
    )
  })

  it('says a posting whose address is not known yet by its day alone', () => {
    const posted = { forces: 'yes', postingFrom: '2027-01-30' }
    expect(shownAs(application(posted), 'wishes/posting')).toBe('30 January 2027')
  })

  it('names the school of a plan, and no id', () => {
    const by = { id: 'staff-1', name: 'Grace' }
    const plan = { name: 'plan', value: 'sample-lane-primary-academy', by, at, why: 'The plan' }
    const fact = heldFacts(application({}, [plan]), () => 'Sample Lane Primary Academy', true).find(
      ({ name }) => name === 'plan',
    )
    expect(fact).toMatchObject({
      label: 'School named in an education, health and care plan',
      value: 'Sample Lane Primary Academy',
    })
  })

  it('tells no need as refused before the panel has looked at it', () => {
    const name = 'preferences/sample-lane-primary-academy/panel'
    expect(shownAs(application(), name)).toBe('A medical need, which the panel has not looked at yet')
    const by = { id: 'staff-1', name: 'Grace' }
    const decided = application({}, [{ name, value: 'medical-refused', by, at, why: 'The panel met' }])
    expect(shownAs(decided, name)).toBe('Medical need, not accepted')
    const accepted = application({}, [{ name, value: 'medical-accepted', by, at, why: 'The panel met' }])
    expect(shownAs(accepted, name)).toBe('Medical need, accepted')
  })
})

it('tells what is of one school from what is of the child, and of the others', () => {
  const names = [
    'born',
    'wishes/start',
    'preferences/sample-park-school/siblingNow',
    'preferences/sample-park/aptitude',
  ]
  expect(names.filter((name) => isOfSchool(name, 'sample-park'))).toEqual([
    'born',
    'wishes/start',
    'preferences/sample-park/aptitude',
  ])
})
