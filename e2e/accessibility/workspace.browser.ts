import type { Receipt } from '#contract/requests/request.ts'
import type { WorkPage } from '#contract/workspace/workspace.ts'
import { blueBadge } from '#services/blue-badge/service.ts'
import { pothole } from '#services/pothole.ts'
import { everyRoute } from '#web/app/everyRoute.ts'
import { paths } from '#web/app/paths.ts'
import { scrollsSideways } from '../support/axe.ts'
import { report, track, until } from '../support/client.ts'
import { addedPhoto } from '../support/evidence.ts'
import { Inspector, unseen } from '../support/inspect.ts'
import { url } from '../support/installed.ts'
import { keyboard } from '../support/keyboard.ts'
import { freshPlace } from '../support/place.ts'
import { openAs } from '../support/staff.ts'
import { expect, type Open, type Page, test } from '../support/test.ts'
import { onwards, walk } from '../support/walk.ts'

const inspector = new Inspector()
const look = (page: Page, state = '') => inspector.look(page, `${new URL(page.url()).pathname} ${state}`)
// Those of the admissions desk are looked at with a round to do: admissions-round.browser.ts. Those of fostering are in
// fostering-before, -courses, -panel-day.browser.ts and, for members of panels, panel-reader.browser.ts.
const elsewhere = [
  ...[paths.signedIn, paths.admissionsDesk, `${paths.workspace}/enquiries`, paths.fosteringDesk],
  // With a hearing to do: appeals.browser.ts; with somebody who is invited, and with a change of what pages say: people.browser.ts.
  ...[paths.panel, paths.panelDesk, paths.appeals],
  ...[paths.people, paths.staffInvitation, paths.settings],
]
const own = everyRoute.filter(
  ({ path }) => path.startsWith(paths.workspace) && !elsewhere.some((one) => path.startsWith(one)),
)
const longAddress = `https://www.example.org/${'shops-and-markets-'.repeat(6).replaceAll('-', '')}`
/** Of what is not there, and of what a role does not open. */
const expected = / 40[349] |net::ERR_FAILED/
test.use({ expected })
/** Requests near each other cover each other on the map; the list beside it has each by itself. */
const isMarker = /target-size: .*app-map__report/

const taken = (receipt: Receipt) =>
  until(
    () => track(url, receipt),
    ({ state }) => state === 'acknowledged',
  )
let badge: Receipt
let near: Receipt
/** A report with a photo. */
let pictured: Receipt

test.beforeAll(async () => {
  const contact = { name: 'Ada Sample', email: 'ada@example.org', updates: 'none' }
  badge = await report(url, { service: 'blue-badge', answers: blueBadge.example, contact })
  const location = { ...(await freshPlace(url)), description: `Opposite ${longAddress}` }
  near = await report(url, { service: 'pothole', answers: { ...pothole.example, location } })
  pictured = await report(url, {
    service: 'pothole',
    answers: {
      ...pothole.example,
      location: await freshPlace(url),
      details: 'It is by number 7',
      photos: [await addedPhoto(url)],
    },
  })
  await Promise.all([taken(badge), taken(near)])
})

async function staff(open: Open, group: string, path: string): Promise<Page> {
  const page = await openAs(open, group, path)
  return page
}

/** Focus is somewhere: it did not go with what was closed, and whoever uses the keyboard goes on from there. */
const keepsFocus = (page: Page) => page.waitForFunction(() => document.activeElement !== document.body)
const menu = (page: Page) => page.getByRole('navigation', { name: 'What you can do' })
const ready = (page: Page) => page.getByRole('heading', { name: 'What has happened' }).waitFor()

