import { expect, it } from 'vitest'
import { TermsView } from '#contract/fostering/carers/terms.ts'
import { termsIn } from '../../carers/child/terms.ts'
import { factsOf } from '../../clocks/of-head.ts'
import { rules } from '../../clocks/testing/case.ts'
import type { TermsValues } from '../../parts/carers/terms.ts'
import { placeView } from '../place-view.ts'
import { registerOf } from '../referrals/register.ts'
import { sweepParts } from '../sweep.ts'
import type { Word } from '../tell.ts'
import { approved, both, everyChainFits, refers, todayOf } from '../testing/referral.ts'
import { child } from '../testing/reviews.ts'
import { assessor, does, manager, refused } from '../testing/work.ts'
import { applicant, household, type World } from '../testing/world.ts'
import { openPart } from '../view.ts'

const t1 = 'terms.t1'
const two = { kind: null, children: 2, youngest: 0, oldest: 8, named: [], words: 'MARK terms MARK' }
const offer = { terms: two, reasons: 'They have room for two.', support: false, why: 'They know how it is.' }
const older = { ...child, born: '2010-05-01' }

const couple = () => approved('fostering', undefined, both)
const valuesOf = async (at: World, name = t1) => (await at.part(name))?.values as TermsView
const registered = async (at: World) =>
  registerOf(await at.ports.cases.register(), todayOf(at), rules).entries[0]
const read = async (at: World, id: string) => {
  const view = await openPart(at.ports, applicant(id), household, t1)
  return view.kind === 'done' ? (view.item.values as TermsValues) : undefined
}

it('applies from the day on which the last carer signs, with no referral and no panel', async () => {
  const at = await couple()
  await does(at, manager, t1, 'offer', offer)
  expect((await registered(at))?.terms).toBeNull()
  expect(placeView(at.ports, applicant('p1'), await at.head()).plan.lines).toContainEqual(
    expect.objectContaining({ part: t1, state: 'waiting', whose: 'applicant' }),
  )
  const [agreement] = (await valuesOf(at)).letters
  await does(at, applicant('p1'), t1, 'sign', { name: 'Sample One' })
  expect(await refused(at, applicant('p1'), t1, 'sign', { name: 'Sample One' })).toContain(
    'signed it already',
  )
  expect((await valuesOf(at)).agreed).toBeNull()
  expect((await registered(at))?.terms).toBeNull()
  at.go('2027-09-03T10:00:00.000Z')
  await does(at, applicant('p2'), t1, 'sign', { name: 'Sample Two' })
  const after = await valuesOf(at)
  expect(TermsView.parse(after)).toMatchObject({ state: 'agreed', agreed: '2027-09-03' })
  for (const one of ['p1', 'p2', 'council']) expect(after.signed[one]?.sha256).toBe(agreement?.sha256)
  expect(after.letters.map(({ kind }) => kind)).toEqual(['agreement', 'certificate'])
  expect(JSON.stringify(after.letters[1])).toContain('Up to 2 children at a time.')
  expect(await registered(at)).toMatchObject({ terms: two, reviews: [], ended: null })
  expect(termsIn(factsOf(await at.head()))).toMatchObject({ children: 2, oldest: 8 })
  expect(Object.keys((await at.head()).known).filter((name) => name.startsWith('referral.'))).toEqual([
    'referral.1',
  ])
  await everyChainFits(at)
})

it('has to say what support it needs, from whom and from when, or why none', async () => {
  const at = await couple()
  const { why: _, ...none } = offer
  const some = {
    ...none,
    support: true,
    what: 'A break each month',
    who: 'The team',
    supportFrom: todayOf(at),
  }
  for (const [body, words] of [
    [none, 'why they need no more support'],
    [{ ...some, what: undefined }, 'what support'],
    [{ ...some, who: undefined }, 'who gives'],
    [{ ...some, supportFrom: undefined }, 'from which'],
    [{ ...some, supportFrom: '2020-01-01' }, 'today or in the future'],
  ] as const)
    expect(await refused(at, manager, t1, 'offer', body)).toContain(words)
  await does(at, manager, t1, 'offer', some)
  expect(JSON.stringify((await valuesOf(at)).letters)).toContain('A break each month')
})

it('is offered by a manager alone, one at a time, and not while anything about the approval waits for a decision', async () => {
  const at = await couple()
  for (const who of [assessor, applicant('p1')])
    expect(await refused(at, who, t1, 'offer', offer)).toBe('forbidden')
  expect(await refused(at, { ...manager, id: 'member-1' }, t1, 'offer', offer)).toContain('list of a panel')
  await refers(at, 'change-of-terms', { terms: two }, 'referral.2')
  expect(await refused(at, manager, t1, 'offer', offer)).toContain('waiting for a decision')
  await does(at, manager, 'referral.2', 'withdraw', { reasons: 'Another way.' })
  await does(at, manager, t1, 'offer', offer)
  expect(await refused(at, manager, 'terms.t2', 'offer', offer)).toContain('Take that one back first')
  await does(at, assessor, t1, 'withdraw', { reasons: 'Not now.' })
  await does(at, manager, 'terms.t2', 'offer', offer)
})

it('leaves everything as it was where one of two does not agree, who says why to us alone', async () => {
  const at = await couple()
  await does(at, manager, t1, 'offer', offer)
  await does(at, applicant('p1'), t1, 'sign', { name: 'Sample One' })
  await does(at, applicant('p2'), t1, 'decline', { words: 'MARK p2 MARK' })
  expect(await refused(at, applicant('p2'), t1, 'sign', { name: 'Sample Two' })).toContain('not open')
  expect(await read(at, 'p2')).toMatchObject({ declined: { words: 'MARK p2 MARK' } })
  expect(JSON.stringify(await read(at, 'p1'))).not.toContain('MARK p2 MARK')
  expect((await registered(at))?.terms).toBeNull()
  expect(termsIn(factsOf(await at.head()))).toBeUndefined()
})

