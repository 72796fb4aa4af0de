import { expect, it } from 'vitest'
import { photoHead, photoTypeOf } from './photo-type.ts'

const file = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

it.each([
  ['\xff\xd8\xff\xe1', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['RIFF\x24\0\0\0WEBPVP8 ', 'image/webp'],
  ['\0\0\0\x24ftypheic', 'image/heic'],
  ['\0\0\0\x18ftypmif1\0\0\0\0', 'image/heic'],
])('tells what %j is', (text, type) => {
  expect(photoTypeOf(file(text))).toBe(type)
  expect(photoTypeOf(file(text).subarray(0, photoHead))).toBe(type)
})

it.each([
  '',
  '\xff\xd8',
  'RIFF\x24\0\0\0WAVE',
  '\0\0\0\x20ftypisom',
  '\0\0\0\x1cftypavif',
  'GIF89a',
  '%PDF-1.7',
])('knows no photo in %j', (text) => expect(photoTypeOf(file(text))).toBeUndefined())
