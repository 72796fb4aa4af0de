import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { MeetingAct, MeetingView } from '#contract/fostering/panel/meeting.ts'
import { reportFault } from '#web/app/fault.ts'
import { newKey } from '#web/journey/model/saved.ts'
import { keepPages } from '#web/kept/keptPages.ts'
import { changedElsewhere, triedAgain } from '#web/kept/tried.ts'
import { panelPages, tidyPanels } from '#web/staff/panelPages.ts'
import { useSession } from '#web/staff/session.ts'
import { meetingOf, sendAct } from '../api.ts'
import { Outbox } from './outbox.ts'
import { dayStore, prefixOf, type Seen, type Waiting } from './store.ts'

/** Without a word from the browser that the connection is back, it is tried so often. */
const againAfterMs = 10_000

const boxes = new Map<string, Promise<Outbox>>()

function outboxOf(subject: string, meeting: string, keeps: boolean): Promise<Outbox> {
  const name = `${subject} ${meeting} ${keeps}`
  const box = boxes.get(name) ?? dayStore(subject, keeps).then((store) => new Outbox(store, meeting))
  boxes.set(name, box)
  return box
}

/** Something to do at the meeting, with the words that the page has for it. */
export interface Doing {
  readonly act: MeetingAct
  readonly body: object
  readonly words: string
}

export interface Doings {
  /** Done here and not answered yet, in order. */
  readonly waiting: readonly Waiting[]
  /** Of these, what is not merely on its way. */
  readonly late: readonly Waiting[]
  /** Whether this device keeps it when the page is closed. */
  readonly holds: boolean
  /** How the meeting stood when it was last seen here. */
  readonly seen: Seen | undefined
  /** What is kept here is known. */
  readonly isOpen: boolean
  /** Does something: sent now, or kept until there is a connection. Throws ApiProblem where it was refused. */
  act(doing: Doing): Promise<'sent' | 'kept'>
  settle(key: string): void
}

const nobody = () => () => undefined
const none: readonly Waiting[] = []

/**
 * What whoever is signed in does at a meeting: it goes in its order, once each, and waits while nobody can be reached. `view`:
 * the meeting as the service has just shown it; null: it is not theirs to see.
 */
export function useOutbox(meeting: string, view: MeetingView | null | undefined): Doings {
  const subject = useSession()?.subject ?? ''
  // A meeting that is cancelled keeps nothing, but what waits here was done before.
  const keeps = !view || view.keptUntil !== null || view.state === 'cancelled'
  const queries = useQueryClient()
  const [box, setBox] = useState<Outbox>()
  useEffect(() => {
    let gone = false
    outboxOf(subject, meeting, keeps).then((open) => gone || setBox(open), reportFault)
    void tidyPanels()
    return () => {
      gone = true
    }
  }, [subject, meeting, keeps])
  const subscribe = box?.subscribe ?? nobody
  const waiting = useSyncExternalStore(
    subscribe,
    () => box?.all() ?? none,
    () => none,
  )
  const late = useSyncExternalStore(
    subscribe,
    () => box?.late() ?? none,
    () => none,
  )
  const holds = useSyncExternalStore(
    subscribe,
    () => box?.holds() ?? true,
    () => true,
  )
  const send = useMemo(() => {
    const { queryKey } = meetingOf(meeting)
    return async (one: Waiting) => {
      const after = await sendAct(meeting, one)
      await queries.cancelQueries({ queryKey })
      queries.setQueryData<MeetingView>(queryKey, (now) => (now && now.number > after.number ? now : after))
    }
  }, [meeting, queries])
  useEffect(() => {
    if (!box) return
    const all = () => void box.send(send)
    const prefix = prefixOf(subject)
    const endsFollowing = changedElsewhere((key) => {
      if (key.startsWith(`${prefix}${meeting} `)) void box.look(key.slice(prefix.length))
    })
    const endsTrying = triedAgain(all, againAfterMs)
    return () => {
      endsTrying()
      endsFollowing()
    }
  }, [box, send, subject, meeting])
  useEffect(() => {
    if (!box || view === undefined) return
    if (view === null) box.see(undefined, null)
    else if (view.keptUntil !== null) box.see({ view, at: new Date().toISOString() }, view.keptUntil)
  }, [box, view])
  const isKept = view !== undefined && view !== null && view.keptUntil !== null
  useEffect(() => {
    if (isKept && navigator.onLine) void keepPages(panelPages)
  }, [isKept])
  const until = view?.keptUntil ?? box?.seen()?.view.keptUntil ?? null
  return {
    waiting,
    late,
    holds,
    seen: view === null ? undefined : box?.seen(),
    isOpen: box !== undefined,
    settle: (key) => box?.settle(key),
    async act({ act, body, words }) {
      const key = newKey()
      const open = await outboxOf(subject, meeting, keeps)
      await open.add(
        { key, act, body: { ...body }, words, at: new Date().toISOString(), refused: null },
        until,
      )
      await open.send(send)
      // It may have been added while others were on their way.
      await open.send(send)
      const failure = open.failureOf(key)
      if (failure) {
        open.settle(key)
        throw failure
      }
      return open.all().some((one) => one.key === key) ? 'kept' : 'sent'
    },
  }
}
