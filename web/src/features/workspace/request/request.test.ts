import { describe, expect, it } from 'vitest'
import type { WorkLine, WorkRequest, WorkStep } from '#contract/workspace/workspace.ts'
import { blueBadge } from '#services/blue-badge/service.ts'
import { fileNames, notOfTheWork, provedBy } from '../evidence/useEvidence.ts'
import { attentionInWords, byWhom, saidNotFixed, stepInWords, whoDid, wordsWith } from '../words/states.ts'
import { openingOf, whatNow } from './letter/letter.ts'
import { lookAgainAfter, newsSince } from './model/looking.ts'
import { missingFor, proofsOf, resultsFor } from './model/rule.ts'

const step = (number: number, by?: string) =>
  ({ number, type: 'noted', ...(by && { actor: { id: by, name: by } }) }) as WorkStep

describe('two people on one request', () => {
  it('see what the other did, and not what they did themselves', () => {
    const history = [step(1), step(2, 'me'), step(3, 'other'), step(4, 'me'), step(5)]
    expect(newsSince(history, 1, 'me').map(({ number }) => number)).toEqual([3, 5])
    expect(newsSince(history, 3, 'me').map(({ number }) => number)).toEqual([5])
    expect(newsSince(history, 5, 'me')).toEqual([])
  })

  it('is looked at often, and seldom where each look is recorded', () => {
    const request = { state: 'acknowledged' } as WorkRequest
    expect(lookAgainAfter(request, false)).toBe(10_000)
    expect(lookAgainAfter(request, true)).toBe(60_000)
  })
})

describe('who did it', () => {
  const by = (number: number, type: WorkStep['type'], who = 'Highways') =>
    ({ number, type, by: who }) as WorkStep

  it('is the resident where their page says you', () => {
    expect(whoDid(by(4, 'answered', 'You'))).toBe('the resident')
    expect(whoDid(by(4, 'fixed'))).toBe('Highways')
    expect(whoDid(step(4, 'Amara'))).toBe('Amara')
    expect(whoDid({ type: 'reopened', by: 'Another resident', other: 'HW-0000-0000' })).toBe(
      'the resident of HW-0000-0000',
    )
    expect(whoDid(by(4, 'followed', 'Another resident'))).toBe('another resident')
  })

  it('is nobody where a merge of another request brings those who wait for it, or a split takes them away', () => {
    const moved = (number: number, type: WorkStep['type']) =>
      ({ ...by(number, type, 'Another resident'), other: 'HW-0000-0000' }) as WorkStep
    const steps = [moved(2, 'joined'), moved(3, 'joined'), moved(4, 'parted'), moved(5, 'joined')]
    expect(
      steps.map((step, at) => stepInWords(step, { work: 'repair', before: steps.slice(0, at) })),
    ).toEqual([
      'HW-0000-0000 was merged into this request',
      'Somebody else follows HW-0000-0000, which was merged into this request',
      'HW-0000-0000 was separated from this request again',
      'HW-0000-0000 was merged into this request',
    ])
    expect(steps.map(whoDid)).toEqual([undefined, undefined, undefined, undefined])
    expect(byWhom(moved(2, 'joined'))).toBe('Whoever waits for it now follows this one')
    expect(byWhom(moved(2, 'parted'))).toBe('Whoever waits for it no longer follows this one')
    expect(byWhom(by(2, 'fixed'))).toBe('By Highways')
  })

  it('is said at the top while the resident’s “it isn’t fixed” waits', () => {
    const history = [by(1, 'submitted', 'You'), by(2, 'fixed'), by(3, 'reopened', 'You'), by(4, 'noted')]
    expect(saidNotFixed({ history })?.number).toBe(3)
    expect(saidNotFixed({ history: [...history, by(5, 'fixed')] })).toBeUndefined()
    expect(saidNotFixed({ history: [by(1, 'submitted', 'You'), by(2, 'reopened')] })).toBeUndefined()
    const merged = by(3, 'reopened', 'Another resident')
    expect(saidNotFixed({ history: [by(2, 'fixed'), merged] })).toBe(merged)
  })
})

