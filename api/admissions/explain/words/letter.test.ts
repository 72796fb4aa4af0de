import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Explanation, Letter, type Need, type Part } from '#contract/admissions/explanation.ts'
import { allocate } from '../../allocate/allocate.ts'
import { rank } from '../../policy/ranked.ts'
import { anyRound, simpleLots } from '../../policy/testing/any-round.ts'
import { bookOf } from '../book.ts'
import { explanationOf } from '../explanation.ts'
import { from } from '../testing/from.ts'
import { told } from '../testing/told.ts'
import { letterOf } from './letter.ts'
import { needInWords } from './measure.ts'

const criterion = { id: 'nearest', place: 8, words: 'All other children, those who live nearest first' }
const catchment = { id: 'catchment', place: 2, words: 'Children who live in the school’s catchment area' }

const part: Part = {
  pool: 'ash',
  name: null,
  places: 30,
  applied: 54,
  ahead: 41,
  late: false,
  came: { criterion, measure: { by: 'straight-line', metres: 1604 } },
  last: { criterion, measure: { by: 'straight-line', metres: 1203 } },
  needs: [
    { kind: 'nearer', by: 'straight-line', metres: 1203 },
    { kind: 'criterion', criteria: [catchment] },
  ],
}

const explanation: Explanation = {
  version: 1,
  round: 'reception-2027',
  run: 'a'.repeat(64),
  reference: 'AD-7K3M-9QTD',
  told: '2027-04-16',
  answerBy: '2027-04-30',
  outcome: {
    kind: 'preference',
    place: 2,
    school: { id: 'birch', name: 'Birch Primary School' },
    how: 'order',
  },
  preferences: [
    {
      place: 1,
      school: { id: 'ash', name: 'Ash Primary School' },
      kind: 'full',
      parts: [part],
      waiting: { ahead: 1, until: '2027-12-31' },
      appeal: {
        by: { kind: 'day', day: '2027-05-17', schoolDays: 20 },
        infantClass: true,
        to: { text: 'Appeal online', url: 'https://example.org/appeals' },
      },
    },
    {
      place: 2,
      school: { id: 'birch', name: 'Birch Primary School' },
      kind: 'offered',
      how: 'order',
      part: null,
    },
    { place: 3, school: { id: 'cedar', name: 'Cedar Primary School' }, kind: 'not-needed' },
  ],
  check: { code: 'K7QM-3F2X-9TPA-0WZD', root: 'b'.repeat(64) },
}

/** A letter line by line, as it is read aloud. */
const linesOf = ({ title, sections }: Letter): string[] => [
  title,
  ...sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((block) => {
      if (block.kind === 'list') return block.items
      return block.kind === 'rows' ? block.rows.map(({ what, value }) => `${what}: ${value}`) : [block.text]
    }),
  ]),
]

