import { describe, expect, it } from 'vitest'
import { lookAtUpload } from './check.ts'
import type { FileFacts, Kept } from './ports.ts'
import { claimsToBeRecording, lookAtRecording } from './recording.ts'

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  new Uint8Array(
    Buffer.concat(
      parts.map((one) => (typeof one === 'string' ? Buffer.from(one, 'latin1') : Buffer.from(one))),
    ),
  )

/** A box of an MP4. */
const box = (type: string, body: string) => {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(8 + body.length)
  return `${size.toString('latin1')}${type}${body}`
}

const good = {
  'audio/mp4': bytes(
    box('ftyp', 'M4A \0\0\0\0mp42isom'),
    box('moov', box('hdlr', '\0\0\0\0soun')),
    box('mdat', 'sound'),
  ),
  'audio/webm': bytes([0x1a, 0x45, 0xdf, 0xa3], '\x9fB\x82\x84webm', 'A_OPUS', 'sound'),
  'audio/ogg': bytes('OggS', '\0'.repeat(24), 'OpusHead', 'sound'),
} as const

const heic = bytes(box('ftyp', 'heic\0\0\0\0mif1heic'), box('meta', 'a photo'))

describe('a recording', () => {
  it.each(Object.entries(good))('is taken as %s by what its bytes say', (type, file) => {
    expect(claimsToBeRecording(file)).toBe(type)
    expect(lookAtRecording(file, type as 'audio/mp4')).toEqual({
      kind: 'fine',
      file: { bytes: file, contentType: type },
    })
  })

  it.each([
    ['a film in the same container', bytes(box('ftyp', 'isom\0\0\0\0'), box('moov', 'soun and vide'))],
    ['an MP4 that is cut off', good['audio/mp4'].slice(0, -2)],
    ['an MP4 without tracks', bytes(box('ftyp', 'M4A \0\0\0\0'))],
    ['a film as WebM', bytes([0x1a, 0x45, 0xdf, 0xa3], 'webm', 'A_OPUS', 'V_VP9')],
    ['a WebM without sound', bytes([0x1a, 0x45, 0xdf, 0xa3], 'webm')],
    ['an Ogg of something else', bytes('OggS', 'a page about nothing')],
  ])('is not %s', (_, file) => {
    const type = claimsToBeRecording(file)
    expect(type && lookAtRecording(file, type)).toEqual({ kind: 'refused', why: 'damaged-recording' })
  })

  it('is told apart from a photo that lies in the same kind of file, and from anything else', () => {
    for (const file of [heic, bytes('%PDF-1.7'), bytes('hello'), bytes()])
      expect(claimsToBeRecording(file)).toBeUndefined()
  })

  it('is looked at where households send files, and taken for a photo by everybody else', async () => {
    const kept: Kept[] = []
    const store = {
      headChecked: async (): Promise<FileFacts | undefined> => undefined,
      readChecked: async () => undefined,
      readIncoming: async () => ({ kind: 'file' as const, bytes: good['audio/webm'] }),
      dropIncoming: async () => undefined,
      putChecked: async (_: string, file: Kept) => kept.push(file) > 0,
    }
    const lookAtPhoto = async () => ({ kind: 'refused' as const, why: 'not-taken' as const })
    expect(await lookAtUpload({ store, lookAtPhoto }, 'A')).toEqual({ kind: 'refused', why: 'not-taken' })
    expect(await lookAtUpload({ store, lookAtPhoto, recordings: true }, 'A')).toMatchObject({
      kind: 'checked',
      checked: { contentType: 'audio/webm' },
    })
    expect(kept).toHaveLength(1)
  })
})
