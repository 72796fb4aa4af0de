import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTables } from '#aws/testing/tables.ts'
import type { ServerStore } from '#requests/elsewhere/open311-client/ports.ts'

let tables: Awaited<ReturnType<typeof startTables>>
let store: ServerStore
beforeAll(async () => {
  tables = await startTables([
    { name: 'handovers', partitionKey: 'id', indexes: [{ name: 'to-look', keys: ['watch', 'lookAt'] }] },
  ])
  const { handoversTable } = await import('./handovers-table.ts')
  store = handoversTable('handovers')
})
afterAll(() => tables.stop())

const handover = (reference: string, more: object = {}) => ({
  department: 'highways',
  reference,
  handed: 1,
  revision: 1,
  ...more,
})

describe('the table of handovers', () => {
  it('keeps one of each request, written by one at a time', async () => {
    expect(await store.get('highways', 'HW-1')).toBeUndefined()
    expect(await store.put(handover('HW-1'), 0)).toBe(true)
    expect(await store.put(handover('HW-1', { handed: 9 }), 0)).toBe(false)
    expect(await store.put(handover('HW-1', { handed: 2, revision: 2 }), 1)).toBe(true)
    expect(await store.put(handover('HW-1', { handed: 9, revision: 2 }), 1)).toBe(false)
    expect(await store.get('highways', 'HW-1')).toEqual(handover('HW-1', { handed: 2, revision: 2 }))
    expect(await store.get('education', 'HW-1')).toBeUndefined()
  })

  it('knows whose a number is, and how far the server was heard', async () => {
    await store.link('highways', 'R1', 'HW-1')
    expect(await store.referenceOf('highways', 'R1')).toBe('HW-1')
    expect(await store.referenceOf('education', 'R1')).toBeUndefined()
    expect(await store.cursor('highways')).toBeUndefined()
    const cursor = { since: '2026-03-02T12:00:00.000Z', revision: 1 }
    expect(await store.moveCursor('highways', cursor)).toBe(true)
    expect(await store.moveCursor('highways', cursor)).toBe(false)
    expect(await store.cursor('highways')).toEqual(cursor)
  })

  it('finds what is to be asked about by now, tokens and requests apart', async () => {
    const lookAt = '2026-03-02T12:00:00.000Z'
    await store.put(handover('HW-2', { token: 'T-2', lookAt }), 0)
    await store.put(handover('HW-3', { theirs: 'R3', lookAt }), 0)
    await store.put(handover('HW-4', { theirs: 'R4', lookAt: '2026-03-02T13:00:00.000Z' }), 0)
    const found = async (what: 'token' | 'request', by = '2026-03-02T12:30:00.000Z') =>
      (await store.toLook('highways', what, by, 10)).map(({ reference }) => reference)
    expect(await found('token')).toEqual(['HW-2'])
    expect(await found('request')).toEqual(['HW-3'])
    expect(await found('request', '2026-03-02T13:00:00.000Z')).toEqual(['HW-3', 'HW-4'])
    await store.put(handover('HW-2', { theirs: 'R2', revision: 2 }), 1)
    expect(await found('token')).toEqual([])
  })
})
