import { expect, it } from 'vitest'
import { partOf } from './range.ts'

const whole = { status: 200, headers: { etag: '"v1"' }, body: Buffer.from('0123456789') }
const part = (headers: Record<string, string>, method = 'GET') => {
  const { status, body, headers: told } = partOf({ headers, method }, whole)
  return [status, body.toString(), told['content-range']]
}

it.each([
  ['bytes=0-3', '0123', 'bytes 0-3/10'],
  ['bytes=7-', '789', 'bytes 7-9/10'],
  ['bytes=8-99', '89', 'bytes 8-9/10'],
  ['bytes=-2', '89', 'bytes 8-9/10'],
  ['bytes=-99', '0123456789', 'bytes 0-9/10'],
])('gives %s as a part', (range, body, told) => {
  expect(part({ range })).toEqual([206, body, told])
})

it.each(['bytes=', 'bytes=0-1,4-5', 'lines=0-1', 'bytes=5-4', 'bytes=-'])(
  'gives the whole for %s',
  (range) => {
    expect(part({ range })).toEqual([200, '0123456789', undefined])
  },
)

it('says how long the file is to whoever asks past its end', () => {
  expect(part({ range: 'bytes=10-' })).toEqual([416, '', 'bytes */10'])
  expect(part({ range: 'bytes=-0' })).toEqual([416, '', 'bytes */10'])
})

it('gives no part of a version that is no longer there', () => {
  expect(part({ range: 'bytes=0-3', 'if-range': '"v1"' })[0]).toBe(206)
  expect(part({ range: 'bytes=0-3', 'if-range': '"v0"' })[0]).toBe(200)
})

it('gives the whole to whoever only looks', () => {
  expect(part({ range: 'bytes=0-3' }, 'HEAD')[0]).toBe(200)
})
