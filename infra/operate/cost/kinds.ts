import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { EvidenceChecked, EvidenceUpload } from '#contract/requests/evidence.ts'
import { Receipt } from '#contract/requests/request.ts'
import { pothole } from '#services/pothole.ts'
import type { PlayerState } from '../../local/aids/state.ts'
import type { Template } from '../../template/types.ts'
import { localEndpoints } from '../clients.ts'
import type { Line } from './idle.ts'
import { thousand } from './use.ts'

/** Asks the API of the running local system, and counts that it did. */
type Ask = (path: string, init?: RequestInit) => Promise<unknown>

/** Something that people do, of which the cost is asked. */
interface Kind {
  readonly name: string
  do(ask: Ask): Promise<unknown>
}

const json = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', ...headers },
})

const report = async (ask: Ask, photos: readonly object[] = []) => {
  const answers = { ...pothole.example, ...(photos.length > 0 && { photos }) }
  const key = { 'idempotency-key': randomUUID() }
  return Receipt.parse(await ask('/api/requests', json({ service: pothole.slug, answers }, key)))
}

async function photo(ask: Ask): Promise<object> {
  const create = { width: 1600, height: 1200, channels: 3, background: '#707070' } as const
  const file = await sharp({ create }).jpeg().toBuffer()
  const asked = await ask('/api/evidence', json({ contentType: 'image/jpeg', size: file.length }))
  const { id, url, fields } = EvidenceUpload.parse(asked)
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(file)], { type: 'image/jpeg' }))
  const put = await fetch(url, { method: 'POST', body: form })
  if (!put.ok) throw new Error(`The photo was not taken: ${put.status}`)
  const { receipt } = EvidenceChecked.parse(await ask(`/api/evidence/${id}/check`, { method: 'POST' }))
  return { id, receipt }
}

export const kinds: readonly Kind[] = [
  { name: 'looks at what is different today', do: (ask) => ask('/api/notices') },
  { name: 'reports', do: (ask) => report(ask) },
  { name: 'reports with a photo', do: async (ask) => report(ask, [await photo(ask)]) },
  {
    name: 'reports, each with a look at its private page',
    async do(ask) {
      const { reference, trackingKey } = await report(ask)
      await ask(`/api/requests/${reference}`, { headers: { authorization: `Bearer ${trackingKey}` } })
    },
  },
]

const times = 20

/** What a thousand of this kind cost, from twenty of them and all that came of them. */
export async function measure(template: Template, kind: Kind): Promise<Line[]> {
  const { site } = localEndpoints('')
  let requests = 0
  const ask: Ask = async (path, init) => {
    requests += 1
    const answer = await fetch(`${site}${path}`, init)
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return answer.json()
  }
  // What starts cold fetches its secrets, which is none of what a thousand pay.
  await kind.do(ask)
  const before = await quiet(site)
  requests = 0
  for (let time = 0; time < times; time++) await kind.do(ask)
  return thousand(template, { before, after: await quiet(site), times, requests: requests / times })
}

/** Waits until nothing waits in a queue, three looks in a row. */
async function quiet(site: string): Promise<PlayerState> {
  for (let looks = 0; ; ) {
    const state = (await (await fetch(`${site}/local/state`)).json()) as PlayerState
    const busy = state.queues.some(
      ({ name, waiting, taken }) => !name.includes('-dead') && waiting + taken > 0,
    )
    looks = busy || state.functions.some(({ running }) => running > 0) ? 0 : looks + 1
    if (looks === 3) return state
    await new Promise((resume) => setTimeout(resume, 500))
  }
}
