import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import type { EvidenceChecked, EvidenceUpload } from '#contract/requests/evidence.ts'
import type { MyRequests } from '#contract/requests/find.ts'
import type { FollowReceipt, Receipt } from '#contract/requests/request.ts'
import { contactHashFor } from '#requests/life/keys.ts'
import { makeFindToken } from '#requests/resident/find/token.ts'
import { exampleOf, until } from '../support/client.ts'
import { described } from '../support/openapi.ts'
import { photo } from '../support/photo.ts'
import { secretOf } from '../support/told.ts'
import { actAsDepartment } from './acts.ts'
import { goOnAfter } from './after.ts'
import { alertMe } from './alerts.ts'
import { changeAnApplication, notWhileClosed } from './change.ts'
import { addPaper, decide, payFee } from './decisions.ts'
import { saveAndComeBack } from './drafts.ts'
import { readFromElsewhere } from './elsewhere.ts'
import { showNumbers } from './insight.ts'
import { lookUpAddresses, sendLater } from './later.ts'
import { readDirectory } from './open-referral.ts'
import { signInAsStaff } from './staff.ts'
import { workInTheWorkspace } from './workspace.ts'

const url = inject('url')
let api: Awaited<ReturnType<typeof described>>
beforeAll(async () => {
  process.env.SHIRE_DATA = inject('dataDir')
  api = await described(url)
})

const key = () => ({ 'idempotency-key': randomUUID() })
const bearer = (trackingKey: string) => ({ authorization: `Bearer ${trackingKey}` })
const answersWith = (more: object) => ({
  service: 'pothole',
  answers: { ...exampleOf('pothole').answers, ...more },
})
const statusOf = async (...asked: Parameters<typeof api.call>) => (await api.call(...asked)).status

async function upload(file: Buffer): Promise<string> {
  const { body } = await api.call('askForUpload', { body: { contentType: 'image/jpeg', size: file.length } })
  const { id, url, fields } = body as EvidenceUpload
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(file)], { type: 'image/jpeg' }))
  const put = await fetch(url, { method: 'POST', body: form })
  expect(put.ok, await put.text()).toBe(true)
  return id
}

const isOfStaff = (security: readonly object[] = []) => security.some((one) => 'staffToken' in one)

/** What every operation that takes a body refuses. */
const badBodies = [
  ['no JSON', 400, { body: '{' }],
  ['a nesting bomb', 400, { body: `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}` }],
  ['half a character', 400, { body: '{"a":"\\ud800"}' }],
  ['too much', 413, { body: { a: 'x'.repeat(100_000) } }],
  ['another media type', 415, { body: 'a=b', headers: { 'content-type': 'text/plain' } }],
  ['an unknown field', 422, { body: { unheardOf: true } }],
] as const
const withBody = ['askForUpload', 'submitRequest', 'followRequest', 'findRequests', 'findAddresses']

