import { randomUUID } from 'node:crypto'
import { pdf } from '#requests/evidence/testing/pdf.ts'
import { paths } from '#web/app/paths.ts'
import { axeOnBoth, scrollsSideways } from '../support/axe.ts'
import { exampleOf, report, track, until } from '../support/client.ts'
import { addedPhoto } from '../support/evidence.ts'
import { awaitMessage, sentTo } from '../support/inbox.ts'
import { url } from '../support/installed.ts'
import { openAs } from '../support/staff.ts'
import { expect, type Page, test } from '../support/test.ts'

async function look(page: Page) {
  expect(await axeOnBoth(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
}

test('staff name which proof they need again, and it comes with the answer, beside the one before', async ({
  open,
}) => {
  const email = `again-${randomUUID()}@example.org`
  const receipt = await report(url, {
    ...exampleOf('blue-badge'),
    contact: { name: 'Ada Example', email, updates: 'email' },
  })
  const known = () => track(url, receipt)
  await until(known, ({ state }) => state === 'acknowledged')
  const sent = await fetch(`${url}/api/requests/${receipt.reference}/evidence`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${receipt.trackingKey}`,
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({ question: 'addressProof', files: [await addedPhoto(url)] }),
  })
  expect(sent.status, await sent.clone().text()).toBe(201)
  const staff = await openAs(open, 'blue-badge-assessors', paths.workRequest(receipt.reference))
  await staff.getByRole('link', { name: 'Ask the resident', exact: true }).click()
  const form = staff.locator('.ws-action')
  await form.getByLabel('Proof of address').check()
  await form.getByRole('button', { name: 'Send the question' }).click()
  await staff.locator('.govuk-error-summary:focus').waitFor()
  await look(staff)
  await form.getByRole('link', { name: 'Select why you need it again' }).press('Enter')
  await form.getByLabel('It is out of date').check()
  await form.getByRole('button', { name: 'Send the question' }).click()
  await staff.getByText('The question is on the resident’s private page').waitFor()
  await staff.getByText('Asked for again', { exact: true }).waitFor()
  await look(staff)
  const link = await awaitMessage(
    url,
    email,
    /We need proof of address again for your Blue Badge application[\s\S]*?(\/track\/\S+)/,
  )
  expect(JSON.stringify(await sentTo(url, email))).not.toMatch(/out of date|PIP/)
  const page = await open(link)
  await page.getByText('The one that you sent is out of date.').waitFor()
  await page.getByRole('button', { name: 'Send your answer' }).click()
  await page.getByRole('link', { name: /Add the proof that we ask for/ }).waitFor()
  await look(page)
  await page
    .locator('input[data-photos="answer-addressProof"]')
    .last()
    .setInputFiles({ name: 'council-tax.pdf', mimeType: 'application/pdf', buffer: pdf() })
  await page.getByText('Added', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Send your answer' }).click()
  await page.getByText('We have sent your answer to').waitFor()
  await page.getByText('Files sent with it: Proof of address').waitFor()
  expect((await known()).wanted.map(({ question }) => question)).not.toContain('addressProof')
  await look(page)
  await staff.reload()
  await staff.getByText('New', { exact: true }).waitFor()
  await staff.getByText('Before we asked again', { exact: true }).waitFor()
  await look(staff)
})
