import * as z from 'zod/mini'
import { isNothing, Kept } from '#web/kept/kept.ts'
import { namesOn, SealedStore } from '#web/kept/store.ts'
import { browsersOwn } from '#web/kept/useKept.ts'
import { deviceKeyFor } from '#web/staff/deviceKey.ts'
import { alsoUnsent, notesPrefix } from '#web/staff/unsent.ts'
import type { Place } from '../../addresses.ts'

/** Notes on one pack that were typed here and have not arrived, by section. `until`: when the device forgets them. */
export const KeptNotes = z.object({ kept: Kept, until: z.nullable(z.string()) })
export type KeptNotes = z.infer<typeof KeptNotes>
export type NotesStore = SealedStore<KeptNotes>

const prefix = notesPrefix
export const prefixOf = (staff: string) => `${prefix}${staff} `
export const nameOf = ({ meeting, item }: Place) => `${meeting} ${item}`

/** Takes off the device what is past its time, of everybody who uses it. */
function takeOffOld(device: Storage): void {
  for (const name of namesOn(device, prefix)) {
    const [until = ''] = (device.getItem(name) ?? '').split(' ')
    if (until <= new Date().toISOString()) device.removeItem(name)
  }
}

async function open(staff: string, keeps: boolean): Promise<NotesStore> {
  const device = keeps ? (browsersOwn() as Storage | undefined) : undefined
  if (device) takeOffOld(device)
  const as = {
    prefix: prefixOf(staff),
    read: (json: unknown) => KeptNotes.safeParse(json).data,
    isNothing: ({ kept }: KeptNotes) => isNothing(kept),
    label: ({ until }: KeptNotes) => until ?? '',
  }
  const store = await SealedStore.open<KeptNotes>(device, as, [await deviceKeyFor(staff)])
  opened.set(staff, (opened.get(staff) ?? new Set()).add(store))
  return store
}

const stores = new Map<string, Promise<NotesStore>>()
/** Those that are open, by whose they are: where the device keeps nothing, what was typed is in here alone. */
const opened = new Map<string, Set<NotesStore>>()
alsoUnsent((staff) => [...(opened.get(staff) ?? [])].flatMap((store) => store.names()))

/** The same store for all pages of a tab. `keeps`: whether the council lets the device keep anything. Throws ApiProblem. */
export function notesStore(staff: string, keeps: boolean): Promise<NotesStore> {
  const key = `${staff} ${keeps}`
  const store =
    stores.get(key) ??
    open(staff, keeps).catch((failure) => {
      stores.delete(key)
      throw failure
    })
  stores.set(key, store)
  return store
}

/** Notes on a pack that is not theirs to read any more go with it. */
export function forgetNotes(staff: string, place: Place): void {
  browsersOwn()?.removeItem(prefixOf(staff) + nameOf(place))
  for (const store of stores.values())
    store.then((open) => open.change(nameOf(place), undefined)).catch(() => undefined)
}
