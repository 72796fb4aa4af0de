import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Answers } from '#contract/core/condition.ts'
import { reportFault } from '#web/app/fault.ts'
import { isWaiting } from '#web/kept/kept.ts'
import { sendKept } from '#web/kept/sendKept.ts'
import { triedAgain } from '#web/kept/tried.ts'
import type { PlaceOf } from '../addresses.ts'
import { isEnded, type Opened, partOf, placeOf, readPart, type Sent, send } from '../api.ts'
import { ended } from '../session.ts'
import { type Finishing, type FinishWire, finishKept } from './finishKept.ts'
import type { KeptStore } from './store.ts'
import { thereOf } from './there.ts'

/** Without a word from the browser that the connection is back, it is tried so often. */
const againAfterMs = 15_000

/** Parts that go at the moment, by store: each one thing after the other. */
const going = new WeakMap<KeptStore, Map<string, Promise<void>>>()

/** The API, with each answer going where pages look for it. */
function wireOf(of: Opened, queries: QueryClient): FinishWire {
  const sent = async (act: Sent) => {
    const after = await send(of, act)
    queries.setQueryData(partOf(of, act.part).queryKey, after)
    void queries.invalidateQueries({ queryKey: placeOf(of).queryKey })
    return thereOf(after)
  }
  return {
    async read(part) {
      const there = await readPart(of, part)
      queries.setQueryData(partOf(of, part).queryKey, there)
      return thereOf(there)
    },
    send: (part, { answers, ...going }) => sent({ ...going, part, act: 'save', with: { answers } }),
    finish: (part, going) => sent({ ...going, part, act: 'finish', with: {} }),
  }
}

/** Sends what waits of a part; whoever asks while it is on its way waits for that. */
export function sendPart(of: Opened, store: KeptStore, queries: QueryClient, part: string): Promise<void> {
  const parts = going.get(store) ?? new Map<string, Promise<void>>()
  going.set(store, parts)
  const before = parts.get(part)
  // What was entered since then goes as well.
  if (before) return before.then(() => sendPart(of, store, queries, part))
  const work = sendKept(store, part, wireOf(of, queries)).finally(() => parts.delete(part))
  parts.set(part, work)
  return work
}

/** Says that a part is finished, after whatever of it is on its way. */
export async function finishPart(
  of: Opened,
  store: KeptStore,
  queries: QueryClient,
  part: string,
  shown: Answers,
): Promise<Finishing> {
  await sendPart(of, store, queries, part)
  return finishKept(store, part, wireOf(of, queries), shown)
}

const waitingParts = (store: KeptStore): string[] =>
  store.names().filter((part) => {
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
    return triedAgain(all, againAfterMs)
  }, [store, household, person, token, queries])
}

/** A session that ended asks for the code; what waits for a connection is tried again. */
export function fail(of: PlaceOf, failure: unknown): void {
  if (isEnded(failure)) ended(of)
  else reportFault(failure)
}
