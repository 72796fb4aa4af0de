import { reportFault } from '#web/app/fault.ts'
import { type KeptPages, keepPages } from '#web/kept/keptPages.ts'
import { addresses, type PlaceOf } from '../addresses.ts'

const pagesOf = (of: PlaceOf): KeptPages => ({
  worker: '/child-worker.js',
  scope: addresses.children(of),
  caches: 'shire-children',
})

/** Has the browser open these pages again without a signal. Where it does not, they work with one. */
export function keepChildPages(of: PlaceOf): void {
  if (navigator.onLine) keepPages(pagesOf(of)).catch(reportFault)
}
