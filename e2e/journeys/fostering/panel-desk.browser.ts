import { randomUUID } from 'node:crypto'
import { paths } from '#web/app/paths.ts'
import desk from '#web/features/panel-desk/pages.ts'
import { heading, typeDay } from '../../support/fostering/desk.ts'
import { ask } from '../../support/fostering/household.ts'
import { panel, type Seated, six } from '../../support/fostering/panel.ts'
import { awaitMessage } from '../../support/inbox.ts'
import { Inspector, unseen } from '../../support/inspect.ts'
import { url } from '../../support/installed.ts'
import { keyboard } from '../../support/keyboard.ts'
import { doAct, done, press } from '../../support/panel/day.ts'
import { meetingOf, putReferred } from '../../support/panel/referred.ts'
import { openAs, tokenFor } from '../../support/staff.ts'
import { expect, type Open, type Page, test } from '../../support/test.ts'

const inspector = new Inspector()
const look = (page: Page, state = '') => inspector.look(page, `${new URL(page.url()).pathname} ${state}`)
const nothingFound = () => expect(inspector.findings.splice(0)).toEqual([])
/** The browser says so of what is refused. */
test.use({ expected: / 4(?:0[349]|22) / })

const household = 'FA-3T6V-8M3C'

async function desked(open: Open, path: string, group = 'fostering-advisers'): Promise<Page> {
  const page = await openAs(open, group, path)
  return page
}

