import { S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const file = { bytes: new Uint8Array([1]), contentType: 'image/jpeg' } as const
const says = (status: number) =>
  new S3ServiceException({
    ...{ name: String(status), $fault: 'client', message: '' },
    $metadata: { httpStatusCode: status },
  })

let store: typeof import('./store.ts')
beforeEach(async () => {
  Object.assign(process.env, { EVIDENCE_BUCKET: 'evidence', AWS_REGION: 'eu-west-2' })
  store = await import('./store.ts')
})
afterEach(() => vi.restoreAllMocks())

/** S3 answers so, one call after the other: 200, or an error. */
function answering(...statuses: number[]) {
  const send = vi.spyOn(S3Client.prototype, 'send').mockImplementation(async () => {
    const status = statuses.shift() ?? 200
    if (status !== 200) throw says(status)
  })
  return () => send.mock.calls.length
}

it.each([
  ['the first', [200], true, 1],
  ['one after another', [412], false, 1],
  ['one at the same time as another', [409, 409, 412], false, 3],
  ['one at the same time as another that fails', [409, 200], true, 2],
])('keeps %s as S3 says', async (_, statuses, kept, calls) => {
  const count = answering(...statuses)
  expect(await store.putChecked('a', file)).toBe(kept)
  expect(count()).toBe(calls)
})

it('does not ask for ever, and hides nothing else', async () => {
  const count = answering(409, 409, 409, 409, 409)
  await expect(store.putChecked('a', file)).rejects.toMatchObject({ $metadata: { httpStatusCode: 409 } })
  expect(count()).toBe(4)
  answering(403)
  await expect(store.putChecked('a', file)).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } })
})
