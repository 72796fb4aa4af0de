import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { listings } from '#services/listings/index.ts'
import { ExitThisPage, watchShift } from './ExitThisPage.tsx'

const replace = vi.fn()
const added: string[] = []
const page = Object.assign(new EventTarget(), {
  title: 'Get help with domestic abuse',
  createElement: () => ({ setAttribute: () => {} }),
  body: { classList: { add: (name: string) => added.push(name) }, append: () => {} },
})
const release = (key: string, shiftKey = false) =>
  page.dispatchEvent(Object.assign(new Event('keyup'), { key, shiftKey }))

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', page)
  vi.stubGlobal('window', { location: { replace } })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  replace.mockClear()
})

it('leaves at the third press of Shift, empties the page, and takes its place in the history', () => {
  const told: number[] = []
  const stop = watchShift((presses) => told.push(presses))
  release('Shift')
  release('Shift')
  expect(replace).not.toHaveBeenCalled()
  release('Shift')
  stop()
  expect(told).toEqual([1, 2, 3])
  expect(replace).toHaveBeenCalledExactlyOnceWith('https://www.bbc.co.uk/weather')
  expect(added).toContain('govuk-exit-this-page-hide-content')
  expect(page.title).toBe('Loading')
})

it('stays for capital letters, for presses far apart, with another key between, and once it is taken away', () => {
  const stop = watchShift(() => {})
  release('A', true)
  release('Shift')
  release('Shift')
  release('Shift')
  release('x')
  release('Shift')
  release('Shift')
  release('Tab')
  release('Shift')
  release('Shift')
  vi.advanceTimersByTime(5000)
  release('Shift')
  stop()
  release('Shift')
  release('Shift')
  expect(replace).not.toHaveBeenCalled()
})

it('is a plain link without scripts, on pages on harm alone', () => {
  expect(renderToString(<ExitThisPage />)).toContain('href="https://www.bbc.co.uk/weather"')
  expect(listings.filter((one) => one.leaveQuickly).map(({ slug }) => slug)).toEqual(
    expect.arrayContaining(['domestic-abuse-help', 'worried-about-a-child', 'worried-about-an-adult']),
  )
  expect(listings.filter((one) => one.leaveQuickly).length).toBeLessThan(6)
})
