import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiProblem } from '#web/app/api.ts'
import { questionOf } from './questionOf.ts'
import { SendLater } from './SendLater.tsx'
import { keysByFiles, sendLater, whyNotSent } from './send.ts'

const file = (n: number) => ({ id: String(n).padStart(26, '0'), receipt: 'r'.repeat(30) })
const proof = { question: 'proof', kind: 'files', label: 'Proof of age', atMost: 2 } as const
const draw = (wanted: readonly (typeof proof)[]) =>
  renderToString(<SendLater reference="BP-1" trackingKey="k" wanted={wanted} onSent={() => {}} />)

describe('what is still to come', () => {
  it('is listed, each with a button of its own', () => {
    expect(draw([proof])).toContain('What you still have to send')
    expect(draw([proof])).toMatch(/Send<span[^>]*> for “Proof of age”/)
    expect(draw([])).toBe('')
  })

  it('says that a refusal is being looked at again', () => {
    const drawn = renderToString(
      <SendLater reference="BP-1" trackingKey="k" wanted={[proof]} lookedAtAgain onSent={() => {}} />,
    )
    expect(drawn).toMatch(/Send more proof.*We are looking at the decision again/s)
  })

  it('is asked for as in the form, and cannot be put off again', () => {
    expect(questionOf({ ...proof, hint: 'A letter' })).toMatchObject({
      kind: 'files',
      atMost: 2,
      hint: 'A letter',
    })
    expect(questionOf({ ...proof, kind: 'portrait', atMost: 1 })).toMatchObject({ kind: 'portrait' })
    expect(questionOf(proof)).not.toHaveProperty('later')
  })
})

describe('sending', () => {
  afterEach(() => void vi.unstubAllGlobals())
  const receipt = { reference: 'BP-1', question: 'proof', files: 1, receivedAt: '2026-03-02T12:00:00.000Z' }

  it('has one key for the same files and another for others', () => {
    const keyFor = keysByFiles()
    expect(keyFor([file(1)])).toBe(keyFor([file(1)]))
    expect(keyFor([file(1)])).not.toBe(keyFor([file(1), file(2)]))
    expect(keyFor([file(1)])).toMatch(/^[0-9a-f]{32}$/)
  })

  it('goes again with the same key and body after no answer, with the tracking key in a header alone', async () => {
    const sent: [string, RequestInit][] = []
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      sent.push([path, init])
      if (sent.length === 1) throw new TypeError('Failed to fetch')
      return Response.json(receipt, { status: 201 })
    })
    const request = { reference: 'BP-1', trackingKey: 'secret-key' }
    expect(await sendLater(request, 'proof', [file(1)], 'the-key')).toEqual(receipt)
    expect(sent).toHaveLength(2)
    expect(sent[1]).toEqual(sent[0])
    expect(sent[0]?.[0]).toBe('/api/requests/BP-1/evidence')
    expect(sent[0]?.[1].headers).toMatchObject({
      authorization: 'Bearer secret-key',
      'idempotency-key': 'the-key',
    })
    expect(sent[0]?.[1].body).not.toContain('secret-key')
  })

  it('says what the API says, or to try again', () => {
    const problem = (status: number, more: object) =>
      new ApiProblem(status, { type: '/problems/x', title: '', status, detail: 'Call us.', ...more })
    expect(whyNotSent(problem(409, {}))).toBe('Call us.')
    expect(whyNotSent(problem(422, { errors: [{ pointer: '/files', message: 'Add each file once' }] }))).toBe(
      'Add each file once',
    )
    expect(whyNotSent(new ApiProblem(0))).toMatch(/signal/)
    expect(whyNotSent(problem(503, {}))).toMatch(/send them again/)
  })
})
