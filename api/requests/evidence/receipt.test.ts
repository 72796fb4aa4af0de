import { describe, expect, it } from 'vitest'
import { msOfDays } from '#contract/calendar/length.ts'
import { FileId } from '#contract/core/files/files.ts'
import { EvidenceAnswer } from '#contract/requests/evidence.ts'
import { newEvidenceId } from './id.ts'
import { makeReceipt, readReceipt, receiptDays } from './receipt.ts'

const secret = new TextEncoder().encode('a secret of this test and of nothing else')
const now = new Date('2026-03-02T12:00:00Z')
const id = newEvidenceId()
const facts = { contentType: 'image/jpeg', width: 700, height: 900 } as const
const receipt = makeReceipt(secret, id, facts, now)
const later = (days: number) => new Date(now.getTime() + msOfDays(days))

describe('a receipt', () => {
  it('is good for its file, for 28 days', () => {
    expect(readReceipt(secret, id, receipt, now)).toEqual({ kind: 'ok', facts })
    expect(readReceipt(secret, id, receipt, later(receiptDays - 0.01))).toEqual({ kind: 'ok', facts })
    expect(readReceipt(secret, id, receipt, later(receiptDays))).toEqual({ kind: 'expired' })
    expect(EvidenceAnswer.safeParse({ id, receipt }).success).toBe(true)
  })

  it('vouches for what was seen: a PDF has no pixels', () => {
    const pdf = { contentType: 'application/pdf' } as const
    const of = readReceipt(secret, id, makeReceipt(secret, id, pdf, now), now)
    expect(of).toEqual({ kind: 'ok', facts: pdf })
  })

  it('is forged for another file, another secret, a later date, or cut short', () => {
    const [expires = '', seen = '', signature] = receipt.split('.')
    const longer = `${(Number.parseInt(expires, 36) + 1).toString(36)}.${seen}.${signature}`
    const larger = `${expires}.0-1400-1800.${signature}`
    const otherType = `${expires}.1-0-0.${signature}`
    const moved = `${expires}.${seen.slice(0, 3)}.${seen.slice(3)}.${signature}`
    expect(readReceipt(secret, newEvidenceId(), receipt, now)).toEqual({ kind: 'forged' })
    expect(readReceipt(new Uint8Array(32), id, receipt, now)).toEqual({ kind: 'forged' })
    for (const wrong of [
      longer,
      larger,
      otherType,
      moved,
      receipt.slice(0, -1),
      expires,
      '',
      '.',
      'NaN.NaN',
      `${receipt}é`,
    ]) {
      expect(readReceipt(secret, id, wrong, now), wrong).toEqual({ kind: 'forged' })
    }
  })
})

it('makes ids that the contract knows, each its own', () => {
  const ids = Array.from({ length: 1000 }, newEvidenceId)
  expect(ids.every((one) => FileId.safeParse(one).success)).toBe(true)
  expect(new Set(ids).size).toBe(1000)
})
