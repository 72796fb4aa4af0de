import type { Page } from 'playwright'
import type { MadeAnswerLink } from '#contract/fostering/reference.ts'
import { actOn, ask, caseOf, openedPlace, ownPlace } from '../../support/fostering/household.ts'
import {
  answerSection,
  couple,
  enterCode,
  pathOf,
  sampleAnswers,
  staffAct,
} from '../../support/fostering/place.ts'
import { awaitMessage } from '../../support/inbox.ts'
import { Inspector } from '../../support/inspect.ts'
import { url } from '../../support/installed.ts'
import { tokenFor } from '../../support/staff.ts'
import { expect, test } from '../../support/test.ts'

/** A wrong code, a link that was replaced, and the connection that a test cuts. */
test.use({ fresh: true, expected: / 401 | 409 |net::ERR_INTERNET_DISCONNECTED|dynamically imported module/ })

const recruiter = () => tokenFor(url, 'fostering-recruiters')
const toPage = (page: Page) => page.getByRole('link', { name: 'Back to your page' }).first().click()
const summary = (page: Page) => page.locator('.govuk-error-summary:focus').waitFor()

function looking(page: Page) {
  const inspector = new Inspector()
  const look = (state = '') => inspector.look(page, `${new URL(page.url()).pathname} ${state}`)
  return { look, findings: () => inspector.findings.splice(0) }
}

