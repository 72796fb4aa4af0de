import { randomUUID } from 'node:crypto'
import type { Receipt } from '#contract/requests/request.ts'
import type { Action } from '#contract/workspace/workspace.ts'
import { pdf } from '#requests/evidence/testing/pdf.ts'
import { axeOnBoth, scrollsSideways } from '../support/axe.ts'
import { exampleOf, report, track, until } from '../support/client.ts'
import { addedPhoto } from '../support/evidence.ts'
import { awaitMessage, sentTo } from '../support/inbox.ts'
import { url } from '../support/installed.ts'
import { tokenFor } from '../support/staff.ts'
import { expect, type Page, test } from '../support/test.ts'

// What the browser says of what was done to the connection here.
test.use({ translated: true, expected: /net::ERR_FAILED/ })
const json = { 'content-type': 'application/json' }

async function reported(slug: string, email = 'ada@example.org', updates = 'none'): Promise<Receipt> {
  const contact = { name: 'Ada Example', email, updates }
  const receipt = await report(url, { ...exampleOf(slug), contact })
  await until(
    () => track(url, receipt),
    ({ state }) => state === 'acknowledged',
  )
  return receipt
}

/** Acts as staff of the group, who have seen what there is. */
async function act({ reference }: Receipt, action: Action, group = 'highways-officers'): Promise<void> {
  const authorization = `Bearer ${await tokenFor(url, group)}`
  const path = `${url}/api/workspace/requests/${reference}`
  const { number } = (await (await fetch(path, { headers: { authorization } })).json()) as { number: number }
  const taken = await fetch(`${path}/actions`, {
    method: 'POST',
    headers: { ...json, authorization, 'idempotency-key': randomUUID() },
    body: JSON.stringify({ action, seen: number }),
  })
  expect(taken.status, await taken.clone().text()).toBe(200)
}

/** A photo of the department, taken and checked. */
const checkedPhoto = async () => ({ ...(await addedPhoto(url)), description: 'The road, level again' })

/** Opens a form's error with nothing entered, and looks at the page with and without it. */
async function refusedEmpty(page: Page, button: string, error: string) {
  expect(await axeOnBoth(page)).toEqual([])
  await page.getByRole('button', { name: button }).press('Enter')
  const summary = page.locator('.govuk-error-summary')
  await summary.getByRole('link', { name: error }).waitFor()
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await axeOnBoth(page)).toEqual([])
  await summary.getByRole('link', { name: error }).press('Enter')
}

