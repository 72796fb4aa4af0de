import type { Day } from '#contract/calendar/day.ts'
import { type Device, namesOn, SealedStore } from '#web/kept/store.ts'
import { visitsPrefix } from '#web/staff/unsent.ts'
import { KeptVisit, keptAfter, labelOf, unsent } from './visit.ts'

export type VisitStore = SealedStore<KeptVisit>

/** Takes off the device what is past its days, of everybody who uses it: but for what was written and not sent. */
export function takeOffOld(device: Device, today: Day): void {
  for (const name of namesOn(device, visitsPrefix)) {
    const [until = '', state] = (device.getItem(name) ?? '').split(' ')
    if (until < today && state !== unsent) device.removeItem(name)
  }
}

/** Opens what one member of staff took along on this device, sealed with a key that is theirs alone. */
export async function openVisits(
  device: Device | undefined,
  staff: string,
  key: string,
  today: Day,
): Promise<VisitStore> {
  if (device) takeOffOld(device, today)
  const store = await SealedStore.open<KeptVisit>(
    device,
    {
      prefix: `${visitsPrefix}${staff} `,
      read: (json) => KeptVisit.safeParse(json).data,
      label: labelOf,
    },
    [key],
  )
  for (const name of store.names()) {
    const visit = store.read(name)
    if (visit && today > visit.until) store.change(name, keptAfter(visit, today))
  }
  return store
}
