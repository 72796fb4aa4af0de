import { randomUUID } from 'node:crypto'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { everyRoute } from '#web/app/everyRoute.ts'
import { alone } from '../../support/fostering/alone.ts'
import { done, follow, heading, press, summary } from '../../support/fostering/desk.ts'
import { actOn } from '../../support/fostering/household.ts'
import { enterCode, pathOf } from '../../support/fostering/place.ts'
import { awaitMessage } from '../../support/inbox.ts'
import { Inspector, unseen } from '../../support/inspect.ts'
import { url } from '../../support/installed.ts'
import { photo } from '../../support/photo.ts'
import { expect, type Open, type Page, test } from '../../support/test.ts'

const inspector = new Inspector()
const look = (page: Page, state = '') => inspector.look(page, `${new URL(page.url()).pathname} ${state}`)

const today = dayInEngland(new Date())
const plan = 'plan.a1'
const box = 'letterbox.l1'

/** Somebody in the birth family reads what was passed on, and writes back with a photo. No address names the household. */
async function writesBack(open: Open, link: string, household: string) {
  const page = await open(pathOf(link))
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
  await page.getByText('He is well and likes trains.').waitFor()
  expect(page.url()).toMatch(/\/fostering\/letters$/)
  await look(page, 'a letter')
  await press(page, 'Tell us that you have it')
  await done(page, 'Thank you for telling us')
  await press(page, 'Send us the letter')
  await summary(page)
  await look(page, 'nothing written')
  await page.locator('#text').fill('I am so glad about the trains. I am at LE11 3TU.')
  await page.getByText('There seems to be a postcode in your letter').waitFor()
  await page.locator('#text').fill('I am so glad about the trains.')
  const file = { name: 'IMG_0002.jpg', mimeType: 'image/jpeg', buffer: await photo() }
  await page.locator('input[data-photos="photos"]').setInputFiles(file)
  await expect(page.locator('.app-photo').getByText('Added', { exact: true })).toHaveCount(1, {
    timeout: 30_000,
  })
  await press(page, 'Send us the letter')
  await done(page, 'We have your letter')
  await press(page, 'I cannot write this time')
  await done(page, 'Thank you for telling us')
  await page.getByText('Change how we reach you').click()
  await page.getByLabel('Phone number').fill('07700 900 982')
  await press(page, 'Ask us to change it')
  await done(page, 'We will call or write to you first')
  await press(page, /^Show “/)
  await page.getByRole('img').first().waitFor()
  await look(page, 'written')
  expect(asked.length).toBeGreaterThan(3)
  expect(asked.filter((one) => one.includes(household))).toEqual([])
}

test.describe('after an approval to adopt', { tag: '@phone' }, () => {
  test('a plan is signed, and letters are read before they go on', async ({ open }) => {
    const at = await alone('early-permanence', { approved: addDays(today, -30) })
    const staff = (part: string, act: string, body: object = {}) =>
      actOn(url, at.assessor, at.desk, part, act, body)
    const page = await open(pathOf(at.made.url))
    await enterCode(page, at.made.code)
    await follow(page, 'Adoption: support and letters')
    await page.getByText('we are looking for a child who is right for you').waitFor()
    await look(page, 'nothing yet')

    await staff('head', 'happened', { what: 'matched', on: today })
    await staff(plan, 'add', {
      need: 'Help with sleep after the move',
      provides: 'The adoption team',
      what: 'A worker visits every week, and you can ring them in the evening.',
      from: today,
      until: addDays(today, 90),
    })
    await staff(plan, 'offer', { review: addDays(today, 80), why: 'The first plan, as we agreed it.' })
    await staff(box, 'agree', {
      called: 'Jane, birth mother',
      known: 'File 1234, by post',
      ways: 'both',
      months: 12,
      first: addDays(today, 20),
      photos: true,
      words: 'You use first names.',
    })
    await page.reload()
    await page.getByText('A child was matched with you').waitFor()
    await look(page, 'plan and letters')

    await follow(page, 'Read the plan')
    await heading(page, 'The plan, for you to read and sign')
    await press(page, 'Send it')
    await summary(page)
    await look(page, 'nothing written')
    await page.locator('#words').fill('We also need help at school.')
    await press(page, 'Send it')
    await done(page, 'We have what you wrote')
    await press(page, 'Sign this plan')
    await done(page, 'You have signed the plan')
    await staff(plan, 'sign-for-council')
    await page.reload()
    await heading(page, 'The plan that everybody has signed')
    await look(page, 'in force')

    await follow(page, /^Back to “Adoption/)
    await follow(page, 'Read and write letters')
    await page.getByText('Once a year').waitFor()
    await expect(page.getByText('File 1234')).toHaveCount(0)
    await press(page, 'Send us the letter')
    await summary(page)
    await look(page, 'no letter')
    await page.locator('#text').fill('He is well and likes trains. We live in LE11 3TU.')
    await page.getByText('There seems to be a postcode in your letter').waitFor()
    await look(page, 'with a postcode')
    const file = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await photo() }
    await page.locator('input[data-photos="files"]').setInputFiles(file)
    await expect(page.locator('.app-photo').getByText('Added', { exact: true })).toHaveCount(1, {
      timeout: 30_000,
    })
    await press(page, 'Send us the letter')
    await done(page, 'We have your letter')
    await look(page, 'given')

    await staff(box, 'send-back', { letter: 'e1', words: 'Please take out the postcode.' })
    await page.reload()
    await page.getByText('Please take out the postcode.').waitFor()
    await expect(page.locator('#text')).toHaveValue(/likes trains/)
    await look(page, 'came back')
    await page.getByLabel(/^Send “/).waitFor()
    await page.locator('#text').fill('He is well and likes trains.')
    await press(page, 'Send us the letter')
    await done(page, 'We have your letter')
    await staff(box, 'pass-on', { letter: 'e1', on: today, read: true })
    await staff(box, 'received', { text: 'Thank you for telling me.', files: [] })
    await page.reload()
    await page
      .getByText(/we passed it on\./)
      .first()
      .waitFor()
    await press(page, /^Show “/)
    await page.getByRole('img').first().waitFor()
    await expect(page.getByText('Thank you for telling me.')).toHaveCount(0)
    await staff(box, 'pass-on', { letter: 'e2', on: today, read: true })
    await page.reload()
    await page.getByText('Thank you for telling me.').waitFor()
    await press(page, 'Tell us that you have it')
    await done(page, 'Thank you for telling us')
    await look(page, 'got one')

    const to = `relative-${randomUUID().slice(0, 8)}@example.org`
    await staff(box, 'open-page', {
      called: 'Jay',
      family: 'Sam and his family',
      words: 'A letter once a year, with a photo.',
      email: to,
    })
    await writesBack(
      open,
      await awaitMessage(url, to, /(https?:\/\/\S+\/fostering\/letters\S+)/),
      at.household,
    )
    await staff(box, 'pass-on', { letter: 'e3', on: today, read: true })
    await page.reload()
    await page.getByText('I am so glad about the trains.').waitFor()

    expect(inspector.findings.splice(0)).toEqual([])
    const table = everyRoute.filter(
      ({ path }) =>
        (/\/adoption(?:\/|$)/.test(path) && path.includes('/place/')) || path === '/fostering/letters',
    )
    expect(table.length).toBe(4)
    expect(unseen(table, inspector.routes)).toEqual([])
  })
})