test.describe('nothing in the workspace is in the way of anybody', { tag: '@desktop' }, () => {
  const nothingFound = () =>
    expect(inspector.findings.splice(0).filter((words) => !isMarker.test(words))).toEqual([])

  test('in lists, with what can be done to several', async ({ open }) => {
    const page = await staff(open, 'highways-managers', paths.workspace)
    await page.getByRole('heading', { name: 'Highways' }).waitFor()
    await look(page)
    await page.goto(`${paths.workList('highways')}?view=overdue`)
    await page.getByText('Nothing is overdue').waitFor()
    await look(page, 'with nothing in it')
    await page.goto(paths.workList('highways'))
    await page.getByRole('link', { name: near.reference }).waitFor()
    await page.getByText(/Saved lists/).click()
    await page.getByRole('button', { name: 'Show these on a map' }).click()
    await page.locator('.leaflet-marker-icon').first().waitFor()
    await look(page, 'with its map')
    await page.getByRole('button', { name: 'Hide the map' }).click()
    await page.getByLabel(`Select ${near.reference}`).check()
    await look(page, 'with something selected')
    await page.getByRole('button', { name: 'Do something with it' }).click()
    await look(page, 'with what can be done')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await keepsFocus(page)
    await page.getByRole('button', { name: 'Do something with it' }).click()
    await page.getByRole('button', { name: 'Write a note' }).click()
    await page.getByRole('button', { name: 'Save the note' }).click()
    await page.locator('.govuk-error-summary:focus').waitFor()
    await look(page, 'with what is missing')
    await page.locator('#act-text').fill('Looked at')
    await page.getByRole('button', { name: 'Save the note' }).click()
    await page.getByText('1 done').waitFor()
    await look(page, 'with what came of it')
    await page.locator('.ws-action').getByRole('button', { name: 'Close' }).click()
    await keepsFocus(page)
    await page.goto(paths.workRequest(near.reference))
    await ready(page)
    await look(page, 'with a long address in it')
    await page.goto(paths.request(near.reference, near.trackingKey))
    await page.getByRole('heading', { name: 'What you told us' }).waitFor()
    expect(await scrollsSideways(page)).toBe(false)
    await page.goto(paths.workSearch)
    await page.getByText('Use the box at the top').waitFor()
    await look(page, 'for nothing yet')
    await page.getByRole('searchbox').fill(near.reference)
    await page.getByRole('searchbox').press('Enter')
    await page.getByRole('link', { name: near.reference }).waitFor()
    // What was typed comes back with the page, and stands neither in its address nor in its title.
    await page.reload()
    await page.getByRole('link', { name: near.reference }).waitFor()
    expect(await page.getByRole('searchbox').inputValue()).toBe(near.reference)
    expect(`${page.url()} ${await page.title()}`).not.toContain(near.reference)
    await look(page)
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
    await look(page, 'with the shortcuts')
    await page.goto(paths.workList('blue-badge'))
    await page.getByRole('heading', { name: 'You cannot see this' }).waitFor()
    await look(page, 'that is not open')
    nothingFound()
  })

  test('on a request, with the form of each action', async ({ open }) => {
    const page = await staff(open, 'highways-officers', paths.workRequest(pictured.reference))
    await ready(page)
    await page.getByRole('img').first().waitFor()
    await look(page)
    for (const name of await menu(page).getByRole('link').allInnerTexts()) {
      await menu(page).getByRole('link', { name, exact: true }).click()
      await page.locator('.ws-action h2:focus').waitFor()
      await look(page, name)
    }
    await menu(page).getByRole('link', { name: 'Erase words' }).click()
    await page.getByRole('button', { name: 'Erase the words for good' }).click()
    await page.locator('.govuk-error-summary:focus').waitFor()
    await look(page, 'with what is missing')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await menu(page).getByRole('link', { name: 'Erase words' }).and(page.locator(':focus')).waitFor()
    await page.getByRole('button', { name: 'Look closer' }).first().click()
    await page.getByRole('button', { name: 'Larger' }).click()
    await look(page, 'with a photo')
    await page.goto(paths.workRequest('HW-0000-0000'))
    await page.getByRole('heading', { name: 'no request' }).waitFor()
    await look(page, 'that is not there')
    nothingFound()
  })

  test('where something is decided, written once, looked up or entered', async ({ open }) => {
    const page = await staff(open, 'blue-badge-managers', paths.workRequest(badge.reference))
    await ready(page)
    await look(page)
    if (await menu(page).getByRole('link', { name: 'Decide' }).count()) {
      await menu(page).getByRole('link', { name: 'Decide' }).click()
      await page.getByLabel('Refused').check()
      await look(page, 'being decided')
      await page.getByLabel('Reasons').fill('The letter does not show the award')
      await page.getByRole('button', { name: 'Save the decision' }).click()
      await page.getByText('Check what the resident will read').waitFor()
      await look(page, 'being checked')
      await page.getByRole('button', { name: 'Refuse and tell the resident' }).click()
      await page.getByText('Decided. The resident sees').waitFor()
      await look(page, 'decided')
    }
    await page.goto(paths.workLetter(badge.reference))
    await page.getByText('We have refused your application').waitFor()
    await look(page)
    await page.goto(`${paths.looks}?reference=${badge.reference}`)
    await page.getByRole('table').waitFor()
    await look(page)
    await page.goto(paths.staffInsight)
    await page.locator('main h1').waitFor()
    await page.waitForLoadState('networkidle')
    await look(page)
    await page.goto(paths.templates('blue-badge'))
    await page.getByRole('button', { name: 'Write a new template' }).click()
    await page.getByRole('button', { name: 'Save the template' }).click()
    await page.locator('.govuk-error-summary:focus').waitFor()
    await look(page, 'with what is missing')
    await page.locator('#template-name').fill('Thanks')
    await page.locator('#template-text').fill('Thank you for ((reference))')
    await page.getByRole('button', { name: 'Save the template' }).click()
    await page.getByText('is saved').waitFor()
    await look(page, 'with one')
    const phone = await staff(open, 'contact-centre', paths.enter)
    await phone.getByRole('heading', { name: 'Highways' }).waitFor()
    await look(phone)
    await phone.getByLabel('What do they need?').fill('pothole')
    await phone.getByText('Enter it for the caller').first().waitFor()
    await look(phone, 'found')
    await phone.getByLabel('What do they need?').fill('')
    await phone.getByRole('link', { name: 'Pothole', exact: true }).click()
    await phone.getByRole('button', { name: 'Begin' }).waitFor()
    await look(phone)
    await phone.getByRole('button', { name: 'Begin' }).click()
    await phone.waitForURL('**/workspace/enter/pothole/*')
    await walk(phone, pothole, { ...pothole.example, location: await freshPlace(url) }, 'check')
    await look(phone)
    await onwards(phone).click()
    await phone.getByRole('heading', { name: 'Request entered' }).waitFor()
    await look(phone, 'sent')
    nothingFound()
  })
})

