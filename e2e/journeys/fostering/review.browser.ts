import { addDays } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { today } from '../../support/fostering/application.ts'
import { approved } from '../../support/fostering/decision.ts'
import { done, follow, heading, press, summary } from '../../support/fostering/desk.ts'
import { actOn, ask, caseOf, openedPlace } from '../../support/fostering/household.ts'
import { enterCode, pathOf } from '../../support/fostering/place.ts'
import { inspector, look } from '../../support/fostering/story.ts'
import { unseenAt } from '../../support/inspect.ts'
import { url } from '../../support/installed.ts'
import { tokenFor } from '../../support/staff.ts'
import { expect, test } from '../../support/test.ts'

test.describe('a review and what changes', { tag: ['@phone'] }, () => {
  test('hears a school by its link and the carer on their page, who then gives notice', async ({ open }) => {
    const from = today()
    const [recruiter, assessor] = [
      await tokenFor(url, 'fostering-recruiters'),
      await tokenFor(url, 'fostering-assessors'),
    ]
    const household = await approved(url, recruiter)
    const { made } = await openedPlace(url, assessor, household, 'p1')
    const desk = caseOf(household)
    // Approved for nearly a year: the review has begun by itself.
    const asked = { name: 'Sample School', email: 'school@example.org' }
    await actOn(url, assessor, desk, 'views.r1.s1', 'invite', asked)
    const { body } = await ask<{ url: string }>(url, assessor, `${desk}/parts/views.r1.s1/link`, {})
    const school = await open(pathOf(body.url))
    await heading(school, 'How is the child doing?')
    await press(school, 'Send my answers')
    await summary(school)
    await look(school, 'with nothing answered')
    await school.locator('#doing').fill('Well, and he has friends.')
    await school.locator('#carers').fill('They come to every meeting.')
    await press(school, 'Send my answers')
    await heading(school, 'We have your answers')
    await look(school, 'answered')

    const page = await open(pathOf(made.url))
    await enterCode(page, made.code)
    await follow(page, 'Your review')
    await press(page, 'Send it')
    await summary(page)
    await look(page, 'of a review with nothing written')
    await page.getByLabel('How has your first year been?').fill('Hard at first. We would like a break.')
    await press(page, 'Send it')
    await done(page, 'We have what you wrote')
    await look(page, 'of a review with their words')
    // Other terms, which a manager offers and the carer signs.
    const manager = await tokenFor(url, 'fostering-managers')
    const terms = { kind: null, children: 2, youngest: 0, oldest: 8, named: [], words: '' }
    const support = {
      support: true,
      what: 'A bed and a break each month',
      who: 'Your worker',
      supportFrom: from,
    }
    await actOn(url, manager, desk, 'terms.t1', 'offer', { terms, reasons: 'You have room.', ...support })
    await follow(page, 'Back to your page')
    await follow(page, 'A change of your terms')
    await page.getByText('A bed and a break each month').waitFor()
    await look(page, 'of new terms to sign')
    await press(page, 'I do not agree')
    await summary(page)
    await look(page, 'of new terms with no reason against them')
    await page.getByLabel('Your full name').fill('Sample Carer')
    await press(page, 'Sign the agreement')
    await done(page, 'You have signed the agreement')
    await page.getByText('Your new terms apply from').waitFor()
    await look(page, 'of new terms that were signed')
    await follow(page, 'Back to your page')
    await follow(page, 'If you want to stop fostering')
    await press(page, 'Give notice')
    await summary(page)
    await page.locator('#sure-error').waitFor()
    await look(page, 'of notice without being sure')
    await page.getByLabel('I am sure that I want to stop fostering').check()
    await press(page, 'Give notice')
    await done(page, 'We have your notice')
    await page
      .getByText(dayInWords(addDays(from, 28)))
      .first()
      .waitFor()
    await look(page, 'of notice given')
    await follow(page, 'Tell us why you are leaving')
    await press(page, 'Send')
    await summary(page)
    await look(page, 'of reasons without any')
    await page.getByLabel('I did not get enough breaks').check()
    await page.getByLabel('Yes, a manager may read it').check()
    await press(page, 'Send')
    await done(page, 'We have what you told us')
    await look(page, 'of reasons told')
    expect(unseenAt(/\/place\/.*\/(?:review|terms|leave|leaving)(?:\/|$)/, inspector.routes)).toEqual([])
  })
})
