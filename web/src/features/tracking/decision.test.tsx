import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { describe, expect, it, vi } from 'vitest'
import type { Tracked } from '#contract/requests/tracking.ts'
import { askOf } from './askAgain.ts'
import { Decision } from './Decision.tsx'
import { decisionInWords, mostReasons, reasonsError } from './decision.ts'
import { Standing } from './Standing.tsx'
import { timelineOf } from './steps.ts'

const at = '2026-03-02T12:03:00.000Z'
const refused = {
  outcome: 'refused',
  at,
  reasons: 'The letter shows descriptor D.\nAsk for an assessment.',
} as const
const approved = { outcome: 'approved', at, reasons: 'All is there.', validUntil: '2029-03-02' } as const

const tracked = (more: Partial<Tracked> = {}): Tracked => ({
  reference: 'BB-7K3M-9QTD',
  role: 'reporter',
  service: { slug: 'blue-badge', title: 'Blue Badge', verb: 'apply' },
  department: { id: 'blue-badge', name: 'Blue Badge team', phone: '0116 232 3232' },
  state: 'refused',
  submittedAt: at,
  updatedAt: at,
  dueAt: null,
  overdue: false,
  commitment: '',
  followers: 0,
  updates: 'none',
  history: [
    { number: 1, type: 'submitted', at: '2026-03-01T09:00:00.000Z', by: 'You', queuedAt: null },
    { number: 2, type: 'refused', at, by: 'Blue Badge team', queuedAt: at, note: refused.reasons },
  ],
  answers: [],
  evidence: [],
  wanted: [],
  doing: [],
  addable: [],
  decision: refused,
  canReconsider: true,
  reconsideration: 'You may ask us to look at it again.',
  ...more,
})

const page = (of: Tracked) =>
  renderToString(
    <QueryClientProvider client={new QueryClient()}>
      <Decision tracked={of} trackingKey={'A'.repeat(22)} />
    </QueryClientProvider>,
  )

it('is asked about last: first what a refusal leaves to do', async () => {
  const client = new QueryClient()
  const of = tracked({
    ...{ canRate: true },
    wanted: [{ question: 'awardProof', label: 'Award letter', kind: 'files', atMost: 5 }],
  })
  const draw = () =>
    renderToString(
      <QueryClientProvider client={client}>
        <MemoryRouter>
          <Standing tracked={of} trackingKey={'A'.repeat(22)} stale={false} />
        </MemoryRouter>
      </QueryClientProvider>,
    )
  draw()
  await vi.dynamicImportSettled()
  await vi.waitFor(() =>
    expect(draw()).toMatch(
      /You may ask us to look at it again.*Add proof that we do not have.*Overall, how did you feel/s,
    ),
  )
})

