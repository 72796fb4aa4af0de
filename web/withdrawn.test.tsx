import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { services } from '#services/index.ts'
import { listings } from '#services/listings/index.ts'
import { WhileOpen } from '#web/journey/pages/WhileOpen.tsx'
import { Start } from '#web/journey/StartPage.tsx'
import type { StartFacts } from '#web/journey/startFacts.ts'
import { modules, modulesBySlug } from './directory-modules.ts'

/** A service that the council gives up: what lists, its own page and its form say before that day and from then on. */

const pothole = { slug: 'pothole', verb: 'report', title: 'Pothole' } as const
const withdrawn = { from: '2027-04-01', instead: 'Report it to your parish council.' }
const catalogue = {
  services: services.map((one) => (one.slug === 'pothole' ? { ...one, withdrawn } : one)),
  listings,
}
const lists = ['directory', 'open-titles', 'reports', 'popular']
const inLists = () => lists.filter((name) => String(modules[name]?.(catalogue)).includes('"slug":"pothole"'))
const startPage = () => {
  const facts = modulesBySlug['start-page']?.(catalogue, 'pothole') as StartFacts
  return renderToString(
    <MemoryRouter>
      <Start facts={facts} />
    </MemoryRouter>,
  )
}
const form = (typed: boolean) =>
  renderToString(
    <MemoryRouter>
      <WhileOpen {...{ withdrawn, typed }} service={pothole} page={<p>What is wrong?</p>} />
    </MemoryRouter>,
  )

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

it('stands in lists until then, and its page says until when', () => {
  vi.setSystemTime('2027-03-31T12:00:00Z')
  expect(inLists()).toEqual(lists)
  expect(startPage()).toMatch(/until 31 March 2027[\s\S]*Report it to your parish council[\s\S]*Start now/)
  expect(form(true)).toBe('<p>What is wrong?</p>')
})

it('stands in no list from then on; page and form say what to do, and that nothing was sent', () => {
  vi.setSystemTime('2027-04-01T12:00:00Z')
  expect(inLists()).toEqual([])
  expect(String(modules.titles?.(catalogue))).toContain('"slug":"pothole"')
  const page = startPage()
  expect(page).toMatch(/closed on 1 April 2027\.[\s\S]*Report it to your parish council/)
  expect(page).not.toContain('Start now')
  expect(form(true)).toMatch(/closed on 1 April 2027[\s\S]*have not been sent to us/)
  expect(form(false)).not.toContain('have not been sent')
})