test.describe('a couple that applies', () => {
  test('has a part of its own for each, from the link to finished sections and messages', async ({
    open,
  }) => {
    const staff = await recruiter()
    const { household, links } = await couple(url, staff, ['Amira Sample', 'Tom Sample'])
    const page = await open(pathOf(links.p1.url))
    const { look, findings } = looking(page)

    await page.locator('#code').waitFor()
    // The key is out of the address before anything is entered.
    expect(page.url()).not.toContain('#')
    await look('code')
    await page.getByRole('button', { name: 'Open my page' }).click()
    await summary(page)
    await look('no code')
    await page.locator('#code').fill(links.p1.code === '111111' ? '222222' : '111111')
    await page.getByRole('button', { name: 'Open my page' }).click()
    await page.getByText('That code is not right').first().waitFor()
    await look('wrong code')
    await enterCode(page, links.p1.code)
    await look()

    await page.getByRole('link', { name: 'Your health', exact: true }).click()
    await page.getByRole('button', { name: 'Start' }).waitFor()
    await look('not begun')
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await summary(page)
    await look('missing')
    await page.getByRole('link', { name: 'Back', exact: true }).click()
    await answerSection(page, 'health', look)
    await look('answered')
    await page.getByRole('button', { name: 'I have finished this section' }).click()
    await page.getByText('You have finished “Your health”').waitFor()
    await look('finished one')

    await page.getByRole('link', { name: 'Pets', exact: true }).click()
    await answerSection(page, 'pets')
    await page.getByRole('button', { name: 'I have finished this section' }).click()
    await page.getByText('You have finished “Pets”').waitFor()

    await page.getByRole('link', { name: 'Messages with your worker' }).click()
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await summary(page)
    await look('no message')
    await page.locator('#text').fill('When will you come?')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText('We have your message').waitFor()
    await look('sent')
    await toPage(page)

    await page.getByRole('link', { name: 'What you agree to', exact: true }).click()
    await page.getByRole('button', { name: 'Yes, I agree – Police check' }).click()
    await page.getByText('You said yes on').waitFor()
    await look('agreed')
    await page.getByRole('button', { name: 'I no longer agree – Police check' }).click()
    await page.getByText('You took it back on').waitFor()
    await toPage(page)

    await page.getByRole('link', { name: 'How we reach you' }).click()
    await page.locator('#email').fill('nonsense')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await summary(page)
    await look('wrong')
    const email = `place-${household.toLowerCase()}@example.org`
    await page.locator('#email').fill(email)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('We have saved how we reach you').waitFor()
    await look('saved')
    await toPage(page)
    await page.getByRole('link', { name: 'If you want to stop' }).click()
    await page.getByRole('button', { name: 'I want to stop', exact: true }).click()
    await summary(page)
    await look('no reason')
    await page.locator('input[value=not-now]').check()
    await page.getByRole('button', { name: 'I want to stop', exact: true }).click()
    await page.getByText('You have told us that you want to stop').waitFor()
    await page.getByRole('button', { name: 'I told you to stop, but I want to carry on' }).click()
    await page.getByText('You have told us that you want to carry on. We are glad').waitFor()
    await look('goes on')
    await toPage(page)
    await page.getByRole('link', { name: 'Every step, and who does it' }).click()
    await page.getByRole('heading', { name: 'Stage 1: checks' }).waitFor()
    await look()
    await toPage(page)

    // The partner shares the address of their emails, and sees what is about both of them alone.
    const other = await open(pathOf(links.p2.url))
    await enterCode(other, links.p2.code)
    await other.getByText('Finished', { exact: true }).waitFor()
    expect(await other.getByRole('listitem').filter({ hasText: 'Pets' }).textContent()).toContain('Finished')
    expect(await other.getByRole('listitem').filter({ hasText: 'Your health' }).textContent()).toContain(
      'Not started',
    )
    await other.getByRole('link', { name: 'Messages with your worker' }).click()
    await other.getByText('There are no messages yet').waitFor()
    await toPage(other)
    expect(await other.locator('body').textContent()).not.toContain('Soar Surgery')

    // A message of the worker: they hear that there is one, and no more.
    const thread = `thread.p1.${new Date().getFullYear()}`
    const written = await staffAct(url, staff, household, thread, 'write', {
      text: 'On Tuesday at ten.',
      whose: 'applicant',
      about: 'form.p1.health',
      files: [],
    })
    expect(written.status).toBe(200)
    expect(await awaitMessage(url, email, /You have a message[\s\S]*/)).not.toMatch(/Tuesday|Amira|#/)
    await page.getByRole('link', { name: 'Messages with your worker' }).click()
    await page.getByText('On Tuesday at ten.').waitFor()
    await page.getByText('About: Your health').waitFor()
    await toPage(page)

    // The partner leaves: their link opens nothing, and what is theirs stays theirs.
    await other.getByRole('link', { name: 'People in your household' }).click()
    await other.getByRole('button', { name: 'I want to leave this application' }).click()
    await other.getByRole('button', { name: 'Yes, I leave this application' }).click()
    await other.getByRole('heading', { name: 'Open your private link' }).waitFor()
    await page.getByRole('link', { name: 'People in your household' }).click()
    await page.getByText('Has left the household').waitFor()
    await look()
    expect(findings()).toEqual([])
  })
})

test('what is answered out of reach is kept, sent when the connection is back, and not lost by a reload', async ({
  open,
}) => {
  const staff = await recruiter()
  const { links } = await couple(url, staff, ['Amira Sample', 'Tom Sample'])
  const page = await open(pathOf(links.p1.url))
  await enterCode(page, links.p1.code)
  // Until it has fetched ahead what it needs.
  await page.waitForTimeout(2500)
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await page.getByRole('link', { name: 'Your health', exact: true }).click()
  await answerSection(page, 'health')
  await page.getByText('Kept on this device.').waitFor()
  await page.getByRole('button', { name: 'I have finished this section' }).click()
  await summary(page)
  const { token } = await openedAgain(page)
  expect(
    (await ask<{ values: object }>(url, token, `${ownPlace}/parts/form.p1.health`)).body.values,
  ).toMatchObject({ answers: {} })
  // Half-typed, and the page loaded anew once it is back: what was typed and what was answered is there.
  await page.context().setOffline(false)
  await page.getByText('Kept on this device.').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'I have finished this section' }).click()
  await page.getByText('You have finished “Your health”').waitFor()

  await page.getByRole('link', { name: 'Your work', exact: true }).click()
  await page.getByRole('button', { name: 'Start' }).click()
  await page.locator('input[value=employed]').check()
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await page.locator('#job').fill('Cook at Sample School')
  await page.waitForTimeout(800)
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }))
  expect(kept).toContain('form.p1.work')
  expect(kept).not.toContain('Sample School')
  await page.reload()
  await page.locator('#job').waitFor()
  expect(await page.locator('#job').inputValue()).toBe('Cook at Sample School')
})

/** The session that the page has. */
const openedAgain = (page: Page): Promise<{ token: string }> =>
  page.evaluate(() => {
    const name = Object.keys(sessionStorage).find((key) => key.startsWith('shire-place ')) ?? ''
    return JSON.parse(sessionStorage.getItem(name) ?? '{}')
  })

