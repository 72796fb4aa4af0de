import { readFileSync } from 'node:fs'
import { addCounted } from '#contract/calendar/calendar.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { calendars } from '#council/calendars.ts'
import { everyRoute } from '#web/app/everyRoute.ts'
import { paths } from '#web/app/paths.ts'
import { today } from '../../support/fostering/application.ts'
import { approved, putRecommended } from '../../support/fostering/decision.ts'
import {
  act,
  colleague,
  done,
  follow,
  heading,
  press,
  summary,
  typeDay,
} from '../../support/fostering/desk.ts'
import { openedPlace } from '../../support/fostering/household.ts'
import { enterCode, pathOf } from '../../support/fostering/place.ts'
import { Inspector, unseen } from '../../support/inspect.ts'
import { url } from '../../support/installed.ts'
import { tokenFor } from '../../support/staff.ts'
import { expect, type Open, type Page, test } from '../../support/test.ts'

/** A list that is not theirs, and a decision that does not say why it differs. */
test.use({ expected: /status of 403|status of 422/ })

const inspector = new Inspector()
const look = (page: Page, state = '') => inspector.look(page, `${new URL(page.url()).pathname} ${state}`)
const nothingFound = () => expect(inspector.findings.splice(0)).toEqual([])

const r1 = 'referral.1'
/** The last of so many working days from today. */
const lastOf = (many: number) => addCounted(calendars.england, today(), many) ?? ''
const pageOf = (household: string) => `${paths.fosteringDesk}/cases/${household}/decision/${r1}`

/** Writes down a decision, with its reasons in their four fields. */
async function decides(page: Page, outcome: RegExp): Promise<void> {
  await act(page, 'Decide', 'Save the decision', async () => {
    await page.getByRole('radio', { name: outcome }).check()
    await page.getByLabel('Which papers did you read and consider?').fill('The report and the minutes.')
    await page
      .getByLabel('What counted for it, and what counted against it?')
      .fill('They are kind. The flat is small.')
    await page.getByLabel('Which standard did you decide by?').fill('What is best for a child.')
    await page.getByLabel('Reasons', { exact: true }).fill('I have thought about this for a long time.')
    await page.getByLabel('I have read every recommendation').check()
  })
  await done(page, 'Decided. Tell the household')
}

/** Tells the household by phone, then in writing. */
async function tells(page: Page): Promise<void> {
  await act(page, 'The household was told the decision', 'Save it', async () => {
    await typeDay(page, 'on', today())
    await page.getByLabel('How? For example: by phone').fill('By phone')
  })
  await done(page, 'Saved.')
  await act(page, 'Write to the household with the decision', 'Make the letter', () =>
    page.getByLabel(/^How do you send it/).fill('By post, signed for'),
  )
  await done(page, 'The letter has been made')
}

/** Somebody of the household, on their page. */
async function applicant(open: Open, household: string): Promise<Page> {
  const { made } = await openedPlace(url, await tokenFor(url, 'fostering-managers'), household, 'p1')
  const page = await open(pathOf(made.url))
  await enterCode(page, made.code)
  return page
}

/** A decision maker at what a panel recommended of a household of its own. */
async function decider(open: Open, household: string): Promise<Page> {
  const page = await colleague(open, 'fostering-deciders')
  await page.goto(pageOf(household))
  await heading(page, 'Recommendation and decision')
  await page.getByText('There is a recommendation. It waits for the decision.').waitFor()
  return page
}

