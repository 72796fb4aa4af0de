import { expect, it } from 'vitest'
import { ApiProblem } from '#web/app/api.ts'
import { device } from '#web/kept/testing/device.ts'
import { type KeptEntry, openEntries } from './entries.ts'
import { type EntryWire, sendEntry } from './sendEntries.ts'

const of = { household: 'FA-7K3M-9QTD', person: 'p1' }
const entry: KeptEntry = {
  part: 'log.c1.2027',
  key: 'a-key-of-this-test',
  sort: 'day',
  on: '2027-01-05',
  written: '2027-01-05T19:00:00Z',
  text: 'She laughed at Brindlemoor.',
  private: false,
  recording: null,
  ready: true,
}

const problem = (kind: string, status: number) =>
  new ApiProblem(status, { type: `/problems/${kind}`, title: kind, status, detail: `It is ${kind}` } as never)

/** A log as the API keeps it. `fails`: what happens instead of an answer, in turn; undefined: what is asked is done. */
function server(fails: (Error | undefined)[] = []) {
  const written = new Map<string, object>()
  const uploads: Blob[] = []
  const here = new Map<string, Blob>([[entry.key, new Blob(['sound'], { type: 'audio/mp4' })]])
  let seen = 0
  const wire: EntryWire = {
    read: async () => ({ seen }),
    async write({ key, seen: theirs, body }) {
      const fault = fails.shift()
      if (!written.has(key)) {
        if (theirs !== seen) throw problem('changed', 409)
        // What fails on the way back has arrived.
        if (fault instanceof TypeError || !fault) {
          written.set(key, body)
          seen++
        }
      }
      if (fault) throw fault
      return { seen }
    },
    recording: async (key) => here.get(key),
    async upload(blob) {
      uploads.push(blob)
      return `F${uploads.length}`
    },
    async forget(key) {
      here.delete(key)
    },
  }
  return { wire, written, uploads, here, elsewhere: () => seen++ }
}

const storeWith = async (one: KeptEntry, on = device()) => {
  const store = await openEntries(on, of, ['A'.repeat(22)])
  store.change(one.key, one)
  await store.written()
  return store
}

it('arrives once, though the answer is lost, and is kept here no longer than that', async () => {
  const on = device()
  const [store, there] = [await storeWith(entry, on), server([new TypeError('Failed to fetch')])]
  expect(JSON.stringify([...on.all])).not.toContain('Brindlemoor')
  await expect(sendEntry(store, entry.key, there.wire)).rejects.toThrow('Failed to fetch')
  expect(store.read(entry.key)).toEqual(entry)
  expect(await sendEntry(store, entry.key, there.wire)).toBe(true)
  expect(there.written.size).toBe(1)
  expect(on.length).toBe(0)
})

it('goes though the other carer writes at the same time', async () => {
  const [store, there] = [await storeWith(entry), server()]
  const { read } = there.wire
  let first = true
  there.wire.read = async (part) => {
    const found = await read(part)
    if (first) there.elsewhere()
    first = false
    return found
  }
  expect(await sendEntry(store, entry.key, there.wire)).toBe(true)
})

it('sends what was recorded before the entry, once, and forgets it when it has arrived', async () => {
  const recorded = { ...entry, text: '', recording: { type: 'audio/mp4', seconds: 9 } }
  const [store, there] = [await storeWith(recorded), server([problem('unavailable', 503)])]
  await expect(sendEntry(store, entry.key, there.wire)).rejects.toThrow()
  expect(store.read(entry.key)?.recording).toMatchObject({ file: 'F1' })
  expect(there.here.size).toBe(1)
  expect(await sendEntry(store, entry.key, there.wire)).toBe(true)
  expect(there.uploads).toHaveLength(1)
  expect([...there.written.values()]).toEqual([
    expect.objectContaining({ recording: { id: 'F1', seconds: 9 } }),
  ])
  expect(there.here.size).toBe(0)
})

it('stays with the reason where it is not taken, and is not sent again until somebody says so', async () => {
  const [store, there] = [await storeWith(entry), server([problem('not-now', 409)])]
  expect(await sendEntry(store, entry.key, there.wire)).toBe(false)
  expect(store.read(entry.key)).toMatchObject({ refused: 'It is not-now', text: entry.text })
  expect(await sendEntry(store, entry.key, there.wire)).toBe(false)
  expect(there.written.size).toBe(0)
  // A session that ended is no reason to give it up.
  const [other, ended] = [await storeWith(entry), server([problem('unauthorised', 401)])]
  await expect(sendEntry(other, entry.key, ended.wire)).rejects.toThrow()
  expect(other.read(entry.key)).toEqual(entry)
})

it('says so where what was recorded is gone from the device, and keeps the words', async () => {
  const recorded = { ...entry, recording: { type: 'audio/mp4', seconds: 9 } }
  const [store, there] = [await storeWith(recorded), server()]
  there.here.clear()
  expect(await sendEntry(store, entry.key, there.wire)).toBe(false)
  expect(store.read(entry.key)).toMatchObject({
    text: entry.text,
    refused: expect.stringContaining('no longer on this device'),
  })
})
