import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addDays } from '#contract/calendar/day.ts'
import { caseKinds } from '#contract/fostering/case.ts'
import type { FosteringClock } from '#contract/fostering/clocks.ts'
import { calendars } from '#council/calendars.ts'
import { allowanceRules } from '#council/fostering/allowances.ts'
import { promises } from '#council/fostering/promises.ts'
import { support } from '#council/fostering/support.ts'
import { clockOf } from './find.ts'
import { planOf } from './plan.ts'
import { printed } from './print.ts'
import { requiredOf } from './required.ts'
import { rulesWith } from './rules.ts'
import { steps } from './steps/index.ts'
import { caseOf, everything, rules } from './testing/case.ts'

const ids = [...new Set(rules.clocks.map(({ id }) => id))]
const versionsOf = (id: string) =>
  rules.clocks.filter((clock) => clock.id === id).sort((a, b) => a.from.localeCompare(b.from))

describe('every time and every need', () => {
  it.each(ids)('%s has one version for each day, the last without an end', (id) => {
    const versions = versionsOf(id)
    const gaps = versions.slice(1).filter(({ from }, index) => versions[index]?.until !== addDays(from, -1))
    expect(gaps).toEqual([])
    expect(versions.at(-1)?.until).toBeUndefined()
    expect(new Set(versions.map(({ by }) => by)).size).toBe(1)
  })

  it('says where it is from', () => {
    const all = [...rules.clocks, ...rules.needs]
    expect(all.filter(({ source }) => source.length < 10)).toEqual([])
    expect(all.filter(({ reviewed }) => reviewed !== null)).toEqual([])
  })

  it('is found by the id that a step names', () => {
    const named = steps.flatMap(({ clock }) => clock ?? [])
    expect(named.filter((id) => !ids.includes(id))).toEqual([])
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
  })

  it('is the law’s or the council’s own, and the council’s say so', () => {
    const own = rules.clocks.filter(({ set }) => set === 'council').map(({ id }) => id)
    expect(own).toEqual(promises.map(({ id }) => id))
    expect(own).toEqual([
      'enquiry-reply',
      'enquiry-visit',
      'final-decision',
      'rise',
      'kept-erased',
      'claim-check',
      'letter-read',
      'break-answer',
      'mentor-answer',
      'sleepover-answer',
      'quiet',
      'call-quiet',
      'call-waits',
      'call-ahead',
      'councils-told',
      'exit-independent',
      'review-prepare',
      'review-extra',
      'review-told',
      'quality-check',
      'views',
      'views-reminder',
      'views-late-reminder',
      'standards-reminder',
      'standards-late-reminder',
      'visit-announced',
      'visit-unannounced',
      'child-information',
      'child-information-again',
      'incident',
      'hand-over',
      'panel-invitation',
      'panel-check',
      'complaint-acknowledged',
      'kept-complaint',
      'concern-tell',
      'concern-outcome',
      'allegation-safe',
      'allegation-supporter',
      'allegation-summary',
      'allegation-copy',
    ])
  })
})