it('is said to be entered for the resident, and by whom, where staff entered it', () => {
  const sent = { number: 1, type: 'submitted' } as WorkStep
  expect(stepInWords(sent, { work: 'repair' })).toBe('Sent by the resident')
  expect(stepInWords({ ...sent, type: 'added', about: 'fixed' }, { work: 'repair' })).toBe(
    'The resident says it is fixed',
  )
  expect(stepInWords(sent, { work: 'repair', enteredBy: { id: 'ben', name: 'Ben Whitlock' } })).toBe(
    'Entered by Ben Whitlock for the resident',
  )
})

describe('a line of the list', () => {
  it('says what the resident waits with, where that is known', () => {
    const line = (more: object) => attentionInWords(more as WorkLine, 'repair')
    expect(line({ attention: true, attentionFor: 'not-fixed' })).toBe('Resident says it isn’t fixed')
    expect(line({ attention: true, attentionFor: 'answered' })).toBe('Resident answered')
    expect(line({ attention: true })).toBe('Resident waits for a look')
    expect(line({ attention: false })).toBeUndefined()
  })
})

describe('what a step brought', () => {
  const at = '2026-03-05T12:00:00Z'

  it('is the resident’s words of that very step', () => {
    const again = { number: 3, type: 'reopened', at, by: 'You' } as WorkStep
    const said = (from: 'resident' | 'department', at: string, text: string) => ({ id: text, at, from, text })
    const before = said('resident', '2026-03-04T12:00:00Z', 'On the left')
    expect(wordsWith(again, [before, said('department', at, 'Where?')])).toBeUndefined()
    expect(wordsWith(again, [before, said('resident', at, 'It sank again')])).toBe('It sank again')
  })

  it('has one name wherever it is shown or chosen, and says what it answers where that differs', () => {
    const answer = (id: string, question: string) => ({ id, proves: { question, words: question } })
    const evidence = [
      { id: 'hole' },
      { id: 'filled' },
      { id: 'late' },
      { id: 'told', description: 'The kerb' },
    ]
    const history = [{ photos: ['filled'] }] as WorkStep[]
    expect([...fileNames({ evidence, history }).values()]).toEqual([
      'File 1',
      'Photo 1 of the work',
      'File 2',
      'The kerb',
    ])
    expect(provedBy({ evidence: [answer('a', 'photos'), answer('b', 'photos')] }, 'a')).toBeUndefined()
    expect(provedBy({ evidence: [answer('a', 'identity'), answer('b', 'address')] }, 'b')).toBe('address')
  })

  it('is shown with it and not among what the resident sent', () => {
    const [hole, filled] = [{ id: 'hole' }, { id: 'filled' }] as WorkRequest['evidence']
    const history = [{ photos: [] as string[] }, { photos: ['filled'] }] as WorkStep[]
    expect(notOfTheWork({ evidence: [hole, filled] as WorkRequest['evidence'], history })).toEqual([hole])
  })
})

const badge = (more: Partial<WorkRequest> = {}) =>
  ({
    reference: 'BB-7K3M-9QTD',
    service: { slug: 'blue-badge', title: 'Blue Badge' },
    department: 'blue-badge',
    answers: blueBadge.example,
    submittedAt: '2026-03-04T12:00:00Z',
    contact: { name: 'Ada Sample', updates: 'none' },
    evidence: [],
    awaited: [],
    ...more,
  }) as unknown as WorkRequest

describe('what is decided', () => {
  it('stands beside the rule that the answers lead to, with its source', () => {
    const results = resultsFor(blueBadge, badge())
    expect(results.at(-1)?.rule).toMatch(/at least 3 years old/)
    expect(results.at(-1)?.source).toMatch(/SI 2000\/682/)
  })

  it('has each proof with its files, and those that are still to come', () => {
    const identity = { question: 'identity', words: 'Proof of identity' }
    const proofs = proofsOf(
      badge({
        evidence: [
          { id: '1', proves: identity },
          { id: '2', proves: identity },
        ],
        awaited: [{ question: 'photo', words: 'Photo for the badge' }, identity],
      }),
    )
    expect(proofs.map(({ words, files, awaited }) => [words, files.length, awaited])).toEqual([
      ['Proof of identity', 2, false],
      ['Photo for the badge', 0, true],
    ])
  })

  it('says before it is decided what has not been sent and not been paid', () => {
    const due = { pence: 1000, state: 'due' } as WorkRequest['payment']
    const awaited = [{ question: 'photo', words: 'Photo for the badge' }]
    expect(missingFor(badge({ awaited, payment: due }))).toEqual([
      'Photo for the badge has not been sent.',
      'The fee has not been paid.',
    ])
    const paid = { ...due, state: 'paid' } as WorkRequest['payment']
    expect(missingFor(badge({ payment: paid }))).toEqual([])
  })
})

