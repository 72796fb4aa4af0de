import { expect, it } from 'vitest'
import { at, secret } from '../testing/fixtures.ts'
import { checkEvidence } from './check.ts'
import type { FileFacts, Kept } from './ports.ts'
import { readReceipt } from './receipt.ts'

const photo = (width: number): Kept => ({
  bytes: new Uint8Array(width),
  contentType: 'image/jpeg',
  width,
  height: 3,
})

it('gives a receipt of the file that stays when two uploads under one id are checked at once', async () => {
  let stays: FileFacts | undefined
  const uploads = [4, 5]
  const store = {
    headChecked: async () => stays,
    readChecked: async () => undefined,
    readIncoming: async () => ({ kind: 'file' as const, bytes: new Uint8Array(uploads.shift() ?? 0) }),
    dropIncoming: async () => {},
    putChecked: async (_: string, { bytes, ...facts }: Kept) => {
      if (stays) return false
      stays = { ...facts, bytes: bytes.byteLength }
      return true
    },
  }
  const lookAtPhoto = async ({ byteLength }: Uint8Array) => ({
    kind: 'fine' as const,
    file: photo(byteLength),
  })
  const ports = { store, lookAtPhoto, secret, now: () => at }
  const id = 'A'.repeat(26)
  const answers = await Promise.all([checkEvidence(ports, id), checkEvidence(ports, id)])
  const widths = answers.map((one) => (one.kind === 'checked' ? one.checked.width : one.kind))
  expect(widths).toEqual([4, 4])
  const [one, other] = answers.map((answer) =>
    answer.kind === 'checked' ? readReceipt(secret, id, answer.checked.receipt, at) : undefined,
  )
  expect(one).toEqual(other)
})
