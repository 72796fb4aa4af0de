import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import type { DraftSaved } from '#contract/requests/draft.ts'
import type { Receipt } from '#contract/requests/request.ts'
import { seedRound } from '#infra/operate/seed/round.ts'
import { seedSystem } from '#infra/operate/seed.ts'
import { exampleOf, report, runSchedule, track, until } from '../support/client.ts'
import { inDataOf } from '../support/data-of.ts'
import { addedPhoto } from '../support/evidence.ts'
import { ask } from '../support/fostering/household.ts'
import { couple } from '../support/fostering/place.ts'
import { sentTo } from '../support/inbox.ts'
import { newDataDir, playBuilt } from '../support/play.ts'
import { tokenFor } from '../support/staff.ts'
import { highwaysOn } from '../support/workspace-acts.ts'

/** How many made-up requests are carried: `SHIRE_RESTORE=20000` is as a county has them in flight. */
const many = Number(process.env.SHIRE_RESTORE ?? 200)
const root = resolve(import.meta.dirname, '../..')
const email = 'ada.restored@example.org'
const contact = { name: 'Ada Example', email, updates: 'email' }

const closing: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

async function startedIn(dataDir: string) {
  const playing = await playBuilt(dataDir)
  closing.push(() => playing.stop())
  return playing
}

/** A command line of the operator’s, on the installation that keeps its data there. */
function operate(dataDir: string, args: readonly string[]) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, SHIRE_DATA: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const ended = once(child, 'exit').then(() => ({ code: child.exitCode, output }))
  return { child, ended }
}
const exporting = (dataDir: string, folder: string, ...more: string[]) =>
  operate(dataDir, ['infra/operate/move/export.ts', folder, ...more])
const importing = (dataDir: string, folder: string) =>
  operate(dataDir, ['infra/operate/move/import-data.ts', folder])

const settled = (url: string, receipts: readonly Receipt[]) =>
  until(
    async () => {
      await runSchedule(url, 'EveryMinute')
      return Promise.all(receipts.map((receipt) => track(url, receipt)))
    },
    (all) => all.every(({ history }) => history.length >= 2 && history.every(({ queuedAt }) => queuedAt)),
    90_000,
  )

/** An installation that is used: requests with acts and a photo, a saved form, a household, a round. */
async function filled(url: string, dataDir: string) {
  await inDataOf(dataDir, async () => {
    await seedSystem({ count: many, deployed: false, allWords: true }, () => undefined)
    await seedRound('reception-2027', 20)
  })
  const pothole = exampleOf('pothole')
  const withPhoto = {
    ...pothole,
    contact,
    answers: { ...pothole.answers, photos: [await addedPhoto(url)] },
  }
  const receipts = [await report(url, withPhoto), await report(url, pothole)]
  const draft = await (
    await fetch(`${url}/api/drafts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({
        ...{ service: 'pothole', way: 'print' },
        answers: { answers: { details: 'By the mill' } },
      }),
    })
  ).json()
  const pair = await couple(url, await tokenFor(url, 'fostering-recruiters'), ['Amira Sample', 'Tom Sample'])
  await settled(url, receipts)
  const { act } = await highwaysOn(url, receipts[0]?.reference ?? '')
  await act({ do: 'ask', text: 'On which side of the road?' })
  await until(
    () => sentTo(url, email),
    (all) => all.some(({ body }) => body.includes('side of the road') || body.includes('question')),
  )
  await settled(url, receipts)
  return { receipts, draft: draft as DraftSaved, pair }
}

it(`is the same in another installation, ${many} requests and all else, after an import that was killed`, async () => {
  const one = await startedIn(await newDataDir())
  const { receipts, draft, pair } = await filled(one.url, one.dataDir)
  const [photographed, plain] = receipts as [Receipt, Receipt]
  const before = await track(one.url, photographed)
  const folder = await mkdtemp(join(tmpdir(), 'shire-export-'))
  closing.push(() => rm(folder, { recursive: true, force: true }))

  const exported = await exporting(one.dataDir, folder, '--secrets').ended
  expect(exported).toMatchObject({ code: 0 })
  expect(exported.output).not.toMatch(/ada\.|Example|mill|Sample/)
  const open = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => statSync(path).mode & 0o077)
  expect(open).toEqual([])
  await one.stop()

  const otherData = await newDataDir()
  let other = await startedIn(otherData)
  const cut = importing(otherData, folder)
  // In the middle: some tables are through, and others are not.
  await until(
    async () =>
      globSync(join(folder, 'brought-to-*.json')).map((path) => readFileSync(path, 'utf8'))[0] ?? '',
    (done) => done.includes('Worklist'),
    60_000,
  )
  cut.child.kill('SIGKILL')
  await cut.ended
  const whole = await importing(otherData, folder).ended
  expect(whole.output).toContain('Both hold the same')
  expect(whole.output).not.toMatch(/NOT THE SAME|ada\.|Example|mill|Sample/)
  expect(whole.code).toBe(0)

  // Its functions have the secrets from the next start on.
  await other.stop()
  other = await startedIn(otherData)
  const { url } = other
  await runSchedule(url, 'EveryMinute')
  await wait(1500)
  expect(await sentTo(url, email)).toEqual([])
  expect(await track(url, photographed)).toEqual(before)
  expect((await track(url, plain)).history.map(({ type }) => type)).toEqual(['submitted', 'acknowledged'])
  const form = await fetch(`${url}/api/drafts/${draft.id}/open`, {
    method: 'POST',
    headers: { authorization: `Bearer ${draft.key}`, 'content-type': 'application/json' },
    body: '{}',
  })
  expect(await form.text()).toContain('By the mill')
  const made = pair.links.p1
  const key = new URL(made.url).hash.slice(1)
  const opened = await ask(url, '', '/fostering/place/open', {
    ...{ household: pair.household, person: 'p1', key, code: made.code },
  })
  expect(opened.status).toBeLessThan(300)

  const { act } = await highwaysOn(url, photographed.reference)
  await act({ do: 'note', text: 'Looked at after the move' })
  await act({ do: 'ask', text: 'Is it still there?' })
  const told = await until(
    () => sentTo(url, email),
    (all) => all.length > 0,
  )
  await settled(url, receipts)
  await runSchedule(url, 'EveryMinute')
  await wait(1000)
  expect(await sentTo(url, email)).toEqual(told)
  expect(told).toHaveLength(1)

  // What residents did since then is not written over.
  const again = await importing(otherData, folder).ended
  expect(again.code).toBe(1)
  expect(again.output).toContain('Nothing was written over')
  expect(existsSync(join(folder, 'manifest.json'))).toBe(true)
}, 600_000)
