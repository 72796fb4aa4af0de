import { readFileSync } from 'node:fs'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { momentInEngland } from '#contract/calendar/moments.ts'
import { dayAndClock } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { consentWords, type EnquirySent } from '#contract/fostering/enquiry.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import type { StaffEnquiry } from '#contract/fostering/staff-enquiries.ts'
import { leadToSystem, outputs } from '#infra/operate/clients.ts'
import { good } from '#infra/operate/seed/fostering/calls.ts'
import { everyRoute } from '#web/app/everyRoute.ts'
import { inDataOf } from '../../support/data-of.ts'
import { agreeAll, completeStage, fillInRest } from '../../support/fostering/application.ts'
import { follow, heading, press, summary } from '../../support/fostering/desk.ts'
import { actOn, ask, beginCase, caseOf, openedPlace, ownPlace } from '../../support/fostering/household.ts'
import { back, enters, inspector, type Link, look } from '../../support/fostering/story.ts'
import { unseen } from '../../support/inspect.ts'
import { dataDir, url } from '../../support/installed.ts'
import { openAs, tokenFor } from '../../support/staff.ts'
import { expect, type Page, test } from '../../support/test.ts'

/** The last place that somebody else has taken, and a page that is not theirs. */
test.use({ expected: / 404 | 409 / })

const recruiter = () => tokenFor(url, 'fostering-recruiters')
const inDays = (days: number) => addDays(dayInEngland(new Date()), days)
/** Courses are everybody's: each test has a minute of its own. */
const anyMinute = () => String(Math.floor(Math.random() * 60)).padStart(2, '0')

/** A household of a couple, with the way into the place of each, and a session beside. */
async function couple(): Promise<{ links: [Link, Link]; household: string; tokens: [string, string] }> {
  const staff = await recruiter()
  const people = ['Amira Sample', 'Tom Sample'].map((name) => ({ role: 'applicant', name }))
  const { household } = await beginCase(url, staff, { kind: 'fostering', source: 'phone', people })
  const one = await openedPlace(url, staff, household, 'p1')
  const two = await openedPlace(url, staff, household, 'p2')
  return { household, links: [one.made, two.made], tokens: [one.token, two.token] }
}

async function typeCourse(page: Page, day: string, from: string, seats: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  await page.getByLabel('Preparation course').check()
  await page.getByLabel('People who want to foster').check()
  await page.getByLabel('Day', { exact: true }).fill(date)
  await page.getByLabel('Month').fill(month)
  await page.getByLabel('Year').fill(year)
  await page.getByLabel('When does it begin?').fill(from)
  await page.getByLabel('When does it end?').fill('16')
  await page.getByLabel('Where is it?').fill('Sampleton library')
  await page.getByLabel('How many places?').fill(seats)
}

const dateIn = (page: Page, words: string) => page.getByRole('radio', { name: words })