describe('a rule that changes', () => {
  const [old] = versionsOf('stage-one-decision')
  if (!old) throw new Error('There is no such time')
  const longer: FosteringClock = {
    ...old,
    length: { amount: 15, unit: 'working days', calendar: 'england' },
    from: '2027-01-01',
    source: 'A law to come',
  }
  const changed = rulesWith(calendars, { clocks: promises, needs: [], support, allowances: allowanceRules })
  const both = {
    ...changed,
    clocks: changed.clocks.flatMap((one) =>
      one === old ? [{ ...old, until: '2026-12-31' }, longer] : [one],
    ),
  }
  const dueOf = (applied: string) => {
    const facts = caseOf('fostering', {
      dates: { applied, decidedToAssess: '2027-01-04', informationComplete: '2027-02-01' },
    })
    return planOf(facts, '2027-02-02', both).lines.find(({ id }) => id === 'stage-one-decision')
  }

  it('leaves alone a case that applied before, however late its own day is', () => {
    expect(dueOf('2026-12-31')).toMatchObject({
      due: { kind: 'day', day: '2027-02-15' },
      dueWords: 'by 15 February 2027',
      clock: { length: '10 working days', sure: 'L', source: old.source },
    })
  })

  it('holds for a case that applies from that day', () => {
    expect(dueOf('2027-01-01')).toMatchObject({
      due: { kind: 'day', day: '2027-02-22' },
      clock: { length: '15 working days', source: 'A law to come' },
    })
  })

  it('goes by the day on which a promise starts, where no application chooses it', () => {
    const [reply] = promises.filter(({ id }) => id === 'enquiry-reply')
    if (!reply) throw new Error('There is no such promise')
    const slower: FosteringClock = { ...reply, from: '2027-01-01', title: 'Slower' }
    const clocks = [{ ...reply, until: '2026-12-31' }, slower]
    const applied = { dates: { applied: '2026-06-01' } }
    expect(clockOf({ clocks }, 'enquiry-reply', applied, '2026-12-31').title).toBe(reply.title)
    expect(clockOf({ clocks }, 'enquiry-reply', applied, '2027-01-01').title).toBe('Slower')
  })

  it('is the first that was written down for what began before it', () => {
    expect(clockOf(rules, 'review', { dates: {} }, '1998-05-01').id).toBe('review')
    const early = caseOf('fostering', { dates: { applied: '1998-05-01' } })
    expect(requiredOf(early, '2026-12-01', rules)).toEqual(
      requiredOf(caseOf('fostering'), '2026-12-01', rules),
    )
  })

  it('of needs is one by the day of the application too', () => {
    const four = rules.needs.map((need) =>
      need.part === 'visit.v' ? { ...need, until: '2026-12-31' } : need,
    )
    const [visits] = rules.needs.filter(({ part }) => part === 'visit.v')
    if (!visits) throw new Error('No visits are needed')
    const needs = [...four, { ...visits, atLeast: 6, from: '2027-01-01' }]
    const visitsOf = (applied: string) =>
      requiredOf(caseOf('fostering', { dates: { applied } }), '2027-06-01', { needs })
        .filter(({ part }) => part === 'visit.v')
        .map(({ atLeast }) => atLeast)
    expect(visitsOf('2026-12-31')).toEqual([3])
    expect(visitsOf('2027-01-01')).toEqual([6])
  })

  it('is missed where there is none of the id', () => {
    expect(() => clockOf(rules, 'no-such', { dates: {} }, '2026-12-01')).toThrow('There is no time “no-such”')
  })
})

it.each(caseKinds)('a case of %s goes by its own clocks and needs, and by none of another kind', (kind) => {
  const facts = everything(caseOf(kind, { dates: { applied: '2026-09-01' } }))
  const lines = planOf(facts, '2026-12-01', rules).lines.map(({ id }) => id)
  const isAdoption = kind === 'adoption' || kind === 'early-permanence'
  expect(lines.includes('adoption-stage-one')).toBe(isAdoption)
  expect(lines.includes('stage-one-decision')).toBe(!isAdoption)
  expect(lines.includes('temporary-approval')).toBe(kind === 'connected-person')
  expect(lines.includes('checklist.schedule4')).toBe(kind === 'connected-person')
  expect(lines.includes('temporary-adopters')).toBe(kind === 'early-permanence')
  expect(new Set(lines).size).toBe(lines.length)
})

it('stands printed beside it', async () => {
  const path = resolve(import.meta.dirname, 'CLOCKS.md')
  const block = `<!-- clocks -->\n${printed(rules)}\n<!-- /clocks -->`
  const text = readFileSync(path, 'utf8').replace(/<!-- clocks -->[\s\S]*<!-- \/clocks -->/, () => block)
  expect(text).toContain(block)
  await expect(text).toMatchFileSnapshot(path)
})
