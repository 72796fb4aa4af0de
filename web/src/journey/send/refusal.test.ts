import { expect, it } from 'vitest'
import type { Problem } from '#contract/core/problem.ts'
import { pothole } from '#services/pothole.ts'
import { ApiProblem } from '#web/app/api.ts'
import { emptyDraft, newKey } from '../model/saved.ts'
import { refused } from './refusal.ts'

const draft = emptyDraft(newKey(), 0)
const problem = (kind: string, more: Partial<Problem> = {}) =>
  new ApiProblem(422, {
    type: `/problems/${kind}`,
    title: 'No',
    status: 422,
    detail: 'Call 105 now.',
    ...more,
  })

it('puts each message by its question or contact field', () => {
  const errors = [
    { pointer: '/answers/width', message: 'Select how wide the hole is' },
    { pointer: '/contact/email', message: 'Enter an email address' },
    { pointer: '/contact', message: 'Not understood' },
    { pointer: '/answers/unknown', message: 'No such question' },
    { pointer: '', message: 'The body is odd' },
  ]
  expect(refused(pothole, draft, problem('invalid', { errors }))?.refused).toEqual({
    width: 'Select how wide the hole is',
    'contact.email': 'Enter an email address',
    'contact.updates': 'Not understood',
  })
})

it.each([
  ['danger', 'call'],
  ['not-ours', 'not-ours'],
])('ends the form for %s', (kind, stop) => {
  const authority = { name: 'Your electricity network', phone: '105' }
  expect(refused(pothole, draft, problem(kind, { authority }))?.stopped).toEqual({
    kind: stop,
    detail: 'Call 105 now.',
    authority,
  })
})

it('says nothing where the resident could do nothing', () => {
  expect(refused(pothole, draft, problem('key-reused'))).toBeUndefined()
  expect(refused(pothole, draft, new ApiProblem(403))).toBeUndefined()
})
