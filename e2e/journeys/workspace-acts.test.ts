import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import type { Page } from 'playwright-core'
import { afterAll, expect, inject, it } from 'vitest'
import type { EvidenceChecked, EvidenceUpload } from '#contract/evidence.ts'
import type { Receipt } from '#contract/request.ts'
import type { WorkRequest } from '#contract/workspace.ts'
import { pothole } from '#services/pothole.ts'
import { paths } from '#web/app/paths.ts'
import { browserTests } from '../support/browser.ts'
import { report, track, until } from '../support/client.ts'
import { photo } from '../support/photo.ts'
import { freshPlace } from '../support/place.ts'
import { signIn, tokenFor } from '../support/staff.ts'

const tests = browserTests()
afterAll(() => expect(tests.complaints.filter((words) => !/ 404 /.test(words))).toEqual([]))

/** A pothole that Highways has taken on. */
async function takenOn(location: object): Promise<Receipt> {
  const answers = { ...pothole.example, location, details: 'Mr Smith of number 4 fell' }
  const receipt = await report(tests.url, { service: 'pothole', answers })
  await until(
    () => track(tests.url, receipt),
    ({ state }) => state === 'acknowledged',
  )
  return receipt
}

/** Opens the action on the request's page, if it is not there yet, and fills it in. */
async function acts(page: Page, reference: string, action: string, fill: () => Promise<void>, send: string) {
  await page.goto(paths.workRequest(reference))
  const menu = page.getByRole('navigation', { name: 'What you can do' })
  await menu.getByRole('link', { name: action, exact: true }).click()
  await fill()
  await page.locator('.ws-action').getByRole('button', { name: send, exact: true }).click()
  await page.locator('[role=alert], h1:focus').first().waitFor()
}

it('a manager merges, splits, erases, publishes, takes back and refers, and the resident sees what is theirs to see', async () => {
  const place = await freshPlace(tests.url)
  const older = await takenOn(place)
  const newer = await takenOn(place)
  const page = await tests.open('/', 'desktop')
  await signIn(page, 'highways-managers')
  const sees = async ({ state }: { state: string }, receipt = newer) =>
    expect(
      (
        await until(
          () => track(tests.url, receipt),
          (now) => now.state === state,
        )
      ).state,
    ).toBe(state)

  await acts(
    page,
    newer.reference,
    'Merge with another',
    () => page.getByLabel(older.reference).check(),
    'Merge',
  )
  await sees({ state: 'merged' })
  expect((await track(tests.url, newer)).goesOnAs?.reference).toBe(older.reference)
  await until(
    () => track(tests.url, older),
    ({ followers }) => followers === 1,
  )
  await acts(page, newer.reference, 'Take it apart again', async () => undefined, 'Take it apart')
  await sees({ state: 'acknowledged' })

  // Whoever sees there that something has to go comes back once it has gone.
  await page.goto(`${paths.workRequest(newer.reference)}?do=publish`)
  await page.getByLabel('Words for everybody').pressSequentially('! ')
  await page.waitForFunction(() => JSON.stringify(sessionStorage).includes('Smith'))
  await acts(
    page,
    newer.reference,
    'Erase words',
    async () => {
      await page.locator('.ws-action textarea').filter({ hasText: 'Mr Smith' }).fill('Somebody fell')
      await page.getByLabel('I have read it again').check()
    },
    'Erase the words',
  )
  expect(JSON.stringify(await track(tests.url, newer))).not.toContain('Smith')

  const open311 = async () => (await fetch(`${tests.url}/open311/v2/requests/${newer.reference}.json`)).text()
  await acts(
    page,
    newer.reference,
    'Make public',
    async () => {
      expect(await page.getByLabel('Words for everybody').inputValue()).toBe('Somebody fell')
      expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Smith')
      await page.getByLabel('Words for everybody').fill('A deep hole beside the kerb')
    },
    'Make it public',
  )
  await until(open311, (text) => text.includes('A deep hole beside the kerb'))
  await acts(page, newer.reference, 'Take it back from the public', async () => undefined, 'Take it back')
  await until(open311, (text) => !text.includes('A deep hole beside the kerb'))

  await acts(
    page,
    newer.reference,
    'Refer to somebody else',
    async () => {
      await page.getByLabel('Another department of ours').check()
      await page.getByLabel('Department', { exact: true }).selectOption('transport')
      await page.getByLabel('Why it goes there').fill('It is in a bus stop')
    },
    'Refer it',
  )
  await page.getByRole('heading', { name: `${newer.reference} is with another department now` }).waitFor()
  expect(await page.getByRole('navigation', { name: 'What you can do' }).count()).toBe(0)
  const moved = await until(
    () => track(tests.url, newer),
    ({ department, state }) => department.id === 'transport' && state === 'acknowledged',
  )
  expect(JSON.stringify(moved.history)).toContain('It is in a bus stop')
  await page.context().close()
})

