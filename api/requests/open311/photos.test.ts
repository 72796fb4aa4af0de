import { expect, it } from 'vitest'
import { type PhotoPorts, takePhotos } from './photos.ts'

/** Photos that take so many seconds each; and how many each was allowed. */
function slow(seconds: number) {
  let now = Date.parse('2026-03-02T09:00:00Z')
  const allowed: number[] = []
  const ports: PhotoPorts = {
    store: { putChecked: async () => true },
    lookAtPhoto: async (bytes, limit) => {
      allowed.push(limit)
      now += seconds * 1000
      return { kind: 'fine', file: { bytes, contentType: 'image/jpeg', width: 2, height: 2 } }
    },
    fetchMedia: async () => new Uint8Array(9),
    secret: new Uint8Array(32),
    now: () => new Date(now),
  }
  return { ports, allowed }
}

it('have one time together: those for which none is left are words, and the report is not lost', async () => {
  const { ports, allowed } = slow(12)
  const files = [{ name: 'first.jpg', bytes: new Uint8Array(9) }]
  const urls = ['https://photos.example/2.jpg', 'https://photos.example/3.jpg']
  const { files: taken, words } = await takePhotos(ports, 'key', files as never, urls)
  expect(taken).toHaveLength(2)
  expect(words).toEqual(['media_url: https://photos.example/3.jpg'])
  expect(allowed).toEqual([20, 8])
})
