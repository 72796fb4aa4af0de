import { spawnSync } from 'node:child_process'
import sharp from 'sharp'
import { expect, inject, it } from 'vitest'
import { msOfDays } from '#contract/calendar/length.ts'
import type { DocumentList } from '#contract/fostering/files.ts'
import type { PartLooks } from '#contract/fostering/looks.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import type { EvidenceUpload } from '#contract/requests/evidence.ts'
import { leadToSystem, outputs } from '#infra/operate/clients.ts'
import { tracesOf } from './support/data-of.ts'
import { fetchFile, putAt, upload } from './support/fostering/files.ts'
import { actOn, ask, beginCase, caseOf, openedPlace, ownPlace } from './support/fostering/household.ts'
import { photo } from './support/photo.ts'
import { tokenFor } from './support/staff.ts'

const url = inject('url')
const dataDir = inject('dataDir')
process.env.SHIRE_DATA = inject('dataDir')

const year = new Date().getFullYear()
const thread = `thread.p1.${year}`
const slip = 'document.p1.ofthiswiretest'
/** Of nobody, and in nothing else that this installation has. */
const planted = { name: 'Perpetua Quillfeather', title: 'Payslip of the Zanzibarium' }

async function household() {
  const recruiter = await tokenFor(url, 'fostering-recruiters')
  const { household } = await beginCase(url, recruiter, {
    kind: 'fostering',
    source: 'website',
    people: [
      { role: 'applicant', name: planted.name },
      { role: 'applicant', name: 'Sample Two' },
    ],
  })
  const [one, two] = [
    await openedPlace(url, recruiter, household, 'p1'),
    await openedPlace(url, recruiter, household, 'p2'),
  ]
  return { household, recruiter, one: one.token, two: two.token, desk: caseOf(household) }
}

const pdf = (bytes: number) =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes, ' '), Buffer.from('%%EOF')])

/** The system's own adapters, as whoever operates it has them. */
async function adapters() {
  const { FosteringTableName: table = '', FosteringBucketName: bucket = '' } = await outputs()
  leadToSystem({ FOSTERING_BUCKET: bucket, FOSTERING_TABLE: table })
  const [{ erasePorts }, { look, s3 }] = await Promise.all([
    import('#aws/fostering/sweep-ports.ts'),
    import('#aws/core/objects.ts'),
  ])
  return { ports: erasePorts(), look, s3, bucket }
}

it('brings a photo from one side to the other without where it was taken, and to nobody else', async () => {
  const { household: of, recruiter, one, two, desk } = await household()
  const { body: checked } = await upload(url, one, of, ownPlace, await photo())
  expect(checked).toMatchObject({ contentType: 'image/jpeg', width: 1200, height: 900 })
  const files = [{ id: checked.id, title: planted.title }]
  await actOn(url, one, ownPlace, thread, 'write', { text: 'My kitchen', whose: 'council', files })
  const seen = await ask<PartView>(url, recruiter, `${desk}/parts/${thread}`)
  expect(seen.body.added[0]?.what).toMatchObject({ files: [{ id: checked.id, title: planted.title }] })
  for (const [token, at] of [
    [one, ownPlace],
    [recruiter, desk],
  ] as const) {
    const answer = await fetchFile(url, token, at, thread, checked.id)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'attachment; filename="document.jpg"',
    })
    const { width, exif } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
    expect([width, exif]).toEqual([1200, undefined])
  }
  const panel = await tokenFor(url, 'fostering-panel')
  const highways = await tokenFor(url, 'highways-officers')
  const refused = [
    [two, ownPlace, 404],
    [panel, desk, 404],
    [highways, desk, 403],
    ['', ownPlace, 401],
    ['', desk, 401],
  ] as const
  for (const [token, at, status] of refused)
    expect([at, (await fetchFile(url, token, at, thread, checked.id)).status]).toEqual([at, status])
  const { bucket } = await adapters()
  const { hostname, port } = new URL(
    (
      await ask<EvidenceUpload>(url, one, `${ownPlace}/files`, {
        contentType: 'image/jpeg',
        size: 10,
      })
    ).body.url,
  )
  const bare = `http://${hostname}:${port}/${bucket}/kept/${of}/${thread}/${checked.id}`
  expect((await fetch(bare)).status).toBe(403)
})

