import { pothole } from '#services/pothole.ts'
import { paths } from '#web/app/paths.ts'
import { axe, scrollsSideways } from '../support/axe.ts'
import { report, track, until } from '../support/client.ts'
import { url } from '../support/installed.ts'
import { expect, type Page, test } from '../support/test.ts'
import { highwaysOn } from '../support/workspace-acts.ts'

// What was fetched before is kept for a minute, as an edge keeps it.
test.use({ translated: true, fresh: true })

const look = async (page: Page) => {
  expect(await axe(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
}

/** A pothole in Market Place that Highways has, and that the numbers know of. */
async function reported(details: string) {
  const receipt = await report(url, { service: 'pothole', answers: { ...pothole.example, details } })
  await until(
    () => track(url, receipt),
    ({ state }) => state === 'acknowledged',
  )
  await until(
    async () => (await (await fetch(`${url}/api/reports/${receipt.reference}`)).json()) as { taken?: string },
    ({ taken }) => Boolean(taken),
  )
  return receipt.reference
}

const secret = 'My neighbour at number 12 knows'

test('anybody finds a report, sees what staff have looked at, and follows it', async ({ open }) => {
  const reference = await reported(secret)
  let page = await open(paths.report)
  await page.getByRole('link', { name: 'See what has been reported' }).click()
  await page.getByRole('heading', { level: 1, name: 'What has been reported' }).waitFor()
  await page.getByLabel('Kind of problem').selectOption('pothole')
  await page.getByLabel('Open or finished').selectOption('open')
  await page.getByRole('button', { name: 'Show these reports' }).click()
  await page.waitForURL(/service=pothole&state=open/)
  await page.locator(`a[href="${paths.openReport(reference)}"]`).waitFor()
  await look(page)

  await page.locator(`a[href="${paths.openReport(reference)}"]`).click()
  await page.getByText(`Reference ${reference}.`).first().waitFor()
  await page.getByText('The highways team has it').waitFor()
  expect(await page.locator('main').innerText()).not.toContain('number 12')
  await look(page)

  const { act } = await highwaysOn(url, reference)
  await act({ do: 'publish', words: 'Deep and wide', photos: [] })
  await until(
    async () => (await (await fetch(`${url}/api/reports/${reference}`)).json()) as { words: string | null },
    ({ words }) => words === 'Deep and wide',
  )
  page = await open(paths.openReport(reference))
  await page.getByText('Deep and wide').waitFor()
  expect(await page.locator('main').innerText()).not.toContain('number 12')
  await page.getByRole('button', { name: 'Show on a map' }).click()
  await page.getByText('We do not show the exact spot').waitFor()
  await look(page)

  await page.getByRole('button', { name: 'Follow this report' }).click()
  await page.getByRole('heading', { level: 1, name: 'Follow this report' }).waitFor()
  await page.getByRole('button', { name: 'Follow this report' }).click()
  await page.locator('.govuk-error-summary:focus').waitFor()
  await page.getByLabel('By email').check()
  await page.getByRole('button', { name: 'Follow this report' }).click()
  await page.locator('.govuk-error-summary:focus').waitFor()
  await look(page)
  await page.getByLabel('Email address').fill('neighbour@example.com')
  await page.getByRole('button', { name: 'Follow this report' }).click()
  await page.getByRole('heading', { name: 'You are following this report' }).waitFor()
  await look(page)
  await page.getByRole('button', { name: 'Open my private page' }).click()
  await page.getByText('You are following this report').waitFor()
})

test('what staff take back is gone from the page', { tag: '@desktop' }, async ({ open }) => {
  const reference = await reported(secret)
  const { act } = await highwaysOn(url, reference)
  await act({ do: 'publish', words: 'Deep and wide', photos: [] })
  const words = (is: string | null) =>
    until(
      async () => (await (await fetch(`${url}/api/reports/${reference}`)).json()) as { words: string | null },
      (found) => found.words === is,
    )
  await words('Deep and wide')
  await act({ do: 'unpublish' })
  await words(null)
  const page = await open(paths.openReport(reference))
  await page.getByText(`Reference ${reference}.`).first().waitFor()
  expect(await page.locator('main').innerText()).not.toContain('Deep and wide')
})

test('whoever sent it is told what became public, and everybody who has it now', { tag: '@desktop' }, async ({
  open,
}) => {
  const receipt = await report(url, { service: 'pothole', answers: { ...pothole.example, details: secret } })
  const { reference, trackingKey } = receipt
  await until(
    () => track(url, receipt),
    ({ state }) => state === 'acknowledged',
  )
  const { act } = await highwaysOn(url, reference)
  await act({ do: 'publish', words: 'Deep and wide', photos: [] })
  let page = await open(paths.request(reference, trackingKey))
  await page.getByText('We checked your words, and made them public').waitFor()
  await page.getByRole('heading', { name: 'What is public' }).waitFor()
  await look(page)

  const to = { kind: 'authority', id: 'E06000016' }
  await act({ do: 'refer', to, note: 'My neighbour says that it is theirs' })
  await until(
    async () => (await (await fetch(`${url}/api/reports/${reference}`)).json()) as { state?: string },
    ({ state }) => state === 'referred',
  )
  page = await open(paths.openReport(reference))
  await page.getByText('looks after this. We have sent the report to them.').waitFor()
  expect(await page.locator('main').innerText()).not.toContain('neighbour')
  await look(page)
})
