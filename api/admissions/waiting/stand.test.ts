import { describe, expect, it } from 'vitest'
import { wouldMove } from './needs.ts'
import { movedBetween, positionOf } from './stand.ts'
import { drawing, happen, joined, listOf, living, opened, ranked, roundOf } from './testing/lists.ts'

const round = roundOf(['ash'])
const open = opened(1)('ash')
const list = listOf(
  'ash',
  open,
  joined('care', living('ash', 99, { care: 'now' })),
  joined('near', living('ash', 10)),
  joined('own', living('ash', 20)),
  joined('far', living('ash', 30)),
)

describe('where a child stands on a list', () => {
  it('is how many are before it', () => {
    expect(positionOf(ranked(round, list), 'own')).toMatchObject({
      ahead: 2,
      of: 4,
      before: { child: 'near' },
    })
    expect(positionOf(ranked(round, list), 'nobody')).toBeUndefined()
  })

  it('is said to have changed by what happened, and not by whom', () => {
    const later = [
      { type: 'offered', child: 'care', pool: 'ash' } as const,
      joined('new', living('ash', 5)),
      { ...joined('far', living('ash', 30, { sibling: true })), type: 'facts-changed' } as const,
      { type: 'left', child: 'near', ground: 'family' } as const,
    ].reduce((one, act) => happen(one, act), list)
    expect(movedBetween(ranked(round, list), ranked(round, later), 'own')).toEqual({
      before: 2,
      now: 2,
      came: { 'others-joined': 1, 'others-facts': 1 },
      went: { 'others-placed': 1, 'others-left': 1 },
    })
  })

  it('changes by its own facts, and by a draw', () => {
    const moved = happen(list, { ...joined('own', living('ash', 9)), type: 'facts-changed' })
    expect(movedBetween(ranked(round, list), ranked(round, moved), 'own')).toMatchObject({
      went: { 'own-facts': 1 },
    })
    const tied = listOf('ash', open, ...['a', 'b', 'c', 'd'].map((child) => joined(child, living('ash', 5))))
    const drawn = drawing(tied, 2).reduce((one, act) => happen(one, act), tied)
    const last = positionOf(ranked(round, tied), 'd')
    const now = positionOf(ranked(round, drawn), 'd')
    expect(last?.ahead).not.toBe(now?.ahead)
    expect(movedBetween(ranked(round, tied), ranked(round, drawn), 'd')?.went).toEqual({
      draw: (last?.ahead ?? 0) - (now?.ahead ?? 0),
    })
  })

  it('would be first by what is told, of those whom it could come before', () => {
    expect(wouldMove(round, ranked(round, list), 'own')).toEqual([
      { kind: 'nearer', by: 'straight-line', metres: 10 },
      expect.objectContaining({ kind: 'criterion', criteria: [expect.objectContaining({ id: 'siblings' })] }),
    ])
    expect(wouldMove(round, ranked(round, list), 'near')).toEqual([])
  })

  it('is told of no lot that nobody has drawn', () => {
    const tied = listOf('ash', open, joined('a', living('ash', 5)), joined('b', living('ash', 5)))
    const kinds = wouldMove(round, ranked(round, tied), 'b').map(({ kind }) => kind)
    expect(kinds).not.toContain('earlier-draw')
    expect(kinds).toContain('nearer')
  })
})
