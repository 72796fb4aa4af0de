import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ClaimLine, type JourneyLine } from '#contract/fostering/carers/money.ts'
import { alikeIn } from './alike.ts'
import { type ClaimValues, newClaim, owedOf, stateOf } from './claim.ts'
import { isNewer, penceOf, priceOf, type Rates, rates, ratesBy } from './price.ts'
import { changesSince, drivenBefore, isMiscounted, topUpsOf, workOut } from './work-out.ts'

const journey = (id: string, on: string, tenths: number, more: Partial<JourneyLine> = {}): JourneyLine => ({
  id,
  is: 'journey',
  on,
  why: 'school',
  where: `Home to school ${id}`,
  tenths,
  vehicle: 'car',
  passengers: 0,
  ...more,
})

/** A claim that was checked at a moment, by the rates that were known on its day. */
function checked(
  name: string,
  lines: readonly ClaimLine[],
  at: string,
  others: Readonly<Record<string, ClaimValues>> = {},
  more: Partial<ClaimValues> = {},
): ClaimValues {
  const on = at.slice(0, 10)
  const claim: ClaimValues = { ...newClaim('p1'), step: 'sent', lines, ...more }
  const { agreed } = workOut(name, claim, others, on)
  return { ...claim, step: 'checked', agreed, checked: { on, at, by: 'Ravi Menon' }, rates: ratesBy(on) }
}

describe('what a journey is paid', () => {
  it.each([
    // Boundary days, before and after the rise was announced.
    ['2026-04-05', 'car', 100, 0, 0, '2026-12-01', 450, false],
    ['2026-04-06', 'car', 100, 0, 0, '2026-12-01', 550, false],
    ['2026-04-06', 'car', 100, 0, 0, '2026-05-20', 450, true],
    ['2026-04-06', 'car', 100, 0, 0, '2026-05-21', 550, false],
    ['2027-04-06', 'car', 100, 0, 0, '2027-04-06', 550, false],
    // The limit of 10,000 miles: before it, across it, beyond it.
    ['2026-11-30', 'car', 100, 99_900, 0, '2026-12-01', 550, false],
    ['2026-11-30', 'car', 100, 99_950, 0, '2026-12-01', 275 + 125, false],
    ['2026-11-30', 'car', 100, 100_000, 0, '2026-12-01', 250, false],
    ['2025-11-30', 'car', 100, 99_950, 0, '2025-12-01', 225 + 125, false],
    // Tenths are rounded once, and a half goes to the carer.
    ['2026-11-30', 'car', 1, 0, 0, '2026-12-01', 6, false],
    ['2025-11-30', 'car', 123, 0, 0, '2025-12-01', 554, false],
    // Passengers, and vehicles whose rate of this year is not known: the last one goes on, and says so.
    ['2025-11-30', 'car', 100, 0, 2, '2025-12-01', 450 + 100, false],
    ['2026-11-30', 'car', 100, 0, 2, '2026-12-01', 550 + 100, true],
    ['2025-11-30', 'motorcycle', 100, 0, 0, '2025-12-01', 240, false],
    ['2026-04-06', 'motorcycle', 100, 0, 0, '2026-12-01', 240, true],
    ['2026-04-05', 'bicycle', 100, 0, 0, '2026-12-01', 200, false],
  ] as const)(
    '%s by %s, %d tenths after %d with %d, as known on %s: %d pence',
    (on, vehicle, tenths, before, passengers, knownOn, pence, last) => {
      expect(priceOf({ on, vehicle, tenths, passengers }, before, knownOn)).toMatchObject({ pence, last })
    },
  )

  it('is not known before there was a rate', () => {
    const early = { on: '2025-04-05', vehicle: 'motorcycle', tenths: 10, passengers: 0 } as const
    expect(priceOf(early, 0, '2026-12-01')).toBeUndefined()
    const { unknown, agreed } = workOut(
      'claim.k1',
      { ...newClaim('p1'), lines: [journey('l1', early.on, 10, { vehicle: 'motorcycle' })] },
      {},
      '2026-12-01',
    )
    expect([unknown, agreed]).toEqual([['l1'], []])
  })

  it('is known from 6 April 2011 on, is nothing for no mile, and the same however a journey of whole miles is cut in two', () => {
    const of = (on: string, tenths: number, before: number) =>
      priceOf({ on, vehicle: 'car', tenths, passengers: 0 }, before, '2026-12-01')?.pence
    expect(of('2011-04-05', 1000, 0)).toBeUndefined()
    expect(of('2011-04-06', 1000, 0)).toBe(4500)
    expect(of('2026-11-30', 0, 0)).toBe(0)
    const miles = fc.integer({ min: 0, max: 12_000 })
    fc.assert(
      fc.property(miles, miles, miles, (a, b, before) => {
        const [one = 0, other = 0] = [
          of('2026-11-30', a * 10, before * 10),
          of('2026-11-30', b * 10, (before + a) * 10),
        ]
        expect(of('2026-11-30', (a + b) * 10, before * 10)).toBe(one + other)
      }),
    )
    expect(ClaimLine.safeParse(journey('l1', '2026-11-30', 10)).success).toBe(true)
    for (const tenths of [-10, 0])
      expect(ClaimLine.safeParse(journey('l1', '2026-11-30', tenths)).success).toBe(false)
  })

  it('is an integer of pence whatever was driven, and never less for more', () => {
    const tenths = fc.integer({ min: 1, max: 20_000 })
    fc.assert(
      fc.property(tenths, tenths, fc.integer({ min: 0, max: 120_000 }), (a, more, before) => {
        const of = (driven: number) =>
          priceOf({ on: '2026-11-30', vehicle: 'car', tenths: driven, passengers: 0 }, before, '2026-12-01')
        const [less, all] = [of(a)?.pence ?? -1, of(a + more)?.pence ?? -1]
        expect(Number.isInteger(less)).toBe(true)
        expect(all).toBeGreaterThanOrEqual(less)
      }),
    )
    expect(penceOf([{ tenths: 3, pence: 15 }])).toBe(5)
  })
})