test('two devices that answer the same differently show both answers, and a newer link asks for its own code', async ({
  open,
}) => {
  const staff = await recruiter()
  const { household, links, link } = await couple(url, staff, ['Amira Sample', 'Tom Sample'])
  const page = await open(pathOf(links.p1.url))
  await enterCode(page, links.p1.code)
  await page.waitForTimeout(2500)
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await page.getByRole('link', { name: 'Your health', exact: true }).click()
  await answerSection(page, 'health')
  const { token } = await openedAgain(page)
  await actOn(url, token, ownPlace, 'form.p1.health', 'save', { answers: { surgery: 'Wreake Surgery' } })
  await page.context().setOffline(false)
  await page.getByRole('heading', { name: 'Two different answers' }).waitFor()
  const { look, findings } = looking(page)
  await look('two answers')
  await page.getByRole('button', { name: 'Keep the answer from this device' }).click()
  await page.getByRole('heading', { name: 'Two different answers' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'I have finished this section' }).click()
  await page.getByText('You have finished “Your health”').waitFor()
  const { body } = await ask<{ values: object }>(url, token, `${ownPlace}/parts/form.p1.health`)
  expect(body.values).toMatchObject({ answers: sampleAnswers.health, finished: true })

  await page.getByRole('link', { name: 'Your work', exact: true }).click()
  await page.getByRole('button', { name: 'Start' }).click()
  await page.locator('input[value=retired]').check()
  await page.waitForLoadState('networkidle')
  const newer = await link('p1')
  // What is kept by itself may find out first that the session has ended.
  const next = page.getByRole('button', { name: 'Save and continue' })
  await next.click({ timeout: 2000 }).catch(() => expect(next).toHaveCount(0))
  await page.getByRole('heading', { name: 'Enter your code again' }).waitFor()
  await look('ended')
  await page.goto(pathOf(newer.url))
  await enterCode(page, newer.code)
  await page.getByRole('link', { name: 'Your work', exact: true }).click()
  await page.getByText('I am retired').waitFor()
  expect(findings()).toEqual([])
  expect(household).toMatch(/^FA-/)
})

test('somebody who knows an applicant answers by their link, and the applicant sees nothing of it', async ({
  open,
}) => {
  const staff = await recruiter()
  const { household } = await couple(url, staff, ['Amira Sample', 'Tom Sample'])
  const { token } = await openedPlace(url, staff, household, 'p1')
  const email = `referee-${household.toLowerCase()}@example.org`
  const invited = { name: 'Zephaniah Marker', email, about: ['p1'] }
  expect((await staffAct(url, staff, household, 'reference.r1', 'invite', invited)).status).toBe(409)
  await actOn(url, token, ownPlace, 'person.p1', 'consent', { what: 'references' })
  expect((await staffAct(url, staff, household, 'reference.r1', 'invite', invited)).status).toBe(200)
  const link = await awaitMessage(url, email, /(http\S+\/fostering\/answer\/\S+)/)
  const made = await ask<MadeAnswerLink>(url, staff, `${caseOf(household)}/parts/reference.r1/link`, {})
  expect(made.body.url).toBe(link)

  const page = await open(pathOf(link))
  const { look, findings } = looking(page)
  await page.getByText('About Amira Sample').waitFor()
  expect(page.url()).not.toContain('#')
  await look()
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await summary(page)
  await look('missing')
  await page.locator('#known').fill('From work, for six years')
  await page.getByRole('button', { name: 'Keep them and come back later' }).click()
  await page.getByText('We have kept your answers').waitFor()

  // On another device, with the same link.
  const again = await open(pathOf(link))
  expect(await again.locator('#known').inputValue()).toBe('From work, for six years')
  for (const key of ['withChildren', 'goodAt', 'hardTimes'])
    await again.locator(`#${key}`).fill('Brindlemoor words')
  await again.locator('input[name=worried][value=no]').check()
  await again.locator('#talk').fill('In the evening, 07700 900 982')
  await again.getByRole('button', { name: 'Send my answers' }).click()
  await again.getByRole('heading', { name: 'We have your answers' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'We have your answers' }).waitFor()
  await look('answered')
  expect(findings()).toEqual([])

  const place = await ask(url, token, ownPlace)
  expect(JSON.stringify(place.body)).not.toMatch(/Zephaniah|reference\.r1|Brindlemoor/)
  expect((await ask(url, token, `${ownPlace}/parts/reference.r1`)).status).toBe(404)
  const staffView = await ask<{ values: object }>(url, staff, `${caseOf(household)}/parts/reference.r1`)
  expect(staffView.body.values).toMatchObject({ finished: true, answers: { goodAt: 'Brindlemoor words' } })

  const cut = await open(pathOf(link).split('#')[0] ?? '')
  await cut.getByRole('heading', { name: 'This link does not work' }).waitFor()
})