it('warns of children to whom the new terms do not fit, as they are when it applies', async () => {
  const at = await couple()
  await does(at, manager, 'child.c1', 'place', { ...older, from: todayOf(at) })
  await does(at, manager, t1, 'offer', offer)
  const ofAge = 'The new terms are for children from 0 to 8 years old.'
  expect((await valuesOf(at)).beyond).toEqual([{ child: 'child.c1', what: [ofAge] }])
  for (const born of ['2021-05-01', '2022-05-01'])
    await does(at, manager, `child.c${born === '2021-05-01' ? 2 : 3}`, 'place', {
      ...child,
      born,
      from: todayOf(at),
    })
  for (const id of ['p1', 'p2']) await does(at, applicant(id), t1, 'sign', { name: 'Sample' })
  const tooMany = 'The new terms are for 2 children, and 3 live there.'
  expect((await valuesOf(at)).beyond).toEqual([
    { child: 'child.c1', what: [tooMany, ofAge] },
    { child: 'child.c2', what: [tooMany] },
    { child: 'child.c3', what: [tooMany] },
  ])
})

it('ends where the only one who has not signed leaves, and another can be offered', async () => {
  const at = await couple()
  await does(at, manager, t1, 'offer', offer)
  await does(at, applicant('p1'), t1, 'sign', { name: 'Sample One' })
  await does(at, applicant('p2'), 'head', 'leave', { person: 'p2' })
  await sweepParts(at.ports)
  expect(await valuesOf(at)).toMatchObject({ state: 'one-left', agreed: null })
  expect(await refused(at, applicant('p1'), t1, 'sign', { name: 'Sample One' })).toContain('not open')
  expect((await at.part(t1))?.history.filter(({ type }) => type === 'one-left')).toHaveLength(1)
  await does(at, manager, 'terms.t2', 'offer', offer)
  expect(await valuesOf(at, 'terms.t2')).toMatchObject({ state: 'offered', people: [{ id: 'p1' }] })
})

it('ends where the only one who has not signed fosters no more, though they still live there', async () => {
  const at = await couple()
  await does(at, manager, t1, 'offer', offer)
  await does(at, applicant('p1'), t1, 'sign', { name: 'Sample One' })
  await does(at, applicant('p2'), 'head', 'resign')
  at.go('2028-09-01T10:00:00.000Z')
  await sweepParts(at.ports)
  expect((await at.head()).values.people.p2).toMatchObject({ role: 'adult', here: true })
  expect(await valuesOf(at)).toMatchObject({ state: 'one-left', agreed: null })
})

it('tells each of them once that an offer has ended, but not whoever ended it', async () => {
  for (const [how, expected] of [
    ['withdraw', ['p1@example.org', 'p2@example.org']],
    ['decline', ['p1@example.org']],
    ['one-left', ['p1@example.org']],
    ['over', ['p1@example.org', 'p2@example.org']],
  ] as const) {
    const at = await couple()
    const told = new Map<string, Word>()
    const tell = async (word: Word) => void told.set(word.id, word)
    const from = { council: 'Sample Council', phone: '0116 000 0000', team: 'Fostering team' }
    const ports = { ...at.ports, tell, from }
    for (const id of ['p1', 'p2'])
      await does(at, applicant(id), `person.${id}`, 'details', { email: `${id}@example.org` })
    await does(at, manager, t1, 'offer', offer)
    await sweepParts(ports)
    told.clear()
    if (how === 'withdraw') await does(at, manager, t1, 'withdraw', { reasons: 'MARK reasons MARK' })
    if (how === 'decline') await does(at, applicant('p2'), t1, 'decline', { words: 'MARK p2 MARK' })
    if (how === 'one-left') {
      await does(at, applicant('p1'), t1, 'sign', { name: 'Sample One' })
      await does(at, applicant('p2'), 'head', 'leave', { person: 'p2' })
    }
    if (how === 'over') for (const id of ['p1', 'p2']) await does(at, applicant(id), 'head', 'resign')
    if (how === 'over') at.go('2028-09-01T10:00:00.000Z')
    for (const _ of [1, 2]) await sweepParts(ports)
    const words = [...told.values()].filter(({ subject }) => subject === 'There is news about your terms')
    expect([how, words.map(({ to }) => ('email' in to ? to.email : '')).sort()]).toEqual([how, expected])
    expect(JSON.stringify(words)).not.toContain('MARK')
  }
})

it('is over once the approval has ended, and stands with whoever is left where one of two has gone', async () => {
  const at = await couple()
  await does(at, manager, t1, 'offer', offer)
  await does(at, applicant('p2'), 'head', 'leave', { person: 'p2' })
  await does(at, applicant('p1'), t1, 'sign', { name: 'Sample One' })
  expect(await valuesOf(at)).toMatchObject({ state: 'agreed' })
  await does(at, manager, 'terms.t2', 'offer', offer)
  await does(at, applicant('p1'), 'head', 'resign')
  at.go('2028-09-01T10:00:00.000Z')
  await sweepParts(at.ports)
  await sweepParts(at.ports)
  expect(await valuesOf(at, 'terms.t2')).toMatchObject({ state: 'over', agreed: null })
})
