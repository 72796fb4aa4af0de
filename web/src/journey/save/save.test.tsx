import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import { type Draft, emptyDraft } from '../model/saved.ts'
import { contentsOf, draftOf, isSameForm } from './contents.ts'
import type { SavedForm } from './savedForm.ts'
import { WayFields } from './WayFields.tsx'
import { addressIn, wayError } from './ways.ts'

const form: SavedForm = {
  id: 'SV-0000-0000',
  key: 'K'.repeat(22),
  version: 'v1',
  way: 'email',
  maskedTo: 'a•••@example.com',
  savedAt: '2026-03-02T12:03:00.000Z',
  expiresAt: '2026-03-30T12:03:00.000Z',
}
const draft: Draft = {
  ...emptyDraft('D'.repeat(22), 1),
  answers: { danger: 'no', photos: [{ id: '01HZZZZZZZZZZZZZZZZZZZZZZZ', receipt: 'a-receipt-of-twenty' }] },
  typed: { details: 'By the old mill' },
  passed: ['danger'],
  savedForm: form,
}

describe('what is saved of a draft', () => {
  it('comes back whole, with what was typed, the photos and the key that makes it one request', () => {
    const back = draftOf(JSON.parse(JSON.stringify(contentsOf(draft))), 7)
    const { savedForm: _, ...rest } = draft
    expect(back).toEqual({ ...rest, savedAt: 7 })
  })

  it('leaves out what only this device knows', () => {
    expect(JSON.stringify(contentsOf(draft))).not.toMatch(/SV-|KKKK|savedAt/)
  })

  it.each([
    ['nothing', null],
    ['words', 'draft'],
    ['another form', { key: 7 }],
  ])('is not %s', (_, contents) => {
    expect(draftOf(contents, 7)).toBeUndefined()
  })

  it('is the same whatever the order and the time, and another when an answer is', () => {
    const { answers } = draft
    const turned = { ...draft, savedAt: 9, answers: Object.fromEntries(Object.entries(answers).reverse()) }
    expect(isSameForm(turned, draft)).toBe(true)
    expect(isSameForm({ ...draft, answers: { ...answers, danger: 'hurt' } }, draft)).toBe(false)
  })
})

describe('how to come back', () => {
  const typed = { way: undefined, email: ' ada@example.com ', phone: '' }

  it('sends to what was typed for the way that was chosen, and nowhere otherwise', () => {
    expect(addressIn({ ...typed, way: 'email' })).toBe('ada@example.com')
    for (const way of ['text', 'print', 'same', undefined] as const)
      expect(addressIn({ ...typed, way })).toBeUndefined()
  })

  it.each([
    [{}, { field: 'way', message: 'Select how you want to come back' }],
    [{ way: 'email' }, undefined],
    [{ way: 'email', email: 'ada' }, { field: 'email' }],
    [{ way: 'email', email: `${'a'.repeat(260)}@example.com` }, { field: 'email' }],
    [{ way: 'text' }, { field: 'phone', message: 'Enter your mobile number' }],
    [{ way: 'print' }, undefined],
    [{ way: 'same' }, undefined],
  ] as const)('%j: %j', (more, error) => {
    const found = wayError({ ...typed, ...more })
    if (error) expect(found).toMatchObject(error)
    else expect(found).toBeUndefined()
  })

  it('offers the way of before only where there is one, without telling the address', () => {
    const html = (of: SavedForm | undefined) =>
      renderToString(
        <MemoryRouter>
          <WayFields
            typed={{ ...typed, way: 'print' }}
            onType={() => undefined}
            form={of}
            error={undefined}
          />
        </MemoryRouter>,
      )
    expect(html(undefined)).not.toContain('value="same"')
    expect(html(form)).toContain('With the link that we emailed to a•••@example.com')
  })
})
