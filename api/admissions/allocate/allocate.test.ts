import { describe, expect, it } from 'vitest'
import { verify } from '../verify/verify.ts'
import { allocate } from './allocate.ts'
import { input, outcome, run, told } from './testing/told.ts'

describe('plans', () => {
  it('take places before anybody else', () => {
    const made = run({ pools: ['oak 2: a b c'], children: ['a: oak', 'b: oak', 'c: oak', 'p: | plan=oak'] })
    expect(outcome(made)).toBe('a=oak, b=null none, c=null none, p=oak plan')
    expect(made.steps).toEqual([{ step: 'plan', child: 'p', school: 'oak', pool: 'oak' }])
    expect(made.cutOffs).toEqual([
      {
        pool: 'oak',
        places: 1,
        admitted: 1,
        last: { child: 'a', criterion: 0, metres: 100, position: 1 },
      },
    ])
    expect(made.calls).toEqual(['b', 'c'])
  })

  it('are admitted above the number too, and never make it negative', () => {
    const made = run({ pools: ['oak 1: a'], children: ['a: oak', 'p: | plan=oak', 'q: | plan=oak'] })
    expect(outcome(made)).toBe('a=null none, p=oak plan, q=oak plan')
    expect(made.steps.map((step) => 'pool' in step && step.pool)).toEqual(['oak', null])
    expect(made.cutOffs).toEqual([{ pool: 'oak', places: 0, admitted: 0, last: null }])
  })

  it('compete for nothing, also where they stand in an order', () => {
    const made = run({ pools: ['oak 1: p a', 'elm 1: p'], children: ['a: oak', 'p: oak elm | plan=elm'] })
    expect(outcome(made)).toBe('a=oak, p=elm plan')
  })

  it('take a place of the part that has most left, of a school of several', () => {
    const made = run({
      pools: ['oak/a 1: x y', 'oak/b 2: x y'],
      children: ['x: oak/a oak/b', 'y: oak/a oak/b', 'p: | plan=oak'],
    })
    expect(made.cutOffs.map(({ pool, places }) => [pool, places])).toEqual([
      ['oak/a', 1],
      ['oak/b', 1],
    ])
    expect(outcome(made)).toBe('x=oak, y=oak, p=oak plan')
  })

  it('may name a school that is not in the round', () => {
    expect(outcome(run({ pools: ['oak 1: a'], children: ['a: oak', 'p: | plan=special'] }))).toBe(
      'a=oak, p=special plan',
    )
  })
})

