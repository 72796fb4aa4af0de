import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { makeReference } from '#contract/core/reference.ts'
import { roles } from '#contract/council/rights.ts'
import type { PackManifest, PackPdf, PackView } from '#contract/fostering/panel/pack.ts'
import { council } from '#council'
import { looksInMemory } from '#fostering/desk/testing/looks.ts'
import { decides, tells } from '#fostering/household/testing/referral.ts'
import { does, manager } from '#fostering/household/testing/work.ts'
import { applicant, household } from '#fostering/household/testing/world.ts'
import { ask } from '#fostering/pack/questions.ts'
import { recommendsAt } from '#fostering/pack/testing/refused.ts'
import { packWorld, picture, seat } from '#fostering/pack/testing/world.ts'
import { does as actAt } from '#fostering/panel/testing/world.ts'
import { photo } from '#fostering/pdf/testing/photo.ts'
import { together } from '#http/core/together.ts'
import { openapi } from '#http/document/openapi.ts'
import { packPaths } from '#http/document/packs.ts'
import { packRoutes, questionRoutes } from '#http/panel/pack.ts'
import { bundleRoutes, packDeskRoutes } from '#http/panel/pack-desk.ts'
import { packPdfRoutes } from '#http/panel/pack-pdf.ts'
import { services } from '#services/index.ts'
import { type Asked, describing } from '../support/openapi.ts'
import { badBodies } from './asked-round.ts'

/** A pack asked of the API's own routes, each answer of which has to be as the document says. */

const bytes = await photo()
const sha256 = createHash('sha256').update(bytes).digest('base64url')
const one = await packWorld([{ ...picture, bytes, sha256 }])
const { people } = one
const place = { ...one.place }
for (const [at, { member = '' }] of people.entries()) await seat(one.at, member, `panel-${at}`)

/** The household of tests under a reference that an address takes. */
const reference = makeReference('FA', Buffer.alloc(8, 7))
const own = (id: string) => id.replace(reference, household)
const { parts } = one.ports

const ready = async () => ({
  ...one.ports,
  parts: { ...parts, get: (id: string) => parts.get(own(id)), light: (id: string) => parts.light(own(id)) },
  looks: looksInMemory(),
  council: council.name,
  prints: {
    async put(under: string, asked: string, stream: Readable, name: string) {
      let length = 0
      for await (const part of stream) length += (part as Buffer).length
      return {
        bytes: length,
        url: `https://files.example/${encodeURIComponent(`${under} ${asked} ${name}`)}`,
      }
    },
  },
  prefix: 'FA',
  department: { id: 'fostering' },
  staffGroups: roles.map((role) => ({ group: role, role, departments: ['fostering'] })),
  // `panel-2` is the third of those in the group `panel`.
  identify: async (token: string) => {
    const [name = ''] = token.split('.')
    return { id: name, name, groups: [name.split('-')[0] ?? ''] }
  },
})
const routes = together(
  packRoutes(ready),
  questionRoutes(ready),
  packDeskRoutes(ready),
  packPdfRoutes(ready),
  bundleRoutes(ready),
)
const document = openapi(services, council) as unknown as Parameters<typeof describing>[0]
const api = describing(document, (address, init) => routes.request(address, init))

let sent = 0
const key = () => ({ 'idempotency-key': `key-of-the-document-${sent++}`.padEnd(24, 'x') })
const as = (name: string) => ({ authorization: `Bearer ${name}.x.y` })
const answers = async (operation: string, status: number, asked: Asked) =>
  expect([operation, (await api.call(operation, asked)).status]).toEqual([operation, status])

interface Door extends Asked {
  readonly by: string
  readonly not?: Record<string, string>
  readonly acts?: boolean
}

/** Asks for what is there, and for all that is refused; what is asked for is done last. */
async function through<T>(operation: string, { by, not, acts, ...asked }: Door): Promise<T> {
  const headers = () => ({ ...as(by), ...(acts ? key() : {}) })
  const keyed = acts ? key() : {}
  await answers(operation, 401, { ...asked, headers: keyed })
  await answers(operation, 403, { ...asked, headers: { ...as('finance'), ...keyed } })
  if (not) await answers(operation, 404, { ...asked, path: { ...asked.path, ...not }, headers: headers() })
  if (asked.body !== undefined)
    for (const [status, { body, ...more }] of badBodies)
      await answers(operation, status, {
        ...asked,
        body,
        headers: { ...headers(), ...('headers' in more && more.headers) },
      })
  if (acts) await answers(operation, 400, { ...asked, headers: as(by) })
  const answer = await api.call(operation, { ...asked, headers: headers() })
  expect([operation, answer.status < 300]).toEqual([operation, true])
  return answer.body as T
}

const not = { item: 'i9' }
const nobody = 'x'.repeat(43)

