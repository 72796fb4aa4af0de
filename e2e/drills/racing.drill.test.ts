import { randomUUID } from 'node:crypto'
import { expect, inject, it } from 'vitest'
import type { Receipt } from '#contract/requests/request.ts'
import { exampleOf, report } from '../support/client.ts'
import { thorough } from '../support/thorough.ts'

const url = inject('url')
const keys = thorough ? 1000 : 30
const sendingsOfEach = 50
/** With more, a machine that does other things too lets the first run into the function’s time limit. */
const keysAtOnce = 2

it(`makes exactly ${keys} requests of ${keys} keys, each sent ${sendingsOfEach} times at once`, async () => {
  // The function has started before anything races: its first run is as long as many others.
  await report(url, exampleOf('kerb'), randomUUID())
  const receipts: Receipt[] = []
  for (let at = 0; at < keys; at += keysAtOnce) {
    const racing = Array.from({ length: keysAtOnce }, () => randomUUID()).flatMap((key) =>
      Array.from({ length: sendingsOfEach }, () => report(url, exampleOf('kerb'), key)),
    )
    receipts.push(...(await Promise.all(racing)))
  }
  expect(receipts).toHaveLength(keys * sendingsOfEach)
  expect(new Set(receipts.map(({ reference }) => reference)).size).toBe(keys)
  expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(keys)
}, 600_000)
