import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import { url } from '../support/installed.ts'
import { expect, test } from '../support/test.ts'

test.describe('without scripts', () => {
  for (const path of ['/alerts', '/fostering/ask', '/fostering/could-i', '/track', '/find'])
    test(`${path} offers no button that would do nothing, waits for nothing, and says whom to call`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, baseURL: url })
      const page = await context.newPage()
      await page.goto(path)
      await expect(page.locator('noscript a[href^="tel:"]').first()).toBeVisible()
      const dead = page.locator('form[method="dialog"] button')
      for (let at = 0; at < (await dead.count()); at++) await expect(dead.nth(at)).toBeHidden()
      await expect(page.getByText('Loading').filter({ visible: true })).toHaveCount(0)
      await context.close()
    })

  for (const [path, name] of [
    ['/report/pothole/danger', 'Pothole: this form needs JavaScript'],
    ['/track/HW-7K3M-9QTD', 'Your request: this page needs JavaScript'],
    ['/schools/application/SA-7K3M-9QTD', 'Your application: this page needs JavaScript'],
  ] as const)
    test(`${path} has its name, and the number of whoever does it by phone`, async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, baseURL: url })
      const page = await context.newPage()
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
      await expect(page).toHaveTitle(new RegExp(`^${name.split(':')[0]} – `))
      const highways = departmentOf(council, council.roles.roads).phone
      const called = page.locator('main noscript a[href^="tel:"]').first()
      await expect(called).toHaveText(path.startsWith('/report') ? highways : council.phone)
      await context.close()
    })
})
