import * as z from 'zod/mini'
import type { Day } from '#contract/calendar/day.ts'
import { Authority, ChildShown } from '#contract/fostering/carers/child.ts'
import { type Device, SealedStore } from '#web/kept/store.ts'
import type { PlaceOf } from '../addresses.ts'

/** What of a child this device keeps for where there is no signal: who decides what, whom to call, and no more. */
export const ChildCopy = z.object({
  called: z.string(),
  from: z.string(),
  authority: z.optional(Authority),
  placement: ChildShown.shape.placement,
})
export type ChildCopy = z.infer<typeof ChildCopy>

export type CopyStore = SealedStore<ChildCopy>

export const openCopies = (
  device: Device | undefined,
  { household, person }: PlaceOf,
  keys: readonly string[],
): Promise<CopyStore> =>
  SealedStore.open<ChildCopy>(
    device,
    { prefix: `shire-child ${household} ${person} `, read: (json) => ChildCopy.safeParse(json).data },
    keys,
  )

/** Keeps a child as they are now; one who does not live there any more is kept no more. */
export function keepCopy(store: CopyStore, part: string, child: ChildShown): void {
  const { called, from, authority, placement, ended } = child
  const copy =
    called === undefined || from === undefined || ended
      ? undefined
      : { called, from, ...(authority && { authority }), ...(placement && { placement }) }
  if (JSON.stringify(store.read(part)) !== JSON.stringify(copy)) store.change(part, copy)
}

/** Takes off the device whoever has left, and whose table is past its last day. */
export function takeOffGone(store: CopyStore, here: readonly string[], today: Day): void {
  for (const part of store.names()) {
    const until = store.read(part)?.authority?.until
    if (!here.includes(part) || (until !== undefined && until < today)) store.change(part, undefined)
  }
}
