import { describe, expect, it } from 'vitest'
import { msOfDays } from '#contract/calendar/length.ts'
import { type DraftOpened, keyOfLongCode, makeLongCode } from '#contract/requests/draft.ts'
import { type Draft, emptyDraft } from '#web/journey/model/saved.ts'
import { SavedStore } from '#web/journey/model/store.ts'
import { contentsOf } from '#web/journey/save/contents.ts'
import { makeDevice } from '#web/journey/testing/device.ts'
import { dropAside, putAside, readAside } from './aside.ts'
import { draftFrom, inTheWay, longCodeOf, takeIn } from './take.ts'

const slug = 'pothole'
const day = msOfDays(1)
const saved: Draft = { ...emptyDraft('D'.repeat(22), 1), answers: { danger: 'no' } }
const opened: DraftOpened = {
  id: 'SV-0000-0000',
  version: 'v2',
  way: 'email',
  maskedTo: 'a•••@example.com',
  savedAt: '2026-03-02T12:03:00.000Z',
  expiresAt: '2026-03-30T12:03:00.000Z',
  service: slug,
  answers: contentsOf(saved),
}
const key = 'K'.repeat(22)

function device(now = 1_000) {
  const storage = makeDevice()
  const store = new SavedStore({ device: storage, now: () => now })
  const draft = draftFrom(opened, key, now)
  if (!draft) throw new Error('not readable')
  return { storage, store, draft }
}

describe('a form that was opened', () => {
  it('knows its copy, so that saving again saves over that', () => {
    expect(device().draft.savedForm).toMatchObject({ id: opened.id, key, version: 'v2', way: 'email' })
    const code = makeLongCode(Uint8Array.from({ length: 19 }, (_, at) => at))
    const printed = draftFrom({ ...opened, way: 'print' }, keyOfLongCode(code), 1)
    expect(printed?.savedForm?.code).toBe(code)
    expect(longCodeOf('nonsense')).toBeUndefined()
  })

  it('has nothing in its way where the device has nothing, or the same', () => {
    const { store, draft } = device()
    expect(inTheWay(store, slug, draft)).toBeUndefined()
    takeIn(store, slug, draft)
    expect(store.read(slug)).toEqual({ ...draft, savedAt: 1_000 })
    expect(inTheWay(store, slug, draft)).toBeUndefined()
  })

  it('has another draft in its way, and what was sent', () => {
    const { store, draft } = device()
    store.change(slug, (own) => ({ ...own, answers: { danger: 'hurt' } }))
    expect(inTheWay(store, slug, draft)).toMatchObject({ kind: 'draft', answers: { danger: 'hurt' } })
    const receipt = { reference: 'HW-7K3M-9QTD', trackingKey: 'A'.repeat(22), followers: 1 }
    store.finish(slug, { kind: 'following', receipt, updates: 'none' })
    expect(inTheWay(store, slug, draft)?.kind).toBe('following')
    takeIn(store, slug, draft)
    expect(store.read(slug)).toMatchObject({ kind: 'draft', answers: { danger: 'no' } })
  })
})

describe('what is put aside', () => {
  const aside = (savedAt: number) => ({ slug, saved: { ...saved, savedAt } })

  it('is kept, newest first, until it is taken up or too old', () => {
    const { storage } = device()
    expect(putAside(storage, aside(1), 1)).toBe(true)
    putAside(storage, aside(2), 2)
    expect(readAside(storage, 3).map(({ saved }) => saved.savedAt)).toEqual([2, 1])
    expect(readAside(storage, 7 * day + 2).map(({ saved }) => saved.savedAt)).toEqual([2])
    dropAside(storage, 0, 3)
    expect(readAside(storage, 3)).toHaveLength(1)
    dropAside(storage, 0, 3)
    expect(storage.length).toBe(0)
  })

  it('is not given up where the device has no room for it', () => {
    expect(putAside(makeDevice(10), aside(1), 1)).toBe(false)
  })
})
