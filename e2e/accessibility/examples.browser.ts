import type { Answers } from '#contract/core/condition.ts'
import type { LocationAnswer } from '#contract/geo/location.ts'
import { blueBadge } from '#services/blue-badge/service.ts'
import { shownPages } from '#services/define/walk.ts'
import { services } from '#services/index.ts'
import { paths } from '#web/app/paths.ts'
import { submissionOf } from '#web/journey/model/change.ts'
import type { Draft } from '#web/journey/model/saved.ts'
import { walk as enter } from '#web/journey/testing/walk.ts'
import { report } from '../support/client.ts'
import { Inspector } from '../support/inspect.ts'
import { url } from '../support/installed.ts'
import { portraitPhoto } from '../support/photo.ts'
import { kindsLookedAt, type Planned, plan, type State, unopened } from '../support/plan.ts'
import { stored } from '../support/stored.ts'
import { expect, type Page, test } from '../support/test.ts'
import {
  drawn,
  fill,
  goOn,
  pageId,
  privateLink,
  reachableAt,
  sendWithoutAnswers,
  walk,
} from '../support/walk.ts'

test.describe.configure({ mode: 'parallel' })
const inspector = new Inspector('own')
test.afterEach(() => expect(inspector.findings.splice(0)).toEqual([]))

const planned = plan(services)

/** What the journey's own pages said that were looked at: many services share theirs. */
const said = new Set<string>()

/** Waits for the names of streets, which a place is told by that is found after they have come. */
const namesKnown = (page: Page) =>
  page.waitForFunction(() => {
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
    return ['places.json', 'streets.json'].every((file) => loaded.some((name) => name.endsWith(file)))
  })

/** Looks at the pages of an example as it is planned, and at those that are the journey's own. */
function looksAt(page: Page, { service, looks }: Planned) {
  const looked: string[] = []
  const look = async (state: State) => {
    if (!looks.get(pageId(page))?.includes(state)) return
    if (state === 'wrong') await sendWithoutAnswers(page)
    await inspector.look(page, `${service.slug}/${pageId(page)} ${state}`)
    looked.push(`${pageId(page)} ${state}`)
  }
  const onPage = async (id: string) => {
    if (await page.locator('.app-location').count()) await namesKnown(page)
    await look('opened')
    await look('wrong')
    if (service.pages.some((own) => own.id === id)) return
    const words = `${service.sections ? service.slug : ''} ${id} ${await page.locator('main h1').innerText()}`
    if (!said.has(words)) await inspector.look(page, `${service.slug}/${id} as it opens`)
    said.add(words)
  }
  return { onPage, onFilled: () => look('filled'), looked }
}

const allLooks = ({ looks }: Planned) =>
  [...looks].flatMap(([id, states]) => states.map((state) => `${id} ${state}`))

/** The answers as the browser sends them: the place is searched for, and what is near it added. */
function entered(answers: Answers): Answers {
  const location = answers.location as LocationAnswer | undefined
  return location
    ? { ...answers, location: { ...location, found: 'grid', near: 'near Market Place, Loughborough' } }
    : answers
}

/** Pages of the journey in order, with what has been entered before each, and all of it. */
function byEngine({ service, answers }: Planned) {
  const before = new Map<string, Draft>()
  const { draft, step } = enter(service, answers, { onStep: ({ id }, draft) => before.set(id, draft) })
  expect(step.kind).toBe('check')
  return { before, draft }
}

/** Opens the page of a form that is filled in so far. */
async function takeUp(page: Page, { service }: Planned, draft: Draft | undefined, id: string): Promise<void> {
  await page.goto('/robots.txt')
  await page.evaluate(
    ([key = '', saved = '']) => localStorage.setItem(key, saved),
    [`shire-report-${service.slug}`, JSON.stringify(draft)],
  )
  await page.goto(paths.question(service, id))
}

