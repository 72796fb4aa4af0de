import { afterAll, describe, expect, it } from 'vitest'
import type { LocationAnswer } from '#contract/geo/location.ts'
import type { Service } from '#contract/service.ts'
import { readable } from '#services/define/read.ts'
import { services } from '#services/index.ts'
import { browserTests } from '../support/browser.ts'
import { track } from '../support/client.ts'
import { privateLink, walk } from '../support/walk.ts'

const tests = browserTests()
afterAll(() => expect(tests.complaints).toEqual([]))

/** The example as the browser sends it: it adds what is near the point. */
function entered({ example }: Service) {
  const location = example.location as LocationAnswer | undefined
  return location
    ? { ...example, location: { ...location, near: 'near Market Place, Loughborough' } }
    : example
}

describe('the example of every service can be reported in the browser, and is stored as it was entered', () => {
  it.each(services.map((service) => [service.title, service] as const))('%s', async (_, service) => {
    const page = await tests.open(`/report/${service.slug}`, 'phone')
    await walk(page, service, service.example)
    const { answers, evidence } = await track(tests.url, await privateLink(page))
    expect(answers).toEqual(readable(service, entered(service)))
    expect(evidence).toEqual([])
    await page.context().close()
  })
})
