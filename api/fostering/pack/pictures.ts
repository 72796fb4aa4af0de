import { createHash } from 'node:crypto'
import { kindOfPart } from '#contract/fostering/parts.ts'
import type { DocumentValues } from '../parts/document.ts'
import type { PartAt } from '../report/compose.ts'
import type { Pictures } from './ports.ts'
import type { PackPicture } from './sections/pictures.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** Markers of a JPEG that begin a frame, and say how large it is. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Width and height of a JPEG in pixels; undefined where it has no frame. */
export function sizeOfJpeg(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** The photo that a document is now, if its worker has marked it for the panel: made anew when it came, so upright and without its place. */
function photoOf({ name, values }: PartAt) {
  if (kindOfPart(name) !== 'document') return undefined
  const { title, versions, withdrawn, forPanel } = values as DocumentValues
  const file = versions.at(-1)
  return file?.contentType === 'image/jpeg' && !withdrawn && forPanel ? { id: file.id, title } : undefined
}

/** Reads a file of a part of a household. */
type Read = (household: string, part: string, id: string) => Promise<{ bytes: Uint8Array } | undefined>

/** Photos among the documents of a household. */
export const documentPictures = (read: Read): Pictures => ({
  async of(household, parts) {
    const found = await Promise.all(
      parts.map(async (part): Promise<PackPicture[]> => {
        const photo = photoOf(part)
        const bytes = photo && (await read(household, part.name, photo.id))?.bytes
        const size = bytes && sizeOfJpeg(bytes)
        if (!photo || !bytes || !size) return []
        const sha256 = createHash('sha256').update(bytes).digest('base64url')
        const { name, number, on } = part
        return [{ part: name, number, on, sha256, type: 'image/jpeg', ...size, alt: photo.title, bytes }]
      }),
    )
    return found.flat()
  },
})