describe('twins', () => {
  const children = ['a: oak elm | group=t', 'b: oak elm | group=t', 'c: elm', 'd: elm']

  it('are together above the number, and leave their place to whoever comes next', () => {
    const made = run({ pools: ['oak 1: a b', 'elm 1: b c d'], children, infant: true })
    expect(outcome(made)).toBe('a=oak, b=oak twin, c=elm, d=null none')
    expect(made.steps).toEqual([
      { step: 'twin', child: 'b', with: 'a', school: 'oak', from: 'elm', excepted: true },
    ])
    expect(made.cutOffs[0]).toMatchObject({ places: 1, admitted: 1, last: { child: 'a' } })
  })

  it('are excepted pupils where there is an infant class alone', () => {
    const made = run({ pools: ['oak 1: a b', 'elm 1: b c d'], children })
    expect(made.steps[0]).toMatchObject({ excepted: false })
  })

  it('stay apart where the school’s policy has no such rule', () => {
    const made = run({ pools: ['oak 1: a b !', 'elm 1: b c d'], children })
    expect(outcome(made)).toBe('a=oak, b=elm, c=null none, d=null none')
    expect(made.steps).toEqual([])
  })

  it('stay apart where each has what it likes best', () => {
    const made = run({
      pools: ['oak 1: a b', 'elm 1: b a'],
      children: ['a: elm oak | group=t', 'b: oak elm | group=t'],
    })
    expect(outcome(made)).toBe('a=elm, b=oak')
  })

  it('come together by one of them alone where either could follow', () => {
    // By the orders a has oak and b has elm, and each would rather be where the other is.
    const made = run({
      pools: ['oak 1: a x b', 'elm 1: b y a'],
      children: ['a: elm oak | group=t', 'b: oak elm | group=t', 'x: oak', 'y: elm'],
    })
    expect(outcome(made)).toBe('a=elm twin, b=elm, x=oak, y=null none')
    expect(made.steps).toHaveLength(1)
  })

  it('of three are all with the first', () => {
    const made = run({
      pools: ['oak 1: b a c'],
      children: ['a: oak | group=t', 'b: oak | group=t', 'c: oak | group=t'],
    })
    expect(outcome(made)).toBe('a=oak twin, b=oak, c=oak twin')
    expect(made.placed.map((one) => 'with' in one && one.with)).toEqual(['b', false, 'b'])
  })

  it('do not follow to a school that can’t admit them, nor one whom a plan has placed', () => {
    const grammar = {
      pools: ['oak 2: a', 'elm 1: b'],
      children: ['a: oak | group=t', 'b: oak elm | group=t'],
    }
    expect(outcome(run(grammar))).toBe('a=oak, b=elm')
    const plan = { pools: ['oak 1: b'], children: ['a: | plan=oak group=t', 'b: oak | group=t'] }
    expect(outcome(run(plan))).toBe('a=oak plan, b=null none')
  })

  it('follow on when what one of them left moves the other up', () => {
    // b leaves elm for oak; c moves from ash to elm; ash, which a likes best, is free for a; b follows to ash.
    const made = run({
      pools: ['ash 1: c a b', 'oak 1: a z b', 'elm 1: b c'],
      children: ['a: ash oak | group=t', 'b: ash oak elm | group=t', 'c: elm ash', 'z: oak'],
    })
    expect(outcome(made)).toBe('a=ash, b=ash twin, c=elm, z=oak')
    expect(made.steps.map((step) => [step.school, 'from' in step && step.from])).toEqual([
      ['oak', 'elm'],
      ['ash', 'oak'],
    ])
  })

  it('take a place of the number that is left when the other has moved up, and are above it no more', () => {
    // x follows y to elm; ash is free for a, who leaves oak; b, above its number until then, has that place.
    const made = run({
      pools: ['ash 1: x a', 'oak 1: a b', 'elm 1: y x'],
      children: ['a: ash oak | group=t', 'b: oak | group=t', 'x: elm ash | group=u', 'y: elm | group=u'],
    })
    expect(outcome(made)).toBe('a=ash, b=oak, x=elm twin, y=elm')
    expect(made.cutOffs[1]).toMatchObject({ places: 1, admitted: 1, last: { child: 'b', position: 2 } })
    expect(verify(made)).toEqual([])
  })

  it('do not follow to where they would be alone, when the other moves up and somebody else fills its place', () => {
    const made = run({
      pools: ['ash 1: x a', 'oak 1: a c b', 'elm 1: y x'],
      children: [
        'a: ash oak | group=t',
        'b: oak | group=t',
        'c: oak',
        'x: elm ash | group=u',
        'y: elm | group=u',
      ],
    })
    expect(outcome(made)).toBe('a=ash, b=null none, c=oak, x=elm twin, y=elm')
    expect(made.steps).toEqual([
      { step: 'twin', child: 'x', with: 'y', school: 'elm', from: 'ash', excepted: false },
    ])
    expect(verify(made)).toEqual([])
    const above = { by: 'twin', child: 'b', school: 'oak', preference: 1, with: 'a' } as const
    const alone = { ...made, placed: made.placed.map((one) => (one.child === 'b' ? above : one)), calls: [] }
    expect(verify(alone).map(({ words }) => words)).toContain('The other twin has no place there')
  })

  it('stay apart where following moves the other up, and it is written down that they do', () => {
    // While b asks for elm it keeps c there and d at ash, which a likes best; once b follows to oak, ash is free for a.
    const made = run({
      pools: ['ash 1: d a !', 'oak 1: a e b', 'elm 2: f b c', 'yew 1: c d'],
      children: [
        'a: ash oak | group=t',
        'b: oak elm | group=t',
        'c: elm yew',
        'd: yew ash',
        'e: oak',
        'f: elm',
      ],
    })
    expect(outcome(made)).toBe('a=oak, b=elm, c=yew, d=ash, e=null none, f=elm')
    const apart = { step: 'apart', child: 'b', with: 'a', school: 'oak' }
    expect(made.steps).toEqual([apart])
    expect(verify(made)).toEqual([])
    expect(verify({ ...made, steps: [] }).map(({ words }) => words)).toEqual([
      'A twin is left apart who could be with the other',
    ])
    const other = { ...apart, step: 'apart', school: 'elm' } as const
    expect(verify({ ...made, steps: [...made.steps, other] }).map(({ words }) => words)).toEqual([
      'What is written down of twins apart is not what they are',
    ])
  })

  it('stay apart where one of them has no place at all, and it is written down whoever comes next in the list', () => {
    // Behind f’s wishes stand those of g, which begin with the school that f would follow e to.
    const made = run({
      pools: ['birch 1: c g e a', 'cedar 1: e c g f', 'elm 0: g f'],
      children: [
        'a: birch | group=t',
        'c: cedar birch | group=t',
        'e: birch cedar | group=u',
        'f: cedar elm | group=u',
        'g: cedar birch elm | group=u',
      ],
    })
    expect(outcome(made)).toBe('a=null none, c=birch, e=cedar, f=null none, g=null none')
    const apart = made.steps.flatMap((one) => (one.step === 'apart' ? [`${one.child} ${one.school}`] : []))
    expect(apart).toEqual(['a birch', 'f cedar', 'g cedar'])
    expect(verify(made)).toEqual([])
  })
})

describe('places by preference', () => {
  it('are numbered in the parent’s order, also where a school can’t admit the child', () => {
    const ranked = told({ pools: ['elm/a 0: x', 'elm/b 0: x', 'oak 1: x'], children: ['x: elm/a elm/b oak'] })
    expect(allocate(ranked, input).placed).toMatchObject([{ school: 'oak', pool: 'oak', preference: 2 }])
    const asked = { ...ranked.applicants[0]!, asked: ['grammar', 'elm', 'oak'] }
    expect(allocate({ ...ranked, applicants: [asked] }, input).placed).toMatchObject([{ preference: 3 }])
  })

  it('have no last child while places are left', () => {
    expect(run({ pools: ['oak 2: a b'], children: ['a: oak', 'b:'] }).cutOffs).toEqual([
      { pool: 'oak', places: 2, admitted: 1, last: null },
    ])
  })

  it('are refused where a pool belongs to no school of the round', () => {
    const ranked = told({ pools: ['oak 1: a'], children: ['a: oak'] })
    expect(() => allocate({ ...ranked, schools: [] }, input)).toThrow(
      'The pool “oak” belongs to the school “oak”, which is not in the round',
    )
  })
})
