import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Receipt } from '#contract/requests/request.ts'
import { WorkPage } from '#contract/workspace/workspace.ts'
import { report, send, track, until } from '../support/client.ts'
import { tokenFor } from '../support/staff.ts'
import { workOn } from '../support/workspace-acts.ts'
import type { Copy } from './copy.ts'

const file = 'api/profile/borsetshire.ts'
const until2027 = `until: '2027-03-31'`

/**
 * The council changes: its roads department has another name and another prefix, and the work of whoever had Blue Badges came
 * to it; and it gives up skip permits.
 */
export function changeCouncil(copy: Copy): void {
  const before = readFileSync(join(copy.at, file), 'utf8')
  const [badges] = /\n( +)\{\n +id: 'parking-and-badges'[\s\S]*?\n\1\},/.exec(before) ?? ['']
  const groups = before.match(/\n.*group: 'parking-and-badges-.*/g) ?? []
  expect([badges, groups.length]).toEqual([expect.stringContaining('PB'), 2])
  const formerly = `formerly: [{ id: 'roads-and-travel', prefix: 'RD', ${until2027} }, { id: 'parking-and-badges', prefix: 'PB', ${until2027} }],`
  const after = [badges, ...groups]
    .reduce((text, gone) => text.replace(gone, ''), before)
    .replaceAll("'parking-and-badges'", "'transport'")
    .replaceAll("'roads-and-travel", "'transport")
    .replace("name: 'Roads and travel'", "name: 'Transport'")
    .replace("prefix: 'RD',", `prefix: 'TN', ${formerly}`)
    .replace(
      /\n +roles: \{/,
      `\n  services: { 'skip-permit': { withdrawn: { from: '2026-01-01', instead: 'Ask your district council for a skip permit.' } } },$&`,
    )
  writeFileSync(join(copy.at, file), after)
}

export type Sent = Readonly<Record<'pothole' | 'blue-badge', Receipt>>

/** What was sent before goes on with whoever has it now: private links, lists, search, acts. */
export async function goesOn(url: string, sent: Sent): Promise<void> {
  const theirs = [sent.pothole, sent['blue-badge']]
  const group = 'transport-manager'
  const headers = { authorization: `Bearer ${await tokenFor(url, group)}` }
  const listed = async (department: string) => {
    const answer = await fetch(`${url}/api/workspace/lists/${department}`, { headers })
    return WorkPage.parse(await answer.json()).lines.map(({ reference }) => reference)
  }
  for (const department of ['transport', 'roads-and-travel', 'parking-and-badges'])
    expect(await listed(department)).toEqual(expect.arrayContaining(theirs.map(({ reference }) => reference)))
  for (const receipt of theirs) {
    const { look, act } = await workOn(url, group, receipt.reference)
    expect((await look()).department).toBe('transport')
    await act({ do: 'note', text: 'We have it now.' })
    expect((await track(url, receipt)).department.name).toBe('Transport')
  }
  const { act } = await workOn(url, group, sent.pothole.reference)
  await act({ do: 'close', note: 'Mended by the parish.' })
  await until(
    () => track(url, sent.pothole),
    ({ state }) => state === 'closed',
  )
  const search = await fetch(`${url}/api/workspace/search`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ q: sent['blue-badge'].reference }),
  })
  expect(WorkPage.parse(await search.json()).lines).toMatchObject(
    [sent['blue-badge']].map(({ reference }) => ({ reference })),
  )
}

/** New ones begin with the new letters, and nobody can ask any more for what was given up. */
export async function beginsAnew(url: string, examples: Record<string, { value: object }>): Promise<void> {
  expect((await report(url, examples.pothole?.value)).reference).toMatch(/^TN-/)
  const refused = await send(url, examples['skip-permit']?.value)
  expect([refused.status, await refused.text()]).toEqual([
    422,
    expect.stringContaining('This service closed on 1 January 2026. Ask your district council'),
  ])
  const { services } = (await (await fetch(`${url}/api/services`)).json()) as { services: { slug: string }[] }
  expect(services.map(({ slug }) => slug)).not.toContain('skip-permit')
  const page = await (await fetch(`${url}/apply/skip-permit`)).text()
  expect(page).toContain('Ask your district council for a skip permit.')
  expect(page).not.toContain('Start now')
}
