import { clockInEngland } from '#contract/calendar/day.ts'
import { act, done, summary } from '../fostering/desk.ts'
import type { Page } from '../test.ts'

/** What several people do on the day of a panel, each on a page of their own. */

/** Presses something that is one press, once it is there. */
export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).first().click()

/** A time of today's, or soon after it, as a field for a day and a time has it. */
export const localIn = (minutes: number): string =>
  clockInEngland(new Date(Date.now() + minutes * 60_000)).slice(0, 16)

/** Opens a form, sees that it takes nothing left empty, fills it and sends it. */
export async function doAct(
  page: Page,
  title: string,
  send: string,
  fill: () => Promise<unknown>,
  whenWrong?: () => Promise<unknown>,
): Promise<void> {
  await page.getByRole('link', { name: title, exact: true }).first().click()
  const button = page.getByRole('button', { name: send, exact: true })
  await button.waitFor()
  if (whenWrong) {
    await button.click()
    await summary(page)
    await whenWrong()
  }
  await fill()
  await button.click()
}

/** A member gives their view. */
export const giveView = (page: Page, outcome: string, reasons: string, say: string | RegExp) =>
  doAct(page, 'Give your view', 'Record my view', async () => {
    await page.getByLabel(outcome, { exact: true }).check()
    await page.getByLabel('Your reasons').fill(reasons)
  }).then(() => done(page, say))

export { act, done }
