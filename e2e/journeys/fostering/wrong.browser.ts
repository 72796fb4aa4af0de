import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { approved } from '../../support/fostering/decision.ts'
import { done, follow, heading, press, summary } from '../../support/fostering/desk.ts'
import { actOn, ask, caseOf, openedPlace, ownPlace } from '../../support/fostering/household.ts'
import { enterCode, pathOf } from '../../support/fostering/place.ts'
import { Inspector, unseenAt } from '../../support/inspect.ts'
import { url } from '../../support/installed.ts'
import { tokenFor } from '../../support/staff.ts'
import { expect, type Page, test } from '../../support/test.ts'

const inspector = new Inspector()
const look = (page: Page, state: string) => inspector.look(page, `${new URL(page.url()).pathname} ${state}`)

const planted = 'Brindlemoor'
const today = dayInEngland(new Date())
const later = addDays(today, 7)
const x1 = 'allegation.x1'

test.describe('where something goes wrong', { tag: '@phone' }, () => {
  test('a carer complains and sees by when, and reads of an allegation once it is safe, with who supports them', async ({
    open,
  }) => {
    const manager = await tokenFor(url, 'fostering-managers')
    const household = await approved(url, await tokenFor(url, 'fostering-recruiters'))
    const { made, token } = await openedPlace(url, manager, household, 'p1')
    const does = (part: string, act: string, body: object) =>
      actOn(url, manager, caseOf(household), part, act, body)
    const page = await open(pathOf(made.url))
    await enterCode(page, made.code)

    await follow(page, 'Complaints, concerns and allegations')
    await heading(page, 'Somebody says that a child was harmed')
    await look(page, 'with nothing yet')
    await press(page, 'Make a complaint')
    await press(page, 'Send my complaint')
    await summary(page)
    await look(page, 'with nothing written')
    await page.getByLabel('What went wrong?').fill('Nobody came to see us for three months.')
    await page.getByLabel(/^What would put it right/).fill('A visit.')
    await press(page, 'Send my complaint')
    await done(page, 'We have your complaint')
    await page.getByText('Stage 1: our answer to your complaint').waitFor()
    await look(page, 'sent')
    await does('complaint.p1.x1', 'answer', { outcome: 'partly-upheld', words: 'One visit was missed.' })
    await page.reload()
    await heading(page, 'Ask for stage 2')
    await look(page, 'answered')

    await does(x1, 'record', { on: today, about: ['p1'], words: planted, said: planted })
    await does(x1, 'to-officer', { on: today, words: planted })
    await follow(page, 'Back to “If something goes wrong”')
    await page.reload()
    await heading(page, 'Somebody says that a child was harmed')
    await expect(page.getByRole('link', { name: 'What we told you about' })).toHaveCount(0)
    expect(await ask(url, token, `${ownPlace}/parts/${x1}`)).toMatchObject({ status: 404 })
    for (const group of ['fostering-recruiters', 'fostering-advisers', 'fostering-assessors'])
      expect(
        await ask(url, await tokenFor(url, group), `${caseOf(household)}/parts/${x1}/opened`, {
          why: 'I want to know what it is.',
        }),
      ).toMatchObject({ status: 404 })

    await does(x1, 'tell', {
      on: today,
      to: ['p1'],
      words: 'Somebody says that a child was hurt in your home.',
      children: 'They stay with you for now.',
      next: later,
      name: 'Grace Adeyemi',
      contact: '0300 123 4568',
    })
    await does(x1, 'supporter', { name: 'Ruth Bell, Sample Support', contact: '0300 123 4569' })
    await page.reload()
    await follow(page, 'What we told you about')
    await page.getByText('Ruth Bell, Sample Support').waitFor()
    await page.getByText(dayInWords(later)).first().waitFor()
    expect(await page.locator('body').innerText()).not.toContain(planted)
    await look(page, 'told')
    await press(page, 'Send it')
    await summary(page)
    await page.getByLabel('What do you want us to know?').fill('I was not at home that day.')
    await press(page, 'Send it')
    await done(page, 'We have what you wrote')
    await look(page, 'with their side of it')
    expect(unseenAt(/\/place\/.*\/wrong(?:\/|$)/, inspector.routes)).toEqual([])
    expect(inspector.findings.splice(0)).toEqual([])
  })
})
