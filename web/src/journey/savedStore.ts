import { useSyncExternalStore } from 'react'
import { paths } from '#web/app/paths.ts'
import type { Saved } from './model/saved.ts'
import { SavedStore } from './model/store.ts'

function device(name: 'localStorage' | 'sessionStorage'): Storage | undefined {
  if (typeof window === 'undefined') return undefined
  try {
    return window[name]
  } catch {
    return undefined
  }
}

const now = () => Date.now()
const own = new SavedStore({ device: device('localStorage'), now })
/** What staff enter for somebody else: apart from their own, in the tab alone, and not offered for the next person. */
const entered = new SavedStore({ device: device('sessionStorage'), now })
const entering = () => typeof window !== 'undefined' && window.location.pathname.startsWith(paths.enter)
const here = () => (entering() ? entered : own)

/** What this browser keeps of the form that is open. */
export const saved: Omit<SavedStore, 'tidy'> = {
  read: (slug) => here().read(slug),
  change: (slug, change) => here().change(slug, change),
  known: (slug) => (entering() ? undefined : own.known(slug)),
  startAgain: (slug) => (entering() ? entered.remove(slug) : own.startAgain(slug)),
  finish: (slug, finished) => here().finish(slug, finished),
  remove: (slug) => here().remove(slug),
  subscribe: (listener) => {
    const stop = [own.subscribe(listener), entered.subscribe(listener)]
    return () => {
      for (const one of stop) one()
    }
  },
  tell: () => here().tell(),
}

/** Nothing of one person may be there for the next: for once their request was sent and its page is left. */
export const forgetEntered = (slug: string): void => entered.remove(slug)

if (typeof window !== 'undefined') {
  window.addEventListener('storage', own.tell)
  own.tidy()
}

/** What is saved of this service, as it changes here or in another tab. Undefined while the page is drawn at build. */
export function useSaved(slug: string): Saved | undefined {
  return useSyncExternalStore(
    saved.subscribe,
    () => saved.read(slug),
    () => undefined,
  )
}
