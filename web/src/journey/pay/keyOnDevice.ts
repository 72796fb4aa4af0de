import { placePrefix } from '../model/devicePlace.ts'
import type { Device, SavedStore } from '../model/store.ts'

/** Where a tab keeps what it needs to come back from the payment page. Goes with the tab. */
const payingPrefix = 'shire-paying-'

/** Storage may be full, or forbidden by the browser's settings. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}

/** Keeps the tracking key in this tab while the resident is away at the payment page. */
export function rememberKey(tab: Device | undefined, reference: string, trackingKey: string): void {
  attempt(() => tab?.setItem(payingPrefix + reference, trackingKey))
}

/**
 * The tracking key of a request that this browser knows: from the tab that went away to pay, or from the confirmation
 * that is kept on the device. The address that the payment page comes back to has none.
 */
export function keyOnDevice(
  {
    tab,
    device,
    saved,
  }: { tab: Device | undefined; device: Device | undefined; saved: Pick<SavedStore, 'read'> },
  reference: string,
): string | undefined {
  const kept = attempt(() => tab?.getItem(payingPrefix + reference))
  if (kept) return kept
  const places =
    attempt(() => Array.from({ length: device?.length ?? 0 }, (_, at) => device?.key(at) ?? '')) ?? []
  for (const place of places) {
    if (!place.startsWith(placePrefix)) continue
    const found = saved.read(place.slice(placePrefix.length))
    if (found?.kind === 'sent' && found.receipt.reference === reference) return found.receipt.trackingKey
  }
  return undefined
}
