import { describe, expect, it } from 'vitest'
import type { Applicant } from '#contract/admissions/facts.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import type { RoundFile } from '#contract/admissions/round.ts'
import { allocate } from '../allocate/allocate.ts'
import { rank } from '../policy/ranked.ts'
import { simpleLots } from '../policy/testing/any-round.ts'
import { bookOf } from './book.ts'
import { toStandBefore } from './threshold.ts'

const policy: Policy = {
  id: 'by-score',
  title: 'By score',
  kind: 'open',
  determined: { entry: 2027, on: null, by: 'The council' },
  source: { title: 'Made for a test', sure: 'invented' },
  ranks: 'council',
  criteria: [{ id: 'others', who: { is: 'everyone' } }],
  tieBreaks: [{ by: 'score' }, { by: 'random' }],
  late: 'equal',
  twins: 'above',
  infantClass: null,
  excepted: ['multiple-birth'],
}

/** `name: school=score school=score`, in the parent’s order; the twins are called so. */
function child(line: string): Applicant {
  const [id = '', asked = ''] = line.split(':')
  const preferences = asked
    .trim()
    .split(' ')
    .map((one) => ({ school: one.split('=')[0] ?? '', score: Number(one.split('=')[1]) }))
  return { id, home: null, preferences, ...(id.includes('twin') ? { multiple: 'birth' } : {}) }
}

function bookFrom(numbers: Readonly<Record<string, number>>, children: readonly string[]) {
  const round: RoundFile = {
    format: 'shire-round-1',
    round: 'reception-2027',
    policies: [policy],
    areas: [],
    schools: Object.entries(numbers).map(([id, number]) => ({
      ...{ id, name: id, number, policy: policy.id, point: null, authority: 'The council' },
    })),
    applicants: children.map(child),
    draw: null,
  }
  const run = allocate(rank(round, simpleLots), '0'.repeat(64))
  const schoolOf = (id: string) => run.placed.find((one) => one.child === id)?.school
  return { book: bookOf(round, run), schoolOf }
}

describe('whom a child has to stand before', () => {
  const numbers = { birch: 1, oak: 2 }
  const others = [
    'first-twin: birch=80 oak=90',
    'second-twin: birch=70 oak=80',
    'friend: oak=70 birch=90',
    'last: oak=60',
  ]

  it('is not who came in last when twins left a place, where standing before more of them would keep the twins there', () => {
    const { book, schoolOf } = bookFrom(numbers, [...others, 'own: oak=50'])
    expect(['last', 'second-twin'].map(schoolOf)).toEqual(['oak', 'birch'])
    // Above the last is enough, and above the friend, who then sends a twin back to oak, is not.
    expect(bookFrom(numbers, [...others, 'own: oak=65']).schoolOf('own')).toBe('oak')
    expect(bookFrom(numbers, [...others, 'own: oak=75']).schoolOf('own')).toBeNull()
    expect(toStandBefore(book, 'own', 'oak')?.child).toBe('second-twin')
    expect(bookFrom(numbers, [...others, 'own: oak=85']).schoolOf('own')).toBe('oak')
  })

  it('is nobody where twins leave the place that the child would have needed', () => {
    const few = ['first-twin: birch=80 oak=90', 'second-twin: birch=70 oak=80', 'last: oak=60']
    const { book } = bookFrom({ birch: 1, oak: 1 }, [...few, 'own: oak=50'])
    expect(toStandBefore(book, 'own', 'oak')).toBeUndefined()
    expect(bookFrom({ birch: 1, oak: 1 }, [...few, 'own: oak=65']).schoolOf('own')).toBe('oak')
  })

  it('is the first who was turned away by the orders where twins change nothing', () => {
    const { book } = bookFrom({ birch: 2, oak: 2 }, [...others, 'own: oak=50'])
    expect(toStandBefore(book, 'own', 'oak')?.child).toBe('last')
  })
})
