import { addDays, addMonths } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { CaseView } from '#contract/fostering/desk.ts'
import { plantedInYears, summaryInYears } from '#fostering/household/testing/ten-years.ts'
import { paths } from '#web/app/paths.ts'
import { screens } from '../../support/browser.ts'
import { today } from '../../support/fostering/application.ts'
import { act, colleague, done, follow, heading, press } from '../../support/fostering/desk.ts'
import { pay } from '../../support/fostering/finance.ts'
import { actOn, ask, caseOf, openedPlace, ownPlace } from '../../support/fostering/household.ts'
import { enterCode, pathOf } from '../../support/fostering/place.ts'
import { back, look } from '../../support/fostering/story.ts'
import { onDay, putTenYears } from '../../support/fostering/ten-years.ts'
import { url } from '../../support/installed.ts'
import { tokenFor } from '../../support/staff.ts'
import { expect, type Open, type Page, test } from '../../support/test.ts'

const [review, claim] = ['review.r10', 'claim.k99']

/** Once the record is erased, nobody’s link opens anything. */
test.use({ expected: /status of 401/ })

/** Somebody of staff at a page of fostering, on a desktop. */
async function at(open: Open, group: string, address: string): Promise<Page> {
  const page = await colleague((path) => open(path, screens.desktop), `fostering-${group}`)
  await page.goto(`${paths.fosteringDesk}/${address}`)
  return page
}

const answers = (page: Page, question: string) =>
  page.getByRole('group', { name: question }).getByLabel('Yes', { exact: true }).check()

test.describe('ten years of a household', { tag: '@phone' }, () => {
  test('go from a panel to the day on which its record is erased, and a summary stays', async ({ open }) => {
    const [assessor, manager] = (await Promise.all(
      ['assessors', 'managers'].map((group) => tokenFor(url, `fostering-${group}`)),
    )) as [string, string]
    const household = await putTenYears()
    const desk = caseOf(household)
    const enters = async (person: string) => {
      const { made, token } = await openedPlace(url, assessor, household, person)
      const page = await open(pathOf(made.url))
      await enterCode(page, made.code)
      return { page, token, code: made.code }
    }
    const [one, two] = [await enters('p1'), await enters('p2')]

    // Ten years on her page: the child who lives there now, every claim, and an allegation that the other was never told of.
    await look(one.page, 'after ten years')
    await follow(one.page, 'What you need for each child')
    await one.page.getByText(`Everything about ${plantedInYears.child}`).waitFor()
    await back(one.page)
    await follow(one.page, 'Money')
    await expect(one.page.getByRole('link', { name: /^Your claim, sent/ })).toHaveCount(20)
    await look(one.page, 'with ten years of claims')
    await back(one.page)
    await follow(one.page, 'Complaints, concerns and allegations')
    await follow(one.page, 'What we told you about')
    await one.page.getByText(summaryInYears).waitFor()
    await look(one.page, 'with the copy of a summary')
    await follow(two.page, 'Complaints, concerns and allegations')
    await two.page.getByRole('link', { name: 'Your complaint' }).waitFor()
    await expect(two.page.getByRole('link', { name: 'What we told you about' })).toHaveCount(0)

    // The tenth review began by itself: she says what she thinks, the reviewer recommends, and they are told.
    await one.page.goto(new URL(one.page.url()).pathname.replace(/\/wrong.*$/, ''))
    await follow(one.page, 'Your review')
    await one.page.getByLabel('How has the year been for you?').fill('The best of them.')
    await press(one.page, 'Send it')
    await done(one.page, 'We have what you wrote')
    await actOn(url, two.token, ownPlace, review, 'say', { words: 'Good, and long.' })
    await actOn(url, assessor, desk, review, 'supervisor', { words: 'They are doing well.' })
    for (const views of ['c3', 's3', 'o3'].map((id) => `views.r10.${id}`))
      await actOn(url, assessor, desk, views, 'not-needed', { why: 'We talked last month.' })
    const reviewer = await at(open, 'reviewers', `cases/${household}/${review}`)
    await act(reviewer, 'Write the report', 'Save the report', () =>
      reviewer.getByRole('textbox', { name: 'The report' }).fill('Ten good years.'),
    )
    await done(reviewer, 'Saved')
    await act(reviewer, 'Make a recommendation', 'Save the recommendation', async () => {
      await answers(reviewer, 'Are they still suitable to foster or adopt?')
      await answers(reviewer, 'Are the terms of their approval right?')
      await reviewer.getByRole('textbox', { name: 'Reasons' }).fill('They care well.')
    })
    await done(reviewer, 'Saved. If something has to be decided')
    await actOn(url, manager, desk, review, 'notice', {})
    await one.page.reload()
    await one.page.getByRole('region', { name: 'Your approval goes on' }).waitFor()
    await look(one.page, 'reviewed')

    // She gives notice while the other claims what they spent: neither undoes the other.
    await back(one.page)
    await follow(one.page, 'If you want to stop fostering')
    await one.page.getByLabel('I am sure that I want to stop fostering').check()
    const line = { id: 'l1', is: 'expense', on: today(), what: 'Shoes', pence: 2500, noReceipt: 'Lost' }
    await Promise.all([
      press(one.page, 'Give notice'),
      actOn(url, two.token, ownPlace, claim, 'write', { lines: [line], another: [], send: true }),
    ])
    await done(one.page, 'We have your notice')
    const ends = addDays(today(), 28)
    await one.page.getByText(dayInWords(ends)).first().waitFor()
    await actOn(url, two.token, ownPlace, 'head', 'resign', {})
    await actOn(url, assessor, desk, claim, 'agree', { alike: false })
    const run = await pay(household, claim)

    // On the day it ends by itself, and she can still read what is hers.
    await onDay(household, ends)
    await follow(one.page, 'Back to your page')
    await one.page.reload()
    await one.page.getByText('Your approval has ended').waitFor()
    await heading(one.page, 'Your fostering page')
    await look(one.page, 'once the approval has ended')
    const page = await at(open, 'managers', `cases/${household}`)
    await page.getByText('How it ended').waitFor()
    await look(page, 'once the approval has ended')

    // Ten years later all of it is there on the last day, and on the next there is a summary, and what finance keeps.
    const last = addMonths(ends, 120)
    const people = async () => (await ask<CaseView>(url, manager, desk)).body.people.length
    await onDay(household, last)
    expect(await people()).toBe(2)
    // What somebody else wrote in the same moment is erased the next time.
    await expect
      .poll(
        async () => {
          await onDay(household, addDays(last, 1))
          return people()
        },
        { timeout: 60_000 },
      )
      .toBe(0)
    await one.page.reload()
    await heading(one.page, 'Enter your code')
    await one.page.locator('#code').fill(one.code)
    await press(one.page, 'Open my page')
    await one.page
      .getByText(/^The code is not right, or/)
      .first()
      .waitFor()
    await page.goto(`${paths.fosteringDesk}/cases/${household}/allegation.x1`)
    await page.getByText(summaryInYears).waitFor()
    await expect(page.getByText(plantedInYears.allegation)).toHaveCount(0)
    await look(page, 'with the summary that stays')
    const payer = await at(open, 'finance', `finance/${run.id}`)
    await payer.getByText(`£25.00, ${household}`).waitFor()
    await look(payer, 'of an erased record')
  })
})
