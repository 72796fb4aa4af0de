import { makeReference } from '#contract/core/reference.ts'
import type { LocationAnswer } from '#contract/geo/location.ts'
import { pothole } from '#services/pothole.ts'
import { axe, scrollsSideways } from '../support/axe.ts'
import { screens } from '../support/browser.ts'
import { awaitMessage } from '../support/inbox.ts'
import { url } from '../support/installed.ts'
import { freshPlace } from '../support/place.ts'
import { expect, type Open, type Page, test } from '../support/test.ts'
import { onwards, walk } from '../support/walk.ts'

/** The browser says so of the refusals that a test brings about. */
const refusals = /status of (401|409|422)/
test.use({ translated: true, expected: refusals })

interface Printed {
  readonly reference: string
  readonly code: string
}

/** A report on the page of details, with something typed that was not continued with. */
async function halfWay(open: Open, place: LocationAnswer, typed: string): Promise<Page> {
  const page = await open('/report/pothole')
  await walk(page, pothole, { ...pothole.example, location: place }, 'details')
  await page.locator('#details').fill(typed)
  return page
}

const look = async (page: Page) => {
  expect(await axe(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
}
const summary = (page: Page) => page.locator('.govuk-error-summary:focus').waitFor()
const onDetails = (page: Page, typed: string) =>
  page.waitForFunction(
    (words) => location.pathname.endsWith('/details') && document.querySelector('textarea')?.value === words,
    typed,
  )

async function openSave(page: Page): Promise<void> {
  // Leaving the page keeps what was typed on it.
  await page.goto('/report/pothole/save')
  await page.getByRole('heading', { name: 'Save your answers and come back later' }).waitFor()
}

async function print(page: Page): Promise<Printed> {
  await openSave(page)
  await page.locator('input[name=way][value=print]').check()
  await onwards(page).click()
  await page.getByRole('heading', { name: 'Your answers are saved' }).waitFor()
  const textOf = (what: string) => page.locator(`[data-saved=${what}]`).innerText()
  return { reference: await textOf('reference'), code: await textOf('code') }
}

async function enter(page: Page, { reference, code }: Printed): Promise<void> {
  await page.goto('/continue')
  await page.getByLabel('Reference').fill(reference)
  await page.getByLabel('Code').fill(code)
  await page.getByRole('button', { name: 'Continue' }).click()
}

test.describe('a form that was saved on paper', () => {
  test('goes on in another browser where it was left, is sent there, and is gone then', async ({ open }) => {
    const place = await freshPlace(url)
    const one = await halfWay(open, place, 'By the old mill')
    await openSave(one)
    await onwards(one).click()
    await summary(one)
    await look(one)
    const printed = await print(one)
    await look(one)
    await one.reload()
    await one.getByText(printed.code).waitFor()

    const other = await open('/continue')
    await other.waitForLoadState('networkidle')
    await look(other)
    const wrong = printed.code.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    await enter(other, { ...printed, code: wrong })
    await summary(other)
    await look(other)
    expect(await other.getByLabel('Reference').inputValue()).toBe(printed.reference)
    await enter(other, {
      reference: printed.reference.toLowerCase(),
      code: printed.code.replaceAll('-', ' '),
    })
    await onDetails(other, 'By the old mill')
    await walk(other, pothole, { ...pothole.example, location: place, details: 'By the new mill' }, 'done')

    const third = await open('/continue')
    await expect
      .poll(
        async () => {
          await enter(third, printed)
          await summary(third)
          return third.getByText('We have no saved form for this').count()
        },
        { timeout: 15_000 },
      )
      .toBeGreaterThan(0)

    // Whoever comes back to where it was begun hears that it was sent, and does not send it again.
    await one.goto('/report/pothole/details')
    await one.getByText('You sent this form from another device').waitFor()
    await look(one)
    expect(await one.locator('#details').inputValue()).toBe('By the old mill')
    await walk(one, pothole, { ...pothole.example, location: place, details: 'By the old mill' }, 'check')
    await onwards(one).click()
    await summary(one)
    await one.getByText('You have already sent this form from another device').waitFor()
    await look(one)
    await one.goto('/report/pothole/details')
    await one.getByRole('button', { name: 'I sent it: delete these answers' }).click()
    await one.getByText('We have deleted your answers').waitFor()
    for (const page of [one, other, third]) await page.context().close()
  })

  test('is saved over from where it was opened, and nobody’s changes are lost', async ({ open }) => {
    const place = await freshPlace(url)
    const one = await halfWay(open, place, 'First')
    const printed = await print(one)
    const other = await open('/continue')
    await enter(other, printed)
    await onDetails(other, 'First')
    await other.locator('#details').fill('Second')
    await openSave(other)
    await other.locator('input[name=way][value=same]:checked').waitFor()
    await onwards(other).click()
    await other.getByText(printed.code).waitFor()

    await one.goto('/report/pothole/details')
    await one.getByText('You saved this form again on another device on').waitFor()
    await look(one)
    await one.locator('#details').fill('Third')
    await openSave(one)
    await onwards(one).click()
    await summary(one)
    await one.getByText('saved this form on another device').waitFor()
    await look(one)
    await one.getByRole('link', { name: 'Open what was saved there' }).click()
    await one.getByRole('heading', { name: 'Which answers do you want to continue with?' }).waitFor()
    await onwards(one).click()
    await summary(one)
    await look(one)
    await one.locator('input[name=which][value=here]').check()
    await onwards(one).click()
    await onDetails(one, 'Third')
    await openSave(one)
    await onwards(one).click()
    await one.getByText(printed.code).waitFor()

    const third = await open('/continue')
    await enter(third, printed)
    await onDetails(third, 'Third')
    for (const page of [one, other, third]) await page.context().close()
  })

  test('makes room by putting aside what is on the device, which can be taken up again', async ({ open }) => {
    const place = await freshPlace(url)
    const one = await halfWay(open, place, 'Saved')
    const printed = await print(one)
    const other = await halfWay(open, place, 'Mine')
    await other.reload()
    await enter(other, printed)
    await other.locator('input[name=which][value=saved]').check()
    await onwards(other).click()
    await onDetails(other, 'Saved')
    await other.goto('/continue')
    await look(other)
    await other.getByRole('button', { name: 'Continue it' }).click()
    await onDetails(other, 'Mine')
    await other.goto('/continue')
    await other.getByRole('button', { name: 'Continue it' }).waitFor()
    for (const page of [one, other]) await page.context().close()
  })
})

test.describe('a form that was saved by email', () => {
  test('goes on in another browser with the link and a fresh code, and not with a wrong one', async ({
    open,
  }) => {
    const address = `jo-${crypto.randomUUID()}@example.com`
    const one = await halfWay(open, await freshPlace(url), 'By the old mill')
    await openSave(one)
    await one.locator('input[name=way][value=email]').check()
    await one.getByLabel('Email address').fill('jo@')
    await onwards(one).click()
    await summary(one)
    await look(one)
    expect(await one.getByLabel('Email address').inputValue()).toBe('jo@')
    await one.getByLabel('Email address').fill(address)
    await onwards(one).click()
    await one.getByRole('heading', { name: 'Your answers are saved' }).waitFor()
    await look(one)

    const link = await awaitMessage(url, address, /https?:\S+\/continue\/\S+/)
    const other = await open(new URL(link).pathname + new URL(link).hash, screens.desktop)
    await other.getByRole('button', { name: 'Send me a code' }).click()
    const code = await awaitMessage(url, address, /(\d{6}) is your code/)
    await other.getByLabel('Code').fill(code === '000000' ? '000001' : '000000')
    await onwards(other).click()
    await summary(other)
    await look(other)
    await other.getByLabel('Code').fill(code)
    await onwards(other).click()
    await onDetails(other, 'By the old mill')
    for (const page of [one, other]) await page.context().close()
  })
})

test('a form that is open in two tabs says so in both, for as long as it is', async ({ open }) => {
  const one = await halfWay(open, await freshPlace(url), 'By the old mill')
  const twice = 'You have this form open in another tab too'
  const other = await one.context().newPage()
  await other.goto('/report/pothole/details')
  for (const page of [one, other]) await page.getByText(twice).waitFor()
  await look(one)
  await other.close()
  await expect(one.getByText(twice)).toHaveCount(0)
})

/** A reference that nobody has. */
const unknown = makeReference('SV', new Uint8Array(5))

test.describe('a link', () => {
  for (const [what, hash, heading] of [
    ['without its key', '', 'This link is not complete'],
    ['with a wrong key of paper', `#P-${'0'.repeat(20)}`, 'This link does not open a saved form'],
  ] as const)
    test(`${what} opens nothing`, async ({ open }) => {
      const page = await open(`/continue/${unknown}${hash}`)
      await page.getByRole('heading', { name: heading }).waitFor()
      await look(page)
    })

  test('with a wrong key opens nothing, and sends no code', async ({ open }) => {
    const page = await open(`/continue/${unknown}#${'A'.repeat(22)}`)
    await page.getByRole('button', { name: 'Send me a code' }).click()
    await page.getByRole('heading', { name: 'This link does not open a saved form' }).waitFor()
    await look(page)
  })
})
