import { heicPhoto } from '#aws/testing/photos.ts'
import type { Answers } from '#contract/core/condition.ts'
import { pdf } from '#requests/evidence/testing/pdf.ts'
import { serviceOf } from '#services/index.ts'
import { axe, scrollsSideways } from '../support/axe.ts'
import { lookedUp } from '../support/fields.ts'
import { photo } from '../support/photo.ts'
import { expect, type Open, type Page, test } from '../support/test.ts'
import { goOn, onwards, pageId, walk } from '../support/walk.ts'

/** What was refused, and what a test did to the look-up, is the browser's to complain about. */
const broken = /422|net::ERR_FAILED/
test.use({ translated: true, expected: broken })

const busPass = serviceOf('bus-pass')!
const meals = serviceOf('free-school-meals')!
const disabled = busPass.examples?.disabled as Answers

async function at(open: Open, service: typeof busPass, answers: Answers, id: string): Promise<Page> {
  const page = await open(`/apply/${service.slug}`)
  await walk(page, service, answers, id)
  return page
}
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')
const answersIn = (page: Page, slug: string) =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}').answers, `shire-report-${slug}`)
const input = (page: Page, key: string) => page.locator(`input[data-photos="${key}"]`)
const jpeg = async (name: string, size: { width: number; height: number }) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await photo(size),
})

