/** A part of the file, in bytes. */
interface Part {
  readonly from: number
  readonly size: number
}

interface Box extends Part {
  readonly type: string
}

const textAt = (view: DataView, at: number, length: number): string =>
  String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(at + index)))

/** The boxes that lie between these places, without their headers. Source: ISO/IEC 14496-12, 4.2. */
function boxesIn(view: DataView, from: number, to: number): Box[] {
  const boxes: Box[] = []
  for (let at = from; at + 8 <= to; ) {
    const size = view.getUint32(at)
    // The picture itself may reach to the end of the file (0) or be of more than 4 GB (1); neither comes before `meta`.
    if (size < 8) break
    boxes.push({ type: textAt(view, at + 4, 4), from: at + 8, size: size - 8 })
    at += size
  }
  return boxes
}

/** The number of the item that holds the Exif. Source: ISO/IEC 14496-12, 8.11.6 (`iinf`, `infe`). */
function exifItem(view: DataView, info: Box): number | undefined {
  const wide = view.getUint8(info.from) > 0
  for (const { type, from } of boxesIn(view, info.from + (wide ? 8 : 6), info.from + info.size)) {
    const version = view.getUint8(from)
    if (type !== 'infe' || version < 2) continue
    const long = version > 2
    if (textAt(view, from + (long ? 10 : 8), 4) === 'Exif')
      return long ? view.getUint32(from + 4) : view.getUint16(from + 4)
  }
  return undefined
}

/** Where the item lies in the file, if it lies there in one piece. Source: ISO/IEC 14496-12, 8.11.3 (`iloc`). */
function placeOf(view: DataView, item: number, { from }: Box): Part | undefined {
  const version = view.getUint8(from)
  const sizes = view.getUint16(from + 4)
  const [offsetSize = 0, lengthSize = 0, baseSize = 0] = [12, 8, 4].map((shift) => (sizes >> shift) & 15)
  const indexSize = version > 0 ? sizes & 15 : 0
  let at = from + 6
  const read = (size: number): number => {
    at += size
    if (size === 8) return Number(view.getBigUint64(at - 8))
    if (size === 4) return view.getUint32(at - 4)
    return size === 2 ? view.getUint16(at - 2) : 0
  }
  const numbers = version < 2 ? 2 : 4
  for (let left = read(numbers); left > 0; left--) {
    const id = read(numbers)
    const method = version > 0 ? read(2) & 15 : 0
    read(2)
    const base = read(baseSize)
    const parts = Array.from({ length: read(2) }, (): Part => {
      read(indexSize)
      return { from: base + read(offsetSize), size: read(lengthSize) }
    })
    if (id === item) return method === 0 && parts.length === 1 ? parts[0] : undefined
  }
  return undefined
}

/**
 * Where the Exif of a HEIF file lies, as its beginning says; undefined when it has none. There, 4 bytes say how many
 * more come before the TIFF structure. Throws RangeError when the beginning leads out of itself.
 * Source: ISO/IEC 23008-12, A.2.1.
 */
export function heifExif(head: DataView): Part | undefined {
  const meta = boxesIn(head, 0, head.byteLength).find(({ type }) => type === 'meta')
  if (!meta) return undefined
  const inner = boxesIn(head, meta.from + 4, Math.min(meta.from + meta.size, head.byteLength))
  const [info, places] = ['iinf', 'iloc'].map((type) => inner.find((box) => box.type === type))
  const item = info && exifItem(head, info)
  return item === undefined || !places ? undefined : placeOf(head, item, places)
}
