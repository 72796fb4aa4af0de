import { expect, it } from 'vitest'
import { council } from '#council'
import { services } from '#services/index.ts'
import { listings } from '#services/listings/index.ts'
import { describedAt, governmentService, headOf, robots, sitemap } from './structured.ts'

const profile = { ...council, site: 'https://shire.example' }

it('describes every service and listing at its own address', () => {
  for (const service of services) {
    const described = describedAt(
      `/${service.verb === 'report' ? 'report' : 'apply'}/${service.slug}`,
      profile,
    )
    expect(described?.title).toBe(service.title)
  }
  for (const { slug, title } of listings) expect(describedAt(`/services/${slug}`, profile)?.title).toBe(title)
  expect(describedAt('/privacy', profile)).toBeUndefined()
})

it('names the provider where it is one for everybody, and says what is free', () => {
  const described = describedAt('/report/pothole', profile)
  if (!described) throw new Error('There is no pothole')
  expect(governmentService(described, profile)).toMatchObject({
    '@type': 'GovernmentService',
    name: 'Pothole',
    url: 'https://shire.example/report/pothole',
    provider: { name: council.name },
    isAccessibleForFree: true,
  })
  const district = listings.find(({ provider }) => provider.kind === 'district')
  const bins = district && describedAt(`/services/${district.slug}`, profile)
  expect(bins && governmentService(bins, profile)).not.toHaveProperty('provider')
})

it('stands in the head so that nothing in it ends the element early', () => {
  const head = headOf('/report/pothole', profile)
  const data = /<script type="application\/ld\+json">(.*)<\/script>/.exec(head)?.[1] ?? ''
  expect(JSON.parse(data).name).toBe('Pothole')
  expect(data).not.toContain('<')
  expect(headOf('/privacy', profile)).toBe('<link rel="canonical" href="https://shire.example/privacy">')
})

it('lists pages for search engines, and keeps them from what is private', () => {
  expect(sitemap(['/', '/a?b&c'], profile)).toContain('<url><loc>https://shire.example/a?b&amp;c</loc></url>')
  expect(sitemap(['/continue', '/track'], profile)).not.toContain('<loc>')
  expect(robots(profile)).toMatch(/Disallow: \/track\/[\s\S]*Sitemap: https:\/\/shire\.example\/sitemap\.xml/)
})
