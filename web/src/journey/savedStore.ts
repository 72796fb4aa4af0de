import { useSyncExternalStore } from 'react'
import type { Saved } from './model/saved.ts'
import { SavedStore } from './model/store.ts'

function device(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}

/** What this browser keeps. */
export const saved = new SavedStore({
  device: typeof window === 'undefined' ? undefined : device(),
  now: () => Date.now(),
})

if (typeof window !== 'undefined') {
  window.addEventListener('storage', saved.tell)
  saved.tidy()
}

/** What is saved of this service, as it changes here or in another tab. Undefined while the page is drawn at build. */
export function useSaved(slug: string): Saved | undefined {
  return useSyncExternalStore(
    saved.subscribe,
    () => saved.read(slug),
    () => undefined,
  )
}
