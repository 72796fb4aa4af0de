import { describe, expect, it } from 'vitest'
import { caseKinds } from '#contract/fostering/case.ts'
import {
  type Effect,
  effects,
  outcomes,
  type ReferralDecision,
  type Terms,
} from '#contract/fostering/panel/referral.ts'
import { hashOf } from '#record/canonical.ts'
import { agreement } from '../../routes/agreement.ts'
import { lettersFor } from './letters.ts'
import type { Referral } from './values.ts'
import { decidedWords, fromWords, outcomeWords, proposedWords, termsInWords } from './words.ts'

const terms: Terms = {
  kind: 'short-term',
  children: 2,
  youngest: 0,
  oldest: 8,
  named: ['Sample Four'],
  words: 'Not with dogs.',
}
const written = {
  papers: 'PAPERS',
  arguments: 'ARGUMENTS',
  standard: 'STANDARD',
  reasons: 'REASONS',
}
const decision: ReferralDecision = {
  outcome: 'not-suitable',
  terms: null,
  reasons: written,
  differs: null,
  considered: ['referral.1/1'],
  proposal: true,
  brings: 'refusal',
  on: '2026-12-23',
  by: 'Helen Marsh',
  toldOrally: null,
  toldInWriting: null,
}
const referral = {
  type: 'approval',
  kind: 'fostering',
  route: { refusal: 'qualifying' },
  people: [
    { id: 'p1', name: 'Sample One' },
    { id: 'p2', name: 'Sample Two' },
  ],
  recommendations: [
    {
      ...{ meeting: 'P-7K3M-9QTD', item: 'i1', from: 'panel', outcome: 'not-suitable', terms: null },
      ...{
        reasons: 'COPY',
        doubts: 'DOUBTS',
        on: '2026-12-01',
        minutesFinal: '2026-12-14',
        tookPart: ['ID-1'],
      },
    },
  ],
  decisions: [decision],
  letters: [],
} as unknown as Referral

const days = { amount: 28, unit: 'days', calendar: 'every day' } as const
const sent = (
  one: Partial<ReferralDecision> = {},
  of: Partial<Referral> = {},
  last: string | null = '2027-01-21',
) =>
  lettersFor({
    referral: { ...referral, ...of },
    decision: { ...decision, ...one },
    today: '2026-12-24',
    last,
    length: days,
    hash: hashOf,
  })
const textOf = (letters: ReturnType<typeof sent>) => JSON.stringify(letters)

describe('a proposal', () => {
  it('has the reasons, a copy of the recommendation, both ways and the last day, and no doubts of the minutes', () => {
    const [letter, ...others] = sent()
    expect(others).toEqual([])
    expect(letter).toMatchObject({ id: 'l1', kind: 'proposal', on: '2026-12-24' })
    const text = textOf(sent())
    for (const words of [
      'Dear Sample One and Sample Two',
      ...Object.values(written),
      'What the panel recommended on 1 December 2026',
      'COPY',
      'by 21 January 2027',
      'That is 28 days from the date of this letter.',
      'write to us',
      'independent review',
      'not both',
      'Helen Marsh',
    ])
      expect(text).toContain(words)
    for (const words of ['DOUBTS', 'ID-1', 'P-7K3M']) expect(text).not.toContain(words)
  })

  it('gives no day where nobody knows it yet', () => {
    expect(textOf(sent({}, {}, null))).toContain('within 28 days of the date of this letter')
  })
})

describe('a decision that stands', () => {
  it('comes with a certificate and an agreement where it approves somebody to foster', () => {
    const letters = sent({ proposal: false, brings: 'approval', outcome: 'suitable', terms })
    expect(letters.map(({ id, kind }) => [id, kind])).toEqual([
      ['l1', 'decision'],
      ['l2', 'certificate'],
      ['l3', 'agreement'],
    ])
    for (const { sha256, ...letter } of letters) expect(hashOf(letter)).toBe(sha256)
    for (const letter of letters) expect(textOf([letter])).toContain('Up to 2 children at a time.')
    const adoption = sent({ proposal: false, brings: 'approval', outcome: 'suitable' }, { kind: 'adoption' })
    expect(adoption.map(({ kind }) => kind)).toEqual(['decision', 'certificate'])
    const lodgings = sent({ proposal: false, brings: 'approval' }, { kind: 'supported-lodgings' })
    expect(lodgings.map(({ kind }) => kind)).toEqual(['decision', 'certificate'])
  })

  it('says that it is final where they had the two ways, and how to complain where they had not', () => {
    const letters = sent({ proposal: false }, { decisions: [decision, { ...decision, proposal: false }] })
    expect(letters.map(({ kind }) => kind)).toEqual(['final'])
    expect(textOf(letters)).toContain('This decision is final.')
    expect(textOf(letters)).not.toContain('complain')
    const route = { refusal: 'complaint' } as Referral['route']
    expect(textOf(sent({ proposal: false }, { route }))).toContain('You can complain')
    expect(textOf(letters)).not.toContain('independent review. It is free')
  })
})

describe('terms', () => {
  it('are a sentence each', () => {
    expect(termsInWords(terms)).toEqual([
      'Short-term fostering.',
      'Up to 2 children at a time.',
      'Aged 0 to 8.',
      'For Sample Four only.',
      'Not with dogs.',
    ])
    const none = { kind: null, children: 1, youngest: 5, oldest: null, named: [], words: '' }
    expect(termsInWords(none)).toEqual(['One child at a time.', 'Aged 5 or older.'])
    expect(termsInWords({ ...none, youngest: null, oldest: 5, children: null })).toEqual([
      'Aged 5 or younger.',
    ])
    expect(termsInWords({ ...none, children: null, oldest: 5 })).toEqual(['Aged 5.'])
  })
})

describe('what a household reads in letters', () => {
  const proposes: readonly Effect[] = ['refusal', 'end', 'terms', 'review']
  const openings = caseKinds.flatMap((kind) => [
    ...effects.map((brings) => decidedWords(brings, kind)),
    ...proposes.map((brings) => proposedWords(brings, kind)),
  ])
  const ways = sent().flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs))
  const all = [
    ...openings.flatMap(({ title, opening }) => [title, opening]),
    ...caseKinds.flatMap((kind) => outcomes.map((outcome) => outcomeWords(outcome, kind))),
    ...Object.values(fromWords),
    ...agreement.we,
    ...agreement.you,
    ...ways,
  ]

  it('has none of the words that only staff know', () => {
    const ours =
      /\b(?:regulation|reg \d|schedule|statutory|pursuant|qualifying determination|IRM|ADM|LADO|NMS|Form [CF]|stakeholder|in respect of|commence|terminate|shall|referral)\b/i
    expect(all.filter((words) => ours.test(words))).toEqual([])
  })

  it('is in short sentences, and has titles that fit a phone', () => {
    const sentences = all.flatMap((words) => words.split(/(?<=[.:?])\s/))
    expect(sentences.filter((one) => one.split(/\s+/).length > 24)).toEqual([])
    expect(openings.filter(({ title }) => title.length > 60)).toEqual([])
  })
})
