import type { EvidenceUpload } from '#contract/requests/evidence.ts'
import { photo as samplePhoto } from '../support/photo.ts'
import type { askedHousehold } from './asked-household.ts'

type Doors = Awaited<ReturnType<typeof askedHousehold>>

/** Bytes put where a place was made for them, and looked at. */
export async function uploaded(
  { through }: Doors,
  household: string,
  { id, url, fields }: EvidenceUpload,
  bytes: Uint8Array,
) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(bytes)]))
  await fetch(url, { method: 'POST', body: form })
  await through('checkHouseholdFile', { held: {}, path: { household, id }, not: { id: 'nothing' } })
  return id
}

/** A file that somebody of the household gives, one that staff share, and who opens them. */
export async function householdFiles(
  doors: Doors,
  household: string,
  held: Record<string, string>,
): Promise<void> {
  const { answers, as, through } = doors
  const nobody = { household: 'FA-0000-0000' }
  const pdf = { contentType: 'application/pdf', size: 6_000_000 }
  const place = await through<EvidenceUpload>('askForOwnUpload', { held, body: pdf })
  const large = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5_000_000, ' '), Buffer.from('%%EOF')])
  const file = await uploaded(doors, household, place, large)
  const part = 'document.p1.ofthecontract'
  const add = { what: 'pay', title: 'Payslip', file, whose: 'council' }
  await through('actOnOwnPart', {
    held,
    path: { part, act: 'add' },
    body: { seen: 0, with: add },
    acts: true,
  })
  await through('listOwnDocuments', { held })
  const own = { path: { part, file }, not: { file: '0'.repeat(26) } }
  await answers('getOwnFile', 413, { ...own, headers: held })
  await through('getOwnFile', { ...own, held: { ...held, range: 'bytes=0-' } })

  const path = { household }
  const photo = { contentType: 'image/jpeg', size: 100_000 }
  const desk = await through<EvidenceUpload>('askForHouseholdUpload', { path, not: nobody, body: photo })
  const picture = await uploaded(doors, household, desk, await samplePhoto())
  const send = { text: 'Your plan', whose: null, files: [{ id: picture, title: 'Plan' }] }
  const thread = { household, part: 'thread.p1.2027' }
  await through('actOnPart', { path: { ...thread, act: 'write' }, body: { seen: 0, with: send }, acts: true })
  await through('getOwnFile', { held, path: { part: thread.part, file: picture } })
  await through('listDocuments', { path, not: nobody })
  const theirs = { household, part, file }
  await answers('getHouseholdFile', 413, { path: theirs, headers: as('recruiter') })
  await answers('getHouseholdFile', 206, { path: theirs, headers: { ...as('recruiter'), range: 'bytes=0-' } })
  await through('getHouseholdFile', { path: { ...thread, file: picture }, not: { file: '0'.repeat(26) } })
  const web = await through<EvidenceUpload>('askForOwnUpload', { held, body: photo })
  const html = new FormData()
  for (const [name, value] of Object.entries(web.fields)) html.append(name, value)
  html.append('file', new Blob(['<script>']))
  await fetch(web.url, { method: 'POST', body: html })
  await answers('checkHouseholdFile', 422, { path: { household, id: web.id } })
}
