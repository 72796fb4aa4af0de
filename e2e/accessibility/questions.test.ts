import { afterAll, describe, expect, it } from 'vitest'
import type { Service } from '#contract/service.ts'
import { askedOn } from '#services/define/walk.ts'
import { services } from '#services/index.ts'
import { browserTests } from '../support/browser.ts'
import { Inspector } from '../support/inspect.ts'
import { onwards, walk } from '../support/walk.ts'

const tests = browserTests()
afterAll(() => expect(tests.complaints).toEqual([]))

/** Pages that are the same in every service: `pages.test.ts` looks at them. */
const shared = ['where', 'road', 'photos', 'details', 'contact', 'check']

const mustAnswer = ({ pages, example }: Service, id: string): boolean =>
  pages.some((page) => page.id === id && askedOn(page, example).some(({ optional }) => !optional))

describe('the questions of every service are in nobody’s way, with what is missing pointed out', () => {
  it.each(services.map((service) => [service.title, service] as const))('%s', async (_, service) => {
    const inspector = new Inspector()
    const page = await tests.open(`/report/${service.slug}/danger`, 'phone')
    const seen: string[] = []
    await walk(page, service, service.example, 'photos', async (id) => {
      if (shared.includes(id)) return
      if (mustAnswer(service, id)) {
        await onwards(page).click()
        await page.locator('.govuk-error-summary:focus').waitFor()
      }
      await inspector.look(page, id)
      seen.push(id)
    })
    const asked = service.pages.filter((page) => askedOn(page, service.example).length > 0)
    expect(seen).toEqual(asked.map(({ id }) => id).filter((id) => !shared.includes(id)))
    expect(inspector.findings).toEqual([])
    await page.context().close()
  })
})
