import { addDays, addMonths } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { CaseView } from '#contract/fostering/desk.ts'
import { plantedInYears, summaryInYears } from '#fostering/household/testing/ten-years.ts'
import { paths } from '#web/app/paths.ts'
import { screens } from '../../support/browser.ts'
import { atHome } from '../../support/fostering/alone.ts'
import { today } from '../../support/fostering/application.ts'
import { done, follow, heading, press } from '../../support/fostering/desk.ts'
import { pay } from '../../support/fostering/finance.ts'
import { ask, caseOf, openedPlace, ownPlace } from '../../support/fostering/household.ts'
import { enterCode, pathOf } from '../../support/fostering/place.ts'
import { back, look } from '../../support/fostering/story.ts'
import { onDay, putHandedOver, yearsOf } from '../../support/fostering/ten-years.ts'
import { url } from '../../support/installed.ts'
import { openAs } from '../../support/staff.ts'
import { expect, type Open, type Page, test } from '../../support/test.ts'

const [bought, last] = ['claim.k1', 'claim.k2']

/** Once the record is erased, nobody’s link opens anything. */
test.use({ expected: /status of 401/ })

/** Somebody of staff at a page of fostering, on a desktop. */
const at = (open: Open, group: string, address: string): Promise<Page> =>
  openAs(open, `fostering-${group}`, `${paths.fosteringDesk}/${address}`, screens.desktop)

test.describe('years of a household', { tag: '@phone' }, () => {
  test('go from a panel that approves them to the day on which their record is erased, and a summary stays', async ({
    open,
  }) => {
    const household = await putHandedOver()
    const { assessor, manager, own, does, ...years } = await yearsOf(household)
    const { made, token } = await openedPlace(url, assessor, household, 'p1')
    const other = (await openedPlace(url, assessor, household, 'p2')).token
    const page = await open(pathOf(made.url))
    await enterCode(page, made.code)
    const home = () => atHome(page, made)

    // A panel recommends, somebody decides, and both sign.
    await years.approves()
    await page.reload()
    await follow(page, 'Read the letter')
    await page.getByText('I have decided to approve you to foster. Congratulations.').waitFor()
    await page.getByLabel('Your full name').fill('Sample One')
    await press(page, 'Sign the agreement')
    await done(page, 'You have signed the agreement. Thank you.')
    await look(page, 'approved')
    await own(other, 'referral.1', 'sign', { name: 'Sample Two' })

    // A child comes, and what they bought is paid.
    await years.places()
    await years.claims(token, bought, 1000)
    await does(assessor, bought, 'agree', { alike: false })
    await pay(household, bought)
    await home()
    await follow(page, 'What you need for each child')
    await page.getByText(`Everything about ${plantedInYears.child}`).waitFor()
    await back(page)
    await follow(page, 'Money')
    await page.getByRole('link', { name: /^Your claim, sent/ }).waitFor()
    await page.getByText(/^We paid you £10.00/).waitFor()
    await look(page, 'paid')

    // She complains, and somebody says something of her: the other hears of neither.
    await years.complains(token)
    await years.alleges()
    for (const part of ['complaint.p1.x1', 'allegation.x1'])
      expect(await ask(url, other, `${ownPlace}/parts/${part}`)).toMatchObject({ status: 404 })
    await home()
    await follow(page, 'Complaints, concerns and allegations')
    await follow(page, 'Your complaint')
    await page.getByText('We are sorry.').waitFor()
    await look(page, 'with a complaint that was answered')
    await follow(page, 'Back to “If something goes wrong”')
    await follow(page, 'What we told you about')
    await page.getByText(summaryInYears).waitFor()
    await look(page, 'with the copy of a summary')

    // A review follows, the first one, which a panel looks at too.
    await home()
    await follow(page, 'Your review')
    await page
      .getByLabel('What do you want to say about the concern, and how it was dealt with?')
      .fill('The best of them.')
    await press(page, 'Send it')
    await done(page, 'We have what you wrote')
    await years.reviews(other)
    await home()
    await follow(page, 'Our decision and letters')
    await page.getByRole('region', { name: 'Your approval goes on' }).waitFor()
    await look(page, 'with the decision about a review')
    await back(page)

    // She gives notice while the other claims what they spent: neither undoes the other.
    await follow(page, 'If you want to stop fostering')
    await page.getByLabel('I am sure that I want to stop fostering').check()
    await Promise.all([press(page, 'Give notice'), years.claims(other, last, 2500)])
    await done(page, 'We have your notice')
    const ends = addDays(today(), 28)
    await page.getByText(dayInWords(ends)).first().waitFor()
    await own(other, 'head', 'resign')
    await does(assessor, last, 'agree', { alike: false })
    const run = await pay(household, last)

    // On the day it ends by itself, and she can still read what is hers.
    await onDay(household, ends)
    await home()
    await page.getByText('Your approval has ended').waitFor()
    await heading(page, 'Your fostering page')
    await look(page, 'once the approval has ended')
    const desk = await at(open, 'managers', `cases/${household}`)
    await desk.getByText('How it ended').waitFor()
    await look(desk, 'once the approval has ended')

    // Ten years later all of it is there on the last day, and on the next there is a summary, and what finance keeps.
    const kept = addMonths(ends, 120)
    const people = async () => (await ask<CaseView>(url, manager, caseOf(household))).body.people.length
    await onDay(household, kept)
    expect(await people()).toBe(2)
    // What somebody else wrote in the same moment is erased the next time.
    await expect
      .poll(
        async () => {
          await onDay(household, addDays(kept, 1))
          return people()
        },
        { timeout: 60_000 },
      )
      .toBe(0)
    await page.reload()
    await heading(page, 'Enter your code')
    await page.locator('#code').fill(made.code)
    await press(page, 'Open my page')
    await page
      .getByText(/^That code is not right/)
      .first()
      .waitFor()
    await desk.goto(`${paths.fosteringDesk}/cases/${household}/allegation.x1`)
    await desk.getByText(summaryInYears).waitFor()
    await expect(desk.getByText(plantedInYears.allegation)).toHaveCount(0)
    await look(desk, 'with the summary that stays')
    const payer = await at(open, 'finance', `finance/${run.id}`)
    await payer.getByText(`£25.00, ${household}`).waitFor()
    await look(payer, 'of an erased record')
  })
})
