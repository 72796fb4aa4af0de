import type { PartView } from '#contract/fostering/parts.ts'
import { ApiProblem } from '#web/app/api.ts'
import { bodyOf, type EntryStore, type KeptEntry } from './entries.ts'

/** How entries reach the record: by the API, or in a test. Throws ApiProblem, and whatever an upload throws. */
export interface EntryWire {
  read(part: string): Promise<Pick<PartView, 'seen'>>
  write(sent: { part: string; key: string; seen: number; body: object }): Promise<Pick<PartView, 'seen'>>
  /** What was recorded, where it lies on this device. */
  recording(key: string): Promise<Blob | undefined>
  /** Sends a recording; the answer is its id. */
  upload(recording: Blob): Promise<string>
  /** It is in the record: what was recorded is kept here no more. */
  forget(key: string): Promise<void>
}

const whyOf = (failure: ApiProblem): string =>
  failure.problem?.errors?.[0]?.message ?? failure.problem?.detail ?? failure.message

/** Whether another try can do better: somebody signs in again, or the connection comes back. */
const passes = (failure: ApiProblem): boolean =>
  failure.kind === undefined || failure.status === 401 || failure.status === 429 || failure.status >= 500

const lost =
  'What you recorded is no longer on this device, so it could not be sent. Record it again, or write it down'

/**
 * Sends one entry under its own key, so that it arrives once however often it is sent. What is not taken stays, with the
 * reason. Throws where it has to be tried again later, and keeps it.
 */
export async function sendEntry(store: EntryStore, name: string, wire: EntryWire): Promise<boolean> {
  // Another tab may have sent it.
  await store.again(name)
  const change = (more: Partial<KeptEntry>) => {
    const now = store.read(name)
    if (now) store.change(name, { ...now, ...more })
  }
  const entry = store.read(name)
  if (!entry?.ready || entry.refused !== undefined) return false
  try {
    if (entry.recording && entry.recording.file === undefined) {
      const blob = await wire.recording(entry.key)
      if (!blob) {
        change({ refused: lost })
        return false
      }
      const file = await wire.upload(blob)
      // Lies on the device before the entry goes: the same key is never sent with another file.
      change({ recording: { ...entry.recording, file } })
    }
    await store.written()
    return await write(store, name, wire)
  } catch (failure) {
    if (!(failure instanceof ApiProblem) || passes(failure)) throw failure
    change({ refused: whyOf(failure) })
    return false
  }
}

async function write(store: EntryStore, name: string, wire: EntryWire): Promise<boolean> {
  for (let turn = 0; turn < 5; turn++) {
    const entry = store.read(name)
    if (!entry) return false
    const { part, key } = entry
    const { seen } = await wire.read(part)
    try {
      await wire.write({ part, key, seen, body: bodyOf(entry) })
    } catch (failure) {
      // The other carer wrote something just now.
      if (failure instanceof ApiProblem && failure.kind === 'changed') continue
      throw failure
    }
    if (entry.recording) await wire.forget(key)
    store.change(name, undefined)
    await store.written()
    return true
  }
  throw new Error('Others write in this log all the time')
}
