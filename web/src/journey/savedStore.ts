import { useSyncExternalStore } from 'react'
import { paths } from '#web/app/paths.ts'
import type { Draft, Saved } from './model/saved.ts'
import { type Device, SavedStore } from './model/store.ts'

function device(name: 'localStorage' | 'sessionStorage'): Storage | undefined {
  if (typeof window === 'undefined') return undefined
  try {
    return window[name]
  } catch {
    return undefined
  }
}

/** The device with keys of its own; what is there of others is not looked at. */
function apartIn(storage: Storage | undefined, mark: string): Device | undefined {
  return (
    storage && {
      getItem: (key) => storage.getItem(mark + key),
      setItem: (key, value) => storage.setItem(mark + key, value),
      removeItem: (key) => storage.removeItem(mark + key),
      length: 0,
      key: () => null,
    }
  )
}

const now = () => Date.now()
const own = new SavedStore({ device: device('localStorage'), now })
/** What staff enter for somebody else: apart from their own, in the tab alone, and not offered for the next person. */
const entered = new SavedStore({ device: device('sessionStorage'), now })
/** What was sent and is changed, in the tab alone: beside a draft of another request of the same kind. */
const changing = new SavedStore({ device: apartIn(device('sessionStorage'), 'change '), now })
const isUnder = (path: string) =>
  typeof window !== 'undefined' && window.location.pathname.startsWith(`${path}/`)
const entering = () => typeof window !== 'undefined' && window.location.pathname.startsWith(paths.enter)
const here = () => (entering() ? entered : isUnder(paths.change) ? changing : own)

/** What this browser keeps of the form that is open. */
export const saved: Omit<SavedStore, 'tidy'> = {
  read: (slug) => here().read(slug),
  change: (slug, change) => here().change(slug, change),
  known: (slug) => (here() === own ? own.known(slug) : undefined),
  startAgain: (slug) => (here() === own ? own.startAgain(slug) : here().remove(slug)),
  finish: (slug, finished) => here().finish(slug, finished),
  remove: (slug) => here().remove(slug),
  subscribe: (listener) => {
    const stop = [own, entered, changing].map((store) => store.subscribe(listener))
    return () => {
      for (const one of stop) one()
    }
  },
  tell: () => here().tell(),
}

/** Begins to change what was sent, with this draft. */
export const beginToChange = (slug: string, draft: Draft): void => {
  changing.remove(slug)
  changing.change(slug, () => draft)
}
/** Forgets what was being changed. */
export const leaveAsItWas = (slug: string): void => changing.remove(slug)

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
