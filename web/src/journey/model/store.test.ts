import { describe, expect, it, vi } from 'vitest'
import { msOfDays } from '#contract/calendar/length.ts'
import { makeDevice } from '../testing/device.ts'
import type { Draft } from './saved.ts'
import { type Device, SavedStore } from './store.ts'

const day = msOfDays(1)
const slug = 'pothole'
const receipt = {
  reference: 'HW-7K3M-9QTD',
  trackingKey: 'A'.repeat(22),
  service: slug,
  department: 'highways',
  submittedAt: '2026-03-02T12:03:00.000Z',
  dueAt: null,
}
const sent = { kind: 'sent', receipt, updates: 'none', withoutLastChanges: false } as const

function tab(device: Device | undefined = makeDevice(), now = () => 1_000_000) {
  return new SavedStore({ device, now })
}
const answering = (key: string, value: string) => (draft: Draft) => ({
  ...draft,
  answers: { ...draft.answers, [key]: value },
})

describe('drafts', () => {
  it('begin with a key of 128 random bits and keep it', () => {
    const store = tab()
    const first = store.change(slug, (draft) => draft)
    const second = store.change(slug, answering('danger', 'no'))
    expect(first?.key).toMatch(/^[A-Za-z0-9_-]{22}$/)
    expect(second?.key).toBe(first?.key)
    expect(tab().change(slug, (draft) => draft)?.key).not.toBe(first?.key)
  })

  it('are shared by tabs: both keep their answers and have one key', () => {
    const device = makeDevice()
    const [one, two] = [tab(device), tab(device)]
    one.change(slug, answering('danger', 'no'))
    two.change(slug, answering('surface', 'pavement'))
    one.change(slug, answering('width', 'over-50'))
    expect(two.read(slug)).toMatchObject({ answers: { danger: 'no', surface: 'pavement', width: 'over-50' } })
    expect(two.read(slug)).toEqual(one.read(slug))
  })

  it('are the same object until they change, and those who listen hear of it', () => {
    const store = tab()
    const heard = vi.fn()
    const stop = store.subscribe(heard)
    store.change(slug, answering('danger', 'no'))
    expect(heard).toHaveBeenCalledOnce()
    expect(store.read(slug)).toBe(store.read(slug))
    stop()
    store.remove(slug)
    expect(heard).toHaveBeenCalledOnce()
    expect(store.read(slug)).toBeUndefined()
  })

  it('that an older version of the site wrote are read', () => {
    const device = makeDevice()
    const before = {
      ...{ kind: 'draft', key: 'A'.repeat(22), answers: { danger: 'no' }, typed: { details: 'Wi' } },
      ...{ passed: ['danger'], unanswered: [], refused: {}, savedAt: 1_000_000 },
    }
    device.setItem('shire-report-pothole', JSON.stringify(before))
    expect(tab(device).read(slug)).toEqual(before)
  })

  it('are read with an address that would be refused today, to be put right', () => {
    const device = makeDevice()
    const before = {
      ...{
        kind: 'draft',
        key: 'A'.repeat(22),
        answers: { danger: 'no' },
        typed: {},
        passed: [],
        refused: {},
      },
      contact: { email: 'jo..b@example.org', updates: 'email' },
      unanswered: [{ service: slug, answers: {}, contact: { phone: '1', updates: 'none' } }],
      savedAt: 1_000_000,
    }
    device.setItem('shire-report-pothole', JSON.stringify(before))
    expect(tab(device).read(slug)).toEqual(before)
  })

  it('are kept for seven days after the last change', () => {
    const device = makeDevice()
    tab(device, () => 0).change(slug, answering('danger', 'no'))
    expect(tab(device, () => 7 * day).read(slug)).toBeDefined()
    expect(tab(device, () => 7 * day + 1).read(slug)).toBeUndefined()
  })

  it('are removed from the device when they are too old or not readable, others’ things are not', () => {
    const device = makeDevice()
    device.setItem('another-site-part', 'x')
    device.setItem('shire-report-broken', '{"kind":"draft"')
    device.setItem('shire-report-odd', '{"kind":"draft","key":7}')
    tab(device, () => 0).change(slug, (draft) => draft)
    const later = tab(device, () => 8 * day)
    later.change('gully', (draft) => draft)
    later.tidy()
    const keys = Array.from({ length: device.length }, (_, at) => device.key(at))
    expect(keys).toEqual(['another-site-part', 'shire-report-gully'])
  })
})

describe('what was sent', () => {
  it('stands in the draft’s place and is changed no more, in any tab', () => {
    const device = makeDevice()
    const [one, two] = [tab(device), tab(device)]
    one.change(slug, answering('danger', 'no'))
    one.finish(slug, sent)
    expect(two.change(slug, answering('danger', 'hurt'))).toBeUndefined()
    expect(two.read(slug)).toMatchObject({ kind: 'sent', receipt })
  })

  it('is kept for a day', () => {
    const device = makeDevice()
    tab(device, () => 0).finish(slug, sent)
    expect(tab(device, () => day).read(slug)).toBeDefined()
    expect(tab(device, () => day + 1).read(slug)).toBeUndefined()
  })
})

describe.each([
  ['that is full', makeDevice(10)],
  ['that is forbidden', forbidden()],
  ['that there is none of', undefined],
])('a device %s', (_, device) => {
  it('lets the page go on, as long as it is open', () => {
    const store = new SavedStore({ device, now: () => 0 })
    const draft = store.change(slug, answering('danger', 'no'))
    expect(store.read(slug)).toMatchObject({ key: draft?.key, answers: { danger: 'no' } })
    store.tidy()
    store.remove(slug)
    expect(store.read(slug)).toBeUndefined()
  })
})

function forbidden(): Device {
  const no = () => {
    throw new DOMException('Access is denied', 'SecurityError')
  }
  return { length: 0, key: no, getItem: no, setItem: no, removeItem: no }
}