test.describe('every example is entered, accepted, and stored as it was entered', () => {
  for (const one of planned.filter(({ whole }) => whole))
    test(`${one.name}, in the browser, with nothing in anybody’s way`, async ({ open }) => {
      const { service, answers } = one
      const page = await open(paths.service(service))
      const { looked, ...looking } = looksAt(page, one)
      const pages = await walk(page, service, answers, 'done', looking)
      expect(looked).toEqual(allLooks(one))
      const own = new Set(service.pages.map(({ id }) => id))
      expect(pages.filter((id) => own.has(id))).toEqual(shownPages(service, answers).map(({ id }) => id))

      const { reference } = await privateLink(page)
      const request = await stored(reference)
      expect(request.answers).toEqual(entered(answers))
      expect(request.service).toBe(service.slug)
      expect(request.contact?.email).toBe(service.contact === 'required' ? reachableAt : undefined)
    })

  for (const one of planned.filter(({ whole }) => !whole))
    test(`${one.name}, with nothing in anybody’s way on pages that are new`, async ({ open }) => {
      const { service, answers, looks } = one
      const { before, draft } = byEngine(one)
      const ids = [...before.keys()]
      const own = new Set(service.pages.map(({ id }) => id))
      expect(ids.filter((id) => own.has(id))).toEqual(shownPages(service, answers).map(({ id }) => id))

      if (looks.size > 0) {
        const page = await open('/robots.txt')
        const { looked, onPage, onFilled } = looksAt(page, one)
        for (const id of looks.keys()) {
          if (pageId(page) !== id) await takeUp(page, one, before.get(id), id)
          await drawn(page)
          expect(pageId(page)).toBe(id)
          await onPage(id)
          await fill(page, service, answers)
          await onFilled()
          await goOn(page)
          expect(pageId(page)).toBe(ids[ids.indexOf(id) + 1] ?? 'check')
        }
        expect(looked).toEqual(allLooks(one))
      }

      const { reference } = await report(url, submissionOf(service, draft))
      const request = await stored(reference)
      expect(request.answers).toEqual(answers)
      expect(request.service).toBe(service.slug)
      expect(request.contact?.email).toBe(draft.contact?.email)
    })

  test('Blue Badge with a photo and a proof added now', async ({ open }) => {
    const file = { name: 'proof.jpg', mimeType: 'image/jpeg', buffer: await portraitPhoto() }
    const answers = { ...blueBadge.examples?.walking, photo: [file], identity: [file] }
    const [first] = plan([blueBadge]) as [Planned]
    const page = await open(paths.service(blueBadge))
    const { onPage } = looksAt(page, { ...first, answers, looks: new Map() })
    const pages = await walk(page, blueBadge, answers, 'done', { onPage })
    expect(pages).toEqual(expect.arrayContaining(['tasks', 'result', 'review-health', 'contact', 'check']))
    await inspector.look(page, 'done')
  })
})

test.describe('the plan', () => {
  test('leaves out no page that an example shows, and would name one', () => {
    expect(unopened(planned)).toEqual([])
    const first = planned.find(({ whole, looks }) => !whole && looks.size > 0)
    expect(unopened(planned.map((one) => (one === first ? { ...one, looks: new Map() } : one)))).not.toEqual(
      [],
    )
  })

  test('leaves out no page that is the journey’s own', () => {
    const own = (one: Planned) =>
      [...byEngine(one).before.keys()].filter((id) => !one.service.pages.some((page) => page.id === id))
    const entered = new Set(planned.filter(({ whole }) => whole).flatMap(own))
    // Of the application that is entered with its photo and proof.
    entered.add('review-health')
    expect(planned.flatMap(own).filter((id) => !entered.has(id))).toEqual([])
  })

  test('has every kind of question opened, wrong and filled', () => {
    const kinds = new Set(
      services.flatMap(({ pages }) => pages.flatMap(({ questions }) => questions.map(({ kind }) => kind))),
    )
    expect(kindsLookedAt(planned, 'opened')).toEqual(kinds)
    expect(kindsLookedAt(planned, 'filled')).toEqual(kinds)
    // Nobody has to add photos of a report.
    expect(kindsLookedAt(planned, 'wrong').add('photos')).toEqual(kinds)
  })
})
