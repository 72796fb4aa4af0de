import { describe, expect, it } from 'vitest'
import { CaseView } from '#contract/fostering/desk.ts'
import { PlaceView } from '#contract/fostering/household.ts'
import type { Who } from '../rights/may.ts'
import { caseView } from './case-view.ts'
import { placeView } from './place-view.ts'
import { applicant, household, recruiter, world } from './testing/world.ts'

const hub: Who = { as: 'hub', id: 'staff-5', name: 'Tove Lind' }
const manager: Who = { as: 'manager', id: 'staff-3', name: 'Grace Adeyemi' }

describe('a case, as staff see it', () => {
  it('has a plan, what is late in it, and what stands before each step', async () => {
    const one = await world()
    one.go('2027-01-20T10:00:00.000Z')
    const view = CaseView.parse(await caseView(one.ports, recruiter, await one.head()))
    expect(view.plan.lines.map(({ id }) => id)).toContain('check.p2.dbs')
    expect(view.late.map(({ line, risen }) => [line, risen])).toContainEqual(['enquiry-reply', true])
    expect(view.gates.find(({ gate }) => gate === 'assess')).toEqual({
      gate: 'assess',
      ready: false,
      missing: [{ line: 'application-sent', about: [], words: 'There is no application yet' }],
    })
  })

  it('tells a hub that it is here and how far, and a recruiter nothing of what only assessors write', async () => {
    const one = await world()
    const head = await one.head()
    const seen = await caseView(one.ports, hub, head)
    expect(seen).toMatchObject({
      phase: 'applying',
      parts: [],
      decisions: [],
      gates: [],
      late: [],
      quiet: null,
    })
    expect(seen.plan.lines).toEqual([])
    const lines = async (who: Who) => (await caseView(one.ports, who, head)).plan.lines.map(({ id }) => id)
    expect(await lines(recruiter)).toContain('stage-one.reference.r')
    expect(await lines(recruiter)).not.toContain('section.identity')
    expect(await lines(manager)).toContain('section.identity')
  })
})

describe('a household, as its people see it', () => {
  it('shows each the plan of what is theirs, and says no more of others than how much they have to do', async () => {
    const one = await world()
    const view = PlaceView.parse(placeView(one.ports, applicant(), await one.head()))
    const about = view.plan.lines.flatMap((line) => line.about)
    expect(new Set(about)).toEqual(new Set(['p1']))
    expect(view.plan.lines.map(({ id }) => id)).toContain('form.p1.health')
    expect(view.plan.others).toBeGreaterThan(0)
    const member = { as: 'member', id: 'p2', name: 'Sample Two' } as const
    expect(placeView(one.ports, member, await one.head())).toMatchObject({
      decisions: [],
      plan: { others: 0 },
    })
  })

  it('shows what is late to both sides, and in the line of the case', async () => {
    const one = await world()
    one.go('2027-01-08T10:00:00.000Z')
    const place = placeView(one.ports, applicant(), await one.head())
    expect(place.late.map(({ line }) => line)).toEqual(['enquiry-reply'])
    await one.ports.parts.relist(household)
    const [line] = await one.ports.cases.open()
    expect(line).toMatchObject({
      due: { line: 'enquiry-reply', day: '2027-01-05', whose: 'council' },
      late: 1,
      risen: 1,
      quiet: null,
      asOf: '2027-01-08',
    })
  })
})
