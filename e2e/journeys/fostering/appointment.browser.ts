import { randomUUID } from 'node:crypto'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { dayAndClock } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { EnquirySent } from '#contract/fostering/enquiry.ts'
import type { StaffSlots } from '#contract/fostering/slots.ts'
import { council } from '#council'
import { paths } from '#web/app/paths.ts'
import { enquiry } from '../../support/fostering/enquiry.ts'
import { awaitMessage } from '../../support/inbox.ts'
import { Inspector } from '../../support/inspect.ts'
import { url } from '../../support/installed.ts'
import { openAs, tokenFor } from '../../support/staff.ts'
import { expect, type Page, test } from '../../support/test.ts'

/** The browser says so of a link that was sent a minute ago. */
test.use({ expected: /status of 409/ })
const inspector = new Inspector()
const look = (page: Page, state: string) => inspector.look(page, `${new URL(page.url()).pathname} ${state}`)
const nothingFound = () => expect(inspector.findings.splice(0)).toEqual([])

async function sent<T>(path: string, body: object, bearer?: string): Promise<T> {
  const answer = await fetch(`${url}/api/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...(bearer && { authorization: `Bearer ${bearer}` }),
    },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as T
}

test('an appointment stands in what happens next and on the day of whoever it is with, and a move says from when to when', async ({
  open,
}) => {
  const day = addDays(dayInEngland(new Date()), 33)
  const token = await tokenFor(url, 'fostering-recruiters')
  const { slots } = await sent<StaffSlots>(
    'workspace/fostering/slots',
    { kind: 'call', day, times: ['10:00', '11:00'], minutes: 30 },
    token,
  )
  const [ten, eleven] = slots.filter(({ starts }) => dayInEngland(new Date(starts)) === day)
  if (!ten || !eleven) throw new Error('No times are offered')
  const email = `moved-${randomUUID().slice(0, 8)}@example.org`
  const { reference, key } = await sent<EnquirySent>(
    'fostering/enquiries',
    enquiry({ email, name: 'Mo Ved' }),
  )
  const page = await open(`/fostering/enquiry/${reference}#${key}`)
  await page.locator(`input[value="${ten.id}"]`).check()
  await page.getByLabel('Which phone number should we call?').fill('07700 900982')
  await page.getByRole('button', { name: 'Book this time' }).click()
  await page.getByText(`On ${dayAndClock(ten.starts)}`, { exact: true }).waitFor()
  await look(page, 'booked')
  await page.getByRole('button', { name: 'Choose another time' }).click()
  await page.locator(`input[value="${eleven.id}"]`).check()
  await page.getByRole('button', { name: 'Move to this time' }).click()
  await page.getByText(`On ${dayAndClock(eleven.starts)}`, { exact: true }).waitFor()
  await awaitMessage(url, email, /^Your appointment has moved\n/)
  await awaitMessage(url, email, new RegExp(`It was on ${dayAndClock(ten.starts)}`))

  const staff = await openAs(open, 'fostering-recruiters', paths.fosteringDesk)
  const mine = staff.getByRole('region', { name: 'Your calls, visits and meetings' })
  await mine.getByRole('link', { name: /Mo Ved/ }).waitFor()
  await staff.getByRole('region', { name: 'Enquiries with a deadline' }).waitFor()
  await look(staff, 'with calls and enquiries')
  await mine.getByRole('link', { name: /Mo Ved/ }).click()
  await staff.getByRole('button', { name: 'Send their link again' }).click()
  await staff.getByText(`by email to ${email}, and nowhere else`).waitFor()
  await look(staff, 'about to send the link')
  await staff.getByRole('button', { name: 'Send the link', exact: true }).click()
  await staff.getByText('Sent them their private link again').waitFor()
  expect(await awaitMessage(url, email, /Your private link\n[\s\S]*(\/fostering\/enquiry\/\S+)/)).toBe(
    `/fostering/enquiry/${reference}#${key}`,
  )
  await staff.getByRole('button', { name: 'Send their link again' }).click()
  await staff.getByRole('button', { name: 'Send the link', exact: true }).click()
  await staff.getByText('The link was sent less than 5 minutes ago.').first().waitFor()
  nothingFound()
})

test('whoever may have a child tonight reads whom to call at any hour, and whoever the law may bar, to call first', async ({
  open,
}) => {
  const page = await open('/fostering')
  for (const path of ['/fostering', '/fostering/family-and-friends', '/services/worried-about-a-child']) {
    await page.goto(path)
    await page.locator('main').getByRole('link', { name: council.urgentCare.phone }).first().waitFor()
  }
  await page.goto('/fostering/could-i')
  const choose = (legend: string, answer: string | RegExp) =>
    page.getByRole('group', { name: legend }).getByLabel(answer).first().check()
  await choose('What are you thinking of?', 'Fostering')
  await choose('How old are you?', '21 or over')
  await choose('Do you have a spare bedroom?', 'Yes')
  await choose('Do you have the right to live in the UK?', 'Yes, with no end date')
  await choose('Has anyone at home had a caution or conviction?', /^Yes, for hurting a child/)
  await choose('Is anything big happening in your life?', 'No')
  await page.getByRole('button', { name: 'See your answer' }).click()
  await page.getByRole('heading', { name: 'You may not be able to foster. Talk to us first' }).waitFor()
  await look(page, 'barred')
  nothingFound()
})

