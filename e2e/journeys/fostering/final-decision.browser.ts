import { addCounted } from '#contract/calendar/calendar.ts'
import { addDays } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { calendars } from '#council/calendars.ts'
import { both } from '#fostering/household/testing/referral.ts'
import { paths } from '#web/app/paths.ts'
import { today } from '../../support/fostering/application.ts'
import { decided, putBrief, putProposed, putRecommended } from '../../support/fostering/decision.ts'
import { act, colleague, done, follow, heading, press, summary } from '../../support/fostering/desk.ts'
import { actOn, caseOf, openedPlace, ownPlace } from '../../support/fostering/household.ts'
import { enterCode, pathOf } from '../../support/fostering/place.ts'
import { Inspector } from '../../support/inspect.ts'
import { url } from '../../support/installed.ts'
import { heldPanel } from '../../support/panel/held.ts'
import { tokenFor } from '../../support/staff.ts'
import { expect, type Open, type Page, test } from '../../support/test.ts'

/** An answer that came second, which nobody can give any more, and a decision that does not say why it differs. */
test.use({ expected: /status of 409|status of 422/ })

const inspector = new Inspector()
async function look(page: Page, state = ''): Promise<void> {
  await inspector.look(page, `${new URL(page.url()).pathname} ${state}`)
  expect(inspector.findings.splice(0)).toEqual([])
}

const [r1, r2] = ['referral.1', 'referral.2'] as const
const theirs = 'The flat has two rooms, not one. My sister lives next door.'

/** Somebody of a household at the letter that waits for them. */
async function reader(open: Open, household: string, person: string): Promise<Page> {
  const { made } = await openedPlace(url, await tokenFor(url, 'fostering-managers'), household, person)
  const page = await open(pathOf(made.url))
  await enterCode(page, made.code)
  await follow(page, 'Read the letter')
  await heading(page, 'Our decision and letters')
  return page
}

const pageOf = (household: string, referral: string) =>
  `${paths.fosteringDesk}/cases/${household}/decision/${referral}`

/** A worker refers something by its form. */
async function refersAs(page: Page, household: string, referral: string, type: string): Promise<void> {
  await page.goto(pageOf(household, referral))
  await act(page, 'Refer it', 'Refer it', async () => {
    await page.getByRole('radio', { name: type, exact: true }).check()
    await page.getByLabel('Why now?').fill('It is ready.')
  })
  await done(page, 'Referred.')
}

/** Fills in a decision by its form and sends it, with nothing of why it is another than what was recommended. */
async function decides(page: Page, outcome: string): Promise<void> {
  await act(page, 'Decide', 'Save the decision', async () => {
    await page.getByRole('radio', { name: outcome, exact: true }).check()
    await page.getByLabel('Which papers did you read and consider?').fill('The report and both minutes.')
    await page
      .getByLabel('What counted for it, and what counted against it?')
      .fill('They are kind. The flat is small.')
    await page.getByLabel('Which standard did you decide by?').fill('What is best for a child.')
    await page.getByLabel('Reasons', { exact: true }).fill('I have weighed everything again.')
    await page.getByLabel('I have read every recommendation').check()
  })
}

const wrote = async (household: string) => {
  const { token } = await openedPlace(url, await tokenFor(url, 'fostering-managers'), household, 'p1')
  await actOn(url, token, ownPlace, r1, 'represent', { words: theirs })
}
const refersAgain = async (household: string) =>
  actOn(url, await tokenFor(url, 'fostering-assessors'), caseOf(household), r2, 'refer', {
    ...{ type: 'representations', about: r1, reasons: 'They say why the flat is large enough.' },
  })

