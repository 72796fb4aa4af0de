import { axe, scrollsSideways } from '../support/axe.ts'
import { exampleOf, report, until } from '../support/client.ts'
import { expect, type Open, type Page, test } from '../support/test.ts'
import { linkIn, playTold } from '../support/told.ts'

let told: Awaited<ReturnType<typeof playTold>>
test.beforeAll(async () => {
  told = await playTold()
})
test.afterAll(() => told.stop())
/** The browser complains of the refusals that a test brings about. */
test.use({ expected: /status of 401/ })

const pothole = (email: string) => ({ ...exampleOf('pothole'), contact: { email, updates: 'email' } })

async function fitsAndIsAccessible(page: Page) {
  expect(await axe(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await scrollsSideways(page)).toBe(false)
}

test.describe('a resident who asked for e-mails', () => {
  test('gets a confirmation whose link opens the private page', async ({ open }) => {
    const { reference } = await report(told.url, pothole('ada@example.org'))
    const message = await told.messageTo('ada@example.org', reference)
    expect(message.personalisation.subject).toContain('We have your report')
    const page = await open(linkIn(message))
    await page.getByRole('heading', { name: reference }).waitFor()
    await page.getByText('What you told us').waitFor()
  })

  test('is accepted while GOV.UK Notify fails, and told once it is back', async () => {
    const down = told.notify.wrong(500, 'Exception', 'Internal server error')
    told.notify.next(down, { hang: true })
    const { reference } = await report(told.url, pothole('bob@example.org'))
    await told.messageTo('bob@example.org', reference)
    // Taken while its answer was lost: the next try asks for it, and sends nothing again.
    await until(
      async () => told.notify.asked(`${reference}/1 reporter`),
      (times) => times >= 2,
    )
    expect(told.notify.taken.filter(({ email_address }) => email_address === 'bob@example.org')).toHaveLength(
      1,
    )
  })
})

test.describe('find my requests', () => {
  const ask = async (open: Open, email: string) => {
    const page = await open(`${told.url}/my-requests`)
    await page.getByLabel('Your email address').fill(email)
    await page.getByRole('button', { name: 'Send me a link' }).click()
    return page
  }

  test('says what to put right, and keeps what was typed', async ({ open }) => {
    const page = await ask(open, 'ada at example.org')
    await page.getByRole('link', { name: /Enter an email address in the correct format/ }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('email')
    expect(await page.getByLabel('Your email address').inputValue()).toBe('ada at example.org')
    await fitsAndIsAccessible(page)
  })

  test('sends a link to everything, and from there to each private page', async ({ open }) => {
    const email = 'carol@example.org'
    const sent = [await report(told.url, pothole(email)), await report(told.url, pothole(email))]
    const page = await ask(open, ' Carol@Example.org ')
    await page.getByRole('heading', { name: 'Check your email' }).waitFor()
    await fitsAndIsAccessible(page)
    await page.goto(linkIn(await told.messageTo('Carol@example.org', '/my-requests/list#')))
    for (const { reference } of sent) await page.getByRole('link', { name: reference }).waitFor()
    await fitsAndIsAccessible(page)
    await page.getByRole('link', { name: sent[0]?.reference ?? '' }).click()
    await page.getByText('What you told us').waitFor()
  })

  test('says the same to an address that nothing is known of, and sends it nothing', async ({ open }) => {
    const page = await ask(open, 'nobody@example.org')
    await page.getByRole('heading', { name: 'Check your email' }).waitFor()
    await report(told.url, pothole('dave@example.org'))
    await ask(open, 'dave@example.org')
    await told.messageTo('dave@example.org', '/my-requests/list#')
    expect(told.notify.taken.some(({ email_address }) => email_address === 'nobody@example.org')).toBe(false)
  })

  test('says what to do when the link is wrong or old', async ({ open }) => {
    for (const token of ['', `#${'a'.repeat(43)}.1a2b3c.${'b'.repeat(43)}`]) {
      const page = await open(`${told.url}/my-requests/list${token}`)
      await page.getByRole('heading', { name: 'This link does not work any more' }).waitFor()
      await fitsAndIsAccessible(page)
      await page.getByRole('button', { name: 'Send me a new link' }).click()
      await page.getByLabel('Your email address').waitFor()
    }
  })
})

test.describe('an address that can’t be used', () => {
  test('is refused at the field with what to put right, and one that can only be meant one way is not', async ({
    open,
  }) => {
    const page = await open(`${told.url}/my-requests`)
    const field = page.getByLabel('Your email address')
    const send = page.getByRole('button', { name: 'Send me a link' })
    for (const [typed, says] of [
      ['jo..b@example.org', /Check the dots in the email address/],
      ['jo@example.org, al@example.org', /one email address only/],
    ] as const) {
      await field.fill(typed)
      await send.click()
      await page.getByRole('link', { name: says }).waitFor()
      expect(await field.inputValue()).toBe(typed)
    }
    await field.fill('\u200b<Jo.O’Brien@Example.org>,')
    await send.click()
    await page.getByText("Jo.O'Brien@example.org").waitFor()
  })

  test('that looks mistyped is offered as it was probably meant, which the keyboard takes', async ({
    open,
  }) => {
    const page = await open(`${told.url}/my-requests`)
    const field = page.getByLabel('Your email address')
    await field.pressSequentially('jo@gmial.con')
    await page.getByRole('status').getByText('Did you mean jo@gmail.com?').waitFor()
    await fitsAndIsAccessible(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await field.inputValue()).toBe('jo@gmail.com')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('email')
    expect(await page.getByText('Did you mean').count()).toBe(0)
  })

  test('that looks mistyped is taken all the same', async ({ open }) => {
    const page = await open(`${told.url}/my-requests`)
    await page.getByLabel('Your email address').fill('jo@gmial.com')
    await page.getByText('Did you mean').waitFor()
    await page.getByRole('button', { name: 'Send me a link' }).click()
    await page.getByText('jo@gmial.com').waitFor()
  })

  test('is said on the private page once GOV.UK Notify has refused it, and the request is safe', async ({
    open,
  }) => {
    const refusal = told.notify.wrong(400, 'ValidationError', 'email_address Not a valid email address')
    told.notify.next(refusal)
    const { reference, trackingKey } = await report(told.url, pothole('erin@example.org'))
    const look = () =>
      fetch(`${told.url}/api/requests/${reference}`, { headers: { authorization: `Bearer ${trackingKey}` } })
    await until(
      async () => (await (await look()).json()) as { unreached?: string },
      ({ unreached }) => unreached === 'e•••@example.org',
    )
    const page = await open(`${told.url}/track/${reference}#${trackingKey}`)
    await page.getByText('Our emails are not getting through to that address').waitFor()
    await page.getByText('We will not send you messages').waitFor()
    expect(await page.getByText('erin@example.org').count()).toBe(0)
    await fitsAndIsAccessible(page)
    const field = page.getByLabel('Your email address')
    await field.fill('erin..b@example.org')
    await page.getByRole('button', { name: 'Use this address' }).click()
    await page.getByRole('link', { name: /Check the dots/ }).waitFor()
    await fitsAndIsAccessible(page)
    await field.fill('erin.b@example.org')
    await page.getByRole('button', { name: 'Use this address' }).click()
    await page.getByText('We will send your news to erin.b@example.org').waitFor()
    await page.getByText('We email you when something changes').waitFor()
  })
})