describe('10,000 miles of a tax year', () => {
  const long = (id: string, on: string) => journey(id, on, 20_000)

  it('are counted across journeys of a claim by their day, and begin anew on 6 April', () => {
    const lines = [
      long('l1', '2027-04-06'),
      ...[1, 2, 3, 4, 5, 6].map((n) => long(`l${n + 1}`, `2026-10-0${n}`)),
    ]
    const { agreed } = workOut('claim.k1', { ...newClaim('p1'), lines }, {}, '2027-05-01')
    expect(agreed.map(({ pence }) => pence)).toEqual([
      110_000, 110_000, 110_000, 110_000, 110_000, 110_000, 50_000,
    ])
  })

  it('are counted across claims of one carer, and not of another', () => {
    const first = checked(
      'claim.k1',
      [1, 2, 3, 4, 5].map((n) => long(`l${n}`, `2026-10-0${n}`)),
      '2026-11-01T09:00:00.000Z',
    )
    const next = [journey('l1', '2026-11-20', 100), journey('l2', '2026-11-20', 100, { vehicle: 'bicycle' })]
    const pence = (by: string) =>
      workOut('claim.k2', { ...newClaim(by), lines: next }, { 'claim.k1': first }, '2026-12-01').agreed.map(
        (one) => one.pence,
      )
    expect(pence('p1')).toEqual([250, 200])
    expect(pence('p2')).toEqual([550, 200])
    // A journey of the tax year before has its own 10,000.
    expect(drivenBefore('claim.k2', newClaim('p1'), { 'claim.k1': first }, '2025-04-06')).toBe(0)
  })

  it('are counted once though two claims were checked in the same moment: the later of them is not paid as it is', () => {
    const at = '2026-11-01T09:00:00.000Z'
    const lines = [1, 2, 3, 4, 5].map((n) => long(`l${n}`, `2026-10-0${n}`))
    const a = checked('claim.k1', lines, at)
    const b = checked('claim.k2', lines, at)
    expect(isMiscounted('claim.k1', a, { 'claim.k2': b })).toBe(false)
    expect(isMiscounted('claim.k2', b, { 'claim.k1': a })).toBe(true)
    const again = checked('claim.k2', lines, '2026-11-01T09:05:00.000Z', { 'claim.k1': a })
    expect(isMiscounted('claim.k2', again, { 'claim.k1': a })).toBe(false)
    expect(again.agreed.map(({ pence }) => pence)).toEqual([50_000, 50_000, 50_000, 50_000, 50_000])
  })
})

