import { describe, expect, it } from 'vitest'
import type { FaultKind } from '#contract/admissions/fault.ts'
import type { Run } from '#contract/admissions/run.ts'
import { withCutOffs, written } from './testing/claims.ts'
import { heldBack, verify } from './verify.ts'

/** Two schools for twins a and b, plan p, and others, and the run that is right. */
const right: Run = withCutOffs({
  format: 'shire-run-1',
  round: 'reception-2027',
  input: '0'.repeat(64),
  schools: [
    { id: 'oak', number: 3, twins: true, infant: true, fallback: true },
    { id: 'elm', number: 1, twins: false, infant: true, fallback: true },
    { id: 'ash', number: 1, twins: false, infant: true, fallback: true },
    { id: 'yew', number: 1, twins: false, infant: true, fallback: false },
  ],
  pools: [
    { id: 'oak', school: 'oak', places: 3, order: order('a', 'c', 'b', 'd') },
    { id: 'elm', school: 'elm', places: 1, order: order('d', 'e') },
    { id: 'ash', school: 'ash', places: 1, order: [] },
    { id: 'yew', school: 'yew', places: 1, order: [] },
  ],
  applicants: [
    { id: 'a', preferences: ['oak', 'elm'], group: 'birth' },
    { id: 'b', preferences: ['oak'], group: 'birth' },
    { id: 'c', preferences: ['oak', 'elm'] },
    { id: 'd', preferences: ['oak', 'elm'] },
    { id: 'e', preferences: ['elm'] },
    { id: 'f', preferences: [] },
    { id: 'p', preferences: [], plan: { school: 'oak' } },
  ],
  placed: [
    { by: 'preference', child: 'a', school: 'oak', pool: 'oak', preference: 1 },
    { by: 'twin', child: 'b', school: 'oak', preference: 1, with: 'a' },
    { by: 'preference', child: 'c', school: 'oak', pool: 'oak', preference: 1 },
    { by: 'preference', child: 'd', school: 'elm', pool: 'elm', preference: 2 },
    { by: 'fallback', child: 'e', school: 'ash' },
    { by: 'none', child: 'f', school: null },
    { by: 'plan', child: 'p', school: 'oak' },
  ],
  cutOffs: [],
  steps: [{ step: 'plan', child: 'p', school: 'oak', pool: 'oak' }],
  calls: ['e', 'f'],
})

function order(...children: string[]) {
  return children.map((child) => ({ child, criterion: 0, metres: null }))
}

type Change = Partial<Run['placed'][number]> & { child: string }
const placed = (...changes: Change[]) => ({
  ...right,
  placed: right.placed.map(
    (one) => (changes.find(({ child }) => child === one.child) ?? one) as Run['placed'][number],
  ),
})
const at = (child: string, school: string, preference = 1): Change => ({
  by: 'preference',
  child,
  school,
  pool: school,
  preference,
})
const none = (child: string): Change => ({ by: 'none', child, school: null })
const called = (run: Run, ...calls: string[]): Run => ({ ...run, calls })
const school = (id: string, change: object): Run => ({
  ...right,
  schools: right.schools.map((one) => (one.id === id ? { ...one, ...change } : one)),
})

