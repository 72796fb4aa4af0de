import { Open311Created } from '#contract/requests/open311.ts'
import { council } from '#council'
import { append } from '#requests/life/history.ts'
import { project } from '#requests/open311/record.ts'
import { MemoryPublic } from '#requests/open311/testing/memory.ts'
import { potholeFields, reportPorts } from '#requests/open311/testing/sent.ts'
import { serviceOf, services } from '#services/index.ts'
import { open311PhotoRoutes } from '../photo.ts'
import { open311ReadRoutes } from '../read.ts'
import { open311ReportRoutes } from '../report.ts'

export const key = 'the key of FixMyStreet'
export const now = new Date('2026-03-10T12:00:00.000Z')

/** A server of its own. `first` sends it a report that the department has and publishes, and gives its number. */
export function server() {
  const writing = reportPorts(undefined, now)
  const store = new MemoryPublic()
  const reading = {
    requests: writing.requests,
    store,
    keys: writing.keys,
    services,
    serviceOf,
    council,
    siteUrl: 'https://shire.example',
    now: () => now,
  }
  const reads = open311ReadRoutes(async () => reading)
  const reports = open311ReportRoutes(async () => ({ ...writing, requests: writing.requests }))
  const photos = open311PhotoRoutes(async () => ({
    requests: writing.requests,
    serviceOf,
    kept: { read: async () => ({ bytes: new Uint8Array([1]), contentType: 'image/jpeg' as const }) },
  }))

  const form = (more: Record<string, string | undefined> = {}) =>
    new URLSearchParams(
      [...potholeFields({ api_key: key, ...more })].flatMap(([name, values]) =>
        values.map((value): [string, string] => [name, value]),
      ),
    )
  const post = (path: string, body: BodyInit, headers = {}) =>
    reports.request(`/open311/v2/${path}`, { method: 'POST', body, headers })
  const get = (path: string) => reads.request(path.startsWith('/') ? path : `/open311/v2/${path}`)
  const first = async () => {
    const [created] = Open311Created.parse(await (await post('requests.json', form())).json())
    const id = created?.service_request_id ?? ''
    const request = await writing.requests.get(id)
    const next = request && append(request, { type: 'acknowledged', at: now.toISOString(), by: 'Highways' })
    if (!next) throw new Error('It is not there')
    const publication = {
      at: '',
      by: { id: '1', name: 'Grace' },
      words: 'Deep & <wide>\u0007',
      photos: ['A'.repeat(26)],
    }
    writing.requests.items.set(id, { ...next, publication })
    const before = new Date('2026-03-10T11:59:00.000Z')
    await project({ ...reading, now: () => before }, { subject: id, sequence: '2' })
    return id
  }
  return { first, form, post, get, reading, writing, store, photos }
}