test.describe('a couple that is told no', { tag: '@phone' }, () => {
  test('reads why, writes to us once for both, and is approved by a final decision that both sign', async ({
    open,
  }) => {
    const household = await putRecommended('not-suitable', 'fostering', both)
    await decided(household, r1, 'not-suitable')
    const one = await reader(open, household, 'p1')
    const two = await reader(open, household, 'p2')
    await one.getByText(`You have until the end of ${dayInWords(addDays(today(), 28))}.`).waitFor()
    await one.getByText('You apply together, so what one of you chooses counts for both.').waitFor()
    await one.getByLabel('I want to write to you').check()
    await one.getByLabel('Why do you not agree?').fill(theirs)
    await one.getByLabel('I know that I can only choose one').check()
    await press(one, 'Send my choice')
    await done(one, 'We have what you wrote. Thank you.')
    await one.getByText(theirs).waitFor()
    await look(one, 'once they wrote')

    // The other would have chosen otherwise, on a page that was open before.
    await two.getByLabel('I want the independent review').check()
    await two.getByLabel('I know that I can only choose one').check()
    await press(two, 'Send my choice')
    await two.getByText(/^Sample One wrote to us on/).waitFor()
    await two.getByText(/If you would have chosen differently, talk to your worker/).waitFor()
    await expect(two.getByText(theirs)).toHaveCount(0)
    await look(two, 'once the other wrote')

    await refersAgain(household)
    await heldPanel(url, [
      { household, referral: r2, outcome: 'suitable', reasons: 'The flat is large enough.' },
    ])
    await decided(household, r2, 'suitable', 'I have weighed everything again.')
    await one.reload()
    await follow(one, 'See what has happened since')
    await one.getByText('I have decided to approve you to foster. Congratulations.').waitFor()
    await look(one, 'final')
    await one.getByLabel('Your full name').fill('Sample One')
    await press(one, 'Sign the agreement')
    await done(one, 'You have signed the agreement. Thank you.')
    await follow(two, 'Back to your page')
    await two.reload()
    await follow(two, 'Read the letter')
    await two.getByText(`Sample One, ${dayInWords(today())}`).waitFor()
    await two.getByLabel('Your full name').fill('Sample Two')
    await press(two, 'Sign the agreement')
    await done(two, 'You have signed the agreement. Thank you.')
    await expect(two.getByText('Not yet')).toHaveCount(1)
    await look(two, 'signed by both')
  })

  test('may answer until midnight of the last day, and reads on the next what they still can do', async ({
    open,
  }) => {
    const [last, late] = [await putProposed(28), await putProposed(29)]
    const page = await reader(open, last, 'p1')
    await page.clock.setFixedTime(`${today()}T23:59:00`)
    await page.reload()
    await page.getByText(`You have until the end of ${dayInWords(today())}.`).waitFor()
    await page.getByLabel('I want to write to you').check()
    await page.getByLabel('Why do you not agree?').fill(theirs)
    await page.getByLabel('I know that I can only choose one').check()
    await press(page, 'Send my choice')
    await done(page, 'We have what you wrote. Thank you.')

    // Somebody begins a minute before midnight and sends it after: refused, and nothing of what was typed is lost.
    const other = await reader(open, late, 'p2')
    await other.clock.setFixedTime(`${addDays(today(), -1)}T23:59:00`)
    await other.reload()
    await other.getByLabel('I want to write to you').check()
    await other.getByLabel('Why do you not agree?').fill(theirs)
    await other.getByLabel('I know that I can only choose one').check()
    await press(other, 'Send my choice')
    await summary(other)
    await other
      .getByText(/^The time to answer was over on/)
      .first()
      .waitFor()
    await expect(other.getByLabel('Why do you not agree?')).toHaveValue(theirs)
    await look(other, 'sent past midnight')
    await other.clock.setFixedTime(new Date())
    await other.reload()
    await other.getByText(/^You had until the end of .*, so you can no longer choose here/).waitFor()
    await heading(other, 'What you wrote and did not send')
    await other.getByText(theirs).waitFor()
    await look(other, 'a day late')
    await follow(other, 'Write to your worker')
    await heading(other, /Messages/)
  })
})

test.describe('whoever decides', { tag: '@desktop' }, () => {
  test('takes both recommendations into account, and after a brief report has the assessment completed', async ({
    open,
  }) => {
    const [household, brief] = [await putRecommended('not-suitable', 'fostering', both), await putBrief()]
    await decided(household, r1, 'not-suitable')
    await wrote(household)

    // They have ten working days to say something to a brief report.
    const { made } = await openedPlace(url, await tokenFor(url, 'fostering-managers'), brief, 'p1')
    const home = await open(pathOf(made.url))
    await enterCode(home, made.code)
    await follow(home, /brief report/i)
    await home
      .getByText(dayInWords(addCounted(calendars.england, today(), 10) ?? ''))
      .first()
      .waitFor()
    await look(home, 'with a brief report')
    await home.locator('#comment').fill('We have found a bigger flat.')
    await home.getByLabel('Yes, or I have nothing to say').check()
    await press(home, 'Send')
    await done(home, 'We have what you wrote')
    await actOn(url, await tokenFor(url, 'fostering-managers'), caseOf(brief), 'head', 'hand-over', {
      ...{ which: 'brief-report', reasons: 'We are not sure whether to go on.' },
    })

    // What the household wrote goes back to the panel, and the brief report goes there for the first time.
    const worker = await colleague(open, 'fostering-assessors')
    await worker.goto(pageOf(household, r1))
    await follow(worker, 'Refer what they wrote to the panel')
    await refersAs(worker, household, r2, 'What a household wrote to us about a proposal')
    await look(worker, 'referred again')
    await heldPanel(url, [
      { household, referral: r2, outcome: 'suitable', reasons: 'The flat is large enough.' },
      {
        household: brief,
        referral: r1,
        outcome: 'complete-assessment',
        reasons: 'There is more to find out.',
      },
    ])

    const page = await colleague(open, 'fostering-deciders')
    await page.goto(pageOf(household, r2))
    await heading(page, 'What the household answered')
    await page.getByText(theirs).waitFor()
    await heading(page, 'What was recommended the first time')
    await page.getByText('They answered every question.').waitFor()
    await heading(page, 'What was recommended this time')
    await page.getByText('The flat is large enough.').waitFor()
    await look(page, 'with both recommendations')
    await decides(page, 'Suitable: approve them')
    await summary(page)
    await page.getByLabel(/^If your decision is different/).fill('The second panel has seen the flat.')
    await press(page, 'Save the decision')
    await done(page, 'Decided. Tell the household')
    await page.getByText('I have decided to approve you to foster. Congratulations.').waitFor()
    await look(page, 'decided')
    await page.goto(pageOf(brief, r1))
    await decides(page, 'Complete the assessment')
    await done(page, 'Decided. Tell the household')
    await look(page, 'after a brief report')
    await home.reload()
    await expect(home.getByText('we will complete your assessment')).toHaveCount(0)
    await actOn(url, await tokenFor(url, 'fostering-managers'), caseOf(brief), r1, 'tell-in-writing', {
      how: 'By post',
    })
    await follow(home, 'Back to your page')
    await follow(home, 'Our decision and letters')
    await home.getByText('I have decided that we will complete your assessment.').waitFor()
    await look(home, 'after a brief report')
  })
})
