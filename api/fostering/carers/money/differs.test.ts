import { describe, expect, it } from 'vitest'
import { looked, paid, ruled, stays, weeks } from './testing/stays.ts'
import { type AllowanceValues, owedOf, settle, totalOf } from './weekly.ts'

describe('dates that become others afterwards', () => {
  const four = looked(stays(), ['2026-05-04'])
  const rules = ruled()
  const decided = { on: '2026-05-06', by: 'Nina Okafor', reasons: 'As we agreed.' }

  it('put right what was not paid yet, and nobody has to decide', () => {
    const after = looked(stays({ until: '2026-04-26' }), ['2026-05-05'], rules, '2026-04-06', four)
    expect([after.differs, owedOf(after)]).toEqual([undefined, 3 * 19_400])
  })

  it('never take back what was paid: finance decides', () => {
    const short = stays({ until: '2026-04-26' })
    const after = looked(short, ['2026-05-05', '2026-05-06'], rules, '2026-04-06', paid(four, 4 * 19_400))
    expect(after.differs).toEqual({
      pence: -19_400,
      over: 19_400,
      from: '2026-04-27',
      until: '2026-05-03',
      since: '2026-05-05',
    })
    expect([owedOf(after), totalOf(after)]).toEqual([0, 4 * 19_400])
    for (const outcome of ['leave', 'repay'] as const) {
      const done = settle(after, '2026-04-06', rules, { ...decided, outcome })
      expect(done.settled).toMatchObject([{ outcome, over: 19_400, credit: 19_400 }])
      expect([done.differs, owedOf(done), weeks(done).length]).toEqual([undefined, 0, 3])
      expect(looked(short, ['2026-06-01'], rules, '2026-04-06', done)).toMatchObject({
        settled: [{ outcome }],
      })
      expect(looked(short, ['2026-06-01'], rules, '2026-04-06', done).differs).toBeUndefined()
    }
  })

  it('of which some was paid leave out of the next run what may not be due', () => {
    const after = looked(
      stays({ until: '2026-04-12' }),
      ['2026-05-05'],
      rules,
      '2026-04-06',
      paid(four, 2 * 19_400),
    )
    expect([after.differs, owedOf(after)]).toMatchObject([{ pence: -3 * 19_400, over: 19_400 }, 0])
    const done = settle(after, '2026-04-06', rules, { ...decided, outcome: 'leave' })
    expect(owedOf(done)).toBe(0)
  })

  it.each([
    ['pay', 8_314],
    ['leave', 0],
  ] as const)('that are more wait for finance: %s', (outcome, owed) => {
    const late = paid(looked(stays({ from: '2026-04-09' }), ['2026-05-04']), 11_086 + 3 * 19_400)
    const after = looked(stays(), ['2026-05-05'], rules, '2026-04-06', late)
    expect([after.differs, owedOf(after)]).toMatchObject([{ pence: 8_314, over: 0 }, 0])
    const done = settle(after, '2026-04-06', rules, { ...decided, outcome })
    expect([done.differs, owedOf(done)]).toEqual([undefined, owed])
  })

  it('a birthday that was wrong is for finance, too', () => {
    const after = looked(
      stays({ born: '2014-05-01' }),
      ['2026-05-05'],
      rules,
      '2026-04-06',
      paid(four, 4 * 19_400),
    )
    expect(after.differs).toMatchObject({ pence: 4 * 2_600, over: 0 })
  })

  it('count what is in a run as paid', () => {
    const inRun: AllowanceValues = {
      ...four,
      payments: [{ run: 'R-1', pence: 4 * 19_400, on: '2026-05-04' }],
    }
    const after = looked(stays({ until: '2026-04-26' }), ['2026-05-05'], rules, '2026-04-06', inRun)
    expect(after.differs).toMatchObject({ over: 19_400 })
  })
})
