import type { Page } from 'playwright-core'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import type { Answers } from '#contract/condition.ts'
import type { LocationAnswer } from '#contract/geo/location.ts'
import type { Question } from '#contract/question.ts'
import type { Service } from '#contract/service.ts'
import { blueBadge } from '#services/blue-badge/service.ts'
import { askedOn, shownPages } from '#services/define/walk.ts'
import { services } from '#services/index.ts'
import { paths } from '#web/app/paths.ts'
import { browserTests } from '../support/browser.ts'
import { Inspector } from '../support/inspect.ts'
import { portraitPhoto } from '../support/photo.ts'
import { stored } from '../support/stored.ts'
import { pageId, privateLink, reachableAt, sendWithoutAnswers, walk } from '../support/walk.ts'

// As many as there are processors to draw pages.
vi.setConfig({ maxConcurrency: 2 })
const tests = browserTests()
const inspector = new Inspector()
afterAll(() => expect(tests.complaints).toEqual([]))
afterEach(() => expect(inspector.findings.splice(0)).toEqual([]))

/** Every page as it asks, once: many services share theirs. */
const seen = new Set<string>()
/** Kinds of question that stood on a page that was looked at, by the state of it. */
const states = { opened: new Set<string>(), wrong: new Set<string>(), filled: new Set<string>() }

const isNew = (of: Set<string>, name: string): boolean => of.size < of.add(name).size

const mustAnswer = (asked: readonly Question[]): boolean => asked.some(({ optional }) => !optional)

/** Looks at each page of a walk that nobody has looked at: as it opens, with what is missing, and filled. */
function looksAt(page: Page, service: Service, answers: Answers) {
  const name = (state: string) => `${service.slug}/${pageId(page)} ${state}`
  const look = async (state: keyof typeof states, asked: readonly Question[]) => {
    for (const { kind } of asked) states[state].add(kind)
    await inspector.look(page, name(state))
  }
  const askedHere = (id: string) => {
    const own = service.pages.find((one) => one.id === id)
    return own ? askedOn(own, answers) : []
  }
  const onPage = async (id: string) => {
    const asked = askedHere(id)
    if (asked.length === 0) {
      const result = await page.locator('main h1').innerText()
      return isNew(seen, `${service.sections ? service.slug : ''} ${id} ${result}`)
        ? inspector.look(page, name('as it opens'))
        : undefined
    }
    if (!isNew(seen, JSON.stringify(asked))) return
    if (asked.some(({ kind }) => !states.opened.has(kind))) await look('opened', asked)
    if (!mustAnswer(asked)) return
    await sendWithoutAnswers(page)
    await look('wrong', asked)
  }
  const onFilled = async (id: string) => {
    const asked = askedHere(id)
    if (asked.some(({ kind }) => !states.filled.has(kind))) await look('filled', asked)
  }
  return { onPage, onFilled }
}

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
  it.each(walks)('%s, with nothing in anybody’s way', async (_, service, answers) => {
    const page = await tests.open(paths.service(service), 'phone')
    const pages = await walk(page, service, answers, 'done', looksAt(page, service, answers))
    const own = new Set(service.pages.map(({ id }) => id))
    expect(pages.filter((id) => own.has(id))).toEqual(shownPages(service, answers).map(({ id }) => id))

    const { reference } = await privateLink(page)
    const request = await stored(reference)
    expect(request.answers).toEqual(entered(answers))
    expect(request.service).toBe(service.slug)
    expect(request.contact?.email).toBe(service.contact === 'required' ? reachableAt : undefined)
    await page.context().close()
  })

  it('Blue Badge with a photo and a proof added now', async () => {
    const file = { name: 'proof.jpg', mimeType: 'image/jpeg', buffer: await portraitPhoto() }
    const answers = { ...blueBadge.examples?.walking, photo: [file], identity: [file] }
    const page = await tests.open(paths.service(blueBadge), 'phone')
    const pages = await walk(page, blueBadge, answers, 'done', looksAt(page, blueBadge, answers))
    expect(pages).toEqual(expect.arrayContaining(['tasks', 'result', 'review-health', 'contact', 'check']))
    await inspector.look(page, 'done')
    await page.context().close()
  })
})

it('every kind of question was looked at, opened, wrong and filled', () => {
  const kinds = [
    ...new Set(services.flatMap(({ pages }) => pages.flatMap(({ questions }) => questions))),
  ].map(({ kind }) => kind)
  expect([...states.opened].toSorted()).toEqual([...new Set(kinds)].toSorted())
  expect([...states.filled].toSorted()).toEqual([...new Set(kinds)].toSorted())
  // Nobody has to add photos of a report.
  expect([...states.wrong, 'photos'].toSorted()).toEqual([...new Set(kinds)].toSorted())
})
