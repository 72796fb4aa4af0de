import { text } from 'node:stream/consumers'
import { prerenderToNodeStream } from 'react-dom/static'
import { afterEach, expect, it, vi } from 'vitest'

/** What the page shows once everything has loaded. A fresh module each time, as after a reload. */
async function shown(name: string): Promise<string> {
  const { Picture } = await import('./Picture.tsx')
  // In a browser an error here would take the page with it; rendering ahead of time only reports it.
  const errors: unknown[] = []
  const { prelude } = await prerenderToNodeStream(<Picture name={name} />, {
    onError: (error) => void errors.push(error),
  })
  const html = await text(prelude)
  expect(errors).toEqual([])
  return html
}

afterEach(() => {
  vi.doUnmock('./index.ts')
  vi.resetModules()
})

it('draws the picture that an option names', async () => {
  expect(await shown('sign-triangle')).toContain('<path')
})

it('keeps the space of a picture that it does not know', async () => {
  const html = await shown('no-such-picture')
  expect(html).toContain('viewBox="0 0 120 90"')
  expect(html).not.toContain('<path')
})

it('keeps the space, and the page, when the drawings cannot be loaded', async () => {
  vi.doMock('./index.ts', () => {
    throw new Error('offline')
  })
  const html = await shown('sign-triangle')
  expect(html).toContain('viewBox="0 0 120 90"')
  expect(html).not.toContain('<path')
})
