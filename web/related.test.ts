import { expect, it } from 'vitest'
import { services } from '#services/index.ts'
import { listings } from '#services/listings/index.ts'
import { relatedTo } from './related.ts'

const related = (slug: string) => {
  const listing = listings.find((one) => one.slug === slug)
  if (!listing) throw new Error(`no listing ${slug}`)
  return relatedTo(listing, { services, listings }).map((entry) => entry.slug)
}

it('shows what is most like a page, never the page itself, six at most, in alphabetical order', () => {
  expect(related('adoption')).toContain('fostering')
  expect(related('find-library')).toEqual(expect.arrayContaining(['renew-library-books', 'library-e-books']))
  for (const { slug } of listings) {
    expect(related(slug)).not.toContain(slug)
    expect(related(slug).length).toBeLessThanOrEqual(6)
  }
})

it.each([
  'domestic-abuse-help',
  'worried-about-a-child',
  'worried-about-an-adult',
  'emergency-999',
  'mental-health-help',
  'alcohol-drugs-help',
])('shows beside %s only what may help whoever is in fear', (slug) => {
  const helps = [
    'alcohol-drugs-help',
    'domestic-abuse-help',
    'early-help-families',
    'homelessness',
    'mental-health-help',
    'nhs-111',
    'police-101',
    'worried-about-a-child',
    'worried-about-an-adult',
  ]
  expect(related(slug).length).toBeGreaterThan(1)
  expect(helps).toEqual(expect.arrayContaining(related(slug)))
})

it('shows first what can be requested here', () => {
  const roads = services.filter(({ topics }) => topics.includes('roads')).map(({ slug }) => slug)
  expect(roads.length).toBeGreaterThan(6)
  expect(roads).toEqual(expect.arrayContaining(related('roadworks-list')))
})

it('shows the ordered steps that a page is among, and what is done in the same step', () => {
  expect(related('tell-us-once')).toEqual(
    expect.arrayContaining(['life-death', 'register-death', 'death-certificate']),
  )
})
