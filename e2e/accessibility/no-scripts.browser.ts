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
})
