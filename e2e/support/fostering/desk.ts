import { paths } from '#web/app/paths.ts'
import { typeDate } from '../fields.ts'
import { openAs } from '../staff.ts'
import type { Open, Page } from '../test.ts'

/** Waits for a heading. `timeout` in milliseconds: what did not go is tried again every quarter of a minute. */
export const heading = (page: Page, name: string | RegExp, timeout = 40_000) =>
  page.getByRole('heading', { name }).first().waitFor({ timeout })
export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
export const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()
export const summary = (page: Page) => page.locator('.govuk-error-summary:focus').waitFor()
export const done = (page: Page, words: string | RegExp) =>
  page.locator('.govuk-notification-banner--success', { hasText: words }).waitFor()

/** Somebody of staff on their day. */
export async function colleague(open: Open, group: string): Promise<Page> {
  const page = await openAs(open, group, paths.fosteringDesk)
  await heading(page, 'Fostering and adoption: your day')
  return page
}

/** Types a day, as it stands in a field of an act. */
export const typeDay = (page: Page, field: string, day: string): Promise<void> =>
  typeDate(page, `act-${field}`, day)

/** Opens a form of what can be done, fills it and sends it. */
export async function act(
  page: Page,
  title: string,
  send: string,
  fill?: () => Promise<unknown>,
): Promise<void> {
  await page.getByRole('link', { name: title, exact: true }).click()
  await page.getByRole('button', { name: send, exact: true }).waitFor()
  await fill?.()
  await page.getByRole('button', { name: send, exact: true }).click()
}
