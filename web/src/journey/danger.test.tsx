import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { describe, expect, it, vi } from 'vitest'
import type { Service } from '#contract/core/service.ts'
import { theDepartment } from '#contract/core/words/in-text.ts'
import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import { services } from '#services/index.ts'
import { modulesBySlug } from '../../directory-modules.ts'
import { DonePage } from './pages/DonePage.tsx'
import { FollowingPage } from './pages/FollowingPage.tsx'
import { Start } from './StartPage.tsx'
import type { StartFacts } from './startFacts.ts'

/** Another council: not one of its departments has an id that is used here. */
vi.mock('#council', async (original) => {
  const { council } = (await original()) as typeof import('#council')
  const departments = council.departments.map((one) => ({
    ...one,
    id: `our-${one.id}`,
    name: `Our ${one.name}`,
  }))
  return { council: { ...council, departments, emergencyPhone: '0116 496 0999' } }
})

// Pages that a browser alone draws ask where they stand.
vi.stubGlobal('window', { location: { origin: 'https://roads.example' } })

const theirs = services.map((service) => ({ ...service, department: `our-${service.department}` }))
const factsOf = (service: Service) =>
  modulesBySlug['start-page']?.({ services: theirs, listings: [] }, service.slug) as StartFacts

const drawn = (page: ReactNode) =>
  renderToString(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>{page}</MemoryRouter>
    </QueryClientProvider>,
  )

const receipt = {
  reference: 'HW-7K3M-9QTD',
  trackingKey: 'A'.repeat(22),
  submittedAt: '2026-03-04T12:00:00.000Z',
  dueAt: null,
}

/** The pages before, after sending, and after joining somebody else's report. */
const pagesOf = (service: Service) => ({
  start: drawn(<Start facts={factsOf(service)} />),
  done: drawn(
    <DonePage
      service={service}
      sent={{
        kind: 'sent',
        receipt: { ...receipt, service: service.slug, department: service.department },
        updates: 'none',
        withoutLastChanges: false,
        savedAt: 0,
      }}
    />,
  ),
  following: drawn(
    <FollowingPage
      service={service}
      following={{ kind: 'following', receipt: { ...receipt, followers: 2 }, updates: 'none', savedAt: 0 }}
    />,
  ),
})

const road = /If a road is dangerous now, call <a[^>]*href="tel:01164960999"/
const person = /If someone is in danger, call <a[^>]*href="tel:999"/
const text = (html: string) => html.replaceAll(/<!-- -->|<\/?span>/g, '')

describe('where departments have other names', () => {
  const withDanger = theirs.filter(({ danger }) => danger)

  it('there are still services with danger on roads, and with danger to people', () => {
    expect(new Set(withDanger.map(({ danger }) => danger))).toEqual(new Set(['road', 'person']))
  })

  it.each(withDanger)('$slug warns before it starts and after it is sent', (service) => {
    for (const html of Object.values(pagesOf(service))) {
      expect(text(html)).toMatch(person)
      if (service.danger === 'road') expect(text(html)).toMatch(road)
      else expect(text(html)).not.toMatch(road)
    }
  })

  it.each(theirs.filter(({ next }) => next.join().includes('{department}')))(
    '$slug says to which of them it goes',
    (service) => {
      const { done } = pagesOf(service)
      const { name } = departmentOf(council, service.department)
      expect(text(done)).toContain(` goes straight to ${theDepartment(name)}.`)
      expect(done).not.toContain('{department}')
    },
  )

  it.each(theirs.filter(({ danger }) => !danger))('$slug warns of nothing', (service) => {
    for (const html of Object.values(pagesOf(service)))
      expect(text(html)).not.toMatch(new RegExp(`${person.source}|dangerous`))
  })
})
