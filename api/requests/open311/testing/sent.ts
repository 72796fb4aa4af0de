import type { Street } from '#contract/geo/gazetteer.ts'
import type { Gazetteer } from '#contract/geo/search/search.ts'
import type { Kept } from '../../evidence/ports.ts'
import { submitPorts } from '../../testing/fixtures.ts'
import { MemoryRequests } from '../../testing/memory.ts'
import { bodyHash, type Fields, type Sent, type SentFile } from '../fields.ts'

const text = new TextEncoder()

const place = (name: string, within: string | undefined, lat: number, lon: number) =>
  within ? { name, in: within, lat, lon } : { name, lat, lon }

const gazetteer: Gazetteer = {
  outwards: async () => ({ LE11: [52.77, -1.2] }),
  postcodes: async () => ({ '3TU': [52.765, -1.228] }),
  places: async () => [place('Loughborough', undefined, 52.772, -1.206)],
  streets: async () =>
    [
      place('Ashby Road', 'Loughborough', 52.77, -1.222),
      place('Ashby Road', 'Coalville', 52.725, -1.378),
      place('Epinal Way', 'Loughborough', 52.764, -1.229),
    ] as Street[],
}

/** Ports of a report with doubles: a file is a photo when it says so, and one address has a photo. */
export function reportPorts(requests = new MemoryRequests(), now?: Date) {
  const kept = new Map<string, Kept>()
  return {
    ...submitPorts(requests, now),
    kept,
    keys: async () => new Map([['fixmystreet', 'the key of FixMyStreet']]),
    store: { putChecked: async (id: string, file: Kept) => kept.set(id, file).has(id) },
    lookAtPhoto: async (bytes: Uint8Array) =>
      new TextDecoder().decode(bytes).startsWith('photo')
        ? ({ kind: 'fine', file: { bytes, contentType: 'image/jpeg', width: 4, height: 3 } } as const)
        : ({ kind: 'refused', why: 'not-taken' } as const),
    fetchMedia: async (url: string) =>
      url === 'https://example.org/photo.jpg' ? text.encode('photo fetched') : undefined,
    gazetteer,
  }
}

export const fileOf = (name: string, content: string): SentFile => ({ name, bytes: text.encode(content) })

/** A pothole as a client sends it; undefined takes a field out. */
export function potholeFields(more: Record<string, string | readonly string[] | undefined> = {}): Fields {
  const fields = {
    service_code: 'pothole',
    lat: '52.77205',
    long: '-1.20617',
    description: 'A deep hole',
    'attribute[danger]': 'no',
    'attribute[trunkRoad]': 'none',
    'attribute[surface]': 'wheel-track',
    'attribute[width]': '20-to-50',
    'attribute[depth]': '4-to-10',
    ...more,
  }
  return new Map(
    Object.entries(fields).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'string' ? [value] : value] as const],
    ),
  )
}

export const sentBy = (fields: Fields, files: readonly SentFile[] = [], client = 'fixmystreet'): Sent => ({
  client,
  fields,
  files,
  body: bodyHash(fields, files),
})