test.describe('a portrait', () => {
  test('may be a HEIC, which is cut like any other where this browser cannot open it', async ({ open }) => {
    const page = await at(open, busPass, disabled, 'photo')
    const heic = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/heic', buffer })
    const whole = heicPhoto('twelve-megapixels')
    await input(page, 'photo').setInputFiles(heic('half.heic', whole.subarray(0, 1500)))
    await page.getByText('‘half.heic’ was not added.').waitFor({ timeout: 30_000 })
    expect(await axe(page)).toEqual([])
    await input(page, 'photo').setInputFiles(heic('me.heic', whole))
    await page.getByRole('heading', { name: 'Check how your photo is cropped' }).waitFor({ timeout: 30_000 })
    await page.getByRole('button', { name: 'Use this photo' }).click()
    await page.getByText('Added', { exact: true }).waitFor()
  })

  test('is refused when too small, cut by buttons alone, and comes back in shape', async ({ open }) => {
    const page = await at(open, busPass, disabled, 'photo')
    await input(page, 'photo').setInputFiles(await jpeg('small.jpg', { width: 480, height: 640 }))
    await page.getByText('The photo is 480 pixels wide and 640 tall').waitFor()
    await input(page, 'photo').setInputFiles(await jpeg('me.jpg', { width: 1200, height: 1600 }))
    await page.getByRole('heading', { name: 'Check how your photo is cropped' }).waitFor()
    expect(await focused(page)).toBe('Check how your photo is cropped')
    const drawn = () => page.locator('canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL())
    const before = await drawn()
    await page.getByRole('button', { name: 'Closer' }).press('Enter')
    await page.getByRole('button', { name: 'Left' }).press('Enter')
    await page.getByText('Moved left').waitFor()
    expect(await drawn()).not.toBe(before)
    expect(await axe(page)).toEqual([])
    expect(await scrollsSideways(page)).toBe(false)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('link', { name: /^Select ‘Use this photo’/ }).click()
    expect(await focused(page)).toBe('Use this photo')
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Use this photo' }).click()
    await page.getByText('Added', { exact: true }).waitFor()
    await expect(page.getByText(/Select ‘Use this photo’/)).toHaveCount(0)
    expect(await focused(page)).toBe('Photo 1')
    expect(await axe(page)).toEqual([])
    await goOn(page)
    const { photo: answer } = await answersIn(page, 'bus-pass')
    const [, , width, height] = /\.(\d)-(\d+)-(\d+)\./.exec(answer[0].receipt) ?? []
    expect(Number(height)).toBeGreaterThanOrEqual(750)
    expect(Number(width) / Number(height)).toBeCloseTo(35 / 45, 2)
  })
})

test.describe('documents', () => {
  test('are photos or PDF with their names, or come later', async ({ open }) => {
    const page = await at(open, busPass, disabled, 'proof')
    await input(page, 'proof')
      .last()
      .setInputFiles([
        { name: 'award letter.pdf', mimeType: 'application/pdf', buffer: pdf() },
        await jpeg('certificate.jpg', { width: 800, height: 600 }),
        { name: 'script.pdf', mimeType: 'application/pdf', buffer: pdf('/Names << /JavaScript 4 0 R >>') },
      ])
    const refused = '‘script.pdf’ was not added. The PDF has another file in it, or something that runs'
    await page.locator('.govuk-error-message', { hasText: refused }).waitFor()
    await page.getByText('Added', { exact: true }).nth(1).waitFor()
    expect(await page.locator('.app-photo').count()).toBe(2)
    await page.getByText('award letter.pdf, 1KB').waitFor()
    expect(await axe(page)).toEqual([])
    const later = page.getByRole('checkbox', { name: 'I’ll send them later' })
    await later.check()
    expect(await page.locator('.app-photo').count()).toBe(0)
    expect(await axe(page)).toEqual([])
    await later.uncheck()
    expect(await page.locator('.app-photo').count()).toBe(2)
    await goOn(page)
    const { proof } = await answersIn(page, 'bus-pass')
    expect(proof.map(({ name }: { name: string }) => name)).toEqual(['award letter.pdf', 'certificate.jpg'])
  })
})

test.describe('a date', () => {
  const certificate = serviceOf('birth-certificate')!
  const fill = async (page: Page, day: string, month: string, year: string) => {
    await page.getByLabel('Day').fill(day)
    await page.getByLabel('Month').fill(month)
    await page.getByLabel('Year').fill(year)
  }

  test('is read with its month as a word, and what is wrong in it is marked and keeps what was typed', async ({
    open,
  }) => {
    const page = await at(open, certificate, certificate.example, 'birth')
    await page.getByLabel('Full name at birth').fill('Anand s/o Kumar')
    await page.getByLabel(/Town, village or hospital/).fill('Loughborough')
    await fill(page, '27', 'Mar', '61')
    await onwards(page).click()
    await page.getByRole('link', { name: 'The year must have 4 numbers' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('born-year')
    expect(await page.locator('.govuk-input--error').count()).toBe(1)
    expect(await axe(page)).toEqual([])
    expect(await page.getByLabel('Month').inputValue()).toBe('Mar')
    await page.getByLabel('Year').fill('1961.')
    await goOn(page)
    expect(await answersIn(page, 'birth-certificate')).toMatchObject({
      nameAtBirth: 'Anand s/o Kumar',
      born: '1961-03-27',
    })
  })

  test('may be today in England at half past midnight in July, wherever the browser is', async ({ open }) => {
    for (const timezoneId of ['America/Los_Angeles', 'Pacific/Auckland']) {
      const page = await open('/cookies', { timezoneId })
      await page.clock.setFixedTime(new Date('2026-07-14T23:30:00Z'))
      await page.goto('/apply/birth-certificate/birth')
      await page.getByLabel('Full name at birth').fill('O')
      await page.getByLabel(/Town, village or hospital/).fill('Loughborough')
      await fill(page, '16', '7', '2026')
      await onwards(page).click()
      await page.locator('.govuk-error-summary').waitFor()
      await fill(page, '15', 'July', '2026')
      await onwards(page).click()
      await page.getByRole('heading', { name: 'Their parents' }).waitFor()
    }
  })
})

test.describe('an address', () => {
  test('outside the United Kingdom is typed as it is written there, and nothing typed is lost on the way', async ({
    open,
  }) => {
    const request = serviceOf('freedom-of-information')!
    const page = await at(open, request, { ...request.example, ...request.examples?.abroad }, 'address')
    await page.getByRole('button', { name: 'Enter address by hand' }).click()
    await page.getByLabel('Address line 1').fill('1 High Street')
    await page.getByRole('button', { name: 'Enter an address outside the UK' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('address')
    await page.getByLabel('Address', { exact: true }).fill('1-1 Chiyoda\nTokyo 100-8111')
    await onwards(page).click()
    await page.getByRole('link', { name: 'Enter the country' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('address-country')
    expect(await axe(page)).toEqual([])
    expect(await scrollsSideways(page)).toBe(false)
    await page.getByRole('button', { name: 'Enter a UK address' }).click()
    expect(await page.getByLabel('Address line 1').inputValue()).toBe('1 High Street')
    await page.getByRole('button', { name: 'Enter an address outside the UK' }).click()
    await page.getByLabel('Country').fill('Japan')
    await goOn(page)
    expect((await answersIn(page, 'freedom-of-information')).address).toEqual({
      lines: '1-1 Chiyoda\nTokyo 100-8111',
      country: 'Japan',
    })
  })

  test('is found by its postcode, or typed when it cannot be looked up', async ({ open }) => {
    const page = await at(open, busPass, disabled, 'address')
    await page.getByLabel('Postcode').fill('nonsense')
    await page.getByLabel('Postcode').press('Enter')
    await page.getByText('Enter a full UK postcode').waitFor()
    expect(pageId(page)).toBe('address')
    await page.getByLabel('Postcode').fill(lookedUp.toLowerCase().replace('1', 'l'))
    // Continuing looks it up, too.
    await onwards(page).click()
    const list = page.getByLabel('Select an address')
    await list.waitFor()
    expect(await page.locator('.govuk-error-summary').count()).toBe(0)
    expect(await axe(page)).toEqual([])
    await onwards(page).click()
    await page.locator('.govuk-error-summary a').click()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT')
    await list.selectOption({ index: 1 })
    await goOn(page)
    expect((await answersIn(page, 'bus-pass')).address).toMatchObject({
      postcode: lookedUp,
      uprn: expect.stringMatching(/^\d+$/),
    })
    await page.goBack()
    await page.getByRole('button', { name: 'Find another address' }).click()
    await page.route('**/api/addresses', (route) => route.abort())
    await page.getByRole('button', { name: 'Find address' }).click()
    await page.getByText('We cannot look up addresses at the moment').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('address')
    expect(await page.getByLabel('Postcode').inputValue()).toBe(lookedUp)
    await onwards(page).click()
    await page.getByRole('link', { name: 'Enter town or city' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('address-town')
    expect(await axe(page)).toEqual([])
  })
})

test.describe('a group', () => {
  test('grows and shrinks without losing what was typed, and keeps the focus', async ({ open }) => {
    const page = await at(open, meals, meals.example, 'children')
    const first = page.locator('[id="children-0-name"]')
    await first.fill('Alan Example')
    await page.getByRole('button', { name: 'Add another child' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('children-1-name')
    await page.keyboard.type('Beth Example')
    await page.getByRole('button', { name: 'Add another child' }).click()
    await onwards(page).click()
    await page.locator('.govuk-error-summary').waitFor()
    await page.locator('[id="children-2-name-error"]').waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Remove child 1' }).click()
    expect(await focused(page)).toBe('Child 1')
    await page.getByText('Child 1 removed').waitFor()
    expect(await first.inputValue()).toBe('Beth Example')
    // The message went with the item that it is about.
    await page.locator('[id="children-1-name-error"]').waitFor()
    expect(await page.locator('[id="children-0-name-error"]').count()).toBe(0)
  })
})