test.describe('a course before an application is decided', () => {
  test('is offered by staff, and chosen, moved and cancelled by those who apply; the last place goes to one', async ({
    open,
  }) => {
    const from = `9:${anyMinute()}`
    const at = (day: string) => dayAndClock(momentInEngland(`${day}T0${from}`))
    const [first, second] = [inDays(50), inDays(57)]
    const staff = await openAs(open, 'fostering-assessors', '/workspace/enquiries')
    await follow(staff, 'Courses and groups')
    await heading(staff, 'Courses and groups')
    await press(staff, 'Offer it')
    await summary(staff)
    await look(staff, 'with what is missing')
    await typeCourse(staff, first, from, '1')
    await staff.getByLabel('When does it end?').fill('9')
    await press(staff, 'Offer it')
    await staff.getByText('It lasts half an hour or longer').first().waitFor()
    await staff.getByLabel('When does it end?').fill('16')
    await press(staff, 'Offer it')
    await staff.getByText('The course is offered.').waitFor()
    await typeCourse(staff, second, from, '12')
    await press(staff, 'Offer it')
    await staff.getByRole('link', { name: at(second) }).waitFor()
    await look(staff, 'with courses')

    const { links, household } = await couple()
    const page = await enters(open, links[0])
    await follow(page, 'Preparation course')
    await dateIn(page, at(first)).waitFor()
    await look(page, 'to choose')
    await press(page, 'Book this date')
    await summary(page)
    await look(page, 'nothing chosen')
    const other = await enters(open, links[1])
    await follow(other, 'Preparation course')
    await dateIn(other, at(first)).check()
    await dateIn(page, at(first)).check()
    await press(page, 'Book this date')
    await page.getByText('You have booked your course').waitFor()
    await look(page, 'booked')
    // Their partner chose the same, a moment later.
    await press(other, 'Book this date')
    await summary(other)
    await other.getByText('Somebody else has just taken the last place').first().waitFor()
    await look(other, 'full')
    await dateIn(other, at(second)).check()
    await press(other, 'Book this date')
    await other.getByText('You have booked your course').waitFor()

    const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Add to your calendar')])
    const calendar = readFileSync(await file.path(), 'utf8')
    expect(calendar).toMatch(/DTSTART:20\d{6}T\d{6}Z\r\n/)
    expect(calendar).not.toMatch(/Amira|foster/i)
    await press(page, 'Choose another date')
    await look(page, 'to move')
    await dateIn(page, at(second)).check()
    await press(page, 'Book this date')
    await page.getByText('You have changed your date').waitFor()

    await staff.getByRole('link', { name: at(second) }).click()
    await heading(staff, 'Who has booked')
    await staff.getByRole('heading', { name: 'Tom Sample' }).waitFor()
    await look(staff, 'with people')
    await press(page, 'Cancel this date')
    await page.getByText('You have cancelled your date').waitFor()
    await dateIn(page, at(first)).waitFor()
    await look(page, 'cancelled')
    await back(page)

    await whoCame(staff, household)
    await other.reload()
    await other.getByText('You did the course on').waitFor()
    await look(other, 'done')
    const table = everyRoute.filter(({ path }) => path.startsWith('/workspace/enquiries/courses'))
    expect(unseen(table, inspector.routes)).toEqual([])
  })
})

/** A course that was yesterday, as no test can wait for one: who came is said on its page. */
async function whoCame(staff: Page, household: string): Promise<void> {
  const starts = new Date(`${inDays(-1)}T10:${anyMinute()}:00.000Z`)
  const suffix = Array.from({ length: 10 }, () => Math.floor(Math.random() * 10)).join('')
  const id = `${starts.toISOString().slice(0, 16).replaceAll(/[-:]/g, '')}Z-${suffix}`
  const taken = { [`${household}/p2`]: { at: starts.toISOString(), noted: true, reminded: true } } as const
  await inDataOf(dataDir, async () => {
    leadToSystem()
    const { coursesTable } = await import('#aws/fostering/times-table.ts')
    const { FosteringTableName = '' } = await outputs()
    await coursesTable(FosteringTableName).offer({
      ...{ id, starts: starts.toISOString(), minutes: 300, seats: 3, where: 'Sampleton library' },
      ...{ kind: 'preparation', path: 'fostering', by: 'nobody', with: 'A test', taken },
    })
  })
  await staff.goto(`/workspace/enquiries/courses/${id}`)
  await heading(staff, 'Who came?')
  await look(staff, 'over')
  await press(staff, 'Save who came')
  await staff.getByText('Came', { exact: true }).first().waitFor()
  await look(staff, 'who came')
}

