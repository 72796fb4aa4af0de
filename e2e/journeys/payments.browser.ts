import { randomUUID } from 'node:crypto'
import { PaymentStanding } from '#contract/requests/payment.ts'
import type { Receipt } from '#contract/requests/request.ts'
import { serviceOf } from '#services/index.ts'
import { axe } from '../support/axe.ts'
import { screens } from '../support/browser.ts'
import { exampleOf, report, runSchedule, track, until } from '../support/client.ts'
import { url } from '../support/installed.ts'
import { expect, type Open, type Page, test } from '../support/test.ts'

/** The browser complains of what the tests did: a refusal, and a way back that was cut off. */
const done = /status of (?:409|503)|net::ERR_FAILED/
test.use({ expected: done })
const service = 'birth-certificate'

const contact = { email: 'ada@example.org', updates: 'none' }
/** A request that costs £12.50. */
const applied = (): Promise<Receipt> => report(url, { ...exampleOf(service), contact })

const privatePage = (open: Open, { reference, trackingKey }: Receipt) =>
  open(`/track/${reference}#${trackingKey}`)

const payButton = (page: Page) =>
  page.getByRole('button', { name: /Pay £12\.50 now|pay £12\.50|Carry on paying/ })

/** Goes to the payment page and ends the payment there. */
async function payAtPay(page: Page, outcome: 'Pay' | 'Card refused' | 'Cancel payment'): Promise<void> {
  await payButton(page).click()
  await page.getByRole('heading', { name: 'Pay £12.50' }).waitFor()
  await page.getByRole('button', { name: outcome, exact: true }).click()
}

async function tell(behave: 'well' | 'fail' | 'time-out' | 'repeat', times?: number): Promise<void> {
  const answer = await fetch(`${url}/local/outside`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ system: 'pay', behave, ...(times && { times }) }),
  })
  if (!answer.ok) throw new Error(await answer.text())
}
test.afterEach(() => tell('well'))

interface Kept {
  readonly reference: string
  readonly amount: number
  readonly status: string
}
/** What Pay has of a request. */
async function atPay({ reference }: Receipt): Promise<Kept[]> {
  const { payments } = (await (await fetch(`${url}/local/outside.json`)).json()) as { payments: Kept[] }
  return payments.filter((payment) => payment.reference === reference)
}

const start = ({ reference, trackingKey }: Receipt): Promise<Response> =>
  fetch(`${url}/api/requests/${reference}/payment`, {
    method: 'POST',
    headers: { authorization: `Bearer ${trackingKey}` },
  })

// All on one project, as they change how Pay behaves to everybody.
for (const [name, screen] of Object.entries(screens))
  test.describe(`a fee, on a ${name}`, () => {
    test.use(screen)

    test('is paid with the keyboard from the private page, and shows there', async ({ open }) => {
      const receipt = await applied()
      const page = await privatePage(open, receipt)
      await payButton(page).waitFor()
      await payButton(page).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Pay £12.50' }).waitFor()
      await page.getByRole('button', { name: 'Pay', exact: true }).press('Enter')
      await page.getByText('Payment received').waitFor()
      expect(new URL(page.url()).href).toBe(`${url}/apply/paid/${receipt.reference}`)
      expect(await axe(page)).toEqual([])
      await page.getByRole('button', { name: 'Go to your private page' }).click()
      await page.getByText(/You paid £12\.50 on/).waitFor()
      expect(await payButton(page).count()).toBe(0)
      expect(await axe(page)).toEqual([])
      expect(await atPay(receipt)).toMatchObject([{ amount: 1250, status: 'success' }])
    })

    test('is paid with another card after one was refused', async ({ open }) => {
      const receipt = await applied()
      const page = await privatePage(open, receipt)
      await payAtPay(page, 'Card refused')
      await page.getByText('Your card was declined. Nothing was taken.').waitFor()
      expect(await axe(page)).toEqual([])
      await payAtPay(page, 'Pay')
      await page.getByText('Payment received').waitFor()
      expect((await track(url, receipt)).history.filter(({ type }) => type === 'paid')).toHaveLength(1)
    })
  })