it('says at the head of the page when what was approved was ordered and comes', () => {
  const comes = 'We ordered your badge on 3 March 2026. It usually comes by post by 17 March 2026.'
  const of = tracked({ state: 'approved', decision: approved, canReconsider: false, afterApproval: comes })
  const drawn = renderToString(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <Standing tracked={of} trackingKey={'A'.repeat(22)} stale={false} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  expect(drawn.indexOf(comes)).toBeGreaterThan(0)
  expect(drawn.indexOf(comes)).toBeLessThan(drawn.indexOf('The decision'))
  expect(drawn.split(comes)).toHaveLength(2)
})

describe('the decision', () => {
  it('is shown with its reasons, line by line', () => {
    expect(page(tracked())).toMatch(
      /The letter shows descriptor D\.(<\/?span>)*<br\/>(<\/?span>)*Ask for an assessment\./,
    )
    expect(decisionInWords(tracked())).toEqual({
      heading: 'The decision',
      outcome: 'Refused on 2 March 2026',
    })
  })

  it('takes missing proof with the reasons, where something is wanted', async () => {
    const proof = { question: 'identity', kind: 'files', label: 'Add proof', atMost: 10 } as const
    expect(page(tracked())).not.toContain('add proof')
    expect(page(tracked({ wanted: [proof] }))).toContain('If you only want to add proof, leave this empty')
  })

  it('has what was told and sent before, so that nobody does it twice', () => {
    const drawn = page(
      tracked({
        answers: [
          { key: 'walking', question: 'How far you can walk', answer: '20 metres' },
          { key: 'identity', question: 'Proof of identity', answer: '1 file' },
        ],
        filesThere: [{ question: 'identity', names: ['passport.pdf'] }],
        askedAgain: [{ at, reasons: 'I said so in March.' }],
      }),
    )
    for (const words of ['You do not have to send any of it again', '20 metres', 'passport.pdf'])
      expect(drawn).toContain(words)
    expect(drawn).toMatch(/You asked us to look again on 2 March 2026.*I said so in March\./s)
  })

  it('sends what there is: words, proof or both', () => {
    const file = { id: 'A'.repeat(26), receipt: 'r'.repeat(30) }
    const files = { identity: [file], photo: [] }
    expect(askOf('Look.', {})).toEqual({ reasons: 'Look.' })
    expect(askOf(' ', files)).toEqual({ proof: [{ question: 'identity', files: [file] }] })
    expect(askOf('Look.', files)).toMatchObject({ reasons: 'Look.', proof: [{ question: 'identity' }] })
  })

  it('says until when it is valid', () => {
    expect(decisionInWords(tracked({ state: 'approved', decision: approved }))).toMatchObject({
      outcome: 'Approved on 2 March 2026',
      until: 'Valid until 2 March 2029.',
    })
  })

  it('offers another look where there may be one', () => {
    expect(page(tracked())).toContain('Ask us to look again')
    expect(page(tracked())).toContain('You may ask us to look at it again.')
    expect(page(tracked({ canReconsider: false }))).not.toContain('Ask us to look again')
    expect(page(tracked({ state: 'approved', decision: approved, canReconsider: false }))).not.toContain(
      '<form',
    )
  })

  it('says that a refusal is being looked at again', () => {
    const again = tracked({ state: 'acknowledged', canReconsider: false })
    expect(decisionInWords(again)?.heading).toBe('The decision that we are looking at again')
  })

  it('is nothing where nothing was decided', () => {
    const { decision: _, ...without } = tracked()
    expect(page(without)).toBe('')
  })
})

describe('the reasons', () => {
  it('stand once: with the decision, not in the timeline as well', () => {
    const bodies = timelineOf(tracked(), new Date(at)).map(({ children }) => children)
    expect(bodies).toEqual([undefined, undefined])
    const before = { ...refused, at: '2026-02-01T12:00:00.000Z' }
    const old = timelineOf(tracked({ decision: before }), new Date(at)).map(({ children }) => children)
    expect(old).toEqual([undefined, refused.reasons])
  })

  it.each([
    ['', 'Tell us why we should look at it again'],
    [' \n', 'Tell us why we should look at it again'],
    ['x'.repeat(mostReasons + 1), 'Your reasons must be 4000 characters or fewer'],
    ['x'.repeat(mostReasons), undefined],
  ])('are checked before they are sent', (reasons, message) => {
    expect(reasonsError(reasons)).toBe(message)
  })
})

it('repeats no promise once its time has passed, or it was looked at as promised', () => {
  const commitment = 'We look at it within 14 days.'
  const report = { service: { slug: 'pothole', title: 'Pothole', verb: 'report' as const } }
  const draw = (
    overdue: boolean,
    state: 'acknowledged' | 'inspected' = 'acknowledged',
    dueAt = tracked({}).dueAt,
  ) =>
    renderToString(
      <QueryClientProvider client={new QueryClient()}>
        <MemoryRouter>
          <Standing
            tracked={tracked({ ...report, state, commitment, overdue, dueAt })}
            trackingKey={'A'.repeat(22)}
            stale={false}
          />
        </MemoryRouter>
      </QueryClientProvider>,
    )
  expect(draw(false)).toContain(commitment)
  expect(draw(true)).not.toContain(commitment)
  expect(draw(false, 'inspected', null)).not.toContain(commitment)
  expect(draw(false, 'inspected', '2026-03-16T23:59:59Z')).toContain(commitment)
})
