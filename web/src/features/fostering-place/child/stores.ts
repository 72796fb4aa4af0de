import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { dayInEngland } from '#contract/calendar/day.ts'
import { reportFault } from '#web/app/fault.ts'
import { SealedFiles } from '#web/kept/files.ts'
import { changedElsewhere, oneTabAtATime, triedAgain } from '#web/kept/tried.ts'
import { browsersOwn } from '#web/kept/useKept.ts'
import { sender } from '#web/questions/photos/send.ts'
import type { PlaceOf } from '../addresses.ts'
import { type Opened, partOf, placeOf, readPart, send, wayOf } from '../api.ts'
import { fail } from '../kept/useSentAlong.ts'
import { useSession } from '../session.ts'
import { type EntryStore, entriesOf, openEntries } from './entries.ts'
import { type CopyStore, openCopies, takeOffGone } from './kept.ts'
import { type EntryWire, sendEntry } from './sendEntries.ts'

/** What this device keeps of the children of one carer, and what they wrote and has not arrived. */
export interface OnDevice {
  readonly copies: CopyStore
  readonly entries: EntryStore
  readonly recordings: Recordings
}

/** Recordings that have not arrived, sealed with the key of the link that stood when they were made. */
export interface Recordings extends Pick<SealedFiles, 'put' | 'forget'> {
  get(key: string): Promise<ArrayBuffer | undefined>
}

/** `keys`: the one that seals, and those before it: a newer link finds what was recorded under an older one. */
function recordingsOf(of: PlaceOf, keys: readonly string[]): Recordings {
  const [first = new SealedFiles(entriesOf(of), ''), ...older] = keys.map(
    (key) => new SealedFiles(entriesOf(of), key),
  )
  return {
    async get(key) {
      for (const files of [first, ...older]) {
        const found = await files.get(key)
        if (found) return found
      }
      return undefined
    },
    put: (...file) => first.put(...file),
    forget: (key) => first.forget(key),
  }
}

const open = new Map<string, Promise<OnDevice>>()

/** The same for all pages of a tab, for as long as the link is the same. */
function onDevice(of: PlaceOf, keys: readonly string[]): Promise<OnDevice> {
  const name = `${of.household} ${of.person} ${keys[0]}`
  const found =
    open.get(name) ??
    Promise.all([openCopies(browsersOwn(), of, keys), openEntries(browsersOwn(), of, keys)]).then(
      ([copies, entries]) => ({
        copies,
        entries,
        recordings: recordingsOf(of, keys),
      }),
    )
  open.set(name, found)
  return found
}

/** Undefined for the moment in which it is read. */
export function useOnDevice({ household, person }: PlaceOf): OnDevice | undefined {
  const { keys } = useSession({ household, person })
  const [found, setFound] = useState<OnDevice>()
  useEffect(() => {
    onDevice({ household, person }, keys).then(setFound).catch(reportFault)
  }, [household, person, keys])
  return found
}

const wireOf = (
  of: Opened,
  queries: QueryClient,
  recordings: Recordings,
  types: Map<string, string>,
): EntryWire => ({
  read: (part) => readPart(of, part),
  async write({ part, key, seen, body }) {
    const after = await send(of, { part, act: 'write', key, seen, with: body })
    queries.setQueryData(partOf(of, part).queryKey, after)
    void queries.invalidateQueries({ queryKey: placeOf(of).queryKey })
    return after
  },
  async recording(key) {
    const bytes = await recordings.get(key)
    return bytes && new Blob([bytes], { type: types.get(key) ?? '' })
  },
  async upload(recording) {
    const never = new AbortController().signal
    return (await sender(recording, { signal: never, onProgress: () => undefined }, wayOf(of))()).id
  },
  forget: (key) => recordings.forget(key),
})

/** Sends along what was written: now, when the signal is back, and every few seconds. Returns what ends it. */
export function sendAlong(of: Opened, { entries, recordings }: OnDevice, queries: QueryClient): () => void {
  const types = new Map<string, string>()
  const prefix = entriesOf(of)
  let going = false
  const isToSend = (name: string) => {
    const entry = entries.read(name)
    return entry?.ready === true && entry.refused === undefined
  }
  /** Each once, and those that somebody writes meanwhile: what does not get through waits for the next time. */
  async function all() {
    if (going || !navigator.onLine) return
    going = true
    const tried = new Set<string>()
    const next = () => entries.names().find((name) => isToSend(name) && !tried.has(name))
    for (let name = next(); name !== undefined; name = next()) {
      tried.add(name)
      await sendOne(name)
    }
    going = false
  }
  async function sendOne(name: string) {
    const entry = entries.read(name)
    if (entry?.recording) types.set(entry.key, entry.recording.type)
    const wire = wireOf(of, queries, recordings, types)
    try {
      await oneTabAtATime(prefix + name, async () => void (await sendEntry(entries, name, wire)))
    } catch (failure) {
      fail(of, failure)
    }
  }
  const stopTrying = triedAgain(() => void all(), 15_000)
  const stopFollowing = changedElsewhere((name) => {
    if (name.startsWith(prefix)) void entries.again(name.slice(prefix.length))
  })
  // Something new goes at once; what failed before waits for its time, however often the store tells of it.
  const seen = new Set<string>()
  const stopHearing = entries.subscribe(() => {
    for (const name of seen) if (!isToSend(name)) seen.delete(name)
    const fresh = entries.names().filter((name) => isToSend(name) && !seen.has(name))
    for (const name of fresh) seen.add(name)
    if (fresh.length > 0) void all()
  })
  return () => {
    stopTrying()
    stopFollowing()
    stopHearing()
  }
}

/** Sends along what waits, and takes off the device whoever has left. `here`: children who live there, once that is known. */
export function useKeptInOrder(
  of: Opened,
  device: OnDevice | undefined,
  here: readonly string[] | undefined,
): void {
  const queries = useQueryClient()
  const { household, person, token } = of
  const names = here?.join(' ')
  useEffect(
    () => (device ? sendAlong({ household, person, token }, device, queries) : undefined),
    [household, person, token, device, queries],
  )
  useEffect(() => {
    if (device && names !== undefined) takeOffGone(device.copies, names.split(' '), dayInEngland(new Date()))
  }, [device, names])
}
