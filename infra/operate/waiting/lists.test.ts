import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { happen, joined, listOf, living, opened, roundOf } from '#admissions/waiting/testing/lists.ts'
import type { RoundFile } from '#contract/admissions/round.ts'
import type { WaitingFile } from '#contract/admissions/waiting.ts'
import { waitingLists } from './lists.ts'

const at = new Date('2027-05-04T10:00:00.000Z')

const ash = [
  joined('ann', living('ash', 10)),
  { type: 'told', child: 'ann', of: 'position', by: 'letter', ahead: 0 } as const,
  joined('bo', living('ash', 5)),
].reduce((list, act) => happen(list, act), listOf('ash', opened(1)('ash')))
const birch = listOf('birch', opened(1, 'bo')('birch'), joined('cy', living('birch', 7, { care: 'now' })))

const file = (changes: Partial<WaitingFile> = {}): string => {
  const whole: WaitingFile = {
    format: 'shire-waiting-1',
    ...roundOf(['ash', 'birch']),
    lists: [ash, birch].map(({ school, history }) => ({ school, history: [...history] })),
    wishes: { ann: ['ash'], bo: ['ash', 'birch'], cy: ['birch'] },
    ...changes,
  }
  const path = join(mkdtempSync(join(tmpdir(), 'waiting-')), 'lists.json')
  writeFileSync(path, JSON.stringify(whole))
  return path
}

describe('npm run waiting-lists', () => {
  it('prints each list in its order, and who would get the places that are free', () => {
    expect(waitingLists([file()], at)).toEqual({
      right: true,
      lines: [
        'ash: admission number 1, 0 have a place, 1 free, 2 waiting',
        '  1. bo: criterion 2',
        '  2. ann: criterion 2',
        'birch: admission number 1, 1 have a place, 0 free, 1 waiting',
        '  1. cy: criterion 2, before all others by the Code',
        'If the places that are free were offered now:',
        '  bo is offered a place at ash, leaves its place at birch',
        '  cy is offered a place at birch',
        'The histories are right.',
      ],
    })
  })

  it('says of a child where it stands, why, and what would move it', () => {
    const { lines } = waitingLists([file(), '--child', 'ann'], at)
    expect(lines.slice(0, 4)).toEqual([
      'ash: 1 of 2 are before ann',
      '  0 when the family was last told',
      '    1 came before it, who joined the list',
      '  first by: A home nearer to the school than 5 metres (0.003 miles) in a straight line',
    ])
    expect(waitingLists([file(), '--child', 'nobody'], at).lines).toEqual([
      'nobody is on none of these lists.',
    ])
  })

  it('offers the places, and what comes of it is right and leaves nobody to move', () => {
    const offered = waitingLists([file(), '--offer', '--by', 'An officer', '--why', 'A place came free'], at)
    const after = JSON.parse(offered.lines.join('\n')) as WaitingFile
    expect(after.lists.map(({ history }) => history.at(-1)?.act)).toEqual([
      { type: 'offered', child: 'bo', pool: 'ash' },
      { type: 'offered', child: 'cy', pool: 'birch' },
    ])
    const looked = waitingLists([file(after)], at)
    expect(looked.right).toBe(true)
    expect(looked.lines).toContain('  Nobody moves.')
  })

  it('begins the lists where a round ends, and reads what it has begun', () => {
    const { schools, policies, areas } = roundOf(['ash', 'birch'])
    const living = (id: string, metres: number) => ({
      id,
      home: { easting: 450_000 + metres, northing: 310_000 },
      preferences: [{ school: 'ash' }, { school: 'birch' }],
    })
    const round = join(mkdtempSync(join(tmpdir(), 'waiting-')), 'round.json')
    const whole: RoundFile = {
      ...{ format: 'shire-round-1', round: 'reception-2027', policies, areas, draw: null },
      schools: schools.map((school) => ({ ...school, number: 1 })),
      applicants: [living('ann', 10), living('bo', 20), living('cy', 30)],
    }
    writeFileSync(round, JSON.stringify(whole))
    const { lines } = waitingLists([round, '--begin', '--by', 'An officer', '--why', 'Offers are out'], at)
    expect(waitingLists([file(JSON.parse(lines.join('\n')))], at).lines).toEqual([
      'ash: admission number 1, 1 have a place, 0 free, 2 waiting',
      '  1. bo: criterion 2',
      '  2. cy: criterion 2',
      'birch: admission number 1, 1 have a place, 0 free, 1 waiting',
      '  1. cy: criterion 2',
      'If the places that are free were offered now:',
      '  Nobody moves.',
      'The histories are right.',
    ])
  })

  it('finds a history that was changed, and offers nothing by it', () => {
    const history = ash.history.map((entry) => (entry.number === 2 ? { ...entry, why: 'Another' } : entry))
    const path = file({ lists: [{ school: 'ash', history }] })
    const { lines, right } = waitingLists([path], at)
    expect(right).toBe(false)
    expect(lines.at(-1)).toMatch(/^WRONG {2}ash, entry 3: the record was changed/)
    expect(() => waitingLists([path, '--offer', '--by', 'A', '--why', 'B'], at)).toThrow('Nothing is offered')
  })

  it('says what is wrong with a file, and how it is used', () => {
    expect(() => waitingLists([file({ format: 'other' as 'shire-waiting-1' })], at)).toThrow('Put right:')
    expect(() => waitingLists([file(), '--offer'], at)).toThrow('--by who does it')
    expect(() => waitingLists([], at)).toThrow('Name one file.')
  })
})
