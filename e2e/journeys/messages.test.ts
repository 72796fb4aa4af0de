import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, scrollsSideways } from '../support/axe.ts'
import { browserTests } from '../support/browser.ts'
import { exampleOf, report, until } from '../support/client.ts'
import { linkIn, playTold } from '../support/told.ts'

const tests = browserTests()
let told: Awaited<ReturnType<typeof playTold>>
beforeAll(async () => {
  told = await playTold()
})
afterAll(() => told.stop())
/** The browser complains of the refusals that a test brings about. */
afterAll(() => expect(tests.complaints.filter((words) => !/status of 401/.test(words))).toEqual([]))

const pothole = (email: string) => ({ ...exampleOf('pothole'), contact: { email, updates: 'email' } })

async function fitsAndIsAccessible(page: Awaited<ReturnType<typeof tests.open>>) {
  expect(await axe(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await scrollsSideways(page)).toBe(false)
}

describe('a resident who asked for e-mails', () => {
  it('gets a confirmation whose link opens the private page', async () => {
    const { reference } = await report(told.url, pothole('ada@example.org'))
    const message = await told.messageTo('ada@example.org', reference)
    expect(message.personalisation.subject).toContain('We have your report')
    const page = await tests.open(linkIn(message), 'phone')
    await page.getByRole('heading', { name: reference }).waitFor()
    await page.getByText('What you told us').waitFor()
    await page.context().close()
  })

  it('is accepted while GOV.UK Notify fails, and told once it is back', async () => {
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

describe('find my requests', () => {
  const ask = async (email: string) => {
    const page = await tests.open(`${told.url}/my-requests`, 'phone')
    await page.getByLabel('Your email address').fill(email)
    await page.getByRole('button', { name: 'Send me a link' }).click()
    return page
  }

  it('says what to put right, and keeps what was typed', async () => {
    const page = await ask('ada at example.org')
    await page.getByRole('link', { name: /Enter an email address in the correct format/ }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('email')
    expect(await page.getByLabel('Your email address').inputValue()).toBe('ada at example.org')
    await fitsAndIsAccessible(page)
    await page.context().close()
  })

  it('sends a link to everything, and from there to each private page', async () => {
    const email = 'carol@example.org'
    const sent = [await report(told.url, pothole(email)), await report(told.url, pothole(email))]
    const page = await ask(' Carol@Example.org ')
    await page.getByRole('heading', { name: 'Check your email' }).waitFor()
    await fitsAndIsAccessible(page)
    await page.goto(linkIn(await told.messageTo('Carol@example.org', '/my-requests/list#')))
    for (const { reference } of sent) await page.getByRole('link', { name: reference }).waitFor()
    await fitsAndIsAccessible(page)
    await page.getByRole('link', { name: sent[0]?.reference ?? '' }).click()
    await page.getByText('What you told us').waitFor()
    await page.context().close()
  })

  it('says the same to an address that nothing is known of, and sends it nothing', async () => {
    const page = await ask('nobody@example.org')
    await page.getByRole('heading', { name: 'Check your email' }).waitFor()
    await report(told.url, pothole('dave@example.org'))
    const later = await ask('dave@example.org')
    await told.messageTo('dave@example.org', '/my-requests/list#')
    expect(told.notify.taken.some(({ email_address }) => email_address === 'nobody@example.org')).toBe(false)
    await page.context().close()
    await later.context().close()
  })

  it('says what to do when the link is wrong or old', async () => {
    for (const token of ['', `#${'a'.repeat(43)}.1a2b3c.${'b'.repeat(43)}`]) {
      const page = await tests.open(`${told.url}/my-requests/list${token}`, 'phone')
      await page.getByRole('heading', { name: 'This link does not work any more' }).waitFor()
      await fitsAndIsAccessible(page)
      await page.getByRole('button', { name: 'Send me a new link' }).click()
      await page.getByLabel('Your email address').waitFor()
      await page.context().close()
    }
  })
})

describe('an address that can’t be used', () => {
  it('is refused at the field with what to put right, and one that can only be meant one way is not', async () => {
    const page = await tests.open(`${told.url}/my-requests`, 'phone')
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
    await page.context().close()
  })

  it('that looks mistyped is offered as it was probably meant, which the keyboard takes', async () => {
    const page = await tests.open(`${told.url}/my-requests`, 'phone')
    const field = page.getByLabel('Your email address')
    await field.pressSequentially('jo@gmial.con')
    await page.getByRole('status').getByText('Did you mean jo@gmail.com?').waitFor()
    await fitsAndIsAccessible(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await field.inputValue()).toBe('jo@gmail.com')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('email')
    expect(await page.getByText('Did you mean').count()).toBe(0)
    await page.context().close()
  })

  it('that looks mistyped is taken all the same', async () => {
    const page = await tests.open(`${told.url}/my-requests`, 'phone')
    await page.getByLabel('Your email address').fill('jo@gmial.com')
    await page.getByText('Did you mean').waitFor()
    await page.getByRole('button', { name: 'Send me a link' }).click()
    await page.getByText('jo@gmial.com').waitFor()
    await page.context().close()
  })

  it('is said on the private page once GOV.UK Notify has refused it, and the request is safe', async () => {
    const refusal = told.notify.wrong(400, 'ValidationError', 'email_address Not a valid email address')
    told.notify.next(refusal)
    const { reference, trackingKey } = await report(told.url, pothole('erin@example.org'))
    const look = () =>
      fetch(`${told.url}/api/requests/${reference}`, { headers: { authorization: `Bearer ${trackingKey}` } })
    await until(
      async () => (await (await look()).json()) as { unreached?: string },
      ({ unreached }) => unreached === 'e•••@example.org',
    )
    const page = await tests.open(`${told.url}/track/${reference}#${trackingKey}`, 'phone')
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
    await page.getByText('You asked for news by email').waitFor()
    await page.context().close()
  })
})
