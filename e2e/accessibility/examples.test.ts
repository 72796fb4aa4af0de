import type { Page } from 'playwright-core'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { Answers } from '#contract/condition.ts'
import type { Question } from '#contract/question.ts'
import type { Service } from '#contract/service.ts'
import { blueBadge } from '#services/blue-badge/service.ts'
import { askedOn } from '#services/define/walk.ts'
import { services } from '#services/index.ts'
import { paths } from '#web/app/paths.ts'
import { browserTests } from '../support/browser.ts'
import { Inspector } from '../support/inspect.ts'
import { portraitPhoto } from '../support/photo.ts'
import { onwards, pageId, walk } from '../support/walk.ts'

const tests = browserTests()
const inspector = new Inspector()
afterAll(() => expect(tests.complaints).toEqual([]))
afterEach(() => expect(inspector.findings.splice(0)).toEqual([]))

/** Every page as it asks, once: many services share theirs. */
const seen = new Set<string>()
/** Kinds of question that stood on a page that was looked at, by the state of it. */
const states = { opened: new Set<string>(), wrong: new Set<string>(), filled: new Set<string>() }

const isNew = (of: Set<string>, name: string): boolean => of.size < of.add(name).size

async function sendWithoutAnswers(page: Page): Promise<void> {
  await onwards(page).click()
  await page.locator('.govuk-error-summary:focus').waitFor()
}

const mustAnswer = (asked: readonly Question[]): boolean => asked.some(({ optional }) => !optional)

