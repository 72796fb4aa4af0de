import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PublishedRound } from '#contract/admissions/published.ts'
import { seedOfDrawn } from '../allocate/drawn.ts'
import { crowded, made } from './testing/rounds.ts'
import { rootOf } from './tree.ts'
import { type CheckName, NotPublished, readPublished, verifyRound } from './verify-round.ts'

/** One in which lists are linked and children turned away, the same each time. */
const [file] = fc
  .sample(crowded, { numRuns: 40, seed: 7 })
  .map((round) => made(round).file)
  .filter(({ rows }) => rows.some(({ refused, offered }) => refused.length === 1 && offered !== null)) as [
  PublishedRound,
]

type Changed = (copy: PublishedRound) => void

/** What is found wrong after a change, whose fingerprint was made again so that it isn't that alone. */
function found(change: Changed): CheckName[] {
  const copy = structuredClone(file)
  change(copy)
  const { right, checks } = verifyRound({ ...copy, root: rootOf(copy) })
  const wrong = checks.filter(({ problems }) => problems.length > 0).map(({ name }) => name)
  expect(right).toBe(wrong.length === 0)
  return wrong
}

const isLinked = ({ refused, offered }: PublishedRound['rows'][number]) =>
  refused.length === 1 && offered !== null

describe('the check of a published round', () => {
  it('finds nothing wrong with one that is right', () => {
    expect(found(() => {})).toEqual([])
  })

  it('finds a seed that does not match what was drawn', () => {
    const draw = { draw: 1, roster: 'ab'.repeat(32), announced: '2027-03-01T09:00:00.000Z' }
    const by = { from: 'drawn before a witness', supervisor: 'Sam', drawn: '7 23 41 8' }
    expect(
      found((copy) => {
        copy.draw = { ...draw, ...by, seed: seedOfDrawn('7, 23, 41, 8') }
      }),
    ).toEqual([])
    expect(
      found((copy) => {
        copy.draw = { ...draw, ...by, seed: 'ab'.repeat(32) }
      }),
    ).toEqual(['seed'])
  })

  it('finds that the file was changed since its fingerprint was made, wherever', () => {
    const changes: readonly Changed[] = [
      ({ rows }) => {
        rows.pop()
      },
      ({ rows }) => {
        rows.reverse()
      },
      ({ rows }) => {
        rows.find(({ offered }) => offered !== null)!.offered = null
      },
      ({ schools }) => {
        schools[0]!.policy.lines[0] = 'Another policy'
      },
      (copy) => {
        copy.council = 'Another council'
      },
    ]
    for (const change of changes) {
      const copy = structuredClone(file)
      change(copy)
      const root = verifyRound(copy).checks.find(({ name }) => name === 'root')
      expect(root?.problems).toEqual(['The file was changed after its fingerprint was made'])
    }
  })

  it('finds a child that was passed over by another', () => {
    const swapped: Changed = ({ rows }) => {
      const out = rows.find(isLinked)!
      const pool = out.refused[0]!.pool
      const inIt = rows.find((row) => row.offered === pool && row.refused.length === 0)!
      const place = out.offered
      out.offered = null
      inIt.offered = place
      inIt.refused = out.refused
      out.refused = []
      out.offered = pool
    }
    // The two rows have changed places: as good a result as before, of other children.
    expect(found(swapped)).toEqual([])
    const passedOver: Changed = ({ rows }) => {
      const out = rows.find(isLinked)!
      out.offered = null
      const pool = out.refused[0]!.pool
      rows.find((row) => row.offered === pool)!.offered = null
    }
    expect(found(passedOver)).toEqual(expect.arrayContaining(['places', 'again', 'verifier']))
  })

  it('finds places that were left when children were turned away', () => {
    const left: Changed = ({ pools }) => {
      const full = pools.find(({ refused }) => refused > 0)!
      full.number = (full.given ?? 0) + 2
    }
    expect(found(left)).toEqual(['places'])
  })

  it('finds more places given than there are', () => {
    const more: Changed = ({ pools, rows }) => {
      const full = pools.find(({ refused }) => refused > 0)!
      const out = rows.find(({ refused, offered }) => refused.length === 1 && offered === null)!
      out.offered = full.id
    }
    expect(found(more)).toContain('places')
  })

  it('finds ranks with gaps, and ranks that come twice', () => {
    const gap: Changed = ({ rows }) => {
      rows.find(isLinked)!.refused[0]!.rank++
    }
    expect(found(gap)).toContain('ranks')
  })

  it('finds children who could all have more by changing places', () => {
    const one = file.pools[0]!
    const pool = (id: string, given: number) => ({ ...one, id, school: id, number: 1, given, refused: 1 })
    const row = (id: string, refused: string, offered: string) => ({
      id: id.repeat(32),
      refused: [{ pool: refused, rank: 2 }],
      offered,
    })
    const circle = {
      ...file,
      pools: [pool('x', 1), pool('y', 1)],
      rows: [row('a', 'x', 'y'), row('b', 'y', 'x')],
    }
    const { checks } = verifyRound({ ...circle, root: rootOf(circle) })
    const wrong = checks.filter(({ problems }) => problems.length > 0).map(({ name }) => name)
    expect(wrong).toEqual(expect.arrayContaining(['verifier']))
  })
})

describe('a file that is no published round', () => {
  it.each([
    ['nonsense', 'it is not JSON'],
    ['{}', 'This is not a published round: format'],
    [
      JSON.stringify({ ...file, rows: [file.rows[0], file.rows[0]] }),
      'Two rows of this file have the same id',
    ],
    [
      JSON.stringify({ ...file, pools: [file.pools[0], file.pools[0]] }),
      'Two pools of this file have the same id',
    ],
    [JSON.stringify({ ...file, pools: [] }), 'which is not there'],
  ])('is refused with a message: %#', (text, message) => {
    expect(() => readPublished(text)).toThrow(NotPublished)
    expect(() => readPublished(text)).toThrow(message)
  })

  it('is told apart from one that is', () => {
    expect(readPublished(JSON.stringify(file))).toEqual(file)
  })
})