/** Sends a photo as a page does, and gives the answer that names it. */
async function added(): Promise<{ id: string; receipt: string }> {
  const file = await photo()
  const post = async (path: string, body: unknown) =>
    (
      await fetch(`${tests.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    ).json()
  const asked = { contentType: 'image/jpeg', size: file.length }
  const { id, url, fields } = (await post('/api/evidence', asked)) as EvidenceUpload
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(file)], { type: 'image/jpeg' }))
  await fetch(url, { method: 'POST', body: form })
  const { receipt } = (await post(`/api/evidence/${id}/check`, {})) as EvidenceChecked
  return { id, receipt }
}

it('a blurred photo takes the place of the original, which is gone for everybody', async () => {
  const mine = await added()
  const answers = { ...pothole.example, location: await freshPlace(tests.url), photos: [mine] }
  const receipt = await report(tests.url, { service: 'pothole', answers })
  const headers = {
    authorization: `Bearer ${await tokenFor(tests.url, 'highways-officers')}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  }
  const address = `${tests.url}/api/workspace/requests/${receipt.reference}`
  const status = async (id: string) => (await fetch(`${address}/evidence/${id}`, { headers })).status
  await until(
    () => status(mine.id),
    (now) => now === 200,
  )
  const boxes = [{ x: 0.1, y: 0.1, width: 0.5, height: 0.5 }]
  const body = JSON.stringify({ action: { do: 'blur', photo: mine.id, boxes }, seen: 2 })
  const blur = () => fetch(`${address}/actions`, { method: 'POST', headers, body })
  expect((await blur()).status).toBe(200)
  expect((await blur()).status).toBe(200)
  const { evidence } = (await (await fetch(address, { headers })).json()) as WorkRequest
  expect(evidence).toHaveLength(1)
  await until(
    () => status(evidence[0]?.id ?? ''),
    (now) => now === 200,
  )
  const { aws, region, accessKeyId, secretAccessKey, outputs } = JSON.parse(
    readFileSync(join(inject('dataDir'), 'endpoints.json'), 'utf8'),
  )
  const credentials = { accessKeyId, secretAccessKey }
  const s3 = new S3Client({ endpoint: aws, region, credentials, forcePathStyle: true })
  const Bucket: string = outputs.EvidenceBucketName
  await until(
    async () => (await s3.send(new ListObjectsV2Command({ Bucket }))).Contents?.map(({ Key }) => Key) ?? [],
    (keys) => !keys.some((key) => key?.includes(mine.id)),
  )
})

it('words that are used again are kept once and filled in, and a list that is come back to has a name', async () => {
  const receipt = await takenOn(await freshPlace(tests.url))
  const page = await tests.open('/', 'desktop')
  await signIn(page, 'highways-managers')
  await page.goto(paths.templates('highways'))
  await page.getByRole('button', { name: 'Write a new template' }).click()
  await page.locator('#template-name').fill('Looked at')
  await page.locator('#template-text').fill('We have looked at ((reference)).')
  await page.getByRole('button', { name: 'Save the template' }).click()
  await page.getByText('is saved').waitFor()
  await acts(
    page,
    receipt.reference,
    'Inspected',
    async () => {
      await page.getByLabel('Begin with a template').selectOption('Looked at')
      await page.getByRole('button', { name: 'Put it in' }).click()
    },
    'Save the inspection',
  )
  expect((await track(tests.url, receipt)).history.at(-1)?.note).toBe(
    `We have looked at ${receipt.reference}.`,
  )

  await page.goto(`${paths.workList('highways')}?view=overdue`)
  await page.getByText(/Saved lists/).click()
  await page.getByLabel('Save this list as').fill('Late ones')
  await page.getByRole('button', { name: 'Save this list' }).click()
  await page.getByText('This list is saved').and(page.locator(':focus')).waitFor()
  await page.goto(paths.workList('highways'))
  await page.getByText('Saved lists (1)').click()
  await page.getByRole('link', { name: 'Late ones' }).click()
  await page.getByRole('heading', { name: 'Overdue requests' }).waitFor()
  await page.context().close()
})