test.describe('what comes after', () => {
  test('is asked and answered, fixed, not fixed, fixed again, and rated', async ({ open }) => {
    const receipt = await reported('pothole')
    await act(receipt, { do: 'ask', text: 'Which side of the road?\n<b>Left</b> or right?' })
    const page = await open(`/track/${receipt.reference}#${receipt.trackingKey}`)
    await page.getByRole('heading', { name: 'The highways team has a question' }).waitFor()
    await page.getByText('<b>Left</b> or right?').waitFor()
    await refusedEmpty(page, 'Send your answer', 'Enter your answer')
    await page.keyboard.type('The left side')

    await page.route('**/answers', (route) => route.abort())
    await page.getByRole('button', { name: 'Send your answer' }).click()
    await page.getByRole('link', { name: /We could not send it/ }).waitFor()
    await page.unroute('**/answers')
    await page.reload()
    expect(await page.getByLabel('Your answer').inputValue()).toBe('The left side')
    await page.getByRole('button', { name: 'Send your answer' }).click()
    await page.getByText('We have sent your answer to the highways team').waitFor()
    expect(await page.getByLabel('Your answer').count()).toBe(0)
    expect(await axeOnBoth(page)).toEqual([])

    await act(receipt, { do: 'fix', note: 'Filled with\nhot asphalt', photos: [await checkedPhoto()] })
    await page.reload()
    await page.getByRole('heading', { name: 'What was done' }).waitFor()
    await page.getByRole('img', { name: 'The road, level again' }).waitFor()
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
    await refusedEmpty(page, 'It isn’t fixed: open it again', 'Enter what is still wrong')
    await page.keyboard.type('It sank again')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('We have opened it again, and told the highways team').waitFor()
    expect(await axeOnBoth(page)).toEqual([])

    await act(receipt, { do: 'fix', note: 'Filled again', photos: [] })
    await page.reload()
    await page.getByText('Overall, how did you feel about the service?').waitFor()
    await refusedEmpty(page, 'Tell us', 'Select how you felt about the service')
    await page.getByLabel('Satisfied', { exact: true }).check()
    await page.getByRole('button', { name: 'Tell us' }).click()
    await page.getByText('Thank you for telling us how it went').waitFor()
    expect(await page.getByRole('radio').count()).toBe(0)
    expect(await axeOnBoth(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await scrollsSideways(page)).toBe(false)
    expect((await track(url, receipt)).history.map(({ type }) => type)).toEqual([
      ...['submitted', 'acknowledged', 'asked', 'answered', 'fixed', 'reopened', 'fixed', 'rated'],
    ])
  })
})

test.describe('a report that was merged into another', () => {
  test('is where its resident says that it isn’t fixed, and how it went', async ({ open }) => {
    const [older, newer] = [await reported('pothole'), await reported('pothole')]
    await act(newer, { do: 'merge', into: older.reference })
    await act(older, { do: 'fix', note: 'Filled with hot asphalt', photos: [await checkedPhoto()] })
    const page = await open(`/track/${newer.reference}#${newer.trackingKey}`)
    await page.getByRole('heading', { name: `It carries on as ${older.reference}` }).waitFor()
    await page.getByRole('img', { name: 'The road, level again' }).waitFor()
    await refusedEmpty(page, 'It isn’t fixed: open it again', 'Enter what is still wrong')
    await page.keyboard.type('It sank again')
    await page.getByRole('button', { name: 'It isn’t fixed: open it again' }).click()
    await page.getByText('We have opened it again, and told the highways team').waitFor()
    await page.getByText('Opened again: you said that it isn’t fixed').waitFor()
    expect(await axeOnBoth(page)).toEqual([])
    expect((await track(url, older)).history.at(-1)).toMatchObject({
      ...{ type: 'reopened', by: 'Another resident' },
    })
    await act(older, { do: 'fix', note: 'Filled again', photos: [] })
    await page.reload()
    await page.getByLabel('Satisfied', { exact: true }).check()
    await page.getByRole('button', { name: 'Tell us' }).click()
    await page.getByText('Thank you for telling us how it went').waitFor()
    expect(await axeOnBoth(page)).toEqual([])
    expect((await track(url, older)).canRate).toBe(true)
  })
})

test.describe('a question about a Blue Badge', () => {
  test('is told of without a word of it, and answered on the private page', async ({ open }) => {
    const email = `badge-${randomUUID()}@example.org`
    const receipt = await reported('blue-badge', email, 'email')
    await act(receipt, { do: 'ask', text: 'Can you walk 20 metres?' }, 'blue-badge-assessors')
    const link = await awaitMessage(
      url,
      email,
      /We have a question about your Blue Badge application[\s\S]*?(\/track\/\S+)/,
    )
    const told = JSON.stringify(await sentTo(url, email))
    // Which application it is about may be said; what is asked may not.
    expect(told).toContain('your Blue Badge application')
    expect(told).not.toMatch(/20 metres/i)
    const page = await open(link)
    await page.getByText('Can you walk 20 metres?').waitFor()
    expect(await axeOnBoth(page)).toEqual([])
    await page.getByLabel('Your answer').fill('No')
    await page.getByText('Add files to your answer').click()
    await page
      .locator('input[data-photos="answer-identity"]')
      .last()
      .setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: pdf() })
    await page.getByText('Added', { exact: true }).waitFor()
    expect(await axeOnBoth(page)).toEqual([])
    expect(await scrollsSideways(page)).toBe(false)
    await page.getByRole('button', { name: 'Send your answer' }).click()
    await page.getByText('We have sent your answer to the Blue Badge team').waitFor()
    await page.getByText(/^Files sent with it: /).waitFor()
  })
})
