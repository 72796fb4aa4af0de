import * as z from 'zod/mini'
import { MeetingView } from '#contract/fostering/panel/meeting.ts'
import { type Device, SealedStore } from '#web/kept/store.ts'
import { browsersOwn } from '#web/kept/useKept.ts'
import { deviceKeyFor } from '#web/staff/deviceKey.ts'
import { forgetDays } from '#web/staff/panelPages.ts'
import { daysPrefix, unsentLabel } from '#web/staff/unsent.ts'

/** Something that somebody did at a meeting, as this device keeps it until the server has answered. */
export const Waiting = z.object({
  /** Every try sends it under this key, so that all of them are one. */
  key: z.string(),
  act: z.string(),
  body: z.record(z.string(), z.unknown()),
  /** What it is, as the page says it. */
  words: z.string(),
  /** When it was done, by this device. ISO 8601 in UTC. */
  at: z.string(),
  /** Why the server would not take it; it stays until somebody has read that. */
  refused: z.nullable(z.string()),
})
export type Waiting = z.infer<typeof Waiting>

/** How a meeting stood when it was last seen here. `at`: when that was. */
export const Seen = z.object({ view: MeetingView, at: z.string() })
export type Seen = z.infer<typeof Seen>

/** One thing that a device keeps of the day of a meeting. `until`: when it forgets it. */
export const KeptOfDay = z.object({
  until: z.nullable(z.string()),
  waiting: z.optional(Waiting),
  seen: z.optional(Seen),
})
export type KeptOfDay = z.infer<typeof KeptOfDay>
export type DayStore = SealedStore<KeptOfDay>

export const prefixOf = (staff: string) => `${daysPrefix}${staff} `

/** What somebody keeps of meetings, sealed with a key that is theirs alone: each act by itself, so that no tab writes over another. */
export async function openDays(
  device: Device | undefined,
  staff: string,
  keys: readonly string[],
): Promise<DayStore> {
  if (device) forgetDays(device, new Date())
  return SealedStore.open<KeptOfDay>(
    device,
    {
      prefix: prefixOf(staff),
      read: (json) => KeptOfDay.safeParse(json).data,
      label: ({ until, waiting }) => `${until ?? ''} ${waiting ? unsentLabel : 'seen'}`,
    },
    keys,
  )
}

const stores = new Map<string, Promise<DayStore>>()

/**
 * The same store for all pages of a tab. `keeps`: whether the council lets the device keep anything. Where the key cannot be
 * had, things last as long as the page, and the store says so.
 */
export function dayStore(staff: string, keeps: boolean): Promise<DayStore> {
  const name = `${staff} ${keeps}`
  const store =
    stores.get(name) ??
    deviceKeyFor(staff).then(
      (key) => openDays(keeps ? browsersOwn() : undefined, staff, [key]),
      () => openDays(undefined, staff, []),
    )
  stores.set(name, store)
  return store
}
