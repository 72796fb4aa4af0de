import { afterAll, describe, expect, it, vi } from 'vitest'
import type { Answers } from '#contract/condition.ts'
import type { LocationAnswer } from '#contract/geo/location.ts'
import type { Service } from '#contract/service.ts'
import { shownPages } from '#services/define/walk.ts'
import { services } from '#services/index.ts'
import { paths } from '#web/app/paths.ts'
import { browserTests } from '../support/browser.ts'
import { stored } from '../support/stored.ts'
import { privateLink, reachableAt, walk } from '../support/walk.ts'

// As many as there are processors to draw pages.
vi.setConfig({ maxConcurrency: 2 })
const tests = browserTests()
afterAll(() => expect(tests.complaints).toEqual([]))

/** The answers as the browser sends them: the place is searched for, and what is near it added. */
function entered(answers: Answers): Answers {
  const location = answers.location as LocationAnswer | undefined
  return location
    ? { ...answers, location: { ...location, found: 'grid', near: 'near Market Place, Loughborough' } }
    : answers
}

const walks: readonly (readonly [name: string, service: Service, answers: Answers])[] = services.flatMap(
  (service) => [
    [service.title, service, service.example] as const,
    ...Object.entries(service.examples ?? {}).map(
      ([name, answers]) => [`${service.title}: ${name}`, service, answers] as const,
    ),
  ],
)

describe.concurrent('every example is entered in the browser, accepted, and stored as it was entered', () => {
  it.each(walks)('%s', async (_, service, answers) => {
    const page = await tests.open(paths.service(service), 'phone')
    const seen = await walk(page, service, answers)
    const own = new Set(service.pages.map(({ id }) => id))
    expect(seen.filter((id) => own.has(id))).toEqual(shownPages(service, answers).map(({ id }) => id))

    const { reference } = await privateLink(page)
    const request = await stored(reference)
    expect(request.answers).toEqual(entered(answers))
    expect(request.service).toBe(service.slug)
    expect(request.contact?.email).toBe(service.contact === 'required' ? reachableAt : undefined)
    await page.context().close()
  })
})
