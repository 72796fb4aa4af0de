/** How many bytes of a file tell what kind of photo it is. */
export const photoHead = 12

const text = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

/**
 * Major brands of HEIF files, which iPhones and some other phones take photos as: pictures and sequences of them, coded
 * as HEVC. Source: ISO/IEC 23008-12:2022, annex B, and its registered brands (mp4ra.org); reviewed 30 November 2026.
 */
const heifBrands = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'hevm', 'hevs', 'mif1', 'msf1']

export type SeenType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/heic'

/**
 * What the first bytes say that a photo is, whatever its name and its type say; undefined when it is none of these.
 * Phones and apps rename photos without making them anew.
 */
export function photoTypeOf(head: Uint8Array): SeenType | undefined {
  if (text(head, 0, 3) === '\xff\xd8\xff') return 'image/jpeg'
  if (text(head, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP') return 'image/webp'
  if (text(head, 4, 8) === 'ftyp' && heifBrands.includes(text(head, 8, 12))) return 'image/heic'
  return undefined
}
