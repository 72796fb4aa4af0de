import { randomUUID } from 'node:crypto'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { EnquirySent } from '#contract/fostering/enquiry.ts'
import type { StaffSlots } from '#contract/fostering/slots.ts'
import { everyRoute } from '#web/app/everyRoute.ts'
import { enquiry } from '../../support/fostering/enquiry.ts'
import { awaitMessage } from '../../support/inbox.ts'
import { Inspector, unseen } from '../../support/inspect.ts'
import { url } from '../../support/installed.ts'
import { openAs, tokenFor } from '../../support/staff.ts'
import { expect, type Page, test } from '../../support/test.ts'

const inspector = new Inspector()
const look = (page: Page, state = '') => inspector.look(page, `${new URL(page.url()).pathname} ${state}`)
const nothingFound = () => expect(inspector.findings.splice(0)).toEqual([])
const summary = (page: Page) => page.locator('.govuk-error-summary:focus').waitFor()
/** The browser says so of a time that somebody else took. */
test.use({ expected: /status of 409|status of 401/ })

const post = (path: string, body: object, bearer?: string) =>
  fetch(`${url}/api/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...(bearer && { authorization: `Bearer ${bearer}` }),
    },
    body: JSON.stringify(body),
  })

/** Offers times with somebody of the team, on a day of this test's own. */
async function offer(day: string, times: readonly string[]): Promise<StaffSlots> {
  const token = await tokenFor(url, 'fostering-recruiters')
  const answer = await post('workspace/fostering/slots', { kind: 'call', day, times, minutes: 30 }, token)
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as StaffSlots
}

const ask = async (more: Parameters<typeof enquiry>[0] = {}): Promise<EnquirySent> => {
  const answer = await post('fostering/enquiries', enquiry(more))
  expect(answer.status).toBe(201)
  return (await answer.json()) as EnquirySent
}

test.describe('whoever thinks of fostering', () => {
  test('answers six questions, and is turned away by none of them', async ({ open }) => {
    const page = await open('/fostering')
    await page.getByRole('button', { name: 'Could I foster or adopt?' }).click()
    await page.getByRole('button', { name: 'See your answer' }).click()
    await summary(page)
    await look(page, 'with what is missing')
    const choose = (legend: string, answer: string) =>
      page.getByRole('group', { name: legend }).getByLabel(answer, { exact: true }).check()
    await choose('What are you thinking of?', 'Adoption')
    await choose('How old are you?', '18 to 20')
    await choose('Do you have a spare bedroom?', 'No')
    await choose('Do you have the right to live in the UK?', 'Yes, with no end date')
    await choose('Has anyone at home had a caution or conviction?', 'I would rather talk to you about it')
    await choose('Is anything big happening in your life?', 'No')
    await page.getByRole('button', { name: 'See your answer' }).click()
    await page.getByRole('heading', { name: 'Not just now, and here is what would change it' }).waitFor()
    await page.getByText('Turning 21').waitFor()
    await look(page, 'with what stands in the way')
    await choose('How old are you?', '21 or over')
    await page.getByRole('button', { name: 'See your answer' }).click()
    await page.getByRole('heading', { name: 'You may be able to, and we would like to talk' }).waitFor()
    await look(page, 'with what to talk about')
    await page.getByRole('button', { name: 'Ask us a question' }).click()
    await page.getByRole('heading', { name: 'Ask about fostering or adoption' }).waitFor()
    await expect(page.getByLabel('Adoption', { exact: true })).toBeChecked()
    nothingFound()
  })

  test('asks, chooses a time from the message that comes, moves it, and cancels it', async ({ open }) => {
    const day = addDays(dayInEngland(new Date()), 20)
    const offered = (await offer(day, ['10:00', '10:30', '11:00'])).slots.filter(
      ({ starts }) => dayInEngland(new Date(starts)) === day,
    )
    expect(offered).toHaveLength(3)
    const page = await open('/fostering/ask')
    await page.getByRole('button', { name: 'Send' }).click()
    await summary(page)
    await look(page, 'with what is missing')
    await page.getByLabel('Fostering', { exact: true }).check()
    await page.getByLabel('Your name').fill('Ada Sample')
    await page.getByLabel('Call me').check()
    await look(page, 'with a call chosen')
    await page.getByLabel('Email me').check()
    const email = `fostering-${randomUUID().slice(0, 8)}@example.org`
    await page.getByLabel('Email address').fill(email)
    await page.getByLabel('Your postcode').fill('LE3 8RA')
    await page.getByLabel(/anything you would like to say/).fill('Could I foster with two dogs?')
    await page.getByLabel('From a friend, family or at work').check()
    await page.getByLabel('Use what I wrote to answer me').check()
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('heading', { name: 'We have your question' }).waitFor()
    await page.getByText(/We will reply by \w+day \d+ \w+ 20\d\d/).waitFor()
    await look(page, 'once it is sent')
    const link = await awaitMessage(url, email, /(\/fostering\/enquiry\/\S+#[\w-]{22})/)
    await page.goto(link)
    await page.getByText('Could I foster with two dogs?').waitFor()
    await look(page, 'of an enquiry')
    await page.getByRole('button', { name: 'Book this time' }).click()
    await page.getByText('Select a time').first().waitFor()
    await look(page, 'with no time chosen')
    const time = (at: number) => page.locator(`input[value="${offered[at]?.id}"]`)
    await time(0).check()
    await page.getByRole('button', { name: 'Book this time' }).click()
    await page.getByRole('link', { name: 'Enter the phone number that we should call' }).waitFor()
    await look(page, 'without a number to call')
    await page.getByLabel('Which phone number should we call?').fill('07700 900982')
    await page.getByRole('button', { name: 'Book this time' }).click()
    await page.getByText('Your appointment is booked.').waitFor()
    await page.getByText('We will call you on the number that ends in 982').waitFor()
    await look(page, 'with a time booked')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Add to your calendar' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('appointment.ics')
    await page.getByRole('button', { name: 'Choose another time' }).click()
    await expect(time(0)).toHaveCount(0)
    await time(2).check()
    await page.getByRole('button', { name: 'Move to this time' }).click()
    await page.locator('.govuk-inset-text', { hasText: '11am' }).waitFor()
    await page.getByRole('button', { name: 'Cancel your appointment' }).click()
    await page.getByRole('button', { name: 'Yes, cancel my appointment' }).click()
    await page.getByText('Your appointment is cancelled.').waitFor()
    await expect(time(2)).toHaveCount(1)
    await page.getByText(/: You cancelled your appointment/).waitFor()
    await look(page, 'with the time cancelled')
    nothingFound()
  })

  test('is told that a time has just gone, and loses nothing', async ({ open }) => {
    const day = addDays(dayInEngland(new Date()), 30)
    const { slots } = await offer(day, ['09:00', '09:30'])
    const slot = slots.find(({ starts }) => dayInEngland(new Date(starts)) === day)
    const mine = await ask()
    const other = await ask({ name: 'Somebody Else' })
    const page = await open(`/fostering/enquiry/${mine.reference}#${mine.key}`)
    const time = page.locator(`input[value="${slot?.id}"]`)
    await time.check()
    await page.getByLabel('Which phone number should we call?').fill('07700 900981')
    const booking = `fostering/enquiries/${other.reference}/booking`
    const taken = await post(booking, { slot: slot?.id, phone: '07700 900982' }, other.key)
    expect(taken.status).toBe(200)
    await page.getByRole('button', { name: 'Book this time' }).click()
    await page.getByText('This time is not free any more').waitFor()
    await expect(time).toHaveCount(0)
    await look(page, 'with a time that has gone')
    nothingFound()
  })

  test('from elsewhere is told so, and asks all the same', async ({ open }) => {
    const page = await open('/fostering/ask')
    await page.getByLabel('Your postcode').fill('NG1 1AA')
    await page.getByText('You can ask us all the same').waitFor()
    await page.getByRole('link', { name: 'Find your own council' }).waitFor()
    await look(page, 'from elsewhere')
    await page.getByLabel('Your postcode').fill('LE3 8RA')
    await expect(page.getByText('You can ask us all the same')).toHaveCount(0)
    nothingFound()
  })

  test('without the key, or with another, opens nothing', async ({ open }) => {
    const { reference } = await ask()
    const page = await open(`/fostering/enquiry/${reference}`)
    await page.getByRole('heading', { name: 'does not open an enquiry' }).waitFor()
    await look(page, 'without its key')
    await page.goto(`/fostering/enquiry/${reference}#${'A'.repeat(22)}`)
    await page.getByRole('heading', { name: 'does not open an enquiry' }).waitFor()
    nothingFound()
  })
})

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const fillDay = (page: Page, on: string) => page.getByLabel('Day', { exact: true }).fill(on)
const csv = (text: string) => ({ name: 'enquiries.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
const columns = 'Number,ReceivedOn,About,Name,ReachBy,Email,Postcode,AgreedOn'

test.describe('whoever answers enquiries', { tag: '@desktop' }, () => {
  test('offers times, and takes one back', async ({ open }) => {
    const page = await openAs(open, 'fostering-assessors')
    await page.getByRole('link', { name: 'Enquiries', exact: true }).click()
    await page.getByRole('link', { name: 'Times for calls, visits and meetings' }).click()
    await heading(page, 'Times for calls, visits and meetings')
    await page.getByRole('button', { name: 'Offer these times' }).click()
    await summary(page)
    await look(page, 'with what is missing')
    await page.getByLabel('A visit at their home').check()
    const on = addDays(dayInEngland(new Date()), 40)
    await fillDay(page, on)
    await page.getByLabel('At which times?').fill('9:30, 25:00')
    await page.getByRole('button', { name: 'Offer these times' }).click()
    await page.getByText('We cannot read “25:00” as a time').first().waitFor()
    await page.getByLabel('At which times?').fill('9.30am and 11')
    await page.getByRole('button', { name: 'Offer these times' }).click()
    await page.getByText('They are offered.').waitFor()
    await look(page, 'with times')
    const own = page.getByRole('button', { name: `Stop offering ${dayInWords(on)} at 11am` })
    await own.click()
    await expect(own).toHaveCount(0)
    nothingFound()
  })

  test('answers one, hands it on with their yes, and begins a household of another', async ({ open }) => {
    const one = await ask({ name: 'Ada Sample' })
    const other = await ask({ name: 'Ben Sample' })
    const page = await openAs(open, 'fostering-recruiters', '/workspace/enquiries')
    await page.getByRole('link', { name: `Ada Sample, ${one.reference}` }).click()
    await page.getByText('Could I foster with two dogs?').waitFor()
    await look(page, 'as it opens')
    await page.getByRole('button', { name: 'Write an answer' }).click()
    await page.getByLabel('Your answer').fill('Yes, with dogs too')
    await look(page, 'with an answer')
    await page.getByRole('button', { name: 'Send the answer' }).click()
    await page.getByText('Sent them an answer').waitFor()
    await page.getByRole('button', { name: 'We answered in another way' }).click()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await summary(page)
    await look(page, 'with what is missing')
    await page.getByLabel('By phone').check()
    await fillDay(page, dayInEngland(new Date()))
    await page.getByLabel(/A note for colleagues/).fill('Both dogs are old')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Both dogs are old').waitFor()
    await page.getByRole('button', { name: 'Hand on to a hub' }).click()
    await page.getByRole('button', { name: 'Hand it on' }).click()
    await page.getByText('nothing is handed on without their yes').first().waitFor()
    await page.getByLabel('Foster for East Midlands').check()
    await page.getByLabel('They agree that we pass on').check()
    await page.getByRole('button', { name: 'Hand it on' }).click()
    await page.getByText('Handed it on to a hub').waitFor()
    await look(page, 'once it is handed on')
    await page.goto(`/workspace/enquiries/${other.reference}`)
    await page.getByRole('button', { name: 'Invite them to apply' }).click()
    await page.getByLabel('Fostering', { exact: true }).check()
    await page.getByLabel('Yes, they told us').check()
    await look(page, 'about to invite')
    await page.getByRole('button', { name: 'Send the invitation' }).click()
    await page.getByText('Invited them to apply').waitFor()
    await page.goto(`/fostering/enquiry/${other.reference}#${other.key}`)
    await page.getByText('You apply, if you want to').waitFor()
    await page.getByRole('link', { name: 'Begin your application' }).waitFor()
    await look(page, 'of somebody who is invited')
    nothingFound()
  })

  test('takes in what a hub took, line by line, once', async ({ open }) => {
    const page = await openAs(open, 'fostering-recruiters', '/workspace/enquiries/hubs')
    const take = page.getByRole('button', { name: 'Take in the file from Foster for East Midlands' })
    await take.click()
    await summary(page)
    await look(page, 'without a file')
    const number = randomUUID().slice(0, 8)
    const file = csv(
      `${columns}\n${number},2026-11-20,foster,Hub Person,email,hub@example.org,LE3 8RA,2026-11-20\nX-${number},20/11/2026,foster,Other,email,o@example.org,LE3 8RA,2026-11-20\n`,
    )
    for (const words of [
      'New: 1. Here already: 0. Not taken: 1.',
      'New: 0. Here already: 1. Not taken: 1.',
    ]) {
      await page.getByLabel('File from Foster for East Midlands').setInputFiles(file)
      await take.click()
      await page.getByText(words).waitFor()
    }
    await page.getByText('Line 3: ReceivedOn: Use a day such as 2026-12-01').waitFor()
    await look(page, 'with what was not taken')
    await page.goto('/workspace/enquiries')
    await page
      .getByRole('link', { name: /^Hub Person/ })
      .first()
      .waitFor()
    await look(page, 'with enquiries')
    await page.goto('/workspace/enquiries/funnel')
    await page.getByRole('heading', { name: 'A regional hub' }).waitFor()
    await look(page)
    nothingFound()
  })

  test('is nobody of another department', async ({ open }) => {
    const page = await openAs(open, 'highways-officers')
    await expect(page.getByRole('link', { name: 'Enquiries', exact: true })).toHaveCount(0)
    await page.goto('/workspace/enquiries')
    await page.getByText('Your role does not include the list of enquiries.').waitFor()
    await look(page, 'of another department')
    nothingFound()
  })
})

test.describe('every page before an application has been looked at', { tag: '@desktop' }, () => {
  test('of the route table', () => {
    const table = everyRoute.filter(({ path }) => /\/enquiries(?!.*(:hub|looks|courses))/.test(path))
    expect(unseen(table, inspector.routes)).toEqual([])
  })
})
