import { council } from '#council'
import { paths } from '#web/app/paths.ts'
import { approved } from '../../support/fostering/decision.ts'
import { act, colleague, done, follow, heading, press, summary } from '../../support/fostering/desk.ts'
import { openedPlace } from '../../support/fostering/household.ts'
import { enterCode, pathOf } from '../../support/fostering/place.ts'
import { Inspector, unseenAt } from '../../support/inspect.ts'
import { url } from '../../support/installed.ts'
import { tokenFor } from '../../support/staff.ts'
import { expect, type Page, test } from '../../support/test.ts'

const inspector = new Inspector()
const look = (page: Page, state = '') => inspector.look(page, `${new URL(page.url()).pathname} ${state}`)

const dialled = council.urgentCare.phone.replaceAll(' ', '')

/** Before any moment that the installation promises, so that nothing is late on their phone. */
const saturdayNight = new Date('2026-01-03T21:10:00Z')

test('a carer on a Saturday night has the number first, asks to be rung, and sees who has it until it is done', {
  tag: '@phone',
}, async ({ open }) => {
  const household = await approved(url, await tokenFor(url, 'fostering-recruiters'))
  const { made } = await openedPlace(url, await tokenFor(url, 'fostering-managers'), household, 'p1')
  const worker = await colleague(open, 'fostering-assessors')
  await follow(worker, 'Who is on duty')
  await worker.getByLabel('Who is on duty?').fill('Olive Peters')
  await press(worker, 'Save')
  await done(worker, 'Olive Peters is on duty on')
  await look(worker, 'with somebody on duty')

  const page = await open(pathOf(made.url), { prepare: (one) => one.clock.setFixedTime(saturdayNight) })
  await enterCode(page, made.code)
  await page.getByText('Our office is closed until Monday 5 January at 8:30am.').waitFor()
  await expect(page.locator('main h1')).toBeFocused()
  await expect(page.getByRole('link', { name: council.urgentCare.phone }).first()).toHaveAttribute(
    'href',
    `tel:${dialled}`,
  )
  await look(page, 'of a carer at night')
  await follow(page, /^Ask us for help/)
  await page.getByText('Olive Peters is on duty today.').waitFor()
  await page.getByText('You have not asked us for anything yet.').waitFor()
  await look(page, 'with nothing asked')
  // The number stands before the way to write.
  const [number, form] = [
    page.locator(`main a[href="tel:${dialled}"]`),
    page.getByText('Or ask us to help, or to call you back'),
  ]
  expect((await number.boundingBox())?.y).toBeLessThan((await form.boundingBox())?.y ?? 0)
  await form.click()
  await heading(page, 'Ask us for something')
  await press(page, 'Send')
  await summary(page)
  await look(page, 'with what is missing')
  await page.getByRole('radio', { name: 'Help now' }).check()
  await page.getByLabel('Tell us about it').fill('He has not come home.')
  await press(page, 'Send')
  await page
    .getByRole('link', { name: 'Enter a phone number, like 01632 960 001 or 07700 900 982' })
    .waitFor()
  await page.getByLabel('Which number should we call?').fill('07700 900 982')
  await press(page, 'Send')
  await done(page, 'We have what you asked for')
  await page.getByText(/^We will answer by \w+day \d/).waitFor()
  await page.getByText(/^We answer within 2 hours, day or night: by/).waitFor()
  await look(page, 'asked')

  await worker.goto(paths.fosteringDesk)
  const waits = worker
    .getByRole('region', { name: 'Requests for support' })
    .getByRole('listitem')
    .filter({ hasText: household })
  await waits.getByText('Nobody has taken it on yet.').waitFor()
  await look(worker, 'with a request that waits')
  await waits.getByRole('button', { name: /^Take it on: Help now/ }).click()
  await worker.getByText(/^You have taken on “Help now”/).waitFor()
  await page.reload()
  await page.getByText(/ has taken it on\.$/).waitFor()
  await waits.getByRole('link').click()
  await act(worker, 'I called them and we talked', 'Save the call', () =>
    worker.getByLabel('What did you agree?').fill('He is with his aunt. I come on Monday at ten.'),
  )
  await done(worker, 'Saved. They can read what you agreed.')
  await look(worker, 'answered')

  await page.reload()
  await page.getByText('He is with his aunt. I come on Monday at ten.').waitFor()
  await page.getByLabel('Is there something to add?').fill('Thank you. Half past ten is better.')
  await press(page, /^Send$/)
  await done(page, 'We have what you wrote')
  await page.getByText(/^We will answer by/).waitFor()
  await press(page, 'I have what I need')
  await done(page, 'We have closed it')
  await look(page, 'closed')
  await follow(page, 'Back to “Get help”')
  await page.getByText('This is closed.').waitFor()
  await look(page, 'with a closed request')
  expect(
    unseenAt(/^\/(?:fostering\/place\/.*\/support|workspace\/fostering\/duty)(?:\/|$)/, inspector.routes),
  ).toEqual([])
  expect(inspector.findings.splice(0)).toEqual([])
})
