import { randomBytes } from 'node:crypto'
import { makeReference } from '#contract/core/reference.ts'
import type { MemberList } from '#contract/fostering/panel/members.ts'
import type { PackManifest } from '#contract/fostering/panel/pack.ts'
import { paths } from '#web/app/paths.ts'
import { addresses } from '#web/features/panel/addresses.ts'
import { until } from '../client.ts'
import { ask } from '../fostering/household.ts'
import { detailsOf, panel, seatOf } from '../fostering/panel.ts'
import { awaitMessage } from '../inbox.ts'
import { Inspector } from '../inspect.ts'
import { url } from '../installed.ts'
import { signInButton, tokenFor } from '../staff.ts'
import { expect, type Open, type Page } from '../test.ts'
import { meetingOf, putReferred } from './referred.ts'

export const inspector = new Inspector()
/** Looks at the page as it stands, and finds nothing wrong. */
export async function look(page: Page, state = ''): Promise<void> {
  await inspector.look(page, `${new URL(page.url()).pathname} ${state}`)
  expect(inspector.findings.splice(0)).toEqual([])
}

/** A meeting to which these people come, with the locked papers of a household. */
export async function locked(...names: readonly string[]) {
  const household = makeReference('FA', randomBytes(5))
  await putReferred(household)
  const adviser = await tokenFor(url, 'fostering-advisers')
  const members: { id: string }[] = []
  for (const name of names) members.push({ id: (await seatOf(url, adviser, name)).member })
  const { id, act, item } = await meetingOf(url, adviser, members, household)
  const pack = await ask<PackManifest>(url, adviser, `${item}/lock`, {})
  if (pack.status !== 201) throw new Error(JSON.stringify(pack.body))
  const place = { meeting: id, item: 'i1' }
  return {
    place,
    pack: pack.body,
    members,
    first: addresses.pack(place),
    at: (page: string) => addresses.page(place, page),
    act,
    as: async <T>(who: string, path: string, body?: unknown) =>
      ask<T>(url, await tokenFor(url, who), `${item}${path}`, body),
  }
}

/** Presses the sign-in button of the page that stands there, as this person. */
export async function signsIn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', signInButton).click()
  await page.getByRole('button', { name: `Sign in as ${name}` }).click()
}

/** Somebody who follows the link in the email to their papers. */
export async function reads(open: Open, name: string, address: string, how = {}): Promise<Page> {
  const page = await open(address, how)
  await signsIn(page, name)
  await page.getByRole('heading', { level: 1, name: 'What the panel is asked' }).waitFor()
  return page
}

/** They say that nothing keeps them from taking part. */
export async function takesPart(page: Page): Promise<void> {
  await page.getByLabel('No, I can take part').check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('link', { name: /Next section/ }).waitFor()
}

/** Until all of it lies on the device, and opens without a network. */
export const onDevice = (page: Page) => page.getByText('The papers are locked on this device').waitFor()

/** What lies on the device of packs, by name: as text, whatever of it is sealed. */
export const lying = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const request = indexedDB.open('shire-files', 1)
        request.onupgradeneeded = () => request.result.createObjectStore('files')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const all = request.result.transaction('files').objectStore('files').getAll()
          const names = request.result.transaction('files').objectStore('files').getAllKeys()
          names.onsuccess = () => {
            const decoder = new TextDecoder()
            resolve(
              names.result.map(
                (name, at) => `${name} ${decoder.decode((all.result[at] as { sealed: Uint8Array }).sealed)}`,
              ),
            )
            request.result.close()
          }
        }
      }),
  )

/** Somebody on the central list, with the link that was just emailed to them. */
export async function invitedToList() {
  const adviser = await tokenFor(url, 'fostering-advisers')
  const name = 'Priya Nair'
  const { member } = await seatOf(url, adviser, name)
  const { email } = await detailsOf(url, name)
  const link = new RegExp(`/join/${member}#([\\w-]{22})`)
  const before = await awaitMessage(url, email, link)
  const { body } = await ask<MemberList>(url, adviser, `${panel}/members`)
  const seen = body.members.find(({ id }) => id === member)?.seen
  await ask(url, adviser, `${panel}/members/${member}/acts/link`, { seen, with: {} })
  const key = await until(
    () => awaitMessage(url, email, link),
    (now) => now !== before,
  )
  return { name, link: `${paths.panel}/join/${member}#${key}` }
}
