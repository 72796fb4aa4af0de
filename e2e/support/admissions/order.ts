import { expect, type Page } from '../test.ts'
import { field, type Look, press, success, summary } from './desk.ts'

/** The committee puts the children in an order of its own by numbers, and goes back to the policy's. */
export async function ordersItself(page: Page, look: Look): Promise<void> {
  const decided = async () => {
    await field(page, 'Which body decided').fill('Admissions committee')
    await field(page, 'Day').fill('1')
    await field(page, 'Month').fill('11')
    await field(page, 'Year').fill('2026')
  }
  await press(page, 'Put the children in order yourselves')
  const places = page.getByRole('group', { name: 'Place of each child' }).getByRole('textbox')
  const count = await places.count()
  expect(count).toBeGreaterThan(1)
  await places.first().fill(await places.last().inputValue())
  await press(page, 'Send the order')
  await summary(page)
  await look(page)
  await page.getByText('Use a spreadsheet for a long list').click()
  const [list] = await Promise.all([page.waitForEvent('download'), press(page, 'Download the list')])
  expect(list.suggestedFilename()).toMatch(/-order\.csv$/)
  const file = { name: 'order.csv', mimeType: 'text/csv', buffer: Buffer.from('Reference,Place\nSA-1,1\n') }
  await page.getByLabel('The list with your numbers').setInputFiles(file)
  await page.getByText(/^Line 2: SA-1 is not in this list/).waitFor()
  await look(page)
  // Behind the last of all.
  await places.first().fill(String(count + 1.5))
  await decided()
  await press(page, 'Send the order')
  await success(page)
  await page.getByText('The children are in the order that Admissions committee decided').waitFor()
  await look(page)
  await press(page, 'Go back to the order of the policy')
  await decided()
  await press(page, 'Go back to it')
  await success(page)
  await page.getByText('This list is not confirmed yet.').waitFor()
}
