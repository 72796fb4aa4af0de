import { useSyncExternalStore } from 'react'
import type { Differences } from '#contract/council/setting.ts'
import { api } from '../api.ts'

let known: Differences | undefined
let askedAt = Number.NEGATIVE_INFINITY
const listeners = new Set<() => void>()

/** Asks once a minute at most. Where it cannot be had, pages are as they were drawn. */
async function ask(): Promise<void> {
  if (Date.now() - askedAt < 60_000) return
  askedAt = Date.now()
  try {
    // The API has looked at each value when it was saved; a page that fetches a schema for it would be slower for everybody.
    known = await api('/api/notices', (json) => json as Differences)
  } catch {
    return
  }
  for (const listener of [...listeners]) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  void ask()
  return () => listeners.delete(listener)
}

/**
 * What is said since the pages were drawn: notices, opening times, fees and addresses that the council has changed. Nothing
 * until it has come, so that a page drawn at build begins as it was drawn.
 */
export const useDifferences = (): Differences | undefined =>
  useSyncExternalStore(
    subscribe,
    () => known,
    () => undefined,
  )
