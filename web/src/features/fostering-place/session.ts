import { useSyncExternalStore } from 'react'
import type { PlaceOf } from './addresses.ts'

/** What this tab knows of a private link: nothing of it outlives the tab. */
export interface Session {
  /** The key of the link, and those of links that it replaced: what is kept on the device may be sealed with one of them. */
  readonly keys: readonly string[]
  /** Sent with every request, until it ends. */
  readonly token?: string
  /** It was open and has ended, so that the code is asked for again. */
  readonly ended?: true
}

const nothing: Session = { keys: [] }
const nameOf = ({ household, person }: PlaceOf) => `shire-place ${household} ${person}`

const listeners = new Set<() => void>()
/** As read from the tab, so that the same session is the same object. */
const known = new Map<string, Session>()

function read(of: PlaceOf): Session {
  const name = nameOf(of)
  const before = known.get(name)
  if (before) return before
  let session = nothing
  try {
    const kept = sessionStorage.getItem(name)
    if (kept) session = JSON.parse(kept) as Session
  } catch {
    // Storage is turned off: then it lasts as long as the page.
  }
  known.set(name, session)
  return session
}

function write(of: PlaceOf, session: Session): void {
  const name = nameOf(of)
  known.set(name, session)
  try {
    if (session.keys.length === 0) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, JSON.stringify(session))
  } catch {
    // As above.
  }
  for (const listener of listeners) listener()
}

/** Takes the key of a link that was opened in this tab. Another key than before asks for its code. */
export function takeKey(of: PlaceOf, key: string): void {
  const { keys, ...session } = read(of)
  if (keys[0] === key) return
  const { token: _, ...rest } = session
  write(of, { ...rest, keys: [key, ...keys.filter((one) => one !== key)] })
}

export const opened = (of: PlaceOf, token: string): void => write(of, { keys: read(of).keys, token })

/** The session is over; the key stays, so that the code alone opens it again. */
export const ended = (of: PlaceOf): void => write(of, { keys: read(of).keys, ended: true })

/** Somebody leaves on purpose: this tab knows nothing of it any more. */
export const forget = (of: PlaceOf): void => write(of, nothing)

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSession = (of: PlaceOf): Session =>
  useSyncExternalStore(
    subscribe,
    () => read(of),
    () => nothing,
  )
