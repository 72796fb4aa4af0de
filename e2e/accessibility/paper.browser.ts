import { report } from '../support/client.ts'
import { url } from '../support/installed.ts'
import { expect, test } from '../support/test.ts'

test('a form has a short footer: a telephone number, and what every page has to have', async ({ open }) => {
  const page = await open('/report/pothole')
  const links = page.locator('footer').getByRole('link')
  await page.getByRole('button', { name: 'Start now' }).waitFor()
  const whole = await links.count()
  await page.goto('/report/pothole/where')
  await page.locator('footer').getByText('Do you need help?').waitFor()
  expect(await links.count()).toBeLessThan(whole)
  expect(await page.locator('footer').getByRole('link', { name: 'Privacy' }).count()).toBe(1)
  expect(await page.locator('footer').getByRole('link', { name: 'Track a request' }).count()).toBe(0)
})

test('a private page on paper says how to come back, and the whole day of each step', async ({ open }) => {
  const { reference, trackingKey } = await report(url)
  const page = await open(`/track/${reference}#${trackingKey}`)
  await page.getByRole('heading', { name: 'Keep this page' }).waitFor()
  const link = page.getByText(`/track/${reference}#${trackingKey}`)
  expect(await link.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await link.isVisible()).toBe(true)
  const time = page.locator('time').first()
  expect(await time.textContent()).toMatch(/^today at/)
  const onPaper = await time.evaluate((element) => getComputedStyle(element, '::after').content)
  expect(onPaper).toMatch(/\d{4}/)
  expect(await time.evaluate((element) => getComputedStyle(element).fontSize)).toBe('0px')
})
