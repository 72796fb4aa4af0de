import { spawnSync } from 'node:child_process'
import { expect, inject, it } from 'vitest'
import type {
  PackManifest,
  PackNotes,
  PackPdf,
  PackQuestions,
  PackSection,
  PackView,
} from '#contract/fostering/panel/pack.ts'
import { readPdf, tight, untagged } from '#pdf/testing/read.ts'
import { ask } from './support/fostering/household.ts'
import { type Seated, six } from './support/fostering/panel.ts'
import { manyPacks, spread, tampered } from './support/panel/many.ts'
import { meetingOf, putNotes, putReferred } from './support/panel/referred.ts'
import { tokenFor } from './support/staff.ts'

const url = inject('url')
process.env.SHIRE_DATA = inject('dataDir')

it('locks the papers of an item, shows them to members and to nobody with a conflict, and prints them with a name on each page', async () => {
  const household = 'FA-7K3M-9QTD'
  await putReferred(household)
  const [adviser = '', assessor] = await Promise.all(
    ['fostering-advisers', 'fostering-assessors'].map((group) => tokenFor(url, group)),
  )
  const people = await six(url, adviser)
  const [{ member: two, token: chair }, , { member: one, token: reader }] = people as [Seated, Seated, Seated]
  const { item, act } = await meetingOf(url, adviser, [{ id: one }, { id: two }], household)
  const as = <T>(token: string | undefined, path: string, body?: unknown) =>
    ask<T>(url, token ?? '', `${item}${path}`, body)

  expect((await as(reader, '/pack')).status).toBe(409)
  expect((await as(reader, '/lock', {})).status).toBe(403)
  const locked = await as<PackManifest>(adviser, '/lock', {})
  expect([locked.status, JSON.stringify(locked.body).slice(0, 300)]).toEqual([201, expect.anything()])

  // Contents and the first page in one answer, however much there is.
  const began = performance.now()
  const view = await as<PackView>(reader, '/pack')
  console.log(`A first page in ${Math.round(performance.now() - began)} ms, cold`)
  expect(view.status).toBe(200)
  expect(view.body.manifest.fingerprint).toBe(locked.body.fingerprint)
  expect(view.body.first.title).toBe('What the panel is asked')
  const { sections } = view.body.manifest
  const health = sections.find(({ id }) => id === 'section-health')
  const path = `${item}/pack/sections/${health?.sha256}`
  const section = await fetch(`${url}/api${path}`, { headers: { authorization: `Bearer ${reader}` } })
  expect(section.headers.get('cache-control')).toMatch(/^private, max-age=\d+, immutable$/)
  expect(((await section.json()) as PackSection).title).toBe(health?.title)

  const notes = [{ section: 'about', text: 'Ask about the garden', at: new Date().toISOString() }]
  const kept = await putNotes<PackNotes>(url, reader, `${item}/notes`, { seen: 0, notes })
  expect([kept.status, kept.body.seen]).toEqual([200, 1])
  expect((await as<PackNotes>(chair, '/notes')).body.notes).toEqual([])

  await as(reader, '/questions', { section: 'about', text: 'How far is the school?' })
  const said = await as<PackQuestions>(assessor, '/questions/q1/answer', { text: 'Five minutes on foot.' })
  expect(said.status).toBe(200)
  const supplement = await as<PackManifest>(adviser, '/supplement', { why: 'The school.' })
  expect([supplement.status, supplement.body.number]).toEqual([201, 1])

  await act('declare', { item: 'i1', member: two, conflict: true, reason: 'They are neighbours.' })
  for (const shut of ['/pack', `/pack/sections/${health?.sha256}`, '/notes', '/questions'])
    expect([shut, (await as(chair, shut)).status]).toEqual([shut, 404])
  expect((await as(chair, '/pack.pdf', {})).status).toBe(404)

  const check = () =>
    spawnSync(process.execPath, ['infra/operate/check-record.ts', locked.body.meeting], { encoding: 'utf8' })
  expect(check()).toMatchObject({ status: 0, stdout: '1 packs, and all of them fit.\n' })

  const pdf = await as<PackPdf>(reader, '/pack.pdf', {})
  expect(pdf.status).toBe(200)
  const file = await fetch(pdf.body.url)
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  const read = await readPdf(new Uint8Array(await file.arrayBuffer()))
  expect(read.pages).toHaveLength(pdf.body.pages)
  expect(untagged(read)).toEqual([])
  const text = tight(read.pages.flatMap(({ runs }) => runs.map((run) => run.text)).join(''))
  for (const words of ['What we think of section.health.', 'Five minutes on foot.', locked.body.fingerprint])
    expect(text).toContain(tight(words))
  for (const { runs } of read.pages)
    expect(
      runs
        .filter(({ tag }) => tag === 'Artifact')
        .map((run) => run.text)
        .join(''),
    ).toMatch(/Page \d+ of \d+/)

  await tampered(health?.sha256 ?? '', locked.body)
  const after = check()
  expect([after.status, after.stdout]).toEqual([
    1,
    expect.stringContaining(`the section “${health?.title}” was changed`),
  ])
  expect((await as(reader, `/pack/sections/${health?.sha256}`)).status).toBe(404)
})

it('shows 20 readers 20 packs of 300 pages at once, each its first page and what they turn to', async () => {
  const adviser = await tokenFor(url, 'fostering-advisers')
  const meetings = ['P-AAAA-AAAA', 'P-BBBB-BBBB']
  const packs = (await Promise.all(meetings.map((one) => manyPacks(one, 10, [])))).flat()
  expect(packs).toHaveLength(20)
  const asked = (path: string) =>
    fetch(`${url}/api/workspace/fostering/panel/meetings/${path}`, {
      headers: { authorization: `Bearer ${adviser}` },
    })
  /** As a page does it: where there is too much at once, it asks again. */
  const get = async (path: string) => {
    const began = performance.now()
    let answer = await asked(path)
    for (let tries = 1; answer.status === 503 && tries < 4; tries++) answer = await asked(path)
    const text = await answer.text()
    expect(answer.status).toBe(200)
    return { took: performance.now() - began, bytes: text.length }
  }
  const addressOf = ({ meeting, item }: PackManifest) => `${meeting}/items/${item}/pack`
  const first = await Promise.all(packs.map((one) => get(addressOf(one))))
  const again = await Promise.all(packs.map((one) => get(addressOf(one))))
  const turned = await Promise.all(
    packs.flatMap((one) =>
      one.sections.slice(10, 15).map(({ sha256 }) => get(`${addressOf(one)}/sections/${sha256}`)),
    ),
  )
  const [began, warm, turning] = [first, again, turned].map((all) => spread(all.map(({ took }) => took)))
  console.log('20 packs of 300 pages at once, ms:', { began, warm, turning, bytes: again[0]?.bytes })
  for (const { bytes } of first) expect(bytes).toBeLessThan(60 * 1024)
  // Of a bounded machine, which others use too: far from what a reader waits for, near enough to notice a pack read whole.
  expect(warm?.most).toBeLessThan(10_000)
})
