import type { RecordingType } from '#contract/core/files/files.ts'
import type { Looked } from './ports.ts'

const text = (bytes: Uint8Array, from = 0, to = bytes.length): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1')

/** Brands of photos in the same container. Source: ISO/IEC 23008-12, annex B. */
const photoBrands = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1', 'avif', 'avis']

/** Boxes of an MP4 one after the other: type, and where it lies. Undefined where one is longer than what is left. */
function boxesOf(
  bytes: Uint8Array,
): { readonly type: string; readonly from: number; readonly to: number }[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const boxes = []
  for (let from = 0; from < bytes.length; ) {
    if (from + 8 > bytes.length) return undefined
    const given = view.getUint32(from)
    // Zero: it goes on to the end. One: its size follows in eight bytes.
    const size =
      given === 0
        ? bytes.length - from
        : given === 1 && from + 16 <= bytes.length
          ? Number(view.getBigUint64(from + 8))
          : given
    if (size < 8 || from + size > bytes.length) return undefined
    boxes.push({ type: text(bytes, from + 4, from + 8), from, to: from + size })
    from += size
  }
  return boxes
}

/** Whether it begins as a recording, and of which type. What comes after that, {@link lookAtRecording} looks at. */
export function claimsToBeRecording(bytes: Uint8Array): RecordingType | undefined {
  const head = text(bytes, 0, 64)
  if (head.startsWith('OggS')) return 'audio/ogg'
  if (head.startsWith('\x1aE\xdf\xa3')) return 'audio/webm'
  if (head.slice(4, 8) !== 'ftyp') return undefined
  return photoBrands.some((brand) => head.includes(brand)) ? undefined : 'audio/mp4'
}

/** Whether there is sound in it, and nothing else: tracks are named near the beginning, or in the box that describes them. */
function isSoundAlone(bytes: Uint8Array, type: RecordingType): boolean {
  if (type === 'audio/mp4') {
    const moov = boxesOf(bytes)?.find((box) => box.type === 'moov')
    const tracks = moov ? text(bytes, moov.from, moov.to) : ''
    return tracks.includes('soun') && !tracks.includes('vide')
  }
  const head = text(bytes, 0, 4096)
  return type === 'audio/ogg'
    ? /OpusHead|vorbis/.test(head) && !head.includes('theora')
    : head.includes('webm') && /A_OPUS|A_VORBIS/.test(head) && !/V_(?:VP8|VP9|AV1|MPEG)/.test(head)
}

/**
 * Looks at a recording without playing it: it has to be what its beginning says, with sound and without pictures. What this
 * proves is no more than that. It is kept as it came, and only ever served as a download that a player in the page reads.
 */
export const lookAtRecording = (bytes: Uint8Array, type: RecordingType): Looked =>
  isSoundAlone(bytes, type)
    ? { kind: 'fine', file: { bytes, contentType: type } }
    : { kind: 'refused', why: 'damaged-recording' }
