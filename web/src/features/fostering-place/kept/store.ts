import { isNothing, Kept } from '#web/kept/kept.ts'
import { type Device, SealedStore } from '#web/kept/store.ts'
import type { PlaceOf } from '../addresses.ts'

/** What one person entered on this device and what has not arrived, sealed with their private link. By part. */
export type KeptStore = SealedStore<Kept>

/** `keys`: of the link that stands, and of those before it. */
export const openKept = (
  device: Device | undefined,
  { household, person }: PlaceOf,
  keys: readonly string[],
): Promise<KeptStore> =>
  SealedStore.open(
    device,
    {
      prefix: `shire-place ${household} ${person} `,
      read: (json) => Kept.safeParse(json).data,
      isNothing,
    },
    keys,
  )
