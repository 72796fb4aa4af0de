import { clockInEngland } from '#contract/calendar/day.ts'
import { keyboard } from '../keyboard.ts'
import { expect, type Page } from '../test.ts'
import { comingRound } from './lots.ts'

/** Pages of the desk that are looked at in journeys of their own: waiting lists, appeals, the school year, the yearly report, a school’s own page. */
export const ownJourneys =
  /^(?::round\/(?:waiting|starts)|today|appeals|reports|vacancies|fair-access|in-year|seats\/:school(?:$|\/(?:fair-access|refer|in-year|:round\/)))/

export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name }).first().waitFor()
export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
export const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()
export const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name }).first()
export const tick = (page: Page, label: string | RegExp) => page.getByLabel(label).first().check()
export const summary = (page: Page) => page.locator('.govuk-error-summary:focus').waitFor()
export const success = (page: Page) => page.locator('.govuk-notification-banner--success:focus').waitFor()

/** Looks at a page as it stands. */
export type Look = (page: Page) => Promise<void>

/** What staff do to a round on their desk. `look` is given each page, as it opens and with what is wrong. */
export function deskOf(desk: string, look: Look) {
  async function at(page: Page, path: string, title: string | RegExp): Promise<void> {
    await page.goto(`${desk}${path}`)
    await heading(page, title)
  }

  /** The home of this child, which nobody has found, is set by hand, with why; a point that is none is not taken. */
  async function setHome(page: Page, reference: string, point: string): Promise<void> {
    await at(page, '/problems', 'Home not found on the map')
    await look(page)
    await follow(page, `Put it right for ${reference}`)
    await heading(page, 'What we hold')
    await press(page, 'Save')
    await summary(page)
    await look(page)
    await field(page, /on the map/).fill(point)
    await field(page, 'Why?').fill('Found on the map with the family on the telephone')
    await press(page, 'Save')
    await success(page)
    await page.getByText('Set by').first().waitFor()
    await look(page)
  }

  /** Fewer places than children who ask: who would lose one is looked at before it is agreed. */
  async function lowerNumber(page: Page, school: RegExp, value: number, losers: number): Promise<void> {
    await at(page, '/numbers', 'Admission numbers')
    await look(page)
    await follow(page, school)
    await press(page, 'Set a new number')
    await field(page, 'New admission number').fill(String(value))
    await page.getByText(`${losers} children would lose a place there`).waitFor()
    await look(page)
    await field(page, /Who decided it/).fill('Trust, 12 November 2026')
    await field(page, 'Why?').fill('The roof of the hall')
    await press(page, 'Set the number')
    await summary(page)
    await tick(page, 'I have looked at each of these children')
    await press(page, 'Set the number')
    await success(page)
    await look(page)
  }

  async function drawLots(page: Page): Promise<void> {
    await at(page, '', 'Random allocation')
    await press(page, 'Announce a draw')
    await press(page, 'Announce it')
    await summary(page)
    await look(page)
    await tick(page, 'In front of a witness')
    await field(page, 'Who is the witness?').fill('Clerk to the council')
    await field(page, 'When will it be drawn?').fill('2026-11-02 10:00')
    await field(page, /Who will supervise/).fill('Ann Lee, of the diocese')
    await press(page, 'Announce it')
    await summary(page)
    // A witness would have to be waited for.
    await tick(page, /^By a random number/)
    await field(page, 'Which series of random numbers?').fill('quicknet')
    await field(page, 'Which number in the series?').fill('5')
    await press(page, 'Announce it')
    await summary(page)
    const { from, come } = comingRound(15)
    await field(page, 'Which number in the series?').fill(String(from.round))
    await press(page, 'Announce it')
    await page
      .getByText(`Number ${from.round} of the public random numbers from drand, series quicknet`)
      .waitFor()
    await come()
    await press(page, 'Enter what was drawn')
    await field(page, 'What was drawn, or the random number from drand').fill('ab'.repeat(16))
    await press(page, 'Save the draw')
    await page.getByText('ab'.repeat(16)).waitFor()
    // For children who come or go from now on.
    await page.getByRole('button', { name: 'Announce a new draw' }).waitFor()
    await look(page)
  }

  /** Makes a draft and opens it once it is there. */
  async function draft(page: Page): Promise<void> {
    await at(page, '', 'Draft runs')
    const drafts = page.getByRole('link', { name: /^Draft / })
    // It is offered once the drafts that there are stand there.
    await page.getByRole('button', { name: 'Make a draft run' }).waitFor()
    const before = await drafts.count()
    await press(page, 'Make a draft run')
    await expect(drafts).toHaveCount(before + 1, { timeout: 30_000 })
    await look(page)
    await drafts.first().click()
    await heading(page, /^Exceptions/)
  }

  /** Everything is looked at and ticked, by keyboard alone; less than that is no signature. */
  async function sign(page: Page): Promise<void> {
    const keys = keyboard(page)
    await keys.press(page.getByRole('button', { name: 'Look and sign' }))
    await heading(page, 'What you checked')
    await keys.press(page.getByRole('button', { name: 'Sign the run' }))
    await summary(page)
    await look(page)
    for (const box of await page.getByRole('checkbox').all()) await keys.tick(box)
    await keys.type(field(page, 'Notes on your check'), 'Nothing: each exception and the sample are right')
    await keys.press(page.getByRole('button', { name: 'Sign the run' }))
    await heading(page, /^Signed by/)
  }

  async function setMoment(page: Page): Promise<void> {
    await at(page, '/publication', 'When families see their offers')
    await press(page, 'Set the time')
    await press(page, 'Set the time')
    await summary(page)
    await look(page)
    const { day, month, year, time } = soon()
    await field(page, 'Day').fill(day)
    await field(page, 'Month').fill(month)
    await field(page, 'Year').fill(year)
    await field(page, 'Time').fill(time)
    // It is no offer day, which has to be meant.
    await press(page, 'Set the time')
    await summary(page)
    await look(page)
    await tick(page, /^Show offers on/)
    await press(page, 'Set the time')
    await success(page)
    await look(page)
  }

  return { at, setHome, lowerNumber, drawLots, draft, sign, setMoment }
}

/** A minute that has not begun, by the clock on the wall. */
function soon(): { day: string; month: string; year: string; time: string } {
  const [date = '', time = ''] = clockInEngland(new Date(Date.now() + 75_000)).split('T')
  const [year = '', month = '', day = ''] = date.split('-')
  return { day, month, year, time }
}
