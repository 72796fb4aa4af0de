import { describe, expect, it } from 'vitest'
import { Run } from '#contract/admissions/run.ts'
import { allocate } from '../allocate/allocate.ts'
import { withFallback } from '../allocate/fallback.ts'
import { heldBack, verify } from './verify.ts'

const standing = (child: string, at: number) => ({
  child,
  criterion: at,
  metres: 100 * (at + 1),
  lot: at + 1,
})
const school = (id: string, number: number) => ({ id, number, twins: true, infant: true, fallback: true })
const pool = (id: string, places: number, ...children: string[]) => ({
  ...{ id, school: id, places },
  order: children.map(standing),
})

/** What is computed: twins a and b, c who is found a place, d who is found none, p with a plan. */
const right: Run = Run.parse(
  withFallback(
    allocate(
      {
        round: 'reception-2027',
        schools: [school('oak', 2), school('elm', 1)],
        pools: [pool('oak', 2, 'a', 'b', 'c', 'd'), pool('elm', 1)],
        applicants: [
          { id: 'a', preferences: ['oak'], group: 'birth' },
          { id: 'b', preferences: ['oak'], group: 'birth' },
          { id: 'c', preferences: ['oak'] },
          { id: 'd', preferences: ['oak'] },
          { id: 'p', preferences: [], plan: { school: 'oak' } },
        ],
      },
      '0'.repeat(64),
    ),
    [
      { child: 'c', schools: [{ school: 'elm', why: 'nearest', metres: 5 }] },
      { child: 'd', schools: [] },
    ],
  ),
)

type Steps = Run['steps']
const steps = (change: (step: Steps[number]) => object): Run => ({
  ...right,
  steps: right.steps.map((step) => ({ ...step, ...change(step) }) as Steps[number]),
})
const without = (kind: Steps[number]['step']): Run => ({
  ...right,
  steps: right.steps.filter(({ step }) => step !== kind),
})
const last = (change: object): Run => ({
  ...right,
  cutOffs: right.cutOffs.map((one) => ({ ...one, last: one.last && { ...one.last, ...change } })),
})

describe('what a run writes down', () => {
  it('is right as it is computed', () => {
    expect(right.placed.map(({ by }) => by)).toEqual(['preference', 'twin', 'fallback', 'none', 'plan'])
    expect(right.cutOffs[0]?.last).toMatchObject({ child: 'a', metres: 100 })
    expect(verify(right)).toEqual([])
  })

  it.each<[string, Run, string, string[]]>([
    ['another distance of the last child', last({ metres: 101 }), 'cut-off', ['oak']],
    ['another criterion of the last child', last({ criterion: 3 }), 'cut-off', ['oak']],
    ['another lot of the last child', last({ lot: 9 }), 'cut-off', ['oak']],
    ['points that nobody has', last({ points: 5 }), 'cut-off', ['oak']],
    [
      'a cut-off of nothing',
      { ...right, cutOffs: [...right.cutOffs, ...right.cutOffs.slice(0, 1)] },
      'incomplete',
      ['oak', 'elm'],
    ],
    ['a call twice', { ...right, calls: ['c', 'd', 'd'] }, 'incomplete', ['oak']],
    ['a call to nobody', { ...right, calls: ['c', 'd', 'z'] }, 'incomplete', ['oak', 'elm']],
    ['a school twice', { ...right, schools: [...right.schools, school('elm', 1)] }, 'incomplete', ['elm']],
    [
      'a pool of a school that is not there',
      { ...right, schools: right.schools.filter(({ id }) => id !== 'elm') },
      'incomplete',
      ['oak'],
    ],
    [
      'somebody twice in an order',
      { ...right, pools: [pool('oak', 2, 'a', 'b', 'c', 'd', 'b'), ...right.pools.slice(1)] },
      'incomplete',
      ['oak'],
    ],
    [
      'a preference twice',
      {
        ...right,
        applicants: right.applicants.map((one) =>
          one.id === 'd' ? { ...one, preferences: ['oak', 'oak'] } : one,
        ),
      },
      'incomplete',
      ['oak'],
    ],
    ['a twin of somebody else', steps(({ step }) => (step === 'twin' ? { with: 'c' } : {})), 'twin', ['oak']],
    [
      'no exception for a twin',
      steps(({ step }) => (step === 'twin' ? { excepted: false } : {})),
      'twin',
      ['oak'],
    ],
    ['nothing of a twin', without('twin'), 'twin', ['oak']],
    ['nothing of a place found', without('fallback'), 'fallback', ['elm']],
    [
      'a place found for another child',
      steps((step) => (step.step === 'fallback' ? { school: step.school === null ? 'elm' : null } : {})),
      'fallback',
      ['elm'],
    ],
    [
      'a place looked for twice',
      { ...right, steps: [...right.steps, ...right.steps.slice(-1)] },
      'fallback',
      ['oak'],
    ],
    [
      'a place not given to whom it was found for',
      {
        ...right,
        placed: right.placed.map((one) =>
          one.child === 'c' ? { by: 'none' as const, child: 'c', school: null } : one,
        ),
      },
      'fallback',
      ['elm'],
    ],
  ])('%s is a fault, and whom it holds back is known', (_, run, kind, schools) => {
    const faults = verify(run)
    expect(faults.map((one) => one.kind)).toContain(kind)
    expect(heldBack(run, faults)).toEqual(expect.arrayContaining(schools))
  })
})

it('holds back for a child the schools that it asked for, and all of them for somebody whom nobody knows', () => {
  const called = { ...right, calls: ['c', 'd', 'd'] }
  expect(heldBack(called, verify(called))).toEqual(['oak'])
  const nobody = { ...right, calls: ['c', 'd', 'z'] }
  expect(heldBack(nobody, verify(nobody))).toEqual(['oak', 'elm'])
})
