import { useSyncExternalStore } from 'react'
import type { Device, SealedStore } from './store.ts'

/** The browser's own storage; undefined where it is turned off, and things last as long as the page. */
export function browsersOwn(): Device | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}

/** One of what is kept, as it is now. */
export const useKept = <T>(store: SealedStore<T>, name: string): T | undefined =>
  useSyncExternalStore(store.subscribe, () => store.read(name))
