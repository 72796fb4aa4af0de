import type { DeskPart } from '#contract/fostering/desk.ts'
import { paths } from '#web/app/paths.ts'
import { Inspector } from '../inspect.ts'
import { url } from '../installed.ts'
import { openAs, tokenFor } from '../staff.ts'
import { expect, type Open, type Page } from '../test.ts'
import { today } from './application.ts'
import { follow, heading, press, summary, typeDay } from './desk.ts'
import { actOn, ask, beginCase, caseOf, openedPlace, ownPlace } from './household.ts'

export const inspector = new Inspector()
/** Looks at the page as it stands, and finds nothing wrong. */
export async function look(page: Page, state = ''): Promise<void> {
  await inspector.look(page, `${new URL(page.url()).pathname} ${state}`)
  expect(inspector.findings.splice(0)).toEqual([])
}

/** Of nobody, and nowhere else. */
export const marker = 'Ravensworth Umbershaw'
const recruiters = 'fostering-recruiters'

/** A household with a child, an address, and a visit on which something was agreed. */
export async function visited() {
  const token = await tokenFor(url, recruiters)
  const { household } = await beginCase(url, token, {
    kind: 'fostering',
    source: 'website',
    people: [
      { role: 'applicant', name: 'Ada Sample' },
      { role: 'applicant', name: 'Ben Sample' },
      { role: 'child', name: 'Cleo Sample' },
    ],
  })
  const desk = caseOf(household)
  const does = (part: string, act: string, body: object) => actOn(url, token, desk, part, act, body)
  await does('head', 'circumstances', { pets: true, formerProvider: false, livesElsewhere: false })
  const place = await openedPlace(url, token, household, 'p1')
  await actOn(url, place.token, ownPlace, 'form.p1.addresses', 'save', {
    answers: { home: { line1: '7 Sample Lane', town: 'Melton Mowbray', postcode: 'LE13 1AA' } },
  })
  await does('visit.v1', 'record', {
    on: today(),
    written: new Date().toISOString(),
    seen: ['p1'],
    account: 'A first look at the house.',
    agreed: [{ what: 'Fit a gate on the stairs', whose: 'applicant' }],
    worrying: false,
  })
  await does('checklist.home', 'mark', {
    marks: { garden: { is: 'to-put-right', note: 'The pond has no fence', by: '2099-01-31' } },
  })
  const part = async (name: string) => (await ask<DeskPart>(url, token, `${desk}/parts/${name}`)).body
  return { household, does, part }
}

export const visitAt = (household: string, part = 'visit.v2') =>
  [paths.fosteringDesk, 'visits', household, part].join('/')

/** Somebody of staff who takes a visit along, on its page. */
export async function takenBy(open: Open, household: string, how = {}, part = 'visit.v2'): Promise<Page> {
  const page = await openAs(open, recruiters, visitAt(household, part), how)
  await press(page, /^(Take this visit with me|Start)$/)
  await ready(page)
  return page
}

/** Until the browser has kept what it needs to open the pages again. */
export const ready = (page: Page) => page.getByText('You can open it without a signal.').waitFor()

/** Writes as much as has to be written. */
export async function writes(page: Page, account: string): Promise<void> {
  await page.getByLabel('Ada Sample').first().check()
  await page.getByLabel('What did you see and hear?').fill(account)
  await page.getByRole('group', { name: 'Are you worried about anything?' }).getByLabel('No').check()
  await kept(page)
}

/** Writes everything that can be written. */
export async function writesAll(page: Page): Promise<void> {
  for (const name of ['Ada Sample', 'Cleo Sample']) await page.getByLabel(name).first().check()
  await page.getByRole('group', { name: 'Who did you speak with alone?' }).getByLabel('Cleo Sample').check()
  await page.getByLabel('What did you see and hear?').fill(`Cleo shows us her room. ${marker}`)
  await press(page, 'Add something you agreed')
  await page.getByLabel('What?', { exact: true }).fill('Ask the landlord')
  await page.getByLabel('The household').check()
  await typeDay(page, 'agreed-0-by', '2099-03-31')
  await page.getByRole('group', { name: 'Are you worried about anything?' }).getByLabel('No').check()
}

/** Looks at two things on the list of the home, without a signal, and comes back to the visit. */
export async function goesThroughHome(page: Page): Promise<void> {
  await follow(page, 'Home')
  await heading(page, 'Home')
  await look(page)
  await page.getByRole('link', { name: /There is a bedroom/ }).click()
  await heading(page, /There is a bedroom/)
  await page.getByLabel('No, it has to be put right').check()
  await press(page, 'Next')
  await summary(page)
  await look(page, 'with what is missing')
  await page.getByLabel('What has to be put right?').fill('No lock on the window')
  await typeDay(page, 'by', '2099-02-28')
  await press(page, 'Next')
  await heading(page, /room for their things/)
  await page.getByLabel('Yes', { exact: true }).check()
  await look(page)
  await page.reload()
  await heading(page, /room for their things/)
  await expect(page.getByLabel('Yes', { exact: true })).toBeChecked()
  await follow(page, 'The whole list')
  await page.getByText('To put right').first().waitFor()
  await follow(page, 'Back to the visit')
}

/** Until all that was entered lies on the device. */
export async function kept(page: Page): Promise<void> {
  await page.getByText('Kept on this device, not sent yet').waitFor()
  await page.waitForTimeout(150)
}

export const offline = (page: Page, is: boolean) => page.context().setOffline(is)
/** Everything of visits that lies on the device. */
export const onDevice = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(Object.entries(localStorage).filter(([name]) => name.startsWith('shire-visit '))),
  )
