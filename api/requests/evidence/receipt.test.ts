import { describe, expect, it } from 'vitest'
import { EvidenceAnswer, EvidenceId } from '#contract/evidence.ts'
import { newEvidenceId } from './id.ts'
import { makeReceipt, readReceipt, receiptDays } from './receipt.ts'

const secret = new TextEncoder().encode('a secret of this test and of nothing else')
const now = new Date('2026-03-02T12:00:00Z')
const id = newEvidenceId()
const receipt = makeReceipt(secret, id, now)
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)

describe('a receipt', () => {
  it('is good for its file, for 28 days', () => {
    expect(readReceipt(secret, id, receipt, now)).toBe('ok')
    expect(readReceipt(secret, id, receipt, later(receiptDays - 0.01))).toBe('ok')
    expect(readReceipt(secret, id, receipt, later(receiptDays))).toBe('expired')
    expect(EvidenceAnswer.safeParse({ id, receipt }).success).toBe(true)
  })

  it('is forged for another file, another secret, a later date, or cut short', () => {
    const [expires = '', signature] = receipt.split('.')
    const longer = `${(Number.parseInt(expires, 36) + 1).toString(36)}.${signature}`
    expect(readReceipt(secret, newEvidenceId(), receipt, now)).toBe('forged')
    expect(readReceipt(new Uint8Array(32), id, receipt, now)).toBe('forged')
    for (const wrong of [longer, receipt.slice(0, -1), expires, '', '.', 'NaN.NaN', `${receipt}é`]) {
      expect(readReceipt(secret, id, wrong, now), wrong).toBe('forged')
    }
  })
})

it('makes ids that the contract knows, each its own', () => {
  const ids = Array.from({ length: 1000 }, newEvidenceId)
  expect(ids.every((one) => EvidenceId.safeParse(one).success)).toBe(true)
  expect(new Set(ids).size).toBe(1000)
})
