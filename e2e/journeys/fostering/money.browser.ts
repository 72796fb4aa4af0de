import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { AllowanceShown } from '#contract/fostering/carers/allowance.ts'
import type { PaymentRun } from '#contract/fostering/carers/payments.ts'
import { taxYearOf } from '#contract/fostering/money.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { noor as sampleChild } from '#fostering/parts/carers/testing/child.ts'
import { everyRoute } from '#web/app/everyRoute.ts'
import { paths } from '#web/app/paths.ts'
import { typeDate } from '../../support/fields.ts'
import { alone } from '../../support/fostering/alone.ts'
import { act, colleague, done, follow, heading, press, summary } from '../../support/fostering/desk.ts'
import { pay } from '../../support/fostering/finance.ts'
import { actOn, ask, good, ownPlace } from '../../support/fostering/household.ts'
import { enterCode, pathOf } from '../../support/fostering/place.ts'
import { Inspector, unseen } from '../../support/inspect.ts'
import { url } from '../../support/installed.ts'
import { photo } from '../../support/photo.ts'
import { tokenFor } from '../../support/staff.ts'
import { expect, type Page, test } from '../../support/test.ts'

const inspector = new Inspector()
const look = (page: Page, state = '') =>
  inspector.look(page, `${new URL(page.url()).pathname.replace(/claim\.k\d+/, 'claim')} ${state}`)

const today = dayInEngland(new Date())
const noor = { ...sampleChild, kind: 'early-permanence' }
const finance = '/workspace/fostering/finance'

/** Pays the allowance of a child, in a run of its own or in the one that it went into by itself meanwhile. */
async function payWeekly(household: string, desk: string): Promise<void> {
  const token = await tokenFor(url, 'fostering-finance')
  const claim = `allowance.c1.${taxYearOf(today).slice(0, 4)}`
  await good(ask(url, token, `${finance}/runs`, { on: today, claims: [{ household, claim }] }))
  const { values } = await good(ask<PartView>(url, token, `${desk}/parts/${claim}`))
  for (const { run } of AllowanceShown.parse(values).payments)
    await good(ask<PaymentRun>(url, token, `${finance}/runs/${run}/paid`, { on: today }))
}

test.describe('money of a carer', { tag: '@phone' }, () => {
  test('is claimed with a receipt, checked, paid, and stands in the statement of the year', async ({
    open,
  }) => {
    const at = await alone('early-permanence', { approved: addDays(today, -30) })
    const page = await open(pathOf(at.made.url))
    await enterCode(page, at.made.code)
    await follow(page, 'Money')
    await page.getByText('You have not made any claims yet').waitFor()
    await look(page, 'none')
    // A child came: what is paid by the week is there without anybody claiming it.
    await actOn(url, at.assessor, at.desk, 'child.c1', 'place', { ...noor, from: addDays(today, -20) })
    await page.reload()
    await page
      .getByText(/^How we worked it out for Noor/)
      .first()
      .click()
    await page.getByText('a week, the rate for a child aged').first().waitFor()
    await look(page, 'with an allowance')
    await page.getByText('What we pay for a mile').click()
    await page.getByText('Weekly rates by age').click()
    await press(page, 'Show the allowance')
    await page.getByText('Enter the child’s date of birth').waitFor()
    await look(page, 'no day of birth')

    await press(page, 'Start a claim')
    await page.getByText('There is nothing in this claim yet').waitFor()
    await look(page, 'empty')
    await press(page, 'Add a journey')
    await heading(page, 'Add a journey')
    await press(page, 'Save this journey')
    await summary(page)
    for (const words of ['Select what the journey was for', 'Say where you went', 'Enter how many miles'])
      await page.locator('.govuk-error-summary').getByText(words).waitFor()
    await look(page, 'with what is missing')
    await typeDate(page, 'on', addDays(today, -1))
    await page.locator('#why').selectOption('school')
    await page.locator('#where').fill('Home to school and back')
    await page.locator('#miles').fill('12.4')
    await press(page, 'Save this journey')
    await done(page, 'We have saved it in your claim')
    await page.getByText('12.4 miles at').waitFor()

    await press(page, 'Add a cost or a request')
    await heading(page, 'Add a cost or a request')
    await page.getByLabel('Something I paid for', { exact: true }).check()
    await page.locator('#what').fill('Winter coat')
    await page.locator('#pounds').fill('42.50')
    await press(page, 'Save this')
    await summary(page)
    await page.locator('.govuk-error-summary').getByText('Add a photo of the receipt').waitFor()
    await look(page, 'without a receipt')
    const file = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await photo() }
    await page.locator('input[data-photos="receipt"]').setInputFiles(file)
    await expect(page.locator('.app-photo').getByText('Added', { exact: true })).toHaveCount(1, {
      timeout: 30_000,
    })
    await press(page, 'Save this')
    await done(page, 'We have saved it in your claim')
    await press(page, /^Show “Receipt: Winter coat”/)
    await page.getByRole('img', { name: 'Receipt: Winter coat' }).waitFor()
    await look(page, 'ready to send')

    // The same journey once more is asked about, and not dropped.
    await press(page, 'Add a journey')
    await heading(page, 'Add a journey')
    await typeDate(page, 'on', addDays(today, -1))
    await page.locator('#why').selectOption('school')
    await page.locator('#where').fill('Home to school and back')
    await page.locator('#miles').fill('12.4')
    await press(page, 'Save this journey')
    await done(page, 'We have saved it in your claim')
    await press(page, 'Send this claim')
    await summary(page)
    await look(page, 'looks the same')
    await page.getByLabel(/^This is a different one/).check()
    await press(page, 'Send this claim')
    await done(page, 'We have your claim. Thank you.')
    await page.getByText('We aim to check it by').waitFor()
    await look(page, 'sent')

    const claim = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    const less = { line: 'l2', pounds: '40', why: 'We pay up to £40 for a coat.' }
    await actOn(url, at.assessor, at.desk, claim, 'adjust', less)
    await actOn(url, at.assessor, at.desk, claim, 'agree', { alike: true })
    await page.reload()
    await page.getByText('It will go into the next payment run').waitFor()
    await page
      .getByText('Why this is different from what you claimed: We pay up to £40 for a coat.')
      .waitFor()
    await page.getByText('If you disagree').click()
    await press(page, 'Tell us')
    await summary(page)
    await look(page, 'agreed in part')

    const { total } = await pay(at.household, claim)
    await page.reload()
    await page.getByText('We paid you').waitFor()
    await follow(page, 'Back to “Money”')
    await page.getByText('Paid', { exact: true }).waitFor()
    await look(page, 'paid')
    await follow(page, /^What we paid you from 6 April/)
    await heading(page, 'Yearly statement')
    const sum = `£${(total / 100).toFixed(2)}`
    await expect(page.locator('.govuk-summary-list__row', { hasText: 'Your household' })).toContainText(sum)
    await page.getByText('This is not tax advice').waitFor()
    await look(page)
    expect(inspector.findings.splice(0)).toEqual([])
    const table = everyRoute.filter(({ path }) => /\/money(?:\/|$)/.test(path) && path.includes('/place/'))
    expect(table.length).toBe(5)
    expect(unseen(table, inspector.routes)).toEqual([])
  })
})