describe('a run that is changed', () => {
  it('is right to begin with', () => {
    expect(verify(written(right))).toEqual([])
  })

  it.each<[string, Run, FaultKind[], string[]]>([
    [
      'one more than there are places',
      withCutOffs(placed(at('d', 'oak'))),
      ['over-capacity', 'passed-over'],
      ['oak', 'elm'],
    ],
    [
      'a place for who does not stand in the order',
      called(withCutOffs(placed(at('e', 'elm'), none('d'), at('f', 'oak'))), 'd'),
      ['ineligible', 'over-capacity', 'passed-over'],
      ['oak', 'elm'],
    ],
    [
      'a place that nobody asked for',
      withCutOffs(placed(at('f', 'ash'))),
      ['fallback', 'ineligible'],
      ['ash'],
    ],
    [
      'somebody behind instead of somebody before',
      called(withCutOffs(placed(none('c'), at('d', 'oak'), at('e', 'elm'))), 'c', 'f'),
      ['passed-over'],
      ['oak'],
    ],
    [
      'a place left free that somebody wants',
      called(withCutOffs(placed(none('d'))), 'd', 'e', 'f'),
      ['passed-over'],
      ['elm'],
    ],
    ['a plan passed over', called(placed(none('p')), 'e', 'f', 'p'), ['plan'], ['oak']],
    [
      'a plan kept at another school',
      placed({ by: 'plan', child: 'p', school: 'elm' }),
      ['plan'],
      ['oak', 'elm'],
    ],
    [
      'a plan that is not there',
      placed({ by: 'plan', child: 'f', school: 'ash' }),
      ['fallback', 'plan'],
      ['ash'],
    ],
    [
      'a plan that takes no place',
      withCutOffs({ ...right, steps: [{ step: 'plan', child: 'p', school: 'oak', pool: null }] }),
      ['passed-over', 'plan'],
      ['oak'],
    ],
    [
      'a plan that nothing is written of',
      withCutOffs({ ...right, steps: [] }),
      ['passed-over', 'plan'],
      ['oak'],
    ],
    [
      'a plan that takes another school’s place',
      withCutOffs({ ...right, steps: [{ step: 'plan', child: 'p', school: 'oak', pool: 'ash' }] }),
      ['fallback', 'passed-over', 'plan'],
      ['oak', 'ash'],
    ],
    ['a number that its pools are not', school('oak', { number: 4 }), ['number'], ['oak']],
    ['a twin above a number where that is no rule', school('oak', { twins: false }), ['twin'], ['oak']],
    ['a twin left apart', called(placed(none('b')), 'b', 'e', 'f'), ['twin'], ['oak']],
    [
      'a twin of nobody',
      placed({ by: 'twin', child: 'd', school: 'oak', preference: 1, with: 'a' }),
      ['cut-off', 'passed-over', 'twin'],
      ['oak', 'elm'],
    ],
    [
      'a twin of itself',
      placed({ by: 'twin', child: 'b', school: 'oak', preference: 1, with: 'b' }),
      ['twin'],
      ['oak'],
    ],
    [
      'a twin with one who has no place there',
      withCutOffs(placed(at('a', 'elm', 2), at('d', 'oak'))),
      ['ineligible', 'passed-over', 'twin'],
      ['oak', 'elm'],
    ],
    [
      'a cut-off at another child',
      { ...right, cutOffs: right.cutOffs.map((one) => ({ ...one, last: null })) },
      ['cut-off'],
      ['oak', 'elm'],
    ],
    [
      'a cut-off of more places',
      { ...right, cutOffs: right.cutOffs.map((one) => ({ ...one, places: one.places + 1 })) },
      ['cut-off'],
      ['oak', 'elm', 'ash', 'yew'],
    ],
    ['no cut-offs', { ...right, cutOffs: [] }, ['cut-off'], ['oak', 'elm', 'ash', 'yew']],
    [
      'a place found where none is left',
      placed({ by: 'fallback', child: 'f', school: 'ash' }),
      ['fallback'],
      ['ash'],
    ],
    [
      'a place found at a school that takes nobody so',
      placed({ by: 'fallback', child: 'f', school: 'yew' }),
      ['fallback'],
      ['yew'],
    ],
    [
      'somebody without an offer who is not called',
      called(right, 'e'),
      ['fallback'],
      ['oak', 'elm', 'ash', 'yew'],
    ],
    ['somebody with an offer who is called', called(right, 'd', 'e', 'f'), ['fallback'], ['elm']],
    ['another place in the parent’s order', placed(at('d', 'elm', 1)), ['incomplete'], ['elm']],
    [
      'a child of whom nothing is said',
      { ...right, placed: right.placed.filter(({ child }) => child !== 'f') },
      ['incomplete'],
      ['oak', 'elm', 'ash', 'yew'],
    ],
    [
      'a child placed twice',
      { ...right, placed: [...right.placed, right.placed[0]!] },
      ['incomplete'],
      ['oak'],
    ],
    [
      'somebody who did not apply',
      { ...right, placed: [...right.placed, { by: 'fallback', child: 'z', school: 'oak' }] },
      ['incomplete'],
      ['oak'],
    ],
    [
      'a pool of another school',
      placed({ by: 'preference', child: 'd', school: 'ash', pool: 'elm', preference: 2 }),
      ['cut-off', 'incomplete', 'passed-over'],
      ['ash', 'elm'],
    ],
    [
      'an order with somebody who did not apply',
      {
        ...right,
        pools: right.pools.map((pool) => (pool.id === 'ash' ? { ...pool, order: order('z') } : pool)),
      },
      ['incomplete'],
      ['ash'],
    ],
    [
      'a child that applied twice',
      { ...right, applicants: [...right.applicants, right.applicants[5]!] },
      ['incomplete'],
      ['oak', 'elm', 'ash', 'yew'],
    ],
  ])('by %s is found at fault, and its schools are named', (_, run, faults, schools) => {
    const found = verify(written(run))
    expect([...new Set(found.map(({ kind }) => kind))].sort()).toEqual(faults)
    expect(heldBack(run, found).sort()).toEqual([...schools].sort())
  })
})
