import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ItemView, MeetingView } from '#contract/fostering/panel/meeting.ts'
import { reportFault } from '#web/app/fault.ts'
import { between } from '#web/staff/desk/fostering.ts'
import { tidyPanels } from '#web/staff/panelPages.ts'
import type { Place } from '../addresses.ts'
import { meetingQuery } from '../api.ts'
import { PackDevice } from './device.ts'
import { forgetPack, isClosed, type PackHere, packQuery } from './queries.ts'

/** What a page of a pack knows of it. */
export interface Reading {
  readonly here: PackHere
  readonly from: 'service' | 'device'
  /** Whether this reader has said that nothing keeps them from it; null: they are no member of the meeting. Undefined: not known yet. */
  readonly mine: 'free' | 'undeclared' | null | undefined
  /** Where it is decided, for those who read it and are no member of the meeting. */
  readonly decision: string | undefined
}

/** How it stands with a pack. `over`: the time for which a device keeps it is past. */
export type Standing =
  | ({ readonly is: 'open' } & Reading)
  | { readonly is: 'waiting' | 'over' }
  | { readonly is: 'conflict' | 'closed'; readonly failure?: unknown }
  | { readonly is: 'failed'; readonly failure: unknown; again(): void }

const itemIn = (meeting: MeetingView | undefined, { item }: Place): ItemView | undefined =>
  meeting?.items.find(({ id }) => id === item)

function mineIn(meeting: MeetingView | undefined, place: Place) {
  const one = itemIn(meeting, place)
  if (!meeting || !one) return undefined
  return meeting.me === null ? null : one.mine
}

function decisionIn(meeting: MeetingView | undefined, place: Place): string | undefined {
  const one = itemIn(meeting, place)
  return meeting?.me === null && one?.household && one.referral
    ? between.decision(one.household, one.referral)
    : undefined
}

/** Whether a moment is past, from the moment on. */
function useIsPast(at: string | null): boolean {
  const [past, setPast] = useState(false)
  useEffect(() => {
    if (at === null) return
    const look = () => setPast(Date.parse(at) <= Date.now())
    look()
    const timer = setInterval(look, 20_000)
    return () => clearInterval(timer)
  }, [at])
  return past
}

/** A pack for its reader: from the service or from this device, and closed as soon as it is not theirs to read. */
export function usePack(staff: string, place: Place): Standing {
  const queries = useQueryClient()
  const device = useMemo(() => new PackDevice(staff), [staff])
  const pack = useQuery(packQuery(staff, place, device, queries))
  const meeting = useQuery({ ...meetingQuery(place.meeting), retry: false })
  const said = mineIn(meeting.data, place)
  const conflict = said === 'conflict'
  const closed = isClosed(pack.error) || isClosed(meeting.error)
  const { view, from, mine: before } = pack.data ?? {}
  const past = useIsPast(from === 'device' ? (view?.keptUntil ?? null) : null)
  const mine = said === 'conflict' ? undefined : (said ?? before)

  // The papers that somebody has come to have a conflict with lie nowhere any more.
  const gone = conflict || closed || past
  useEffect(() => {
    if (gone) forgetPack(queries, { staff, place, device }).catch(reportFault)
  }, [gone, queries, staff, place, device])
  useEffect(() => void tidyPanels(), [])

  // More papers have come since the page was opened.
  const many = itemIn(meeting.data, place)?.pack?.supplements.length
  const { refetch } = pack
  const asked = useRef(0)
  useEffect(() => {
    if (many === undefined || !view || many <= view.supplements.length || asked.current >= many) return
    asked.current = many
    void refetch()
  }, [many, view, refetch])

  useEffect(() => {
    if (!view || from !== 'service' || gone || mine === undefined) return
    device.putJson(place, 'view', { view, mine }, view.keptUntil).catch(reportFault)
  }, [view, from, gone, mine, device, place])

  const here = useMemo(
    () => view && { staff, place, device, view, until: view.keptUntil },
    [staff, place, device, view],
  )
  if (conflict) return { is: 'conflict' }
  if (closed) return { is: 'closed', failure: pack.error ?? meeting.error }
  if (past) return { is: 'over' }
  if (here && from) return { is: 'open', here, from, mine, decision: decisionIn(meeting.data, place) }
  if (pack.error && !pack.isFetching)
    return { is: 'failed', failure: pack.error, again: () => void pack.refetch() }
  return { is: 'waiting' }
}
