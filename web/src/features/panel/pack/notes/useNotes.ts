import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { PackNotes } from '#contract/fostering/panel/pack.ts'
import { ApiProblem, mayPass } from '#web/app/api.ts'
import { reportFault } from '#web/app/fault.ts'
import { answersHere } from '#web/kept/kept.ts'
import { changedElsewhere, oneTabAtATime, triedAgain } from '#web/kept/tried.ts'
import { staffApi } from '#web/staff/staffApi.ts'
import { itemAt } from '../../api.ts'
import type { PackHere } from '../queries.ts'
import { Note, type NotesWire, sendNotes, thereOf, typed, waits } from './send.ts'
import { type NotesStore, nameOf, notesStore, prefixOf } from './store.ts'

const pathOf = ({ place }: PackHere) =>
  `/api/workspace/fostering/panel/${itemAt(place).map(encodeURIComponent).join('/')}/notes` as const

const wireOf = (here: PackHere): NotesWire => ({
  read: () => staffApi(pathOf(here), (json) => PackNotes.parse(json)),
  put: (body) => staffApi(pathOf(here), (json) => PackNotes.parse(json), { method: 'PUT', body }),
})

const notesQuery = (here: PackHere) => ({
  queryKey: ['pack-notes', here.staff, here.place.meeting, here.place.item],
  queryFn: async (): Promise<PackNotes> => {
    try {
      const notes = await wireOf(here).read()
      await here.device.putJson(here.place, 'notes', notes, here.until)
      return notes
    } catch (failure) {
      const kept = mayPass(failure) && (await here.device.json(here.place, 'notes', PackNotes))
      if (kept) return kept
      throw failure
    }
  },
  retry: false,
})

const going = new Map<string, Promise<void>>()
const sooner = 1500
const again = 15_000

/** Where what was typed lies until it has arrived; undefined until it is open. */
function useNotesStore({ staff, until }: PackHere): NotesStore | undefined {
  const [store, setStore] = useState<NotesStore>()
  useEffect(() => {
    let gone = false
    notesStore(staff, until !== null).then(
      (open) => gone || setStore(open),
      (failure) => mayPass(failure) || reportFault(failure),
    )
    return () => {
      gone = true
    }
  }, [staff, until])
  return store
}

/** The pack was closed in the meantime, and its page says so. */
const isRefused = (failure: unknown): boolean =>
  failure instanceof ApiProblem && [403, 404].includes(failure.status)

/** Sends along what was typed, on whichever page of the pack: soon after, when the network is back, and every few seconds. */
export function useNotesSent(here: PackHere): void {
  const queries = useQueryClient()
  const store = useNotesStore(here)
  const { staff, place } = here
  const name = nameOf(place)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same pack, whatever else of it has come
  useEffect(() => {
    if (!store) return
    const { queryKey } = notesQuery(here)
    const lies = prefixOf(staff) + name
    async function all(open: NotesStore) {
      await open.written()
      // Another tab may have sent it while this one waited.
      await open.again(name)
      if (waits(open.read(name))) await sendNotes(open, name, wireOf(here))
      await queries.invalidateQueries({ queryKey })
    }
    const send = () => {
      if (!waits(store.read(name)) || going.has(name)) return
      const work = oneTabAtATime(lies, () => all(store))
        .catch((failure) => mayPass(failure) || isRefused(failure) || reportFault(failure))
        .then(() => void going.delete(name))
      going.set(name, work)
    }
    const endsFollowing = changedElsewhere((key) => {
      if (key === lies) void store.again(name).then(() => queries.invalidateQueries({ queryKey }))
    })
    let soon: ReturnType<typeof setTimeout>
    const typing = store.subscribe(() => {
      clearTimeout(soon)
      soon = setTimeout(send, sooner)
    })
    const endsTrying = triedAgain(send, again)
    return () => {
      typing()
      clearTimeout(soon)
      endsTrying()
      endsFollowing()
    }
  }, [store, name, staff])
}

/** Somebody’s own notes on a pack: typed here, kept on this device until they have arrived. */
export function useNotes(here: PackHere) {
  const { data: notes, error } = useQuery(notesQuery(here))
  const store = useNotesStore(here)
  const name = nameOf(here.place)
  const { until } = here
  const kept = useSyncExternalStore(
    store?.subscribe ?? nothing,
    () => store?.read(name),
    () => undefined,
  )
  const there = notes && thereOf(notes)
  const all = answersHere(there?.answers ?? {}, kept?.kept)
  return {
    /** Notes can be typed: those from before are known, and this device can keep what is typed. */
    ready: store !== undefined && there !== undefined,
    failed: error !== null,
    textOf: (section: string): string => Note.safeParse(all[section]).data?.text ?? '',
    waits: waits(kept),
    holds: store?.holds ?? true,
    type(section: string, text: string) {
      if (store && there) store.change(name, typed(store.read(name), there, until, section, text))
    },
  }
}

const nothing = () => () => undefined
