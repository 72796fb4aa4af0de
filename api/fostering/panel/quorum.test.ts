import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { experienceRules, quorumRules, ruleOn, tieRules } from './law.ts'
import { quorumOf, type Sitting } from './quorum.ts'

const rule = ruleOn(quorumRules, 'fostering', '2027-01-05')
const one = (id: string, more: Partial<Sitting> = {}): Sitting => ({
  id,
  role: 'member',
  experienced: false,
  independent: true,
  ...more,
})
const chair = one('c', { role: 'chair' })
const vice = one('v', { role: 'vice-chair' })
const tiedVice = one('v', { role: 'vice-chair', independent: false })
const worker = one('w', { experienced: true })
const tiedWorker = one('w', { experienced: true, independent: false })
const tied = (id: string) => one(id, { independent: false })
const [a, b, c, d] = [one('1'), one('2'), one('3'), one('4')]

const rows: readonly [string, readonly Sitting[], boolean, readonly RegExp[]][] = [
  ['five with the chair', [chair, worker, a, b, c], false, []],
  ['five with a vice-chair who is independent', [vice, worker, a, b, c], false, []],
  ['nobody', [], false, [/Neither the chair nor/, /No social worker/, /^No member is here, and 5/]],
  ['one alone', [chair], false, [/No social worker/, /^One member is here, and 5/]],
  ['four', [chair, worker, a, b], false, [/^4 members are here, and 5 are needed\.$/]],
  ['five without a chair', [worker, a, b, c, d], false, [/Neither the chair nor a vice-chair is here/]],
  ['five without a social worker', [chair, a, b, c, d], false, [/No social worker with three years/]],
  [
    'five whose chair is the only social worker',
    [{ ...chair, experienced: true }, a, b, c, d],
    false,
    [/Whoever chairs is also the only social worker/],
  ],
  ['the chair is one of two social workers', [{ ...chair, experienced: true }, worker, a, b, c], false, []],
  [
    'the vice-chair is a social worker, and the chair is here',
    [chair, { ...vice, experienced: true }, a, b, c],
    false,
    [],
  ],
  ['a vice-chair who is not independent, with others who are', [tiedVice, worker, a, b, c], false, []],
  [
    'a vice-chair who is not independent, with one who is',
    [tiedVice, tiedWorker, tied('1'), tied('2'), c],
    false,
    [],
  ],
  [
    'a vice-chair who is not independent, with nobody who is',
    [tiedVice, tiedWorker, tied('1'), tied('2'), tied('3')],
    false,
    [/nobody who is here is independent/],
  ],
  [
    'the chair, with nobody else who is independent',
    [chair, tiedWorker, tied('1'), tied('2'), tied('3')],
    false,
    [],
  ],
  [
    'two vice-chairs, one of them independent',
    [tiedVice, { ...vice, id: 'v2' }, tiedWorker, tied('1'), tied('2')],
    false,
    [],
  ],
  ['a joint panel of five', [chair, worker, a, b, c], true, [/^5 members are here, and 6/]],
  ['a joint panel of six', [chair, worker, a, b, c, d], true, []],
  ['the same member twice', [chair, worker, a, b, b], false, [/^4 members are here/]],
]

describe.each(['fostering', 'adoption'] as const)('the quorum of a panel of %s', (panel) => {
  it.each(rows)('%s', (_, there, isJoint, missing) => {
    const found = quorumOf(ruleOn(quorumRules, panel, '2027-01-05'), isJoint, there, 'now')
    expect(found.ready).toBe(missing.length === 0)
    expect(found.missing).toHaveLength(missing.length)
    for (const [at, words] of missing.entries()) expect(found.missing[at]).toMatch(words)
    expect(found).toMatchObject({ need: isJoint ? 6 : 5, have: new Set(there.map(({ id }) => id)).size })
  })
})

it('says before the day who is coming, and on the day who is here', () => {
  expect(quorumOf(rule, false, [tiedVice], 'before').missing).toEqual([
    'No social worker with three years’ experience has said that they are coming.',
    'The chair is not coming, and nobody who is coming is independent of the service. At least one member has to be.',
    'One member is coming, and 5 are needed.',
  ])
})

const anybody = fc.record({
  id: fc.constantFrom(...'abcdefgh'),
  role: fc.constantFrom('chair', 'vice-chair', 'member'),
  experienced: fc.boolean(),
  independent: fc.boolean(),
}) as fc.Arbitrary<Sitting>

it('gets no worse by one more who is there, and counts nobody twice', () => {
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 9 }), anybody, fc.boolean(), (there, more, isJoint) => {
      const known = there.some(({ id }) => id === more.id)
      const before = quorumOf(rule, isJoint, there, 'now')
      const after = quorumOf(rule, isJoint, [...there, more], 'now')
      if (before.ready && !known) expect(after.ready).toBe(true)
      expect(after.have).toBeLessThanOrEqual(before.have + 1)
      expect(quorumOf(rule, isJoint, [...there, ...there], 'now').have).toBe(before.have)
      expect(before.ready).toBe(before.missing.length === 0)
    }),
    { numRuns: 2000 },
  )
})

it('goes by one rule on every day, each with its source', () => {
  for (const rules of [quorumRules, tieRules, experienceRules])
    for (const panel of ['fostering', 'adoption'] as const)
      for (const day of ['2002-04-01', '2011-04-01', '2026-12-01', '2040-01-01'])
        expect(ruleOn<(typeof rules)[number]>(rules, panel, day).source.length).toBeGreaterThan(20)
  const two = [
    { ...rule, until: '2027-03-31' },
    { ...rule, id: 'next', from: '2027-04-01', others: 2 },
  ]
  expect(ruleOn(two, 'fostering', '2027-03-31').id).toBe(rule.id)
  expect(ruleOn(two, 'fostering', '2027-04-01').id).toBe('next')
  expect(() => ruleOn([rule, { ...rule, id: 'second' }], 'fostering', '2027-01-05')).toThrow('not one rule')
})
