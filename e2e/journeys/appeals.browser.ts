import { randomUUID } from 'node:crypto'
import type { AppealPeople, HearingView } from '#contract/admissions/appeals/hearing.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { paths } from '#web/app/paths.ts'
import pages from '#web/features/appeals/pages.ts'
import { refusedFamily, refusing } from '../support/admissions/appealed.ts'
import { field, follow, heading, press, success, summary, tick } from '../support/admissions/desk.ts'
import { screens } from '../support/browser.ts'
import { awaitMessage } from '../support/inbox.ts'
import { Inspector, unseen } from '../support/inspect.ts'
import { url } from '../support/installed.ts'
import { openAs, tokenFor } from '../support/staff.ts'
import { expect, type Open, type Page, test } from '../support/test.ts'

/** A vote that does not fit what the panel found is refused. */
test.use({ expected: /status of 422 .*\/api\/workspace\/appeals\/hearings\// })

const inspector = new Inspector()
/** The page as it stands is in nobody’s way, nor at other widths and with text of twice the size. */
async function look(page: Page): Promise<void> {
  await inspector.look(page, page.url())
  expect(inspector.findings.splice(0)).toEqual([])
}

const reasons = 'It is the only school that she can walk to, and her brother is ill.'

/** A family appeals on their phone: what they typed is there after a reload, and nothing is missing when it is sent. */
async function appeals(page: Page): Promise<void> {
  await heading(page, refusing.name)
  await look(page)
  await press(page, 'Send our appeal')
  await summary(page)
  await look(page)
  await field(page, /^Why should your child/).fill(reasons)
  await page.getByText('What you wrote is saved.').waitFor()
  await page.reload()
  await expect(field(page, /^Why should your child/)).toHaveValue(reasons)
  await tick(page, 'Yes, by video or phone')
  await field(page, /^Do you need an interpreter/).fill('Polish')
  await press(page, 'Send our appeal')
  await success(page)
  await look(page)
}

/** An appeal that came by post is entered by its reference. */
async function enters(page: Page, reference: string): Promise<void> {
  await page.goto(`${paths.admissionsDesk}/appeals/new`)
  await press(page, 'Continue')
  await summary(page)
  await look(page)
  await field(page, 'Reference of the application').fill(reference)
  await press(page, 'Continue')
  await heading(page, 'The family’s appeal')
  await press(page, 'Send the appeal for the family')
  await summary(page)
  await look(page)
  await tick(page, refusing.name)
  await tick(page, 'By letter')
  const [year = '', month = '', day = ''] = dayInEngland(new Date()).split('-')
  for (const [part, value] of [
    ['Day', day],
    ['Month', month],
    ['Year', year],
  ] as const)
    await field(page, part).fill(value)
  await field(page, /^Why should the child/).fill('We wrote it by hand: he cannot take the bus alone.')
  await page
    .getByRole('group', { name: /^Will the family come/ })
    .getByLabel('In person')
    .check()
  await press(page, 'Send the appeal for the family')
  await heading(page, 'The family’s case')
  await page.getByText('By letter').waitFor()
}

async function states(page: Page): Promise<void> {
  await heading(page, 'Appeals')
  await look(page)
  await page.locator(`a[href*="~${refusing.id}"]`).first().click()
  await heading(page, 'The family’s case')
  await page.getByText(reasons).waitFor()
  await look(page)
  await follow(page, 'Send the school’s case')
  await press(page, 'Send it')
  await summary(page)
  await look(page)
  await field(page, /^Why would one more child/).fill('Each room has space for 30.')
  await press(page, 'Send it')
  await success(page)
  await page.getByText('Version 1, sent on').waitFor()
}

/** What the clerk asks the API for beside the pages, of what is seen on them once. */
async function asClerk() {
  const authorization = `Bearer ${await tokenFor(url, 'appeals-clerks')}`
  const root = `${url}/api/workspace/appeals`
  const get = async <T>(path: string) =>
    (await (await fetch(`${root}/${path}`, { headers: { authorization } })).json()) as T
  async function post(path: string, body: object): Promise<void> {
    const headers = { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() }
    const answer = await fetch(`${root}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    expect(answer.status, await answer.clone().text()).toBeLessThan(300)
  }
  async function act(hearing: string, what: object): Promise<void> {
    const { version } = await get<HearingView>(`hearings/${hearing}`)
    await post(`hearings/${hearing}/acts`, { act: what, seen: version })
  }
  return { get, post, act }
}

async function plans(page: Page, email: string): Promise<string> {
  await heading(page, 'Hearings')
  await look(page)
  await follow(page, 'Panel members')
  await follow(page, 'Add a panel member')
  await press(page, 'Add them and send their link')
  await summary(page)
  await look(page)
  await field(page, 'Name').fill('Rosa Lindt')
  await tick(page, 'Experience of education')
  await field(page, /^Why do they count/).fill('A head teacher until 2019')
  await field(page, 'Email address').fill(email)
  await press(page, 'Add them and send their link')
  await success(page)
  await look(page)
  await page.goto(`${paths.appeals}/plan`)
  // Where there are appeals against one school alone, nothing is asked.
  await page.getByText(refusing.name).first().waitFor()
  const school = page.getByRole('radio', { name: refusing.name })
  if (await school.isVisible()) await school.check()
  await expect(page.getByText(/at least 10 school days’ notice/)).toBeVisible()
  const [year = '', month = '', day = ''] = dayInEngland(new Date()).split('-')
  await field(page, 'Day').fill(day)
  await field(page, 'Month').fill(month)
  await field(page, 'Year').fill(year)
  await field(page, 'Time').fill('00:00')
  await tick(page, 'In person, and by video or phone')
  await press(page, 'Plan the hearing')
  await page.getByRole('link', { name: /^Enter how and when the family agreed/ }).waitFor()
  await look(page)
  await field(page, /^This is less notice/).fill('In an email on the day before')
  await press(page, 'Plan the hearing')
  await page.waitForURL(/\/hearings\/h/)
  await page.getByText('There is no appeal in this hearing yet.').waitFor()
  return page.url().split('/').at(-1) ?? ''
}

/** Two more members, all three on the panel, and the appeal with notice and papers. */
async function arranges(hearing: string, appeal: string, email: string): Promise<void> {
  const clerk = await asClerk()
  for (const name of ['Samir Doyle', 'Una Corrigan'])
    await clerk.post('people', { name, kind: 'lay', because: 'Never worked in a school', email })
  const { people } = await clerk.get<AppealPeople>('people')
  for (const name of ['Rosa Lindt', 'Samir Doyle', 'Una Corrigan']) {
    const one = people.findLast((person) => person.name === name && !person.left)
    await clerk.act(hearing, { do: 'assign', person: one?.id })
  }
  await clerk.act(hearing, { do: 'add-case', case: appeal })
  await clerk.act(hearing, { do: 'notice', case: appeal, waived: 'The mother agreed on the phone' })
  await clerk.act(hearing, { do: 'send-papers', case: appeal })
}

/** A member becomes known by the link in their email, and reads the case. */
async function reads(open: Open, hearing: string, email: string): Promise<void> {
  const path = await awaitMessage(url, email, /(\/workspace\/appeals\/join\/m[0-9a-f]{8}#[\w-]{22})/)
  const page = await openAs(open, 'Rosa Lindt', path, screens.desktop)
  await press(page, 'Yes, this is me')
  await page.getByText('Welcome, Rosa Lindt').waitFor()
  await look(page)
  await page.goto(`${paths.appeals}/hearings/${hearing}`)
  await heading(page, 'Appeals')
  await look(page)
  await page.locator(`a[href*="~${refusing.id}"]`).first().click()
  await page.getByText(reasons).waitFor()
  await page.getByText('Each room has space for 30.').waitFor()
  await look(page)
}

async function hears(page: Page, hearing: string, appeal: string): Promise<void> {
  const clerk = await asClerk()
  const { members } = await clerk.get<HearingView>(`hearings/${hearing}`)
  await page.goto(`${paths.appeals}/hearings/${hearing}`)
  await follow(page, 'Record who has come')
  for (const { name } of members) await page.getByRole('checkbox', { name }).check()
  await page.getByRole('checkbox', { name: /^The presenting officer/ }).check()
  await look(page)
  await press(page, 'Save it')
  await success(page)
  await clerk.act(hearing, { do: 'stage-one', harm: true, why: 'The rooms are small' })
  await clerk.act(hearing, { do: 'stage-two', case: appeal })
  await page.goto(`${paths.appeals}/hearings/${hearing}`)
  await follow(page, 'Record a decision')
  await press(page, 'Continue')
  await summary(page)
  await look(page)
  await page
    .getByRole('group', { name: /^Were the admission rules/ })
    .getByLabel('No')
    .check()
  await field(page, /^The panel’s reasons/).fill('She cannot travel alone, and nobody can take her.')
  await field(page, /voted for the family/).fill('1')
  await field(page, /voted against/).fill('2')
  // Nothing that the outcome hangs on is taken as read.
  await press(page, 'Continue')
  await page.getByRole('link', { name: /^Select whether the child’s need for a place/ }).waitFor()
  await page
    .getByRole('group', { name: /^Does the child’s need/ })
    .getByLabel('Yes')
    .check()
  // The majority decides, and what was found has to have it.
  await press(page, 'Continue')
  await page.getByText('do not match. Check them').first().waitFor()
  await field(page, /voted for the family/).fill('2')
  await field(page, /voted against/).fill('1')
  await press(page, 'Continue')
  await heading(page, 'Check the decision before the letter goes')
  await page.getByText('Your appeal was successful').waitFor()
  await look(page)
  await press(page, 'Record the decision and send the letter')
  await success(page)
  await page.getByText('Held', { exact: true }).waitFor()
  await look(page)
}

/** The letter has gone, and it was of another child: the clerk puts it right, having seen the letter. */
async function corrects(page: Page): Promise<void> {
  await follow(page, 'Correct a decision that was sent')
  await press(page, 'Continue')
  await summary(page)
  await look(page)
  for (const name of [/^Were the admission rules/, /^Does the child’s need/])
    await page.getByRole('group', { name }).getByLabel('No').check()
  await field(page, /^The panel’s reasons/).fill('There is a bus, and her aunt can take her.')
  await field(page, /voted for the family/).fill('1')
  await field(page, /voted against/).fill('2')
  await field(page, /^What was wrong/).fill('It gave the decision of another child’s appeal.')
  await field(page, /^Who of the panel/).fill('Rosa Lindt, on the phone today')
  await press(page, 'Continue')
  await heading(page, 'Check the corrected letter before it goes')
  await heading(page, 'What the correction means for the place')
  await page.getByText('Only this letter counts').waitFor()
  await look(page)
  await press(page, 'Correct the decision and send the letter')
  await success(page)
  await page.getByText('Rosa Lindt, on the phone today').waitFor()
  await look(page)
}

test.describe('an appeal', () => {
  test('goes from a family’s own words to a place', { tag: '@desktop' }, async ({ open }) => {
    const { reference, key } = await refusedFamily(url)
    const email = `rosa.${reference.toLowerCase()}@example.org`
    const appeal = `${reference}~${refusing.id}`
    const family = await open(`/schools/appeal/${reference}#${key}`, screens.phone)
    await appeals(family)
    await states(
      await openAs(open, 'admissions-officers', `${paths.admissionsDesk}/appeals`, screens.desktop),
    )
    const posted = await refusedFamily(url)
    await enters(
      await openAs(open, 'admissions-officers', `${paths.admissionsDesk}/appeals`, screens.desktop),
      posted.reference,
    )
    const clerk = await openAs(open, 'appeals-clerks', paths.workspace, screens.desktop)
    await clerk.getByRole('link', { name: 'New appeals: plan a hearing' }).click()
    const hearing = await plans(clerk, email)
    await arranges(hearing, appeal, email)
    await clerk.reload()
    await heading(clerk, 'Appeals')
    await look(clerk)
    await reads(open, hearing, email)
    await hears(clerk, hearing, appeal)
    await expect(async () => {
      await family.reload()
      await family.getByText('What the panel decided').waitFor({ timeout: 2000 })
    }).toPass({ timeout: 60_000 })
    await family.getByText('She cannot travel alone, and nobody can take her.').waitFor()
    await look(family)
    await corrects(clerk)
    await expect(async () => {
      await family.reload()
      await family.getByText('Our earlier letter was wrong').first().waitFor({ timeout: 2000 })
    }).toPass({ timeout: 60_000 })
    await family.getByText('which was wrong and does not count').click()
    await family.getByText('She cannot travel alone, and nobody can take her.').waitFor()
    await look(family)
    const all = [
      ...pages.pages.map(({ path }) => ({ path: `${paths.appeals}${path && `/${path}`}` })),
      ...['', '/new', '/:appeal'].map((path) => ({ path: `${paths.admissionsDesk}/appeals${path}` })),
    ]
    expect(unseen(all, inspector.routes)).toEqual([])
  })
})