describe('the letter', () => {
  const lines = linesOf(letterOf(explanation, from))

  it('says what is offered, why not the first choice, and what would have been enough', () => {
    for (const line of [
      'Reception place from September 2027',
      'Your child has a place at Birch Primary School',
      'This was your second choice. We could not offer your first choice, and say why below.',
      'Why not Ash Primary School, your first choice',
      'Children before yours: 41',
      'Your child came under: Criterion 8: All other children, those who live nearest first. Distance in a straight line: 1,604 metres (0.997 miles)',
      'The last child with a place came under: Criterion 8: All other children, those who live nearest first. Distance in a straight line: 1,203 metres (0.748 miles)',
      'A home nearer to the school than 1,203 metres (0.748 miles) in a straight line',
      'To come under criterion 2: Children who live in the school’s catchment area',
      'For Ash Primary School: by 17 May 2027, which is 20 school days from this letter',
      'Your code: K7QM-3F2X-9TPA-0WZD',
    ])
      expect(lines).toContain(line)
    expect(lines.join('\n')).toMatch(/By 30 April 2027|by 30 April 2027/)
    expect(lines.join('\n')).toMatch(/no more than 30 children to a teacher/)
    expect(lines.join('\n')).toMatch(/1 child is before yours today/)
  })

  it('says whom a school can admit at all where it cannot admit the child', () => {
    const refusing = structuredClone(explanation)
    const [full, ...rest] = refusing.preferences
    if (full?.kind !== 'full') throw new Error('The first choice was not full')
    const { place, school, appeal } = full
    const admits = 'have a score of 111 or more in the school’s test'
    refusing.preferences = [{ place, school, kind: 'not-eligible', admits, appeal }, ...rest]
    expect(linesOf(letterOf(refusing, from))).toContain(
      'Only children who have a score of 111 or more in the school’s test can be admitted to this school. By what we hold, your child is not one of them.',
    )
  })

  it('says of which part of a school’s places the numbers are', () => {
    const parted = structuredClone(explanation)
    const [, offered] = parted.preferences
    if (offered?.kind !== 'offered') throw new Error('The second choice was not offered')
    offered.part = { ...part, name: 'band 2: scores from 104 to 111', last: null, needs: [] }
    const said = linesOf(letterOf(parted, from))
    expect(said).toContain(
      'The school gives its places in parts. Your child’s place is one of these: band 2: scores from 104 to 111.',
    )
    expect(said).toContain('Children who applied: 54')
  })

  it('has all four safeguards: told, heard, a human, contest', () => {
    const safeguards = lines.slice(lines.indexOf('How this was decided, and what you can do')).join('\n')
    for (const words of [/A computer put/, /we will listen/, /Ask for a person/, /Challenge it/])
      expect(safeguards).toMatch(words)
    for (const line of [...from.contact, 'Complain to us']) expect(safeguards).toContain(line)
  })

  it('says about when, and no day, where term dates are not known', () => {
    const about = structuredClone(explanation)
    const [first] = about.preferences
    if (first?.kind === 'full') first.appeal.by = { kind: 'about', schoolDays: 20, from: '2027-04-16' }
    expect(linesOf(letterOf(about, from))).toContain(
      'For Ash Primary School: within about 20 school days from 16 April 2027: the school’s term dates are not known yet, and we will tell you the day as soon as they are',
    )
  })

  it('says every other outcome in words of its own', () => {
    const school = { id: 'elm', name: 'Elm Primary School' }
    const outcomes: Explanation['outcome'][] = [
      { kind: 'none' },
      { kind: 'held-back' },
      { kind: 'plan', school },
      { kind: 'fallback', school, why: 'catchment', metres: 800 },
      { kind: 'fallback', school, why: 'nearest', metres: null },
      { kind: 'preference', place: 1, school, how: 'twin' },
      { kind: 'preference', place: 1, school, how: 'plan' },
      { kind: 'preference', place: 1, school, how: 'order' },
    ]
    const offers = outcomes.map((outcome) =>
      JSON.stringify(letterOf({ ...explanation, outcome }, from).sections[0]),
    )
    expect(new Set(offers).size).toBe(outcomes.length)
  })

  it('tells apart every kind of what would have been enough', () => {
    const line = { by: 'route', metres: 500 } as const
    const points = { of: 'faith', points: 12 } as const
    const needs: Need[] = [
      { kind: 'in-time' },
      { kind: 'nearer', ...line },
      { kind: 'nearer', ...line, inTime: true },
      { kind: 'farther', ...line },
      { kind: 'more-points', ...points },
      { kind: 'earlier-draw', place: 1 },
      { kind: 'earlier-draw', place: 12 },
      { kind: 'criterion', criteria: [criterion] },
      { kind: 'criterion-nearer', criterion, ...line },
      { kind: 'criterion-farther', criterion, ...line },
      { kind: 'criterion-points', criterion, ...points },
      { kind: 'criterion-draw', criterion },
    ]
    const words = needs.flatMap(needInWords)
    expect(new Set(words).size).toBe(needs.length)
    expect(words).toContain('12th place or earlier in the random draw')
    expect(words).toContain('More than 12 points on the school’s form about your faith')
  })

  it('is whole for every child of any round, and names no other child', () => {
    fc.assert(
      fc.property(anyRound(), (round) => {
        const book = bookOf(round, allocate(rank(round, simpleLots), '0'.repeat(64)))
        for (const { id } of round.applicants) {
          const found = Explanation.parse(explanationOf(book, id, told))
          const letter = Letter.parse(letterOf(found, from))
          const all = linesOf(letter).join('\n')
          expect(all).not.toMatch(/undefined|NaN|null|\[object/)
          expect(JSON.stringify({ ...found, reference: '' })).not.toMatch(/child-\d/)
          const refusals = found.preferences.filter((one) => 'appeal' in one)
          for (const { school } of refusals) expect(all).toContain(`For ${school.name}: `)
          expect(new Set(letter.sections.map((one) => one.id)).size).toBe(letter.sections.length)
        }
      }),
    )
  })
})
