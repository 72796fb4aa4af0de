import { randomUUID } from 'node:crypto'
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager'
import type { DraftSaved } from '#contract/requests/draft.ts'
import type { EvidenceChecked, EvidenceUpload } from '#contract/requests/evidence.ts'
import { listViews, type WorkPage } from '#contract/workspace/workspace.ts'
import { council } from '#council'
import { wards } from '#council/areas/wards.ts'
import { operatorClients, outputs } from '#infra/operate/clients.ts'
import { departmentKeyIn } from '#requests/elsewhere/department/key.ts'
import { contactHashFor } from '#requests/life/keys.ts'
import { makeFindToken } from '#requests/resident/find/token.ts'
import { services } from '#services/index.ts'
import { exampleOf, report, until } from '../client.ts'
import { photo } from '../photo.ts'
import { tokenFor } from '../staff.ts'
import { secretOf } from '../told.ts'
import type { Known } from './schema.ts'

/** Somebody who asks, with what they show. */
export interface Asker {
  readonly name: string
  /** The name of the security that the documents have for it; none: nobody in particular. */
  readonly security?: string
  readonly headers: Record<string, string>
}

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })

async function post<T>(url: string, path: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
  const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

/** A photo that was sent and looked at. */
async function uploaded(url: string): Promise<{ id: string; receipt: string }> {
  const file = await photo()
  const asked = { contentType: 'image/jpeg', size: file.length }
  const { id, url: to, fields } = await post<EvidenceUpload>(url, '/api/evidence', asked)
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(file)], { type: 'image/jpeg' }))
  await fetch(to, { method: 'POST', body: form })
  const { receipt } = await post<EvidenceChecked>(url, `/api/evidence/${id}/check`, {})
  return { id, receipt }
}

/** Nobody else's, so that no other test waits for messages that there are too many of. */
const contact = { name: 'Ada Example', email: `fuzz-${randomUUID()}@example.org`, updates: 'email' }
const reports = [
  'pothole',
  'pothole',
  'kerb',
  'street-light',
  'birth-certificate',
  'library-membership',
  'blue-badge',
]

async function secret(output: string): Promise<string> {
  const SecretId = (await outputs())[output]
  const { SecretString = '' } = await operatorClients().secrets.send(new GetSecretValueCommand({ SecretId }))
  return SecretString
}

/** Cursors as lists give them, each also with every one of its parts empty or odd. */
async function cursors(url: string, headers: Record<string, string>): Promise<string[]> {
  const page = async () => {
    const response = await fetch(`${url}/api/workspace/lists/highways?limit=1`, { headers })
    return ((await response.json()) as WorkPage).next
  }
  const next = (await until(page, (cursor) => cursor !== null)) ?? ''
  const parts = JSON.parse(Buffer.from(next, 'base64url').toString()) as string[]
  const odd = ['', ' ', '\u0000', 'x', '\ufffe', 'é'.repeat(1500), '9999-12-31T23:59:59.999Z']
  const wrong = parts.flatMap((_, at) => odd.map((part) => parts.with(at, part)))
  const all = [...wrong, [], parts.slice(1), [...parts, 'x'], { ...parts }, null, 1]
  return [next, ...all.map((one) => Buffer.from(JSON.stringify(one)).toString('base64url'))]
}

/** Fills an installation with what the fuzz asks about, and says who may ask and what is there. */
export async function world(url: string, dataDir: string): Promise<{ askers: Asker[]; known: Known }> {
  const groups = [...new Set(council.operations.staffGroups.map(({ group }) => group)), 'none']
  const tokens = await Promise.all(
    groups.map(async (group) => [group, bearer(await tokenFor(url, group))] as const),
  )
  const staff = Object.fromEntries(tokens)
  const file = await uploaded(url)
  const pothole = exampleOf('pothole')
  const withPhoto = { ...pothole, contact, answers: { ...pothole.answers, photos: [file] } }
  const sent = [await report(url, withPhoto)]
  for (const slug of reports) sent.push(await report(url, { ...exampleOf(slug), contact }))
  const draft = await post<DraftSaved>(url, '/api/drafts', {
    service: 'pothole',
    answers: { answers: { details: 'By the mill' } },
    way: 'print',
  })
  const signing = new TextEncoder().encode(secretOf(dataDir, 'RequestSecret'))
  const find = makeFindToken(signing, contactHashFor(signing, contact.email), new Date())
  const open311 = await secret('Open311FixmystreetKeyId')

  const askers: Asker[] = [
    { name: 'anybody', headers: {} },
    ...tokens.map(([name, headers]) => ({ name, security: 'staffToken', headers })),
    {
      name: 'highways',
      security: 'departmentKey',
      headers: bearer(departmentKeyIn(await secret('DepartmentKeysId'), 'highways')),
    },
    { name: 'who saved a form', security: 'draftKey', headers: bearer(draft.key) },
    { name: 'who has the link of all', security: 'findToken', headers: bearer(find) },
    { name: 'FixMyStreet', security: 'open311Key', headers: {} },
    ...[0, 3, 5, 7].map((at) => ({
      name: `who sent ${sent[at]?.reference}`,
      security: 'trackingKey',
      headers: bearer(sent[at]?.trackingKey ?? ''),
    })),
  ]
  const references = sent.map(({ reference }) => reference)
  return {
    askers,
    known: {
      ...whatIsThere(references, file.id, draft.id),
      api_key: [open311, open311, 'wrong', ''],
      after: await cursors(url, staff['highways-officers'] ?? {}),
    },
  }
}

function whatIsThere(references: string[], file: string, draft: string): Known {
  const slugs = services.map(({ slug }) => slug)
  const departments = council.departments.map(({ id }) => id)
  return {
    reference: references,
    into: references,
    service_request_id: references,
    id: [...references, file, draft, ...departments],
    photo: [file, `${file}.jpg`, file],
    department: [...departments, 'highways', 'highways', 'highways'],
    service: slugs,
    slug: slugs,
    service_code: slugs,
    file: [
      ...['discovery', 'services', 'requests', 'servicerequestupdates', 'pothole', ...references].flatMap(
        (name) => [`${name}.json`, `${name}.xml`],
      ),
      'requests-by-month.csv',
      'open-reports.json',
      'pothole.atom',
      `${wards[0]?.code}.atom`,
    ],
    view: listViews,
    limit: ['1', '100', '0', '101'],
    month: ['2026-11', '2025-02', '0000-00', '2026-13', '9999-12'],
    number: ['open', 'received', 'overdue', 'finished', 'reopened', '1'],
    team: council.departments.flatMap(({ teams = [] }) => teams.map((team) => team.id)),
    lat: ['52.772', '-90', '91', '1e9', ''],
    lon: ['-1.206', '180', 'NaN'],
    long: ['-1.206', '180', 'NaN'],
    status: ['open', 'closed', 'OPEN', 'CLOSED', 'open,closed'],
    start_date: ['2026-01-01T00:00:00Z', '2026-01-01', '', '-000001-01-01T00:00:00Z'],
    end_date: ['2027-01-01T00:00:00Z', '0000-01-01T00:00:00Z'],
    page: ['1', '0', '-1', '999999999999'],
    page_size: ['1', '100', '0', '-5'],
    postcode: ['LE11 1AA', 'le111aa', ''],
    until: ['0', '4102444800', '-1'],
  }
}