test('what somebody said when they first asked is there, and is theirs to confirm', async ({ open }) => {
  const staff = await recruiter()
  const words = 'Could I foster with two old dogs?'
  const { reference } = await good(
    ask<EnquirySent>(url, '', '/fostering/enquiries', {
      ...{ about: 'foster', name: 'Jo Sample', reach: 'email', email: 'jo-sample@example.org' },
      ...{ postcode: 'LE11 3TU', words, heard: 'friend', consent: consentWords.name },
    }),
  )
  const invited = await good(
    ask<StaffEnquiry>(url, staff, `/workspace/fostering/enquiries/${reference}/acts`, {
      ...{ do: 'invite', kind: 'fostering', seen: 1 },
    }),
  )
  const household = invited.household ?? ''
  const { made, token } = await openedPlace(url, staff, household, 'p1')
  const page = await enters(open, made)
  await follow(page, 'About you')
  await press(page, 'Start')
  await page.getByText(`You told us this on ${dayInWords(new Date())}. Is it still right?`).waitFor()
  expect(await page.locator('#fullName').inputValue()).toBe('Jo Sample')
  await look(page, 'known')
  // Nothing is saved until they say so.
  const about = async () => (await ask<PartView>(url, token, `${ownPlace}/parts/form.p1.about-you`)).body
  expect((await about()).values.answers).toEqual({})
  await press(page, 'Save and continue')
  await heading(page, 'Other names')
  await expect.poll(async () => (await about()).values.answers).toEqual({ fullName: 'Jo Sample' })

  await page.goto(new URL(`${new URL(made.url).pathname}/section/form.p1.addresses/now`, url).href)
  await page.getByText('You told us your postcode on').waitFor()
  await page.locator('input[value="LE11 3TU"]').waitFor()
  await look(page, 'postcode known')
  await page.goto(new URL(`${new URL(made.url).pathname}/section/form.home.support/why`, url).href)
  await page.getByText(words).waitFor()
  await look(page, 'own words')
  await page.goto(new URL(`${new URL(made.url).pathname}/details`, url).href)
  await page.getByText('You told us this on').waitFor()
  await look(page, 'as told')
  // What is somebody else's says so, and asks for no other try.
  await actOn(url, staff, caseOf(household), 'head', 'add-person', { role: 'applicant', name: 'Tom Sample' })
  await page.goto(new URL(`${new URL(made.url).pathname}/section/form.p2.health`, url).href)
  await heading(page, 'You cannot see this page')
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0)
  await look(page, 'somebody else’s')
  // A partner is told nothing of what the other said.
  const partner = await openedPlace(url, staff, household, 'p2')
  const theirs = JSON.stringify((await ask(url, partner.token, ownPlace)).body)
  expect(theirs).not.toMatch(/LE11 3TU|dogs|jo-sample/)
})

test('who adopts sees what stage 2 is, what is missing and until when, and asks for it', async ({ open }) => {
  const [staff, manager] = await Promise.all([recruiter(), tokenFor(url, 'fostering-managers')])
  const people = [{ role: 'applicant', name: 'Femi Sample' }]
  const { household } = await beginCase(url, staff, { kind: 'adoption', source: 'phone', people })
  const { made, token } = await openedPlace(url, staff, household, 'p1')
  const page = await enters(open, made)
  const stageTwo = new URL(`${new URL(made.url).pathname}/stage-two`, url).href
  await page.goto(stageTwo)
  await page.getByText('You cannot ask yet').waitFor()
  await heading(page, 'What is still missing in stage 1')
  await look(page, 'too early')
  await actOn(url, staff, caseOf(household), 'head', 'circumstances', {
    ...{ formerProvider: false, livesElsewhere: false, pets: false },
  })
  await agreeAll(url, token, 'p1')
  await fillInRest(url, token)
  await actOn(url, token, ownPlace, 'head', 'send', {})
  const reasons = 'Everything is here, and it is good.'
  await actOn(url, manager, caseOf(household), 'head', 'assess', { reasons })
  await completeStage(url, staff, household, 'stage-one')
  await actOn(url, manager, caseOf(household), 'head', 'pass-stage-one', { reasons })
  await back(page)
  await page.reload()
  await heading(page, 'What happens next')
  await look(page, 'may ask')
  await follow(page, 'Ask to move on to stage 2')
  await page.getByText('You have 6 months from').waitFor()
  await look(page, 'to ask')
  await press(page, 'Ask to move on to stage 2')
  await page.getByText('You have asked to move on to stage 2').waitFor()
  await page.getByText('We decide by').waitFor()
  await look(page, 'asked')
  await page.reload()
  await page.getByText('You asked on').waitFor()
  await back(page)
  await expect(page.getByRole('link', { name: 'Ask to move on to stage 2' })).toHaveCount(0)
})
