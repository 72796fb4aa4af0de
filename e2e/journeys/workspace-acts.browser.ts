import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import type { Receipt } from '#contract/requests/request.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { pothole } from '#services/pothole.ts'
import { paths } from '#web/app/paths.ts'
import { report, track, until } from '../support/client.ts'
import { addedPhoto } from '../support/evidence.ts'
import { dataDir, url } from '../support/installed.ts'
import { freshPlace } from '../support/place.ts'
import { openAs, tokenFor } from '../support/staff.ts'
import { expect, type Page, test } from '../support/test.ts'

test.use({ expected: / 404 / })

/** A pothole that Highways has taken on. */
async function takenOn(location: object): Promise<Receipt> {
  const answers = { ...pothole.example, location, details: 'Mr Smith of number 4 fell' }
  const receipt = await report(url, { service: 'pothole', answers })
  await until(
    () => track(url, receipt),
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

test('a manager merges, splits, erases, publishes, takes back and refers, and the resident sees what is theirs to see', {
  tag: '@desktop',
}, async ({ open }) => {
  const place = await freshPlace(url)
  const older = await takenOn(place)
  const newer = await takenOn(place)
  const page = await openAs(open, 'highways-managers')
  const sees = async ({ state }: { state: string }, receipt = newer) =>
    expect(
      (
        await until(
          () => track(url, receipt),
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
  expect((await track(url, newer)).goesOnAs?.reference).toBe(older.reference)
  await until(
    () => track(url, older),
    ({ followers }) => followers === 1,
  )
  await acts(page, newer.reference, 'Separate it again', async () => undefined, 'Separate it')
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
    'Erase the words for good',
  )
  expect(JSON.stringify(await track(url, newer))).not.toContain('Smith')

  const open311 = async () => (await fetch(`${url}/open311/v2/requests/${newer.reference}.json`)).text()
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
  await acts(page, newer.reference, 'Stop showing it publicly', async () => undefined, 'Stop showing it')
  await until(open311, (text) => !text.includes('A deep hole beside the kerb'))

  await acts(
    page,
    newer.reference,
    'Refer to somebody else',
    async () => {
      await page.getByLabel('Another department of ours').check()
      await page.getByLabel('Department', { exact: true }).selectOption('transport')
      await page.getByLabel('Why you are referring it').fill('It is in a bus stop')
    },
    'Refer it',
  )
  await page.getByRole('heading', { name: `${newer.reference} is with another department now` }).waitFor()
  expect(await page.getByRole('navigation', { name: 'What you can do' }).count()).toBe(0)
  const moved = await until(
    () => track(url, newer),
    ({ department, state }) => department.id === 'transport' && state === 'acknowledged',
  )
  expect(JSON.stringify(moved.history)).toContain('It is in a bus stop')
})

test('a blurred copy is for everybody and the photo for the department, until somebody destroys it', async () => {
  const mine = await addedPhoto(url)
  const answers = { ...pothole.example, location: await freshPlace(url), photos: [mine] }
  const receipt = await report(url, { service: 'pothole', answers })
  const headers = {
    authorization: `Bearer ${await tokenFor(url, 'highways-officers')}`,
    'content-type': 'application/json',
  }
  const address = `${url}/api/workspace/requests/${receipt.reference}`
  const status = async (id: string) => (await fetch(`${address}/evidence/${id}`, { headers })).status
  await until(
    () => status(mine.id),
    (now) => now === 200,
  )
  const boxes = [{ x: 0.1, y: 0.1, width: 0.5, height: 0.5 }]
  const act = (action: object, seen: number, key = randomUUID()) =>
    fetch(`${address}/actions`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': key },
      body: JSON.stringify({ action, seen }),
    })
  const once = randomUUID()
  const blur = () => act({ do: 'blur', photo: mine.id, boxes }, 2, once)
  expect((await blur()).status).toBe(200)
  expect((await blur()).status).toBe(200)
  const { evidence, copies = [] } = (await (await fetch(address, { headers })).json()) as WorkRequest
  expect(evidence.map(({ id }) => id)).toEqual([mine.id])
  expect(copies).toEqual([{ id: expect.any(String), of: mine.id }])
  const copy = copies[0]?.id ?? ''
  await until(
    () => status(copy),
    (now) => now === 200,
  )
  expect(await status(mine.id)).toBe(200)
  const shown = async (id: string) =>
    (await fetch(`${url}/open311/v2/photos/${receipt.reference}/${id}.jpg`)).status
  expect([await shown(mine.id), await shown(copy)]).toEqual([404, 404])
  expect((await act({ do: 'publish', photos: [mine.id] }, 3)).status).toBe(422)
  expect((await act({ do: 'publish', photos: [copy] }, 3)).status).toBe(200)
  expect([await shown(mine.id), await shown(copy)]).toEqual([404, 200])
  expect((await fetch(`${address}/evidence/${mine.id}`)).status).toBe(401)
  expect((await act({ do: 'remove-photo', photo: mine.id }, 4)).status).toBe(200)
  const { aws, region, accessKeyId, secretAccessKey, outputs } = JSON.parse(
    readFileSync(join(dataDir, 'endpoints.json'), 'utf8'),
  )
  const credentials = { accessKeyId, secretAccessKey }
  const s3 = new S3Client({ endpoint: aws, region, credentials, forcePathStyle: true })
  const Bucket: string = outputs.EvidenceBucketName
  await until(
    async () => (await s3.send(new ListObjectsV2Command({ Bucket }))).Contents?.map(({ Key }) => Key) ?? [],
    (keys) => !keys.some((key) => key?.includes(mine.id)),
  )
})

test('words that are used again are kept once and filled in, and a list that is come back to has a name', {
  tag: '@desktop',
}, async ({ open }) => {
  const receipt = await takenOn(await freshPlace(url))
  const page = await openAs(open, 'highways-managers', paths.templates('highways'))
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
      await page.getByLabel('Start from a template').selectOption('Looked at')
      await page.getByRole('button', { name: 'Insert it' }).click()
    },
    'Save the inspection',
  )
  expect((await track(url, receipt)).history.at(-1)?.note).toBe(`We have looked at ${receipt.reference}.`)

  await page.goto(`${paths.workList('highways')}?view=overdue`)
  await page.getByText(/Saved lists/).click()
  await page.getByLabel('Save this list as').fill('Late ones')
  await page.getByRole('button', { name: 'Save this list' }).click()
  await page.getByText('This list is saved').and(page.locator(':focus')).waitFor()
  await page.goto(paths.workList('highways'))
  await page.getByText('Saved lists (1)').click()
  await page.getByRole('link', { name: 'Late ones' }).click()
  await page.getByRole('heading', { name: 'Overdue requests' }).waitFor()
})
