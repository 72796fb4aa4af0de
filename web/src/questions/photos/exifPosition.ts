import { photoTypeOf } from '#contract/requests/photo-type.ts'
import { heifExif } from './heifExif.ts'

/** WGS84, in degrees. */
export interface Position {
  readonly lat: number
  readonly lon: number
}

/** The metadata of a JPEG, and where that of a HEIC lies, stands at the beginning of the file; more is not worth reading. */
const headBytes = 256 * 1024

/** Where the photo says it was taken. JPEG and HEIC are read; undefined when it does not say, or says nonsense. */
export async function photoPosition(file: Blob): Promise<Position | undefined> {
  const head = await file.slice(0, headBytes).arrayBuffer()
  if (photoTypeOf(new Uint8Array(head)) !== 'image/heic') return exifPosition(head)
  const place = orUnknown(() => heifExif(new DataView(head)))
  if (!place) return undefined
  const exif = await file.slice(place.from, place.from + place.size).arrayBuffer()
  return orUnknown(() => gpsPosition(new DataView(exif, 4 + new DataView(exif).getUint32(0))))
}

/** The GPS position in the Exif metadata of a JPEG. */
export const exifPosition = (jpeg: ArrayBuffer): Position | undefined =>
  orUnknown(() => {
    const tiff = exifBlock(new DataView(jpeg))
    return tiff && gpsPosition(tiff)
  })

/** An offset that leads out of the block: whoever wrote it got it wrong. */
function orUnknown<T>(read: () => T | undefined): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The TIFF structure in the APP1 segment, past its "Exif" name. */
function exifBlock(jpeg: DataView): DataView | undefined {
  if (jpeg.byteLength < 4 || jpeg.getUint16(0) !== 0xffd8) return undefined
  for (let at = 2; jpeg.getUint8(at) === 0xff; ) {
    const marker = jpeg.getUint8(at + 1)
    // The picture itself begins.
    if (marker === 0xda) return undefined
    const size = jpeg.getUint16(at + 2)
    if (marker === 0xe1 && jpeg.getUint32(at + 4) === 0x45786966) {
      const start = at + 10
      return new DataView(jpeg.buffer, start, Math.min(size - 8, jpeg.byteLength - start))
    }
    at += 2 + size
  }
  return undefined
}

const gpsPointer = 0x8825
const latitudeRef = 1
const latitude = 2
const longitudeRef = 3
const longitude = 4

function gpsPosition(tiff: DataView): Position | undefined {
  const little = tiff.getUint16(0) === 0x4949
  const long = (at: number) => tiff.getUint32(at, little)

  /** Where the entries of the directory stand, by tag. */
  const entries = (directory: number): Map<number, number> => {
    const count = tiff.getUint16(directory, little)
    const places = Array.from({ length: count }, (_, index) => directory + 2 + index * 12)
    return new Map(places.map((at) => [tiff.getUint16(at, little), at]))
  }

  const pointer = entries(long(4)).get(gpsPointer)
  if (pointer === undefined) return undefined
  const gps = entries(long(pointer + 8))

  const degrees = (tag: number, refTag: number, negative: string): number => {
    const entry = gps.get(tag)
    const ref = gps.get(refTag)
    if (entry === undefined || ref === undefined) return Number.NaN
    const start = long(entry + 8)
    const parts = Array.from({ length: Math.min(long(entry + 4), 3) }, (_, index) => {
      const at = start + index * 8
      return long(at) / long(at + 4) / 60 ** index
    })
    const size = parts.reduce((sum, part) => sum + part, 0)
    return String.fromCharCode(tiff.getUint8(ref + 8)) === negative ? -size : size
  }

  const lat = degrees(latitude, latitudeRef, 'S')
  const lon = degrees(longitude, longitudeRef, 'W')
  return isPlace(lat, lon) ? { lat, lon } : undefined
}

/** Cameras without a fix write zeros. */
const isPlace = (lat: number, lon: number): boolean =>
  Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat !== 0 || lon !== 0)
