import { forgetPages as forget, type KeptPages, keepPages as keep } from '#web/kept/keptPages.ts'
import { visitsPrefix } from '#web/staff/unsent.ts'
import { addresses } from '../../addresses.ts'

const pages: KeptPages = { worker: '/visit-worker.js', scope: addresses.visits, caches: 'shire-visits' }

/** Has the browser keep the pages of visits. Returns whether it does. */
export const keepPages = (): Promise<boolean> => keep(pages)

/** Keeps pages no longer than anything that they are for, of whoever uses this device. */
export async function forgetPages(): Promise<void> {
  if (Object.keys(localStorage).some((name) => name.startsWith(visitsPrefix))) return
  await forget(pages)
}
