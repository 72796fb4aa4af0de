import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Action } from '#contract/workspace/acts/acts.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { blueBadge } from '#services/blue-badge/service.ts'
import type { About } from '../model/kind.ts'
import { askForms } from './ask.tsx'

const { ask } = askForms
const me = { id: 'me', name: 'Ben Whitlock' }
const request = {
  reference: 'BB-7K3M-9QTD',
  answers: { ...blueBadge.example, addressProof: [{ id: 'a' }], identity: 'later' },
  submittedAt: '2026-03-04T12:00:00Z',
} as unknown as WorkRequest
const about: About = { department: 'x', me, colleagues: [], request, service: blueBadge, values: {} }
const read = (part: object) => ask.read({ ...ask.empty(about), ...part }, about)

describe('asking the resident', () => {
  it('takes proof with why, and no words, as the API takes it', () => {
    const result = read({ proofs: ['identity', 'addressProof'], why: { addressProof: 'out-of-date' } })
    expect(result).toEqual({
      action: {
        do: 'ask',
        again: [
          { question: 'identity', why: 'not-sent' },
          { question: 'addressProof', why: 'out-of-date' },
        ],
      },
    })
    expect(Action.safeParse((result as { action: unknown }).action).success).toBe(true)
  })

  it('asks why, and for words where it is none of the reasons', () => {
    expect(read({ proofs: ['addressProof'] })).toHaveProperty('errors.why-addressProof')
    expect(read({ proofs: ['addressProof'], why: { addressProof: 'other' } })).toHaveProperty(
      'errors.words-addressProof',
    )
    expect(read({})).toEqual({ errors: { text: 'Write the question' } })
  })

  it('draws each proof that the form asked for, and none for several requests', () => {
    const draw = (on: About) =>
      renderToString(
        <QueryClientProvider client={new QueryClient()}>
          {ask.Fields && (
            <ask.Fields
              typed={{ ...ask.empty(on), proofs: ['addressProof'] }}
              {...{ change: () => undefined, errors: {}, about: on, onBusy: () => undefined }}
            />
          )}
        </QueryClientProvider>,
      )
    expect(draw(about)).toMatch(/Proof of address: why do you need it again\?/)
    expect(draw(about)).toContain('Not sent yet')
    expect(draw({ ...about, request: undefined })).not.toContain('Which proof do you need?')
  })
})