test.describe('the desk of finance', { tag: '@desktop' }, () => {
  test('puts claims into a run, gives the file for the ledger, and records what was paid', async ({
    open,
  }) => {
    const at = await alone('early-permanence', { approved: addDays(today, -30) })
    const cost = { is: 'expense', on: today, what: 'Shoes', noReceipt: 'The shop gave none' }
    for (const [n, pence] of [1234, 2468].entries()) {
      const lines = [{ ...cost, id: 'l1', pence }]
      const claim = `claim.k${n + 1}`
      await actOn(url, at.token, ownPlace, claim, 'write', { lines, another: [], send: true })
      await actOn(url, at.assessor, at.desk, claim, 'agree', {})
    }
    // The child had gone by the day up to which the allowance was paid.
    await actOn(url, at.assessor, at.desk, 'child.c1', 'place', { ...noor, from: addDays(today, -20) })
    await payWeekly(at.household, at.desk)
    const gone = { on: addDays(today, -18), reason: 'home', summary: 'She went home as planned.' }
    await actOn(url, at.assessor, at.desk, 'child.c1', 'end', gone)
    const page = await colleague(open, 'fostering-finance')
    await follow(page, 'Payments to make')
    const own = page.locator('.govuk-checkboxes__item', { hasText: at.household })
    await expect(async () => {
      await page.reload()
      await expect(own).toHaveCount(2, { timeout: 6000 })
    }).toPass()
    await look(page, 'to be paid')
    await page
      .getByRole('link', { name: `, ${at.household}` })
      .filter({ hasText: 'Weekly allowance' })
      .first()
      .click()
    await page.getByText('Paid too much').waitFor()
    await look(page, 'an allowance to look at')
    await act(page, 'Decide what happens with the difference', 'Save the decision', async () => {
      await page.getByLabel('The carers keep it').check()
      await page.locator('#act-reasons').fill('We were told late.')
    })
    await done(page, 'Saved. The carers can read it')
    await look(page, 'an allowance that was decided')
    await page.goto(paths.fosteringDesk)
    await follow(page, 'Payments to make')
    await expect(own).toHaveCount(2)
    const boxes = page.locator('input[name=claims]')
    for (let n = 0; n < (await boxes.count()); n++) await boxes.nth(n).uncheck()
    await press(page, 'Add them to a payment run')
    await summary(page)
    await look(page, 'nothing chosen')
    for (const n of [0, 1]) await own.nth(n).getByRole('checkbox').check()
    await page.getByText('£37.02 for 2 payments').waitFor()
    await press(page, 'Add them to a payment run')
    await heading(page, 'Payment run')
    await page.getByText('To be paid', { exact: true }).waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      press(page, 'Download the file for the ledger (CSV)'),
    ])
    expect(file.suggestedFilename()).toMatch(/^R-[0-9a-z]{12}\.csv$/)
    await press(page, 'Record the payment')
    await summary(page)
    await look(page, 'without a day')
    const [year = '', month = '', date = ''] = today.split('-')
    for (const [part, words] of Object.entries({ day: date, month, year }))
      await page.locator(`#day-${part}`).fill(words)
    await page.getByText('Some of it did not go through').click()
    await page.getByLabel('£24.68', { exact: false }).selectOption('The bank account is closed.')
    await press(page, 'Record the payment')
    await page.getByText('did not go through and will be paid again in another run').waitFor()
    await page.getByText('£12.34 for 1 payment', { exact: true }).waitFor()
    await look(page, 'paid')
    expect(inspector.findings.splice(0)).toEqual([])
    const table = everyRoute.filter(({ path }) => path.startsWith(`${paths.fosteringDesk}/finance`))
    expect(table.length).toBe(2)
    expect(unseen(table, inspector.routes)).toEqual([])
  })
})
