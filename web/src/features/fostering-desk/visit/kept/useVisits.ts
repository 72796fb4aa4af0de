import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { dayInEngland } from '#contract/calendar/day.ts'
import { PartView } from '#contract/fostering/parts.ts'
import { mayPass } from '#web/app/api.ts'
import { reportFault } from '#web/app/fault.ts'
import { changedElsewhere, oneTabAtATime, triedAgain } from '#web/kept/tried.ts'
import { browsersOwn } from '#web/kept/useKept.ts'
import { deviceKeyFor } from '#web/staff/deviceKey.ts'
import { visitsPrefix } from '#web/staff/unsent.ts'
import { actOnce, askOnce } from '../../api.ts'
import { forgetPages, keepPages } from './offline.ts'
import { sendVisit, type VisitWire } from './send.ts'
import { openVisits, type VisitStore } from './store.ts'
import { type KeptVisit, nameOf } from './visit.ts'

const stores = new Map<string, Promise<VisitStore>>()

/** The same store for all pages of a tab. */
function storeFor(staff: string): Promise<VisitStore> {
  const store =
    stores.get(staff) ??
    deviceKeyFor(staff)
      .then((key) => openVisits(browsersOwn(), staff, key, dayInEngland(new Date())))
      .catch((failure) => {
        stores.delete(staff)
        throw failure
      })
  stores.set(staff, store)
  return store
}

const wire: VisitWire = {
  read: (household, part) => askOnce(PartView, ['households', household, 'parts', part]),
  act: ({ household, part, act, key, ...body }) =>
    actOnce(PartView, ['households', household, 'parts', part, 'acts', act], body, key),
}

/** What was sent from this tab, by name: its page says so. */
export const sentHere = new Set<string>()
const going = new Map<string, Promise<void>>()

/** Sends one of what is kept, if it is finished; whoever asks while it is on its way waits for that. */
export function send(store: VisitStore, name: string): Promise<void> {
  const before = going.get(name)
  if (before) return before
  const work = oneTabAtATime(visitsPrefix + name, async () => {
    const isOver = await sendVisit(store, name, wire, () => sentHere.add(name))
    if (isOver) await forgetPages().catch(() => undefined)
  }).finally(() => going.delete(name))
  going.set(name, work)
  return work
}

/** Freezes what is finished, once whichever tabs it is open in, and sends it. */
export async function finishAndSend(
  store: VisitStore,
  name: string,
  freeze: (now: KeptVisit) => KeptVisit,
): Promise<void> {
  await oneTabAtATime(visitsPrefix + name, async () => {
    await store.again(name)
    const now = store.read(name)
    if (!now || now.ready) return
    store.change(name, freeze(now))
    await store.written()
  })
  await send(store, name)
}

/** What waits for a signal is tried again; the rest is a fault. */
export const failed = (failure: unknown): void => {
  if (!mayPass(failure)) reportFault(failure)
}

const againAfterMs = 15_000

/** Sends along what is finished: now, when the signal is back, and every few seconds. Follows what other tabs change. */
function useSentAlong(store: VisitStore | undefined, staff: string): void {
  useEffect(() => {
    if (!store) return
    const all = () => {
      for (const name of store.names()) if (store.read(name)?.ready) send(store, name).catch(failed)
    }
    const prefix = `${visitsPrefix}${staff} `
    const endsFollowing = changedElsewhere((key) => {
      if (key.startsWith(prefix)) void store.again(key.slice(prefix.length))
    })
    const endsTrying = triedAgain(all, againAfterMs)
    return () => {
      endsTrying()
      endsFollowing()
    }
  }, [store, staff])
}

/** What somebody took along on this device; until it is open, nothing, or why it does not open. */
export function useVisits(staff: string): {
  readonly store?: VisitStore
  readonly failure?: unknown
  again(): void
} {
  const [open, setOpen] = useState<{ store?: VisitStore; failure?: unknown }>({})
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new try opens it again
  useEffect(() => {
    let gone = false
    storeFor(staff).then(
      (store) => gone || setOpen({ store }),
      (failure) => gone || setOpen({ failure }),
    )
    return () => {
      gone = true
    }
  }, [staff, tries])
  useSentAlong(open.store, staff)
  const again = () => {
    setOpen({})
    setTries((before) => before + 1)
  }
  return { ...open, again }
}

/** The store that the page stands in. */
export const StoreContext = createContext<VisitStore | undefined>(undefined)

export function useStore(): VisitStore {
  const store = useContext(StoreContext)
  if (!store) throw new Error('useStore stands outside of InVisits')
  return store
}

/** Has the browser keep the pages for as long as something is kept that needs them, and remembers whether it does. */
export function useKeptPages(visit: KeptVisit): void {
  const store = useStore()
  const [name, opens] = [nameOf(visit), visit.opensAgain === true]
  useEffect(() => {
    if (opens || !navigator.onLine) return
    keepPages()
      .then((opensAgain) => {
        const now = store.read(name)
        if (now) store.change(name, { ...now, opensAgain })
      })
      .catch(reportFault)
  }, [store, name, opens])
}

/** Whether the browser says that there is a network; there may be none that leads anywhere. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (heard) => {
      window.addEventListener('online', heard)
      window.addEventListener('offline', heard)
      return () => {
        window.removeEventListener('online', heard)
        window.removeEventListener('offline', heard)
      }
    },
    () => navigator.onLine,
    () => true,
  )
}
