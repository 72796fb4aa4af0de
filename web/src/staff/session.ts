import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'

const Session = z.object({
  accessToken: z.string(),
  refreshToken: z.optional(z.string()),
  /** Milliseconds since 1970. */
  expiresAt: z.number(),
  /** Who it is, by the provider's id. */
  subject: z.string(),
  /** The application that the provider gave it to; left out: the one for accounts that were made here. */
  clientId: z.optional(z.string()),
})

/** What the provider gave to this tab; `ended` when it is good no more, and the page waits for a new one. */
export type Session = z.infer<typeof Session> & { readonly ended?: true }

const key = 'shire-staff'
/** Whose work the tab's storage holds; stays when the session ends, so that they find it again. */
const ownerKey = 'shire-staff-owner'
const listeners = new Set<() => void>()
/** Undefined before the tab's storage was looked at. */
let known: Session | null | undefined

/** The session of this tab; null when nobody has signed in. */
export function session(): Session | null {
  known ??= stored()
  return known
}

/** Keeps a session in the tab's own storage, which ends with the tab. One that has ended is kept for the page alone. */
export function keepSession(next: Session): void {
  known = next
  if (isOfAnother(next.subject)) sessionStorage.clear()
  sessionStorage.setItem(ownerKey, next.subject)
  if (next.ended) forgetSession()
  else sessionStorage.setItem(key, JSON.stringify(next))
  for (const listener of listeners) listener()
}

/** Takes the session out of the tab's storage. A page that is open keeps it until it is left. */
export const forgetSession = (): void => sessionStorage.removeItem(key)

/** Whether the tab holds what somebody else typed: of residents, and not for whoever signs in next. */
export function isOfAnother(subject: string): boolean {
  const owner = sessionStorage.getItem(ownerKey)
  return owner !== null && owner !== subject
}

/** Leaves nothing of whoever was signed in in the tab: neither the session nor what they had typed. */
export const forgetWork = (): void => sessionStorage.clear()

/** Says that the session is good no more, unless there is another by now. */
export function endSession(accessToken: string): void {
  const now = session()
  if (now?.accessToken === accessToken && !now.ended) keepSession({ ...now, ended: true })
}

/** Resolves when there is a session that has not ended. Rejects when nobody waits for it any more. */
export function sessionAgain(signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      listeners.delete(look)
      signal?.removeEventListener('abort', giveUp)
    }
    const giveUp = () => {
      stop()
      reject(signal?.reason)
    }
    const look = () => {
      if (session()?.ended) return
      stop()
      resolve()
    }
    listeners.add(look)
    signal?.addEventListener('abort', giveUp)
    look()
  })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The session as it is now. Undefined while the page is drawn at build, and where that drawing is taken over. */
export const useSession = (): Session | null | undefined =>
  useSyncExternalStore(subscribe, session, () => undefined)

function stored(): Session | null {
  const parsed = Session.safeParse(json(sessionStorage.getItem(key)))
  return parsed.success ? parsed.data : null
}

function json(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