test.describe('a fee', () => {
  test('can be paid from the confirmation, which knows it as paid when it is opened again', async ({
    open,
  }) => {
    const receipt = await applied()
    const page = await open('/')
    const sent = { kind: 'sent', receipt, updates: 'none', withoutLastChanges: false, savedAt: Date.now() }
    await page.evaluate(
      ([key = '', value = '']) => localStorage.setItem(key, value),
      [`shire-report-${service}`, JSON.stringify(sent)],
    )
    await page.goto(`/apply/${service}/done`)
    await page.getByRole('heading', { level: 1, name: 'You still need to pay £12.50' }).waitFor()
    expect(await axe(page)).toEqual([])
    await payAtPay(page, 'Pay')
    await page.getByText('Payment received').waitFor()
    await page.goto(`/apply/${service}/done`)
    await page.getByRole('heading', { level: 1, name: 'Order received' }).waitFor()
    await page.getByText(/You paid £12\.50 on/).waitFor()
  })

  test('that has changed since the form was opened is shown before anything is sent', async ({ open }) => {
    const page = await open('/')
    // This page knows the amount of before.
    const before = { pence: 1000, source: 'The list of before' }
    await page.route('**/api/notices', (route) =>
      route.fulfill({ json: { notices: [], fee: { [service]: before } } }),
    )
    const draft = { ...{ typed: {}, unanswered: [], refused: {} }, savedAt: Date.now(), key: randomUUID() }
    const passed = serviceOf(service)?.pages.map(({ id }) => id)
    const { answers } = exampleOf(service)
    await page.evaluate(
      ([key = '', value = '']) => localStorage.setItem(key, value),
      [
        `shire-report-${service}`,
        JSON.stringify({ kind: 'draft', ...draft, answers, passed, contact: { ...contact, name: 'Ada' } }),
      ],
    )
    await page.goto(`/apply/${service}/check`)
    await page.getByText('£10 to pay after you send this.').waitFor()
    await page.getByRole('button', { name: 'Send order' }).click()
    await page.getByText('The fee is now £12.50, not £10.').waitFor()
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('govuk-error-summary')
    await page.getByText('£12.50 to pay after you send this.').waitFor()
    expect(await axe(page)).toEqual([])
    // A second press within a second is taken for a double click.
    await page.waitForTimeout(1000)
    await page.getByRole('button', { name: 'Send order' }).click()
    await page.getByRole('heading', { level: 1, name: 'You still need to pay £12.50' }).waitFor()
  })

  test('is recorded when the tab is closed after paying', async ({ open }) => {
    const receipt = await applied()
    const page = await privatePage(open, receipt)
    await page.route('**/apply/paid/**', (route) => route.abort())
    await payAtPay(page, 'Pay')
    await page.close()
    const tracked = await until(
      async () => {
        await runSchedule(url, 'EveryMinuteForPayments')
        return track(url, receipt)
      },
      ({ payment }) => payment?.state === 'paid',
    )
    expect(tracked.history.map(({ type }) => type)).toContain('paid')
  })

  test('is one payment when the button is pressed in 50 tabs at once', async () => {
    const receipt = await applied()
    const answers = await Promise.all(Array.from({ length: 50 }, () => start(receipt)))
    const standings = await Promise.all(
      answers.map(async (answer) => PaymentStanding.parse(await answer.json())),
    )
    expect(standings.every(({ nextUrl }) => nextUrl)).toBe(true)
    expect(await atPay(receipt)).toHaveLength(1)
  })

  test('says so when Pay is down, with the application accepted, and is paid when Pay is back', async ({
    open,
  }) => {
    await tell('fail')
    const receipt = await applied()
    const page = await privatePage(open, receipt)
    await payButton(page).click()
    const problem = page.getByRole('alert')
    await problem.getByText('Nothing was taken, and what you sent is safe').waitFor()
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('govuk-error-summary')
    expect(await axe(page)).toEqual([])
    await tell('well')
    await payAtPay(page, 'Pay')
    await page.getByText('Payment received').waitFor()
  })

  test('is not lost to a payment that Pay made and never told of', async ({ open }) => {
    const receipt = await applied()
    await tell('repeat', 1)
    expect((await start(receipt)).status).toBe(503)
    const page = await privatePage(open, receipt)
    await payAtPay(page, 'Pay')
    await page.getByText('Payment received').waitFor()
    expect((await atPay(receipt)).map(({ status }) => status).sort()).toEqual(['created', 'success'])
  })

  test('needs no more of a browser that does not know the request than patience', async ({ open }) => {
    const page = await open('/apply/paid/RG-7K3M-9QTD')
    await page.getByText(/we will add your payment to/).waitFor()
    expect(await axe(page)).toEqual([])
    await page.goto('/apply/paid')
    await page.getByText(/we will add your payment to your request/).waitFor()
  })
})