describe('a rate that went up for days that were paid', () => {
  const lines = [
    journey('l1', '2026-04-05', 100),
    journey('l2', '2026-04-06', 100),
    journey('l3', '2026-05-01', 35),
  ]
  const before = checked('claim.k1', lines, '2026-05-10T09:00:00.000Z')

  it('brings what is missing, as lines of its own, on the day on which it was announced', () => {
    expect(before.agreed.map(({ pence }) => pence)).toEqual([450, 450, 158])
    expect(topUpsOf(before, '2026-05-20')).toEqual([])
    expect(topUpsOf(before, '2026-05-21')).toEqual([
      { n: 1, line: 'l2', pence: 100, rate: '2026-04-06', on: '2026-05-21' },
      { n: 2, line: 'l3', pence: 193 - 158, rate: '2026-04-06', on: '2026-05-21' },
    ])
  })

  it('brings it exactly once, and it is owed again though the rest was paid', () => {
    const paid: ClaimValues = {
      ...before,
      payments: [{ run: 'R-1', pence: 1058, on: '2026-05-15', outcome: { is: 'paid', on: '2026-05-18' } }],
    }
    expect([owedOf(paid), stateOf(paid)]).toEqual([0, 'paid'])
    const after = { ...paid, topUps: topUpsOf(paid, '2026-05-21') }
    expect([owedOf(after), stateOf(after)]).toEqual([135, 'agreed'])
    expect(topUpsOf(after, '2026-05-22')).toEqual([])
  })

  it('keeps miles where they were counted: what was beyond the limit is topped up by nothing', () => {
    const full = checked('claim.k2', lines, '2026-05-10T09:00:00.000Z', {
      'claim.k1': checked(
        'claim.k1',
        [1, 2, 3, 4, 5].map((n) => journey(`l${n}`, `2026-04-1${n}`, 20_000)),
        '2026-05-01T09:00:00.000Z',
      ),
    })
    expect(full.agreed.map(({ pence }) => pence)).toEqual([450, 250, 88])
    expect(topUpsOf(full, '2026-05-21')).toEqual([])
  })

  it('asks only where a rate for its journeys has become known since', () => {
    expect([ratesBy('2026-05-20'), ratesBy('2026-05-21')]).toEqual(['2025-04-06', '2026-05-21'])
    expect(isNewer('2025-04-06', '2026-04-05')).toBe(false)
    expect(isNewer('2025-04-06', '2026-04-06')).toBe(true)
    expect(isNewer('2026-05-21', '2026-11-30')).toBe(false)
  })

  it('takes nothing back where it went down, and says by how much', () => {
    const [old, last] = rates.car
    if (!old || !last) throw new Error('No rates')
    const lower: Rates = {
      ...rates,
      car: [
        old,
        last,
        { ...last, from: '2026-10-01', announced: '2026-12-01', first: { miles: 10_000, pence: 50 } },
      ],
    }
    const claim = checked('claim.k1', [journey('l1', '2026-10-05', 100)], '2026-11-01T09:00:00.000Z')
    expect(topUpsOf(claim, '2026-12-01', lower)).toEqual([])
    expect(changesSince(claim, '2026-12-01', lower)).toEqual([{ line: 'l1', pence: -50, rate: '2026-10-01' }])
  })
})

describe('the same thing claimed twice', () => {
  const other = (by: string, step: ClaimValues['step']): ClaimValues => ({
    ...newClaim(by),
    step,
    lines: [journey('l1', '2026-11-20', 124, { where: 'Home to School, and back' })],
  })

  it.each([
    ['as far on the same day', journey('l4', '2026-11-20', 124), true],
    [
      'from and to the same, a little further',
      journey('l4', '2026-11-20', 126, { where: 'home to school and back' }),
      true,
    ],
    ['on another day', journey('l4', '2026-11-21', 124), false],
    ['somewhere else, and further', journey('l4', '2026-11-20', 90), false],
  ])('is noticed %s', (_, line, isAlike) => {
    const found = alikeIn('claim.k2', [line], { 'claim.k1': other('p2', 'sent') })
    expect(found).toEqual(isAlike ? [{ line: 'l4', claim: 'claim.k1', other: 'l1' }] : [])
  })

  it('is noticed within a claim and for the same money, and not beside a draft', () => {
    const cost = (id: string) => ({ id, is: 'expense', on: '2026-11-20', what: 'Coat', pence: 2500 }) as const
    expect(alikeIn('claim.k2', [cost('l1'), cost('l2')], {})).toEqual([
      { line: 'l2', claim: 'claim.k2', other: 'l1' },
    ])
    const line = journey('l1', '2026-11-20', 124)
    for (const step of ['draft', 'taken-back', 'refused'] as const)
      expect(alikeIn('claim.k2', [line], { 'claim.k1': other('p2', step) })).toEqual([])
  })
})
