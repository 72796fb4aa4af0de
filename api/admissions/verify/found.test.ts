import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Run } from '#contract/admissions/run.ts'
import { withFallback } from '../allocate/fallback.ts'
import { runOf } from '../allocate/run-of.ts'
import { run as runFrom } from '../allocate/testing/told.ts'
import { rounds } from './testing/rounds.ts'
import { verify } from './verify.ts'

const kinds = (run: Run) => [...new Set(verify(run).map(({ kind }) => kind))]

/** The run with a child found a place elsewhere, and all that is written of it so. */
function moved(run: Run, child: string, school: string | null): Run {
  const row = run.vacancies?.children.find((one) => one.child === child)
  const at = run.vacancies?.schools.indexOf(school ?? '') ?? -1
  const metres = row?.metres[at] ?? null
  const why = school === null ? null : row?.catchment.includes(school) ? 'catchment' : 'nearest'
  return {
    ...run,
    placed: run.placed.map((one) => {
      if (one.child !== child) return one
      return school === null ? { by: 'none', child, school } : { by: 'fallback', child, school }
    }),
    steps: run.steps.map((step) =>
      step.step === 'fallback' && step.child === child ? { ...step, school, why, metres } : step,
    ),
  }
}

/** Two children without an offer, the one nearer to both schools that have a place left each. */
const two = withFallback(
  runFrom({ pools: ['oak 1: a b c', 'elm 1:', 'ash 1:'], children: ['a: oak', 'b: oak', 'c: oak'] }),
  [
    {
      child: 'b',
      schools: [
        { school: 'elm', why: 'nearest', metres: 10 },
        { school: 'ash', why: 'nearest', metres: 20 },
      ],
    },
    {
      child: 'c',
      schools: [
        { school: 'elm', why: 'nearest', metres: 30 },
        { school: 'ash', why: 'nearest', metres: 40 },
      ],
    },
  ],
)

it('takes places that were found as they are to be', () => {
  expect(two.placed.map(({ school }) => school)).toEqual(['oak', 'elm', 'ash'])
  expect(verify(two)).toEqual([])
})

it.each<[string, Run]>([
  ['by who lives farther away', moved(moved(two, 'b', 'ash'), 'c', 'elm')],
  ['by nobody', moved(two, 'c', null)],
  ['of whom nobody looked how far it is', { ...two, vacancies: { ...two.vacancies!, children: [] } }],
  ['with schools left out', { ...two, vacancies: { schools: [], children: [] } }],
  ['with nothing to go by', { ...two, vacancies: undefined as never }],
  [
    'at another distance than is written down',
    {
      ...two,
      steps: two.steps.map((step) => (step.step === 'fallback' ? { ...step, metres: 11 } : step)),
    },
  ],
  [
    'for another reason than is written down',
    {
      ...two,
      steps: two.steps.map((step) => (step.step === 'fallback' ? { ...step, why: 'catchment' } : step)),
    },
  ],
])('finds at fault a place taken %s', (_, run) => {
  expect(kinds(run)).toEqual(['fallback'])
})

it('finds at fault, in any round, whoever is found a farther school than there was', () => {
  let looked = 0
  fc.assert(
    fc.property(rounds, (round) => {
      const run = runOf(round)
      const { schools = [], children = [] } = run.vacancies ?? {}
      for (const placed of run.placed) {
        if (placed.by !== 'fallback') continue
        const row = children.find(({ child }) => child === placed.child)
        const far = (school: string) =>
          (row?.catchment.includes(school) ? 0 : 1e9) + (row?.metres[schools.indexOf(school)] ?? 1e8)
        for (const school of [null, ...schools]) {
          if (school !== null && far(school) <= far(placed.school)) continue
          looked++
          expect(kinds(moved(run, placed.child, school))).toContain('fallback')
        }
      }
    }),
    { numRuns: 150 },
  )
  // About fifty in most runs; what matters is that there were some.
  expect(looked).toBeGreaterThan(0)
})