test('every page of the workspace has been looked at', { tag: '@desktop' }, () => {
  expect(unseen(own, inspector.routes)).toEqual([])
})

test('is all there with the keyboard alone: finding, opening, blurring a photo', { tag: '@desktop' }, async ({
  open,
}) => {
  const page = await staff(open, 'highways-officers', paths.workList('highways'))
  const hand = keyboard(page)
  await page.getByRole('link', { name: pictured.reference }).waitFor()
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  await page.locator('h1').focus()
  for (let at = 0; at < 60 && (await focused()) !== pictured.reference; at++) await page.keyboard.press('j')
  await page.keyboard.press('x')
  expect(await page.getByLabel(`Select ${pictured.reference}`).isChecked()).toBe(true)
  await page.keyboard.press('Enter')
  await ready(page)
  expect(await page.evaluate(() => document.activeElement?.matches('main h1'))).toBe(true)
  await hand.press(menu(page).getByRole('link', { name: 'Blur a photo' }))
  await page.locator('.ws-action h2:focus').waitFor()
  await hand.press(page.getByRole('button', { name: 'Add a box' }))
  await hand.press(page.getByRole('button', { name: 'Make the blurred copy' }))
  await page.getByText('The blurred copy is made').waitFor()
  await page.keyboard.press('?')
  await page.locator('dialog[open]').waitFor()
  await page.locator('#shortcuts-on').press('Space')
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  expect(await page.locator('.ws-action').count()).toBe(0)
})

test('shows a list whole on a narrow screen with large text, and no checkbox over a reference', async ({
  open,
}) => {
  const page = await staff(open, 'highways-officers', paths.workList('highways'))
  await page.getByRole('link', { name: near.reference }).waitFor()
  await page.setViewportSize({ width: 320, height: 900 })
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  expect(await scrollsSideways(page)).toBe(false)
  const row = page.locator(`[data-reference="${near.reference}"]`)
  const box = await row.locator('.ws-check').boundingBox()
  const link = await row.locator('.ws-line__link').boundingBox()
  expect((link?.x ?? 0) + (link?.width ?? 0)).toBeLessThanOrEqual(box?.x ?? 0)
})

test('takes what is typed after the key for a note as words, and no key as a shortcut beside a form', {
  tag: '@desktop',
}, async ({ open }) => {
  const page = await staff(open, 'highways-officers', paths.workRequest(near.reference))
  await ready(page)
  await page.keyboard.press('n')
  await page.locator('#act-text:focus').waitFor()
  await page.keyboard.type('Nobody quite answered')
  expect(await page.locator('#act-text').inputValue()).toBe('Nobody quite answered')
  await page.getByRole('button', { name: 'Save the note' }).focus()
  await page.keyboard.press('u')
  await page.keyboard.press('a')
  expect(await page.locator('.ws-action h2').innerText()).toBe('Write a note')
  expect(new URL(page.url()).pathname).toBe(paths.workRequest(near.reference))
})

test('goes on in a long search with the keyboard alone, to the first request that comes to it', {
  tag: '@desktop',
}, async ({ open }) => {
  const page = await staff(open, 'highways-officers', paths.workSearch)
  // Two requests, as if they filled two pages: what is looked for decides which of them is asked for.
  await page.route('**/api/workspace/search', async (route) => {
    const { after } = route.request().postDataJSON() as { after?: string }
    const q = after ? pictured.reference : near.reference
    const response = await route.fetch({ postData: JSON.stringify({ q }) })
    const { lines } = (await response.json()) as WorkPage
    const next = after ? null : `${lines[0]?.submittedAt}#${near.reference}`
    await route.fulfill({ response, json: { lines, next } })
  })
  const hand = keyboard(page)
  await hand.type(page.getByRole('searchbox'), 'hole')
  await page.keyboard.press('Enter')
  await page.locator('[role=status]', { hasText: 'There may be more' }).waitFor()
  await hand.press(page.getByRole('button', { name: 'Show more results' }))
  await page.locator('[role=status]', { hasText: '2 requests found' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(pictured.reference)
  expect(await page.getByRole('button', { name: 'Show more results' }).count()).toBe(0)
})
