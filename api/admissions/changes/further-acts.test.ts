import { describe, expect, it } from 'vitest'
import type { Facts } from '#admissions/rounds/application.ts'
import { joined, listOf, living, opened, roundOf } from '#admissions/waiting/testing/lists.ts'
import { namedActs, planActs, twinActs } from './further-acts.ts'

const plain = roundOf(['ash', 'birch'])
const together = { ...plain, policies: plain.policies.map((one) => ({ ...one, twins: 'above' as const })) }
const lists = [
  listOf('ash', opened(1, 'bo')('ash'), joined('ann', living('ash', 10)), joined('cy', living('ash', 5))),
  listOf('birch', opened(2, 'ann')('birch'), joined('cy', living('birch', 5))),
]
const twin = { kind: 'twin', reference: 'ann', twin: 'bo', school: 'ash' } as const
const whys = (made: ReturnType<typeof twinActs>) => made.without.map(({ why }) => why)

describe('twins', () => {
  it('are kept together where the policy says so and the other has a place there, and nowhere else', () => {
    const made = twinActs({ round: together, lists }, 'ann', twin)
    expect(made).toMatchObject({ without: [], offered: 'ash' })
    expect(made.acts).toEqual([
      { school: 'ash', act: { type: 'admitted', child: 'ann', pool: null, ground: 'twin' } },
    ])
    expect(whys(twinActs({ round: plain, lists }, 'ann', twin))[0]).toContain('does not keep twins together')
    expect(whys(twinActs({ round: together, lists }, 'ann', { ...twin, twin: 'cy' }))[0]).toContain(
      'does not have a place',
    )
    const there = { ...twin, school: 'birch' }
    expect(whys(twinActs({ round: together, lists }, 'ann', there))[0]).toContain('already has a place')
    expect(whys(twinActs({ round: together, lists }, 'ann', { ...twin, school: 'elm' }))[0]).toContain(
      'no waiting list',
    )
  })
})

describe('a plan', () => {
  it('admits the child at the school that it names, and takes it off every other list', () => {
    expect(
      planActs({ round: plain, lists }, 'cy', 'birch').acts.map(({ school, act }) => [school, act.type]),
    ).toEqual([
      ['birch', 'admitted'],
      ['ash', 'left'],
    ])
    expect(planActs({ round: plain, lists }, 'bo', 'ash')).toMatchObject({ acts: [], offered: null })
  })
})

describe('a school that a family adds', () => {
  const facts = (...named: readonly string[]): Facts => ({
    home: { easting: 450_001, northing: 310_000 },
    preferences: named.map((school) => ({ school })),
  })

  it('is waited for by the criteria, or has room for the child at once, and not behind a place that it has', () => {
    const types = (child: string, ...named: readonly string[]) =>
      namedActs({ round: plain, lists }, child, facts(...named), named[0] ?? '').acts.map(
        ({ act }) => act.type,
      )
    expect(types('dee', 'ash')).toEqual(['joined'])
    expect(types('dee', 'birch')).toEqual(['joined', 'offered'])
    expect(types('bo', 'birch', 'ash')).toEqual(['joined', 'offered'])
    const behind = namedActs({ round: plain, lists }, 'bo', facts('ash', 'birch'), 'birch')
    expect([behind.acts, whys(behind)[0]]).toEqual([[], expect.stringContaining('comes before this one')])
  })
})
