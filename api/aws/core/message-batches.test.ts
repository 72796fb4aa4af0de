import fc from 'fast-check'
import { expect, it } from 'vitest'
import { batches, batchLimit } from './message-batches.ts'

it('keeps the order, loses nothing, and fits into a call', () => {
  const text = fc.nat({ max: batchLimit.bytes }).map((length) => 'x'.repeat(length))
  fc.assert(
    fc.property(fc.array(text, { maxLength: 40 }), (messages) => {
      const all = [...batches(messages, (message) => message)]
      expect(all.flat()).toEqual(messages)
      for (const batch of all) {
        expect(batch.length).toBeGreaterThan(0)
        expect(batch.length).toBeLessThanOrEqual(batchLimit.messages)
        expect(batch.join('').length).toBeLessThanOrEqual(batchLimit.bytes)
      }
    }),
    { numRuns: 30 },
  )
})
