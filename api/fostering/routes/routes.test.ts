import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addDays } from '#contract/calendar/day.ts'
import { adoptionKinds, caseKinds } from '#contract/fostering/case.ts'
import { type Outcome, referralTypes } from '#contract/fostering/panel/referral.ts'
import { lawfulRoutes } from './law.ts'
import { printed } from './print.ts'
import { isProposal, type Route, routeOf } from './route.ts'

const today = '2027-03-01'
const routeFor = (type: Route['type'], kind: Route['kinds'][number], dates = {}, routes = lawfulRoutes) =>
  routeOf(routes, type, { kind, dates }, today)

describe('every route', () => {
  it.each(referralTypes)(
    'of %s has one version for each day, in each kind of case that it is for',
    (type) => {
      const kinds = caseKinds.filter((kind) =>
        lawfulRoutes.some((one) => one.type === type && one.kinds.includes(kind)),
      )
      expect(kinds.length).toBeGreaterThan(0)
      for (const kind of kinds) {
        const versions = lawfulRoutes
          .filter((one) => one.type === type && one.kinds.includes(kind))
          .sort((a, b) => a.from.localeCompare(b.from))
        expect(versions.slice(1).filter(({ from }, at) => versions[at]?.until !== addDays(from, -1))).toEqual(
          [],
        )
        expect(versions.at(-1)?.until).toBeUndefined()
        expect(routeFor(type, kind)?.type).toBe(type)
      }
    },
  )

  it('says where it is from, and ends with a decision after something that recommends', () => {
    for (const { source, reviewed, steps, panel } of lawfulRoutes) {
      expect(source.length).toBeGreaterThan(10)
      expect(reviewed).toBeNull()
      expect(steps).toHaveLength(2)
      expect(steps[1]).toBe('decision')
      expect(panel !== null).toBe(steps[0] === 'panel')
    }
    expect(new Set(lawfulRoutes.map(({ id, kinds }) => `${id} ${kinds}`)).size).toBe(lawfulRoutes.length)
  })

  it('is by a panel wherever the law wants one', () => {
    for (const kind of caseKinds)
      for (const type of [
        'approval',
        'connected-person',
        'adoption',
        'brief-report',
        'first-review',
        'representations',
      ] as const)
        expect([kind, type, routeFor(type, kind)?.steps[0] ?? 'panel']).toEqual([kind, type, 'panel'])
  })

  it('counts adoption by its own time', () => {
    for (const { kinds, answer } of lawfulRoutes)
      expect(answer).toBe(
        kinds.some((kind) => adoptionKinds.includes(kind))
          ? 'adoption-answer-to-proposal'
          : 'answer-to-proposal',
      )
  })
})

const yes = { hasTerms: true, agreed: true }
const terms = { hasTerms: true, agreed: false }
const none = { hasTerms: false, agreed: false }

/** Type, kind, outcome, what else is so: what it brings, and whether it is proposed first. */
const table: readonly [Route['type'], Route['kinds'][number], Outcome, typeof none, string, boolean][] = [
  ['approval', 'fostering', 'suitable', terms, 'approval', false],
  ['approval', 'fostering', 'not-suitable', none, 'refusal', true],
  ['approval', 'short-breaks', 'not-suitable', none, 'refusal', true],
  ['approval', 'supported-lodgings', 'not-suitable', none, 'refusal', false],
  ['connected-person', 'connected-person', 'suitable', none, 'approval', false],
  ['connected-person', 'connected-person', 'not-suitable', none, 'refusal', true],
  ['adoption', 'adoption', 'suitable', none, 'approval', false],
  ['adoption', 'adoption', 'not-suitable', none, 'refusal', true],
  ['brief-report', 'fostering', 'complete-assessment', none, 'assessment', false],
  ['brief-report', 'adoption', 'not-suitable', none, 'refusal', true],
  ['brief-report', 'supported-lodgings', 'not-suitable', none, 'refusal', false],
  ['extension', 'connected-person', 'agree', none, 'extension', false],
  ['extension', 'connected-person', 'refuse', none, 'nothing', false],
  ['first-review', 'fostering', 'suitable', none, 'review', false],
  ['first-review', 'fostering', 'suitable', terms, 'review', true],
  ['first-review', 'fostering', 'suitable', yes, 'review', false],
  ['first-review', 'connected-person', 'not-suitable', none, 'end', true],
  ['review', 'fostering', 'suitable', none, 'review', false],
  ['review', 'adoption', 'not-suitable', none, 'end', true],
  ['review', 'supported-lodgings', 'suitable', terms, 'review', false],
  ['change-of-terms', 'fostering', 'agree', yes, 'terms', false],
  ['change-of-terms', 'fostering', 'agree', terms, 'terms', true],
  ['change-of-terms', 'fostering', 'refuse', none, 'nothing', false],
  ['exemption', 'fostering', 'agree', none, 'exemption', false],
  ['exemption', 'fostering', 'refuse', none, 'nothing', false],
  ['termination', 'fostering', 'not-suitable', none, 'end', true],
  ['termination', 'adoption', 'suitable', none, 'review', false],
]

describe('what a decision brings', () => {
  it.each(table)('of %s in %s, %s', (type, kind, outcome, said, effect, proposal) => {
    const route = routeFor(type, kind)
    const brings = route && route.outcomes !== 'as proposed' ? route.outcomes[outcome] : undefined
    expect(brings).toBe(effect)
    if (route && brings) expect(isProposal(route.refusal, brings, said)).toBe(proposal)
  })

  it('is in the table for each outcome of each route', () => {
    const told = new Set(table.map(([type, , outcome]) => `${type} ${outcome}`))
    const all = lawfulRoutes.flatMap(({ type, outcomes }) =>
      outcomes === 'as proposed' ? [] : Object.keys(outcomes).map((outcome) => `${type} ${outcome}`),
    )
    expect(all.filter((one) => !told.has(one))).toEqual([])
  })
})

describe('a law that takes panels out of first approvals', () => {
  const changed = lawfulRoutes.flatMap((route): Route[] =>
    route.type === 'approval'
      ? [
          { ...route, until: '2026-12-31' },
          {
            ...route,
            id: `${route.type}.2027`,
            from: '2027-01-01',
            steps: ['quality-assurance', 'decision'],
            panel: null,
          },
        ]
      : [route],
  )
  const stepsOf = (applied: string) => routeFor('approval', 'fostering', { applied }, changed)?.steps

  it('holds for whoever applies from its day, and leaves alone who applied before', () => {
    expect(stepsOf('2026-12-31')).toEqual(['panel', 'decision'])
    expect(stepsOf('2027-01-01')).toEqual(['quality-assurance', 'decision'])
    expect(stepsOf('2009-01-01')).toEqual(['panel', 'decision'])
  })

  it('changes nothing of what goes by the day of its referral', () => {
    expect(routeFor('first-review', 'fostering', { applied: '2026-06-01' }, changed)?.steps[0]).toBe('panel')
  })

  it('is not taken where two would hold on a day', () => {
    const twice = [...lawfulRoutes, ...lawfulRoutes.filter(({ type }) => type === 'approval')]
    expect(() => routeFor('approval', 'fostering', {}, twice)).toThrow('not one route')
  })
})

it('stands printed beside it', async () => {
  const path = resolve(import.meta.dirname, 'ROUTES.md')
  const block = `<!-- routes -->\n${printed(lawfulRoutes)}\n<!-- /routes -->`
  const text = readFileSync(path, 'utf8').replace(/<!-- routes -->[\s\S]*<!-- \/routes -->/, () => block)
  expect(text).toContain(block)
  await expect(text).toMatchFileSnapshot(path)
})
