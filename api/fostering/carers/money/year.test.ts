import { describe, expect, it } from 'vitest'
import type { ClaimList } from '#contract/fostering/carers/claims.ts'
import type { ClaimPayment } from '#contract/fostering/carers/money.ts'
import type { Allowances } from '#contract/fostering/money.ts'
import { allowances } from '#contract/fostering/money.ts'
import { allowancePeriods } from './allowance.ts'
import { newClaim, shownClaim } from './claim.ts'
import { statementOf, yearsOf } from './statement.ts'
import { newAllowance, shownAllowance } from './weekly.ts'

const area = 'rest of England'
const short = (periods: ReturnType<typeof allowancePeriods>) =>
  periods.map(({ from, until, weekly, last }) => [from, until, weekly / 100, last])

describe('the weekly allowance of a child', () => {
  it('changes on the birthday that begins another band, and on no other', () => {
    const stay = { born: '2014-09-15', from: '2025-06-01', until: '2026-03-01' }
    expect(short(allowancePeriods(stay, area, '2026-12-01'))).toEqual([
      ['2025-06-01', '2025-09-14', 194, false],
      ['2025-09-15', '2026-03-01', 220, false],
    ])
    const six = { born: '2019-09-15', from: '2025-06-01', until: '2026-03-01' }
    expect(short(allowancePeriods(six, area, '2026-12-01'))).toEqual([
      ['2025-06-01', '2026-03-01', 194, false],
    ])
  })

  it('goes on at the last known from 6 April of a year that is not known, and says so', () => {
    const stay = { born: '2020-01-10', from: '2026-04-05' }
    expect(short(allowancePeriods(stay, 'London', '2026-12-01'))).toEqual([
      ['2026-04-05', '2026-04-05', 225, false],
      ['2026-04-06', undefined, 225, true],
    ])
  })

  it('follows a new year once there is a row for it', () => {
    const [known] = allowances
    if (!known) throw new Error('No allowances')
    const next: Allowances = {
      ...known,
      from: '2026-04-06',
      until: '2027-04-05',
      weekly: known.weekly.map((row) => ({ ...row, pence: { ...row.pence, [area]: row.pence[area] + 500 } })),
    }
    const stay = { born: '2008-05-01', from: '2026-03-30' }
    expect(short(allowancePeriods(stay, area, '2026-12-01', [known, next]))).toEqual([
      ['2026-03-30', '2026-04-05', 258, false],
      // On the day on which somebody is 18 they are no child any more.
      ['2026-04-06', '2026-04-30', 263, false],
    ])
  })

  it.each([
    ['2026-02-28', 220],
    ['2026-03-01', 258],
  ])('turns on the day itself: on %s, £%d', (day, pounds) => {
    const stay = { born: '2010-03-01', from: day, until: day }
    expect(short(allowancePeriods(stay, area, day))).toEqual([[day, day, pounds, false]])
  })

  it('is none before the first year that is known', () => {
    expect(allowancePeriods({ born: '2020-01-10', from: '2025-04-01' }, area, '2025-04-05')).toEqual([])
  })
})

describe('the statement of a tax year', () => {
  const claimOf = (name: string, by: string, ...payments: ClaimPayment[]): ClaimList['claims'][number] => ({
    name,
    seen: 1,
    claim: shownClaim({ ...newClaim(by), step: 'checked', sentOn: '2026-04-01', payments }),
  })
  const paid = (on: string, pence: number): ClaimPayment => ({
    run: `R-${on}`,
    pence,
    on,
    outcome: { is: 'paid', on },
  })
  const claims = [
    claimOf('claim.k1', 'p1', paid('2026-04-05', 1000), paid('2026-05-21', 200)),
    claimOf('claim.k2', 'p2', paid('2026-04-06', 3000)),
    claimOf(
      'claim.k3',
      'p1',
      {
        run: 'R-9',
        pence: 700,
        on: '2026-06-01',
        outcome: { is: 'failed', on: '2026-06-02', why: 'Closed' },
      },
      paid('2027-04-05', 700),
    ),
    claimOf('claim.k4', 'p1', { run: 'R-10', pence: 900, on: '2026-07-01' }),
  ]

  const allowances: ClaimList['allowances'] = [
    {
      ...{ name: 'allowance.c1.2026', child: 'child.c1', called: 'Noor', year: '2026-04-06', coming: null },
      allowance: shownAllowance({
        ...newAllowance,
        payments: [paid('2026-06-01', 500), { run: 'R-10', pence: 900, on: '2026-07-01' }],
      }),
    },
  ]

  it('has what was paid from 6 April to 5 April, by carer and as allowances, and nothing that failed or waits', () => {
    expect(yearsOf({ claims, allowances })).toEqual(['2026-04-06', '2025-04-06'])
    expect(statementOf({ claims, allowances }, '2026-04-06')).toMatchObject({
      until: '2027-04-05',
      received: [
        { on: '2026-04-06', claim: 'claim.k2', pence: 3000 },
        { on: '2026-05-21', claim: 'claim.k1', pence: 200 },
        { on: '2026-06-01', claim: 'allowance.c1.2026', pence: 500, called: 'Noor' },
        { on: '2027-04-05', claim: 'claim.k3', pence: 700 },
      ],
      byCarer: { p1: 900, p2: 3000 },
      allowances: 500,
      total: 4400,
    })
    expect(statementOf({ claims, allowances }, '2025-04-06')).toMatchObject({
      until: '2026-04-05',
      total: 1000,
    })
  })
})