test('whoever asks about adoption books an information meeting that the team offers', async ({ open }) => {
  const day = addDays(dayInEngland(new Date()), 34)
  const staff = await openAs(open, 'fostering-managers', '/workspace/enquiries/times')
  await staff.getByLabel('An information meeting').check()
  await staff.getByLabel('Day', { exact: true }).fill(day)
  await staff.getByLabel('At which times?').fill('6pm')
  await staff.getByRole('button', { name: 'Offer these times' }).click()
  await staff.getByRole('link', { name: 'Enter where the meeting is, or how to join it online' }).waitFor()
  await look(staff, 'without where the meeting is')
  await staff.getByLabel('Where is it?').fill('Sampleton library')
  await staff.getByRole('button', { name: 'Offer these times' }).click()
  await staff.getByText('They are offered.').waitFor()
  await staff.getByText('Booked by 0 of 12').first().waitFor()

  const { reference, key } = await sent<EnquirySent>('fostering/enquiries', enquiry({ about: 'adopt' }))
  const page = await open(`/fostering/enquiry/${reference}#${key}`)
  await page.getByText('We will invite you to an information meeting').waitFor()
  await page.getByRole('heading', { name: 'Choose a time to meet or talk' }).waitFor()
  await page
    .getByRole('radio', { name: /at 6pm/ })
    .first()
    .check()
  await page.getByRole('button', { name: 'Book this time' }).click()
  await page.getByText('Come to our information meeting').waitFor()
  await page.getByText('Where: Sampleton library').waitFor()
  await look(page, 'with a meeting booked')
  await staff.reload()
  await staff.getByText('Booked by 1 of 12').first().waitFor()
  await look(staff, 'with somebody who comes')
  await staff.getByRole('button', { name: `Move ${dayInWords(day)}` }).click()
  await staff.getByRole('button', { name: 'Move it and tell them' }).click()
  await staff.getByRole('link', { name: 'Enter the time' }).waitFor()
  await look(staff, 'about to move a time')
  const to = addDays(day, 1)
  await staff
    .locator('form')
    .filter({ hasText: 'Move it and tell them' })
    .getByLabel('Day', { exact: true })
    .fill(to)
  await staff.getByLabel('At what time?').fill('7pm')
  await staff.getByLabel('What do you want to tell them?').fill('The library closes early that day.')
  await staff.getByRole('button', { name: 'Move it and tell them' }).click()
  await staff.getByText('The appointment has moved. We have told everybody who booked it.').waitFor()
  await look(staff, 'with a time that has moved')
  const card = dayInWords(to)
  await staff.getByRole('button', { name: `Add ${card}` }).waitFor()
  await page.reload()
  await page.getByText('The library closes early that day.').first().waitFor()
  await page.getByRole('button', { name: 'Can’t make it? Choose another time' }).waitFor()
  await look(page, 'with a time that we moved')
  await staff.getByRole('button', { name: `Stop more bookings for ${card}` }).click()
  await staff.getByText('Nobody else can book this time.').waitFor()
  await staff.getByRole('button', { name: `Cancel ${card}` }).click()
  await look(staff, 'about to cancel a time')
  await staff.getByRole('button', { name: 'Cancel it and tell them' }).click()
  await staff.getByText('We have told everybody who booked it.').waitFor()
  await look(staff, 'with a time cancelled')
  await page.reload()
  await page.getByText('We are sorry. We have had to cancel your appointment').waitFor()
  await look(page, 'with a time that we cancelled')
  nothingFound()
})

test('a worker books a time for somebody on the phone, for that household alone, and has it in a calendar', async ({
  open,
}) => {
  const day = addDays(dayInEngland(new Date()), 36)
  const email = `phoned-${randomUUID().slice(0, 8)}@example.org`
  const { reference, key } = await sent<EnquirySent>(
    'fostering/enquiries',
    enquiry({ email, name: 'Pho Ned' }),
  )
  const staff = await openAs(open, 'fostering-recruiters', `${paths.workspace}/enquiries/${reference}`)
  await staff.getByRole('button', { name: 'Book a time for them' }).click()
  await staff.getByRole('button', { name: 'Book this time' }).click()
  await staff.getByRole('link', { name: 'Select a time' }).waitFor()
  await staff.getByLabel('Another time, with me').check()
  await staff.getByLabel('A visit at their home').check()
  await staff.getByLabel('Day', { exact: true }).fill(day)
  await staff.getByLabel('At what time?').fill('2pm')
  await staff.getByRole('button', { name: 'Book this time' }).click()
  await staff.getByRole('link', { name: 'Enter the address to visit' }).waitFor()
  await look(staff, 'about to book for them')
  await staff.getByLabel('Which address do we visit?').fill('1 High Street, Leicester')
  await staff.getByLabel('Phone number on the day').fill('07700 900982')
  await staff.getByRole('button', { name: 'Book this time' }).click()
  await staff.getByText('The appointment is booked.').waitFor()
  await look(staff, 'with a time booked for them')
  await awaitMessage(url, email, /^Your appointment\n/)
  const file = staff.waitForEvent('download')
  await staff.getByRole('button', { name: 'Add it to your calendar' }).click()
  expect((await file).suggestedFilename()).toBe('appointment.ics')
  const page = await open(`/fostering/enquiry/${reference}#${key}`)
  await page.getByText('We booked a time with you').waitFor()
  nothingFound()
})
