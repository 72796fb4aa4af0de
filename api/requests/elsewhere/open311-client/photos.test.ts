import { expect, it } from 'vitest'
import { evidenceLimits } from '#contract/requests/evidence.ts'
import { secret } from '#requests/testing/fixtures.ts'
import { keepPhotos } from './photos.ts'

const bytes = new Uint8Array([1])

function ports(there: readonly string[]) {
  const kept: string[] = []
  return {
    kept,
    store: {
      putChecked: async (id: string) => {
        kept.push(id)
        return true
      },
    },
    lookAtPhoto: async (file: Uint8Array) =>
      file.length > 0
        ? { kind: 'fine' as const, file: { bytes, contentType: 'image/jpeg' as const, width: 1, height: 1 } }
        : { kind: 'refused' as const, why: 'not-taken' as const },
    fetchMedia: async (url: string) => {
      if (url.endsWith('letter')) return new Uint8Array()
      return there.includes(url) ? bytes : undefined
    },
    secret,
    now: () => new Date('2026-11-30T12:00:00Z'),
  }
}

it('keeps the photos that can be had, and leaves out the rest', async () => {
  const one = ports(['https://a.example/1', 'https://a.example/3'])
  const urls = ['1', '2', 'letter', '3'].map((name) => `https://a.example/${name}`)
  const kept = await keepPhotos(one, 'highways R1 U1', urls)
  expect([...kept.keys()]).toEqual(['https://a.example/1', 'https://a.example/3'])
  expect(one.kept).toEqual([...kept.values()])
  expect(new Set(kept.values()).size).toBe(2)
})

it('makes the same files of the same update again, and others of another', async () => {
  const urls = ['https://a.example/1']
  const [id, again, other] = await Promise.all(
    ['U1', 'U1', 'U2'].map(async (key) => (await keepPhotos(ports(urls), key, urls)).get(urls[0]!)),
  )
  expect(again).toBe(id)
  expect(other).not.toBe(id)
})

it('takes as many as a report may have', async () => {
  const urls = Array.from({ length: evidenceLimits.files + 2 }, (_, at) => `https://a.example/${at}`)
  expect((await keepPhotos(ports(urls), 'U1', urls)).size).toBe(evidenceLimits.files)
})