test.describe('those who plan panels', { tag: '@desktop' }, () => {
  test('keep the central list, with what is due', async ({ open }) => {
    const once = randomUUID().slice(0, 6)
    const called = `Wilhelmina Panelworth ${once}`
    const email = `wilhelmina.${once}@panel.example`
    const page = await desked(open, `${paths.panelDesk}/members`)
    await heading(page, 'Panel members')
    await look(page)
    await page.getByRole('button', { name: 'Add a member' }).click()
    await press(page, 'Add them to the list')
    await page.locator('.govuk-error-summary:focus').waitFor()
    await look(page, 'with what is missing')
    await page.getByLabel('Full name').fill(called)
    await page.getByLabel('Email address').fill(email)
    await page.getByLabel('Fostering panel').check()
    await page.getByLabel('Vice-chair', { exact: true }).check()
    await press(page, 'Add a tie')
    await press(page, 'Add them to the list')
    await page.getByText('Select what the tie is').first().waitFor()
    await look(page, 'with half a tie')
    await page.getByLabel('What is it? (1)').selectOption('Manages our service')
    await typeDay(page, 'ties-0-from', '2020-04-01')
    await typeDay(page, 'socialWorkerSince', '2010-09-01')
    await press(page, 'Add them to the list')
    await heading(page, 'Panel member')
    await page.getByText('Yes, with enough experience').waitFor()
    await page.getByText(/^No\. Manages our service/).waitFor()
    await look(page)
    await page.goto(`${paths.panelDesk}/members`)
    await page.getByText('Criminal records check').first().waitFor()
    await look(page, 'with what is due')
    await page.getByRole('link', { name: called }).click()

    await doAct(page, 'Record a criminal records check', 'Save the check', () =>
      typeDay(page, 'on', '2026-11-02'),
    )
    await done(page, 'Saved.')
    await doAct(page, 'When they cannot come', 'Save the days', async () => {
      await press(page, 'Add days')
      await typeDay(page, 'away-0-from', '2027-08-01')
      await typeDay(page, 'away-0-until', '2027-07-01')
    })
    await page.getByText('The last day must not be before the first').first().waitFor()
    await look(page, 'with days the wrong way round')
    await typeDay(page, 'away-0-until', '2027-08-14')
    await press(page, 'Save the days')
    await done(page, 'Saved.')
    await page.getByText('1 August 2027 to 14 August 2027').waitFor()
    await doAct(page, 'Change their details', 'Save the details', async () => {
      await expect(page.getByLabel('Full name')).toHaveValue(called)
      await page.getByLabel('Phone number (optional)').fill('0116 496 0000')
    })
    await done(page, 'Saved.')
    await page.getByText('0116 496 0000').waitFor()
    await doAct(page, 'Send them their link to sign in', 'Send the link', async () => undefined)
    await done(page, 'Sent.')
    await awaitMessage(url, email, /\/workspace\/panel\/join\/m[\w]{8}#[\w-]{22}/)
    await doAct(page, 'Record that they have given notice', 'Record the notice', async () => {
      await page.getByLabel('The member', { exact: true }).check()
    })
    await done(page, 'Recorded.')
    await look(page, 'who leaves')
    nothingFound()
  })

  test('answer what members ask, and lock a supplement, with the keyboard', async ({ open }) => {
    await putReferred(household)
    const adviser = await tokenFor(url, 'fostering-advisers')
    const [member] = (await six(url, adviser)) as [Seated]
    const { id, item } = await meetingOf(url, adviser, [{ id: member.member }], household)
    const page = await desked(open, `${paths.panelDesk}/meetings/${id}/i1`)
    const keys = keyboard(page)
    await keys.press(page.getByRole('button', { name: 'Lock the papers' }))
    await page.getByText('Fingerprint').waitFor()
    expect(
      (await ask(url, member.token, `${item}/questions`, { section: null, text: 'How far is the school?' }))
        .status,
    ).toBeLessThan(300)
    await page.reload()
    await keys.press(page.getByRole('link', { name: 'Answer: How far is the school?' }))
    await keys.press(page.getByRole('button', { name: 'Save the answer' }))
    await page.locator('.govuk-error-summary:focus').waitFor()
    await look(page, 'with what is missing')
    await keys.type(page.getByRole('textbox', { name: 'Your answer' }), 'Five minutes on foot.')
    await keys.press(page.getByRole('button', { name: 'Save the answer' }))
    await page
      .getByText(/goes into the next supplement/)
      .first()
      .waitFor()
    await doAct(page, 'Add a supplement', 'Lock the supplement', () =>
      page.getByLabel('What is new, and why?').fill('An answer about the school.'),
    )
    await done(page, 'Locked.')
    await page.getByText('in supplement 1').waitFor()
    const address = `${member.name.toLowerCase().replace(' ', '.')}@panel.example`
    await awaitMessage(
      url,
      address,
      new RegExp(`something new in your papers[\\s\\S]*/workspace/panel/${id}/i1`),
    )
    await look(page, 'with a supplement')

    await page.goto(`${paths.panelDesk}/meetings/${id}`)
    await doAct(page, 'Change the order and the times', 'Save the agenda', async () => {
      await page.getByLabel('Minutes').fill('1')
      await press(page, 'Save the agenda')
      await page
        .getByText(/from 5 to 240/)
        .first()
        .waitFor()
      await look(page, 'with too few minutes')
      await page.getByLabel('Minutes').fill('60')
    })
    await done(page, 'Saved.')
    await page.getByText('60 minutes.').first().waitFor()
    await doAct(page, 'Change when or where it is', 'Change the meeting', () =>
      page.getByLabel(/Address of the call/).fill('https://calls.example.org/panel'),
    )
    await done(page, 'Changed.')
    await doAct(page, 'Cancel the meeting', 'Cancel the meeting', () =>
      page.getByLabel('Why?').fill('The chair is ill.'),
    )
    await page.getByText('Cancelled', { exact: true }).waitFor()
    await look(page, 'cancelled')
    await page.goto(`${paths.panelDesk}/plan`)
    await heading(page, 'Which meeting?')
    await look(page)
    await page.goto(paths.panelDesk)
    await heading(page, 'Past and cancelled meetings')
    await look(page)
    await page.goto(`${paths.panelDesk}/waiting`)
    await heading(page, /^Fostering panel: /)
    await look(page)
    await page.goto(`${paths.panelDesk}/figures`)
    await heading(page, 'Recommendations')
    await look(page)
    nothingFound()
  })

  test('are the only ones who get there', async ({ open }) => {
    const page = await desked(open, paths.panelDesk, 'fostering-deciders')
    await page.getByText(/Your role does not/).waitFor()
    await expect(page.getByRole('navigation', { name: 'Workspace' }).getByText('Panels')).toHaveCount(0)
    expect((await ask(url, await tokenFor(url, 'fostering-assessors'), `${panel}/members`)).status).toBe(403)
  })

  test('have had every page of theirs looked at', () => {
    const all = desk.pages.map(({ path }) => ({ path: `${paths.panelDesk}${path && `/${path}`}` }))
    expect(unseen(all, inspector.routes)).toEqual([])
  })
})

test.describe('an agenda', { tag: ['@desktop'] }, () => {
  test('takes what waits with one press, which then says where it is', async ({ open }) => {
    const household = 'FA-5T6V-3C8M'
    await putReferred(household)
    const adviser = await tokenFor(url, 'fostering-advisers')
    const [member] = (await six(url, adviser)) as [Seated]
    const invited = [{ id: member.member }]
    const first = await meetingOf(url, adviser, invited, undefined)
    const second = await meetingOf(url, adviser, invited, undefined)
    const page = await desked(open, `${paths.panelDesk}/meetings/${first.id}`)
    const waits = page.getByRole('region', { name: 'Waiting for a meeting' })
    const row = (at: typeof waits) =>
      at.getByRole('listitem').filter({ has: page.locator(`a[href*="${household}"]`) })
    await row(waits).getByText('Its pack is ready to be locked.').waitFor()
    await look(page, 'with what waits')
    // Somebody else is quicker, and this page has not heard of it.
    const { body: before } = await ask<object>(url, adviser, `${panel}/waiting`)
    await page.route('**/panel/waiting', (route) => route.fulfill({ json: before }))
    await second.act('add-item', { household, referral: 'referral.1', minutes: 45 })
    await row(waits).getByRole('button').click()
    await page
      .getByText(/already on the agenda for the panel on/)
      .first()
      .waitFor()
    await look(page, 'with what another meeting has')
    await page.unroute('**/panel/waiting')
    await second.act('remove-item', { item: 'i1', reasons: 'It comes to the other meeting.' })
    await row(waits).getByRole('button').click()
    await done(page, 'On the agenda for')
    await expect(row(waits)).toHaveCount(0)
    await page.goto(`${paths.panelDesk}/waiting`)
    await row(page.locator('main'))
      .getByRole('link', { name: /^On the agenda for/ })
      .click()
    await heading(page, 'Item of a meeting')
    nothingFound()
  })
})