/** Looks at each page of a walk that nobody has looked at: as it opens, with what is missing, and filled. */
function looksAt(page: Page, service: Service, answers: Answers) {
  const name = (state: string) => `${service.slug}/${pageId(page)} ${state}`
  const look = async (state: keyof typeof states, asked: readonly Question[]) => {
    await inspector.look(page, name(state))
    for (const { kind } of asked) states[state].add(kind)
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

/** A Blue Badge that is assessed, with a photo and a proof added now. */
const assessed: Answers = blueBadge.examples?.walking ?? {}

async function withFiles(answers: Answers): Promise<Answers> {
  const file = { name: 'proof.jpg', mimeType: 'image/jpeg', buffer: await portraitPhoto() }
  return { ...answers, photo: [file], identity: [file] }
}

describe('the questions of every service are in nobody’s way, with what is missing pointed out', () => {
  it.each(services.map((service) => [service.title, service] as const))('%s', async (_, service) => {
    const page = await tests.open(paths.service(service), 'phone')
    const { example } = service
    await walk(page, service, example, 'check', looksAt(page, service, example))
    await page.context().close()
  })

  it('Blue Badge with every part of the form, from its task list to the confirmation', async () => {
    const answers = await withFiles(assessed)
    const page = await tests.open(paths.service(blueBadge), 'phone')
    const pages = await walk(page, blueBadge, answers, 'done', looksAt(page, blueBadge, answers))
    expect(pages).toEqual(expect.arrayContaining(['tasks', 'result', 'review-health', 'contact', 'check']))
    await inspector.look(page, 'done')
    await page.context().close()
  })

  it('Blue Badge of an organisation, with one more vehicle', async () => {
    const answers = blueBadge.examples?.organisation ?? {}
    const page = await tests.open(paths.service(blueBadge), 'phone')
    await walk(page, blueBadge, answers, 'check', looksAt(page, blueBadge, answers))
    await page.context().close()
  })

  it('and every kind of question was looked at, opened, wrong and filled', () => {
    const kinds = [
      ...new Set(services.flatMap(({ pages }) => pages.flatMap(({ questions }) => questions))),
    ].map(({ kind }) => kind)
    expect([...states.opened].toSorted()).toEqual([...new Set(kinds)].toSorted())
    expect([...states.filled].toSorted()).toEqual([...new Set(kinds)].toSorted())
    // Nobody has to add photos of a report.
    expect([...states.wrong, 'photos'].toSorted()).toEqual([...new Set(kinds)].toSorted())
  })
})

describe('the states of a field that a walk does not come to', () => {
  const open = async (answers: Answers, until: string) => {
    const page = await tests.open(paths.service(blueBadge), 'phone')
    await walk(page, blueBadge, answers, until)
    return page
  }

  it('an address: found by postcode, not found, by hand, and half of one', async () => {
    const page = await open(blueBadge.example, 'address')
    await page.getByLabel('Postcode').fill('LE11')
    await page.getByRole('button', { name: 'Find address' }).click()
    await page.getByText('Enter a full UK postcode').waitFor()
    await inspector.look(page, 'an incomplete postcode')
    await page.getByLabel('Postcode').fill('LE11 3TU')
    await page.getByRole('button', { name: 'Find address' }).click()
    await page.getByLabel('Select an address').waitFor()
    await inspector.look(page, 'a list of addresses')
    await page.getByRole('button', { name: 'Enter address by hand' }).click()
    await page.getByLabel('Town or city').fill('Loughborough')
    await page.getByLabel('Postcode').fill('nowhere')
    await sendWithoutAnswers(page)
    await inspector.look(page, 'half an address')
    await page.context().close()
  })

  it('a date that is none, and a text that is not of its format', async () => {
    const page = await open(blueBadge.example, 'date-of-birth')
    await page.getByLabel('Day').fill('31')
    await page.getByLabel('Month').fill('2')
    await page.getByLabel('Year').fill('1961')
    await sendWithoutAnswers(page)
    await inspector.look(page, 'no real date')
    await walk(page, blueBadge, blueBadge.example, 'contact')
    await page.locator('input[name=updates][value=email]').check()
    await page.getByLabel('Email address').fill('ada at example')
    await sendWithoutAnswers(page)
    await inspector.look(page, 'no email address')
    await page.locator('input[name=updates][value=text]').check()
    await sendWithoutAnswers(page)
    await inspector.look(page, 'no phone number')
    await page.context().close()
  })

  it('a portrait: too small, being cut, added, and taken away', async () => {
    const page = await open(blueBadge.example, 'photo')
    const give = async (width: number, height: number) =>
      page.locator('input[data-photos=photo]:not([capture])').setInputFiles({
        name: 'me.jpg',
        mimeType: 'image/jpeg',
        buffer: await portraitPhoto({ width, height }),
      })
    await give(300, 400)
    await page.getByText('It must be at least').waitFor()
    await inspector.look(page, 'too small a photo')
    await give(900, 1200)
    await page.getByRole('heading', { name: 'Check how the photo is cut' }).waitFor()
    await inspector.look(page, 'cutting')
    await page.getByRole('button', { name: 'Use this photo' }).click()
    await page.getByText('Added', { exact: true }).waitFor()
    await inspector.look(page, 'added')
    await page.getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('button', { name: 'Choose a photo' }).waitFor()
    await inspector.look(page, 'taken away')
    await page.context().close()
  })

  it('where the rules end the form, each in its own words', async () => {
    const base = { badgeFor: 'me', terminalIllness: 'no', dateOfBirth: '1961-03-27' }
    const ends: Answers[] = [
      { ...base, terminalIllness: 'yes' },
      { ...base, benefits: ['none'], effects: ['none'], drives: 'no' },
      { badgeFor: 'organisation', organisationCares: 'yes', organisationTransports: 'no' },
    ]
    for (const answers of ends) {
      const page = await open(answers, 'result')
      await inspector.look(page, `an end: ${await page.locator('h1').innerText()}`)
      await page.context().close()
    }
  })

  it('saving half way', async () => {
    const page = await open(blueBadge.example, 'about-you')
    await page.getByRole('link', { name: /^Save/ }).first().click()
    await page.getByRole('heading', { name: 'Save your answers and come back later' }).waitFor()
    await inspector.look(page, 'ways to come back')
    await sendWithoutAnswers(page)
    await inspector.look(page, 'no way to come back')
    await page.locator('input[name=way][value=print]').check()
    await onwards(page).click()
    await page.getByRole('heading', { name: 'Your answers are saved' }).waitFor()
    await inspector.look(page, 'saved')
    await page.goto(paths.service(blueBadge))
    await page.getByText('Continue where you left off').waitFor()
    await inspector.look(page, 'a start page with a draft')
    await page.context().close()
  })
})