test.describe('a decision', { tag: '@desktop' }, () => {
  test('approves somebody, who reads it once they were told, and both sides sign the agreement', async ({
    open,
  }) => {
    const household = await putRecommended('suitable')
    const home = await applicant(open, household)
    await follow(home, 'Our decision and letters')
    await home.getByText('We are getting ready to decide.').waitFor()
    await look(home, 'before it is decided')
    const page = await decider(open, household)
    await look(page, 'with a recommendation')
    await page.getByRole('link', { name: 'Decide', exact: true }).click()
    await press(page, 'Save the decision')
    await summary(page)
    await look(page, 'with what is missing')
    await press(page, 'Cancel')
    await decides(page, /^Suitable/)
    await heading(page, 'What the household will read')
    await page.getByText('I have decided to approve you to foster. Congratulations.').waitFor()
    await look(page, 'with the letter before it is sent')
    await home.reload()
    await expect(home.getByText('Congratulations')).toHaveCount(0)
    await tells(page)
    await look(page, 'told')

    await follow(home, 'Back to your page')
    await home.reload()
    await home.getByText('There is a letter for you.').waitFor()
    await look(home, 'with a letter')
    await follow(home, 'Read the letter')
    await home.getByText('I have decided to approve you to foster. Congratulations.').waitFor()
    await heading(home, 'Certificate of approval')
    await press(home, 'Sign the agreement')
    await summary(home)
    await look(home, 'without a name')
    await home.getByLabel('Your full name').fill('Sample One')
    await press(home, 'Sign the agreement')
    await done(home, 'You have signed the agreement. Thank you.')
    await look(home, 'signed')
    const manager = await colleague(open, 'fostering-managers')
    await manager.goto(pageOf(household))
    await act(manager, 'Sign the agreement for the council', 'Sign it')
    await done(manager, 'Signed.')

    await manager.goto(`${paths.fosteringDesk}/register`)
    await manager.getByLabel('Name').fill('sample one')
    await manager.getByText(household).waitFor()
    await look(manager, 'with whom was looked for')
    await manager.getByLabel('Name').fill('nobody of this name')
    await manager.getByText('0 households').waitFor()
    nothingFound()
  })

  test('proposes not to approve somebody, who reads why and writes to us in their own words', async ({
    open,
  }) => {
    const household = await putRecommended('not-suitable')
    const page = await decider(open, household)
    await decides(page, /^Not suitable/)
    await page.getByText('I propose not to approve you to foster.').waitFor()
    await tells(page)
    await page.getByText(/^You cannot decide now. The household may answer until the end of/).waitFor()
    await look(page, 'while they may answer')

    const home = await applicant(open, household)
    await follow(home, 'Read the letter')
    await heading(home, 'If you do not agree')
    await press(home, 'Send my choice')
    await summary(home)
    await look(home, 'with nothing chosen')
    await home.getByLabel('I want to write to you').check()
    await home.getByLabel('Why do you not agree?').fill('The flat has two rooms, not one.')
    await press(home, 'Send my choice')
    await summary(home)
    await home.getByLabel('I know that I can only choose one').check()
    await press(home, 'Send my choice')
    await done(home, 'We have what you wrote. Thank you.')
    await expect(home.getByRole('heading', { name: 'If you do not agree' })).toHaveCount(0)
    await look(home, 'once they wrote')
    await page.reload()
    await page.getByText('The flat has two rooms, not one.').waitFor()
    await look(page, 'with what they wrote')
    nothingFound()
  })

  test('waits for the independent review, gets what it recommends, and is final then', async ({ open }) => {
    const household = await putRecommended('not-suitable', 'adoption')
    const page = await decider(open, household)
    await decides(page, /^Not suitable/)
    await tells(page)
    const home = await applicant(open, household)
    await follow(home, 'Read the letter')
    await home.getByText(/That is 40 working days from the date of this letter\.$/).waitFor()
    await home.getByText(`You have until the end of ${dayInWords(lastOf(40))}.`).waitFor()
    await home.getByLabel('I want the independent review').check()
    await home.getByLabel('I know that I can only choose one').check()
    await press(home, 'Send my choice')
    await done(home, 'We know that you chose the independent review.')
    await page.reload()
    await act(page, 'The independent review told us that it was asked', 'Save the day', () =>
      typeDay(page, 'on', today()),
    )
    await done(page, 'Send the papers within 10 working days')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      press(page, 'Download the papers for the review'),
    ])
    expect(readFileSync(await file.path(), 'latin1').slice(0, 5)).toBe('%PDF-')
    await act(page, 'Send the papers to the independent review', 'Save that they are sent')
    await done(page, 'Saved, with the fingerprint of the papers.')
    await look(page, 'with papers sent')
    await act(page, 'The independent review made a recommendation', 'Save the recommendation', async () => {
      await typeDay(page, 'on', today())
      await page.getByRole('radio', { name: /^Suitable/ }).check()
      await page.getByLabel('Reasons', { exact: true }).fill('Their home is large enough.')
    })
    await done(page, 'Saved. The decision takes both recommendations into account.')
    await act(page, 'Decide', 'Save the decision', async () => {
      await page.getByRole('radio', { name: /^Suitable/ }).check()
      for (const words of [/^Which papers/, /^What counted for it/, /^Which standard/])
        await page.getByLabel(words).fill('As the review says.')
      await page.getByLabel('Reasons', { exact: true }).fill('The review has shown that I was wrong.')
      await page.getByLabel('I have read every recommendation').check()
    })
    // The panel recommended something else, so why it differs has to be said. What was typed stays.
    await summary(page)
    await look(page, 'without why it differs')
    await page.getByLabel(/^If your decision is different/).fill('I follow the review.')
    await press(page, 'Save the decision')
    await done(page, 'Decided. Tell the household')
    await tells(page)
    await home.reload()
    await home.getByText('I have decided to approve you to adopt. Congratulations.').waitFor()
    await look(home, 'final')
    nothingFound()
  })

  test('goes without a panel where the route has none, waits on a list, and is late for nobody', async ({
    open,
  }) => {
    const household = await approved(url, await tokenFor(url, 'fostering-recruiters'))
    const worker = await colleague(open, 'fostering-assessors')
    await worker.goto(`${paths.fosteringDesk}/cases/${household}`)
    await worker.getByText('Write, or begin something that is not in the plan').click()
    await follow(worker, 'Something for the panel, or for a decision')
    await worker.getByRole('link', { name: 'Refer it', exact: true }).click()
    await press(worker, 'Refer it')
    await summary(worker)
    await look(worker, 'with what is missing')
    await worker.getByRole('radio', { name: 'More than the usual number of children' }).check()
    await worker.getByLabel('Why now?').fill('A brother and two sisters.')
    await press(worker, 'Refer it')
    await done(worker, 'Referred.')
    await worker.getByText('It waits for a colleague to check the quality.').waitFor()
    await look(worker, 'referred')
    const manager = await colleague(open, 'fostering-managers')
    await manager.goto(pageOf(household))
    await act(manager, 'Check the quality and recommend', 'Save your recommendation', async () => {
      await manager.getByRole('radio', { name: /^Agree/ }).check()
      await manager.getByLabel('Reasons', { exact: true }).fill('The home has room.')
    })
    await done(manager, 'Saved. It waits for the decision now.')

    const page = await colleague(open, 'fostering-deciders')
    await follow(page, 'Decisions')
    await page.locator(`a[href*="${household}"]`).waitFor()
    await look(page, 'with what waits')
    await page.locator(`a[href*="${household}"]`).click()
    await decides(page, /^Agree/)
    const other = await colleague(open, 'fostering-recruiters')
    await other.goto(`${paths.fosteringDesk}/decisions`)
    await other.getByRole('button', { name: 'Try again' }).waitFor()
    await look(other, 'that is not theirs')
    nothingFound()
    const table = everyRoute.filter(
      ({ path }) =>
        /\/(fostering\/decisions|register|decision\/:referral)$/.test(path) && path.includes('foster'),
    )
    expect(table).toHaveLength(4)
    expect(unseen(table, inspector.routes)).toEqual([])
  })
})