async function locking(): Promise<PackManifest> {
  const reads = { path: place, headers: as('panel-1') }
  for (const operation of ['getPack', 'getPackNotes']) await answers(operation, 409, reads)
  for (const operation of ['getPackSection', 'getPackPicture'])
    await answers(operation, 409, { ...reads, path: { ...place, sha256: nobody } })
  await answers('keepPackNotes', 409, { ...reads, body: { seen: 0, notes: [] } })
  await answers('printPack', 409, { ...reads, headers: { ...as('panel-1'), ...key() }, body: {} })
  const manifest = await through<PackManifest>('lockPack', {
    by: 'adviser',
    path: place,
    not: { meeting: 'P-0000-0000' },
    body: {},
    acts: true,
  })
  await answers('lockPack', 409, { path: place, body: {}, headers: { ...as('manager'), ...key() } })
  return manifest
}

async function reading(): Promise<void> {
  const by = 'panel-1'
  const { manifest } = await through<PackView>('getPack', { by, path: place, not })
  const [section] = manifest.sections
  const at = (sha256 = '') => ({ path: { ...place, sha256 }, by, not: { sha256: nobody } })
  await through('getPackSection', at(section?.sha256))
  await through('getPackPicture', at(manifest.pictures[0]?.sha256))
  await through('getPackNotes', { by, path: place, not })
  const notes = [{ section: 'about', text: 'Ask about the garden', at: '2026-11-02T10:00:00Z' }]
  await through('keepPackNotes', { by, path: place, not, body: { seen: 0, notes } })
  await answers('keepPackNotes', 409, { path: place, body: { seen: 0, notes: [] }, headers: as(by) })
  const { url, pages } = await through<PackPdf>('printPack', { by, path: place, not, body: {}, acts: true })
  expect(url).toContain(place.meeting)
  expect(pages).toBeGreaterThan(5)
}

async function asking(): Promise<void> {
  const by = 'panel-1'
  const body = { section: null, text: 'How far is the school?' }
  const headers = { ...as(by), ...key() }
  await through('askAboutPack', { by, path: place, not, body, acts: true })
  await answers('askAboutPack', 201, { path: place, body, headers })
  await answers('askAboutPack', 422, { path: place, body: { ...body, text: 'Another?' }, headers })
  await answers('askAboutPack', 403, { path: place, body, headers: { ...as('assessor'), ...key() } })
  for (let more = 1; more < 60; more++) {
    const asked = { place, key: `more-${more}` }
    await ask(one.ports, people[1] as never, asked, body)
  }
  await answers('askAboutPack', 409, { path: place, body, headers: { ...as(by), ...key() } })
  await through('listPackQuestions', { by, path: place, not })
  const path = { ...place, question: 'q1' }
  const said = { text: 'Five minutes on foot.' }
  await through('answerAboutPack', { by: 'assessor', path, not: { question: 'q99' }, body: said, acts: true })
  const why = { why: 'The school.' }
  await through('addSupplement', {
    by: 'adviser',
    path: place,
    not: { meeting: 'P-0000-0000' },
    body: why,
    acts: true,
  })
  await answers('addSupplement', 409, { path: place, body: why, headers: { ...as('adviser'), ...key() } })
  await answers('answerAboutPack', 409, { path, body: said, headers: { ...as('assessor'), ...key() } })
}

/** It is refused, and the household takes it to the independent review. */
async function bundle(): Promise<void> {
  const asked = { path: { household: reference, referral: 'referral.1' }, body: {} }
  await answers('printReviewBundle', 409, { ...asked, headers: { ...as('manager'), ...key() } })
  await recommendsAt(one.record, place, 'not-suitable')
  await decides(one.record, 'referral.1', 'not-suitable')
  await tells(one.record, 'referral.1')
  await does(one.record, applicant(), 'referral.1', 'review-asked')
  await does(one.record, manager, 'referral.1', 'review-notified', { on: '2026-11-02' })
  const not = { household: 'FA-0000-0000' }
  await through('printReviewBundle', { ...asked, by: 'manager', not, acts: true })
}

it('answers as the document says, from the lock to what an independent review gets', async () => {
  await locking()
  await reading()
  await asking()
  await actAt(one.at, people[2] as never, place.meeting, 'declare', {
    item: 'i1',
    conflict: true,
    reason: 'They are neighbours.',
  })
  await answers('getPack', 404, { path: place, headers: as('panel-2') })
  await bundle()

  const paths = packPaths()
  const packs = api.operations.filter(({ path }) => path in paths)
  expect(packs).toHaveLength(12)
  const unseen = packs.flatMap(({ operationId, responses }) =>
    Object.keys(responses)
      .map((status) => `${operationId} ${status}`)
      .filter((answer) => !api.seen.has(answer)),
  )
  // A 500 would be a fault of ours, and a 503 one of who signs staff in.
  expect(unseen.filter((answer) => !/ (500|503)$/.test(answer))).toEqual([])
})
