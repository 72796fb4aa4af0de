import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { reportFault } from '#web/app/fault.ts'
import type { PlaceOf } from '../addresses.ts'
import { isEnded, type Opened, partOf, placeOf, readPart, send } from '../api.ts'
import { ended } from '../session.ts'
import { isWaiting } from './kept.ts'
import { sendKept, type Wire } from './sendKept.ts'
import type { KeptStore } from './store.ts'

/** Without a word from the browser that the connection is back, it is tried so often. */
const againAfterMs = 15_000

/** Parts that go at the moment, by store: each one thing after the other. */
const going = new WeakMap<KeptStore, Map<string, Promise<void>>>()

/** The API, with each answer going where pages look for it. */
const wireOf = (of: Opened, queries: QueryClient): Wire => ({
  read: (part) => readPart(of, part),
  async send(sent) {
    const after = await send(of, sent)
    queries.setQueryData(partOf(of, sent.part).queryKey, after)
    void queries.invalidateQueries({ queryKey: placeOf(of).queryKey })
    return after
  },
})

/** Sends what waits of a part; whoever asks while it is on its way waits for that. */
export function sendPart(of: Opened, store: KeptStore, queries: QueryClient, part: string): Promise<void> {
  const parts = going.get(store) ?? new Map<string, Promise<void>>()
  going.set(store, parts)
  const before = parts.get(part)
  if (before) return before
  const work = sendKept(store, part, wireOf(of, queries)).finally(() => parts.delete(part))
  parts.set(part, work)
  return work
}

const waitingParts = (store: KeptStore): string[] =>
  store.parts().filter((part) => {
    const kept = store.read(part)
    return kept && isWaiting(kept)
  })

/** Sends along whatever waits: when it was entered, when the connection is back, and every few seconds. */
export function useSentAlong(of: Opened, store: KeptStore | undefined): void {
  const queries = useQueryClient()
  const { household, person, token } = of
  useEffect(() => {
    if (!store) return
    const own = { household, person, token }
    const all = () => {
      for (const part of waitingParts(store))
        sendPart(own, store, queries, part).catch((failure) => fail(own, failure))
    }
    const timer = setInterval(all, againAfterMs)
    window.addEventListener('online', all)
    all()
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', all)
    }
  }, [store, household, person, token, queries])
}

/** A session that ended asks for the code; what waits for a connection is tried again. */
export function fail(of: PlaceOf, failure: unknown): void {
  if (isEnded(failure)) ended(of)
  else reportFault(failure)
}