it('takes an upload where its place is and nowhere else, and no more than was said', async () => {
  const { household: of, one } = await household()
  const ask1 = { contentType: 'image/jpeg', size: 100 }
  const place = (await ask<EvidenceUpload>(url, one, `${ownPlace}/files`, ask1)).body
  const elsewhere = { ...place.fields, key: `kept/${of}/${thread}/${place.id}` }
  expect(await putAt({ ...place, fields: elsewhere }, Buffer.alloc(50))).toBe(403)
  expect(await putAt(place, Buffer.alloc(101))).toBe(400)
  const html = await upload(url, one, of, ownPlace, Buffer.from('<script>alert(1)</script>'))
  expect(html).toMatchObject({ status: 422, body: { type: '/problems/evidence-refused' } })
  const add = { what: 'pay', title: 'A', file: place.id, whose: null }
  const refused = await ask(url, one, `${ownPlace}/parts/${slip}/acts/add`, { seen: 0, with: add })
  expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/with/files' }] } })
})

it('keeps a document with its versions, gives a large one in parts, tells managers who looked, and nothing to a log', async () => {
  const { household: of, recruiter, one, two, desk } = await household()
  const first = await upload(url, one, of, ownPlace, pdf(5_000_000), 'application/pdf')
  const add = { what: 'pay', title: planted.title, file: first.body.id, whose: 'council' }
  await actOn(url, one, ownPlace, slip, 'add', add)
  const newer = await upload(url, one, of, ownPlace, pdf(1000), 'application/pdf')
  await actOn(url, one, ownPlace, slip, 'replace', { file: newer.body.id, whose: 'council' })
  const list = await ask<DocumentList>(url, recruiter, `${desk}/documents`)
  expect(list.body.documents).toMatchObject([
    {
      name: slip,
      values: { title: planted.title, versions: [{ id: first.body.id }, { id: newer.body.id }] },
    },
  ])
  expect((await ask<DocumentList>(url, two, `${ownPlace}/documents`)).body.documents).toEqual([])
  expect((await fetchFile(url, recruiter, desk, slip, first.body.id)).status).toBe(413)
  const sizes: number[] = []
  for (let from = 0; from < first.body.bytes; from += sizes.at(-1) ?? 1) {
    const part = await fetchFile(url, recruiter, desk, slip, first.body.id, { range: `bytes=${from}-` })
    expect(part.status).toBe(206)
    sizes.push((await part.arrayBuffer()).byteLength)
  }
  expect([sizes.length, sizes.reduce((sum, one) => sum + one)]).toEqual([2, first.body.bytes])
  const manager = await tokenFor(url, 'fostering-managers')
  const { looks } = (await ask<PartLooks>(url, manager, `${desk}/looks`)).body
  expect(looks.map(({ part }) => part).sort()).toEqual(['document', slip])
  expect(tracesOf(dataDir, Object.values(planted))).toEqual([])
})

it('says which file is not the one that came, and leaves none of an erased record', async () => {
  const { household: of, recruiter, one, desk } = await household()
  const { body: checked } = await upload(url, one, of, ownPlace, await photo())
  const files = [{ id: checked.id, title: planted.title }]
  await actOn(url, one, ownPlace, thread, 'write', { text: 'Here', whose: 'council', files })
  const check = () =>
    spawnSync(process.execPath, ['infra/operate/check-record.ts', of, '--files'], { encoding: 'utf8' })
  expect(check()).toMatchObject({ status: 0 })
  const { ports, look, s3, bucket } = await adapters()
  const { PutObjectCommand } = await import('@aws-sdk/client-s3')
  const at = { Bucket: bucket, Key: `kept/${of}/${thread}/${checked.id}` }
  await s3.send(new PutObjectCommand({ ...at, Body: 'Something else' }))
  const after = check()
  expect([after.status, after.stdout]).toEqual([1, expect.stringContaining('is not the one that came')])
  expect(after.stdout).not.toContain(planted.title)

  for (const person of ['p1', 'p2']) {
    const { token } = await openedPlace(url, recruiter, of, person)
    await actOn(url, token, ownPlace, 'head', 'withdraw', { reason: 'other' })
  }
  const { eraseHousehold } = await import('#fostering/desk/erase.ts')
  await eraseHousehold(ports, of)
  expect(await look(at)).toBeDefined()
  const later = { ...ports, now: () => new Date(Date.now() + msOfDays(4 * 365)) }
  await eraseHousehold(later, of)
  expect(await look(at)).toBeUndefined()
  expect(await look({ ...at, Key: `checked/${of}/${checked.id}` })).toBeUndefined()
  const manager = await tokenFor(url, 'fostering-managers')
  expect((await fetchFile(url, manager, desk, thread, checked.id)).status).toBe(404)
})