describe('every operation answers as the document says', () => {
  it('lists services and shows each, and no other', async () => {
    const { body } = await api.call('listServices')
    const { services } = body as { services: { slug: string }[] }
    for (const { slug } of services) expect(await statusOf('getService', { path: { slug } })).toBe(200)
    expect(await statusOf('getService', { path: { slug: 'nothing' } })).toBe(404)
  })

  it('describes itself, the council and the events', async () => {
    for (const document of ['getOpenapi', 'getCouncil', 'getEventSchema'])
      expect(await statusOf(document)).toBe(200)
  })

  it('lets other websites and link checkers read what is public, and nothing else', () =>
    readFromElsewhere(api, url))

  it('lists what is nearby', async () => {
    const query = { lat: '52.772', lon: '-1.206' }
    const path = { slug: 'pothole' }
    await api.call('submitRequest', { headers: key(), body: exampleOf('pothole') })
    expect(await statusOf('listNearby', { path, query })).toBe(200)
    expect(await statusOf('listNearby', { path, query: { lat: 'north', lon: '0' } })).toBe(422)
    expect(await statusOf('listNearby', { path })).toBe(422)
    expect(await statusOf('listNearby', { path: { slug: 'nothing' }, query })).toBe(404)
  })

  it('takes a report once', async () => {
    const headers = key()
    const first = await api.call('submitRequest', { headers, body: exampleOf('pothole') })
    expect(first.status).toBe(201)
    expect((await api.call('submitRequest', { headers, body: exampleOf('pothole') })).body).toEqual(
      first.body,
    )
    expect(await statusOf('submitRequest', { headers, body: answersWith({ width: 'over-50' }) })).toBe(422)
    const dear = { ...exampleOf('pothole'), expects: { pence: 1000 } }
    expect(await statusOf('submitRequest', { headers: key(), body: dear })).toBe(409)
  })

  it.each([
    ['danger', { danger: 'hurt' }],
    ['another authority’s road', { trunkRoad: 'A46' }],
    ['another authority’s area', { location: { lat: 52.634, lon: -1.13, found: 'map', precision: 'exact' } }],
    ['an answer that is none', { width: 'wide' }],
    ['a question that is none', { colour: 'grey' }],
  ])('refuses %s', async (_, more) => {
    expect(await statusOf('submitRequest', { headers: key(), body: answersWith(more) })).toBe(422)
  })

  it('asks for an idempotency key', async () => {
    expect(await statusOf('submitRequest', { body: exampleOf('pothole') })).toBe(400)
    expect(await statusOf('followRequest', { path: { reference: 'HW-0000-0000' }, body: {} })).toBe(400)
  })

  for (const operation of withBody)
    it.each(badBodies)(`${operation} refuses %s with %i`, async (_, status, { body, ...asked }) => {
      const headers = { ...key(), ...('headers' in asked && asked.headers) }
      const path = { reference: 'HW-0000-0000' }
      expect(await statusOf(operation, { path, headers, body })).toBe(status)
    })

  it('shows a request and its photo to whoever holds the key, and can be followed', async () => {
    const id = await upload(await photo())
    const checked = (await api.call('checkEvidence', { path: { id } })).body as EvidenceChecked
    const preview = await api.call('previewEvidence', { path: { id }, headers: bearer(checked.receipt) })
    expect((await sharp(preview.body as Buffer).metadata()).format).toBe('jpeg')
    expect(await statusOf('previewEvidence', { path: { id } })).toBe(404)
    const body = answersWith({ photos: [{ id, receipt: checked.receipt, description: 'From the pavement' }] })
    const sent = await api.call('submitRequest', { headers: key(), body })
    const { reference, trackingKey } = sent.body as Receipt

    const following = await api.call('followRequest', { path: { reference }, headers: key(), body: {} })
    const follower = following.body as FollowReceipt
    expect(await statusOf('trackRequest', { path: { reference }, headers: bearer(trackingKey) })).toBe(200)
    expect(
      await statusOf('trackRequest', { path: { reference }, headers: bearer(follower.trackingKey) }),
    ).toBe(200)

    const own = { path: { reference, id }, headers: bearer(trackingKey) }
    const shown = await until(
      () => api.call('showEvidence', own),
      ({ status }) => status === 200,
    )
    expect((await sharp(shown.body as Buffer).metadata()).format).toBe('jpeg')
    expect(await statusOf('showEvidence', { ...own, headers: bearer(follower.trackingKey) })).toBe(401)
    expect(await statusOf('showEvidence', { ...own, path: { reference, id: id.replace(/.$/, '!') } })).toBe(
      404,
    )
  })

  it('tells nothing of requests without their key', async () => {
    const wrong = bearer('A'.repeat(22))
    const { reference } = (await api.call('submitRequest', { headers: key(), body: exampleOf('kerb') }))
      .body as Receipt
    const unknown = await api.call('trackRequest', { path: { reference: 'HW-0000-0000' }, headers: wrong })
    const known = await api.call('trackRequest', { path: { reference }, headers: wrong })
    expect([known.status, known.body]).toEqual([401, unknown.body])
    expect(await statusOf('trackRequest', { path: { reference } })).toBe(401)
    expect(
      await statusOf('followRequest', { path: { reference: 'HW-0000-0000' }, headers: key(), body: {} }),
    ).toBe(404)
  })

  it('looks for requests without telling whether there are any, and lists them to whoever has the link', async () => {
    const email = `ada-${randomUUID()}@example.org`
    await api.call('submitRequest', {
      headers: key(),
      body: { ...exampleOf('kerb'), contact: { email, updates: 'none' } },
    })
    const known = await api.call('findRequests', { body: { email } })
    const unknown = await api.call('findRequests', { body: { email: 'nobody@example.org' } })
    expect([known.status, known.body]).toEqual([202, unknown.body])

    const secret = new TextEncoder().encode(secretOf(inject('dataDir'), 'RequestSecret'))
    const token = makeFindToken(secret, contactHashFor(secret, email), new Date())
    const list = await api.call('listMyRequests', { headers: bearer(token) })
    expect((list.body as MyRequests).requests).toMatchObject([{ service: { slug: 'kerb' } }])
    expect(await statusOf('listMyRequests', { headers: bearer(token.slice(0, -1)) })).toBe(401)
    expect(await statusOf('listMyRequests')).toBe(401)
  })

  it('takes no evidence that is no photo or not there', async () => {
    const id = await upload(Buffer.from('%PDF-1.7 not a photo'))
    expect(await statusOf('checkEvidence', { path: { id } })).toBe(422)
    expect(await statusOf('checkEvidence', { path: { id: '0'.repeat(26) } })).toBe(404)
  })

  it('takes what was to come later', () => sendLater(api, upload, badBodies))

  it('looks up addresses', () => lookUpAddresses(api, url))

  it('keeps forms for whoever comes back', () => saveAndComeBack(api))

  it('says what is different today', async () => {
    expect(await statusOf('listNotices')).toBe(200)
  })

  it('takes fees', () => payFee(api, url))

  it('lets staff add what came on paper', () => addPaper(api, url, upload))

  it('lets departments decide, and residents ask for another look', () => decide(api, upload, badBodies))

  it('lets departments’ systems say what they did', () => actAsDepartment(api, upload, badBodies))

  it('tells people what happens in their area, if they want', () =>
    alertMe(api, url, inject('dataDir'), badBodies))

  it('shows numbers and counts forms', () => showNumbers(api, url, badBodies))

  it('tells other people’s software what the directory has', () => readDirectory(api, url))

  it('lets staff sign in', () => signInAsStaff(api, url))

  it('lets staff work', () => workInTheWorkspace(api, url, upload, badBodies))

  it('lets residents answer, say that it isn’t fixed and how it went', () => goOnAfter(api, url, badBodies))

  it('lets families change an application', () => changeAnApplication(api, badBodies))

  it('and each was called with all that it documents', () => {
    // Those of school admissions are walked through in `admissions.test.ts`, in the order of a round, with appeals in
    // `appeals.test.ts`; those of fostering in `fostering.test.ts`, and of people who sign in in `people/people.test.ts`;
    // what pages say in `settings/settings.test.ts`.
    const others = api.operations.filter(
      ({ path }) =>
        !/^\/api\/(workspace\/)?(admissions|appeals|fostering|people|settings|staff-invitations)(\/|$)/.test(
          path,
        ),
    )
    const unseen = others.flatMap(({ operationId, responses, security }) =>
      Object.keys(responses)
        // Staff get a 503 only while their identity provider gives none of its keys.
        .filter((status) => status !== '503' || !isOfStaff(security))
        .map((status) => `${operationId} ${status}`)
        .filter((answer) => !api.seen.has(answer)),
    )
    // A 500 would be a fault of ours, a lock takes ten wrong codes and the waits between them, a report refuses
    // followers only when it has 500, a fee is refused after thirty tries, and a file has to be large to be too large.
    expect(unseen.filter((answer) => !/ (500|423)$/.test(answer))).toEqual([
      'followRequest 409',
      ...notWhileClosed(),
      'startPayment 429',
      'getDepartmentEvidence 413',
      'getSharedEvidence 413',
      // Somebody would have to acknowledge it by hand before its department's consumer does.
      'acknowledgeRequest 409',
      'getWorkEvidence 413',
      // A hundred have to be kept for the next one to be too many.
      'saveSavedFilter 409',
      'saveTemplate 409',
    ])
  })
})