describe('the letter', () => {
  const home = ['1 Sample Street', 'Glenfield', 'LE3 8RA']
  const opening = (example: string | undefined, more: Partial<WorkRequest> = {}) =>
    openingOf(
      badge({ ...(example && { answers: { ...blueBadge.examples?.[example] } }), ...more }),
      blueBadge,
    )

  it('goes to whoever applied for themselves', () => {
    expect(opening(undefined)).toEqual({
      to: ['Ada Sample', ...home],
      dear: 'Ada Sample',
      title: 'Your application: Blue Badge',
      what: 'your application',
    })
    const unnamed = { updates: 'email', email: 'ada@example.org' } as const
    expect(opening(undefined, { contact: unnamed }).dear).toBe(blueBadge.example.fullName)
    expect(openingOf(badge({ contact: unnamed }), undefined)).toMatchObject({ to: home, dear: 'resident' })
    const answers = { address: { lines: '12 Sample Avenue\nSpringfield', country: 'United States' } }
    expect(openingOf(badge({ answers }), blueBadge).to.slice(1)).toEqual([
      '12 Sample Avenue',
      'Springfield',
      'UNITED STATES',
    ])
  })

  it('goes to whoever applied for a child, and says for whom', () => {
    expect(opening('dla, a child')).toEqual({
      to: ['Ada Sample', ...home],
      dear: 'Ada Sample',
      title: 'Your application for Kim Sample: Blue Badge',
      what: 'your application for Kim Sample',
    })
  })

  it('goes to another adult at their own address, by their own name, and says who applied', () => {
    const of = 'pip, descriptor E, another adult'
    expect(opening(of)).toEqual({
      to: ['Alex Sample', ...home],
      dear: 'Alex Sample',
      title: 'Application for you: Blue Badge',
      about: 'Ada Sample applied for you.',
      what: 'the application',
    })
    const decision = { outcome: 'refused' as const, at: '2026-03-04T12:00:00Z', reasons: 'No letter' }
    const answers = { ...blueBadge.examples?.[of] }
    expect(whatNow(badge({ answers, decision }), blueBadge).join(' ')).toContain(
      'Ada Sample can do so for you, on the private page of the application. You can also call us.',
    )
    const elsewhere = { line1: '2 Other Road', town: 'Oadby', postcode: 'LE2 5BB' }
    const two = { answers: { address: elsewhere, ...answers } }
    expect(opening(of, two).to).toEqual(['Alex Sample', ...home])
  })

  it('goes to whoever applied for an organisation, at its address', () => {
    expect(opening('organisation').to).toEqual(['Ada Sample', 'Sample Day Centre', ...home])
    expect(opening('organisation').what).toBe('your application for Sample Day Centre')
  })

  it('names nobody where a name was erased', () => {
    const { otherName: _, ...answers } = { ...blueBadge.examples?.['pip, descriptor E, another adult'] }
    expect(opening(undefined, { answers })).toMatchObject({ to: home, dear: 'resident' })
  })

  it('says after a refusal what can be done, and that the fee goes back', () => {
    const decision = { outcome: 'refused' as const, at: '2026-03-04T12:00:00Z', reasons: 'No letter' }
    const payment = { pence: 1000, description: 'Blue Badge', later: true, state: 'refund-due' as const }
    const words = whatNow(badge({ decision, payment }), blueBadge).join(' ')
    expect(words).toContain(blueBadge.decision?.reconsideration)
    expect(words).toContain('paid back')
    const unpaid = whatNow(badge({ decision, payment: { ...payment, state: 'not-needed' } }), blueBadge)
    expect(unpaid.join(' ')).not.toContain('paid back')
    const approved = whatNow(badge({ decision: { ...decision, outcome: 'approved' } }), blueBadge).join(' ')
    expect(approved).not.toContain('paid back')
    expect(approved).toContain(blueBadge.decision?.approved)
    const owing = {
      decision: { ...decision, outcome: 'approved' as const },
      payment: { ...payment, state: 'due' as const },
    }
    const told = whatNow(badge(owing), blueBadge).join(' ')
    expect(told).toContain('as soon as the fee is paid')
    expect(told).toContain('Pay the fee on the private page')
  })
})
