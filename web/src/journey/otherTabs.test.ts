import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { OtherTabs } from './otherTabs.ts'

beforeEach(() => void vi.stubGlobal('window', new EventTarget()))
afterEach(async () => {
  // A tab that is left closes once nothing else has opened the form.
  await new Promise((resolve) => setTimeout(resolve, 5))
  vi.unstubAllGlobals()
})

const soon = (check: () => void) => vi.waitFor(check, { timeout: 2000, interval: 5 })
const opened = (form: string) => {
  const tab = new OtherTabs(form)
  return { tab, leave: tab.subscribe(() => undefined) }
}

it('knows of a tab that opened the form before and after, and not of one with another form', async () => {
  const one = opened('pothole')
  const elsewhere = opened('streetlight')
  expect(one.tab.areThere()).toBe(false)
  const other = opened('pothole')
  await soon(() => expect([one, other].map(({ tab }) => tab.areThere())).toEqual([true, true]))
  expect(elsewhere.tab.areThere()).toBe(false)
  for (const { leave } of [one, other, elsewhere]) leave()
})

it('forgets a tab that left the form, and keeps one that went on to its next page', async () => {
  const one = opened('pothole')
  const other = opened('pothole')
  await soon(() => expect(one.tab.areThere()).toBe(true))
  const next = other.tab.subscribe(() => undefined)
  other.leave()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(one.tab.areThere()).toBe(true)
  next()
  await soon(() => expect(one.tab.areThere()).toBe(false))
  one.leave()
})

it('forgets a tab that was closed, and finds it again when it comes back', async () => {
  const one = opened('pothole')
  const other = opened('pothole')
  await soon(() => expect(one.tab.areThere()).toBe(true))
  // Both hear it here, as they share a window: nothing is open then.
  window.dispatchEvent(new Event('pagehide'))
  expect([one, other].map(({ tab }) => tab.areThere())).toEqual([false, false])
  window.dispatchEvent(new Event('pageshow'))
  await soon(() => expect([one, other].map(({ tab }) => tab.areThere())).toEqual([true, true]))
  for (const { leave } of [one, other]) leave()
})

it('knows of none where the browser has no such channel', () => {
  vi.stubGlobal('BroadcastChannel', undefined)
  const one = opened('pothole')
  expect(one.tab.areThere()).toBe(false)
  one.leave()
})
