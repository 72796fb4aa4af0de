import * as z from 'zod/mini'
import { LogSort } from '#contract/fostering/carers/log.ts'
import { type Device, SealedStore } from '#web/kept/store.ts'
import type { PlaceOf } from '../addresses.ts'

/** An entry of a log as this device keeps it, from the first word until it has arrived. */
export const KeptEntry = z.object({
  /** The log that it goes to, by the year in which it was written: the same however late it is sent. */
  part: z.string(),
  /** Drawn as it was begun: however often it is sent, it is one entry. */
  key: z.string(),
  sort: LogSort,
  on: z.string(),
  written: z.string(),
  text: z.string(),
  private: z.boolean(),
  /** What was recorded lies beside this, under the key. `file`: its id, once it has reached us. */
  recording: z.nullable(z.object({ type: z.string(), seconds: z.int(), file: z.optional(z.string()) })),
  /** Whoever wrote it has sent it; until then it is a draft. */
  ready: z.boolean(),
  /** Why it was not taken. */
  refused: z.optional(z.string()),
})
export type KeptEntry = z.infer<typeof KeptEntry>

export type EntryStore = SealedStore<KeptEntry>

/** What the names of all of one person's begin with, in the device's storage and among its files. */
export const entriesOf = ({ household, person }: PlaceOf): string => `shire-log ${household} ${person} `

export const openEntries = (
  device: Device | undefined,
  of: PlaceOf,
  keys: readonly string[],
): Promise<EntryStore> =>
  SealedStore.open<KeptEntry>(
    device,
    { prefix: entriesOf(of), read: (json) => KeptEntry.safeParse(json).data },
    keys,
  )

/** A draft lies under its child, so that it is found again; what goes lies under its key. */
export const draftOf = (child: string): string => `draft ${child}`

/** What goes or could not go, of one child, the oldest first. */
export const waitingOf = (store: EntryStore, child: string): KeptEntry[] =>
  store
    .names()
    .flatMap((name) => {
      const entry = store.read(name)
      const [, of] = entry?.part.split('.') ?? []
      return entry?.ready && child === `child.${of}` ? [entry] : []
    })
    .sort((a, b) => a.written.localeCompare(b.written))

/** As the API takes it. */
export const bodyOf = ({ sort, on, written, text, private: isPrivate, recording }: KeptEntry) => ({
  sort,
  on,
  written,
  text: text.trim(),
  private: isPrivate,
  recording: recording?.file === undefined ? null : { id: recording.file, seconds: recording.seconds },
})
