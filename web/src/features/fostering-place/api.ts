import { queryOptions } from '@tanstack/react-query'
import { OpenedPlace, type OpenPlace, PlaceView } from '#contract/fostering/household.ts'
import { PartView } from '#contract/fostering/parts.ts'
import { ReportCopy, type ReportName } from '#contract/fostering/report.ts'
import { ApiProblem, api } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import type { PlaceOf } from './addresses.ts'

/** Whose place it is, and what its session sends along. */
export interface Opened extends PlaceOf {
  readonly token: string
}

const place = '/api/fostering/place'
const bearer = ({ token }: Opened) => ({ authorization: `Bearer ${token}` })

export const openPlace = (body: OpenPlace, signal?: AbortSignal): Promise<OpenedPlace> =>
  api(`${place}/open`, (json) => OpenedPlace.parse(json), {
    method: 'POST',
    body,
    ...(signal && { signal }),
  })

/** All that this page knows of a place lies under this key, so that it can be forgotten at once. */
export const keyOf = ({ household, person }: PlaceOf) => ['fostering-place', household, person] as const
/** What one session saw is not shown to the next. */
const ofSession = (of: Opened) => [...keyOf(of), of.token] as const

export const placeOf = (of: Opened) =>
  queryOptions({
    queryKey: [...ofSession(of), 'place'],
    queryFn: ({ signal }) => api(place, (json) => PlaceView.parse(json), { signal, headers: bearer(of) }),
    staleTime: 0,
  })

export const readPart = (of: Opened, part: string, signal?: AbortSignal): Promise<PartView> =>
  api(`${place}/parts/${part}`, (json) => PartView.parse(json), {
    headers: bearer(of),
    ...(signal && { signal }),
  })

export const partOf = (of: Opened, part: string) =>
  queryOptions({
    queryKey: [...ofSession(of), 'part', part],
    queryFn: ({ signal }) => readPart(of, part, signal),
    staleTime: 0,
  })

/** Their copy of a report, once they were given it. */
export const copyOf = (of: Opened, report: ReportName) =>
  queryOptions({
    queryKey: [...ofSession(of), 'report', report],
    queryFn: ({ signal }) =>
      api(`${place}/reports/${report}`, (json) => ReportCopy.parse(json), { signal, headers: bearer(of) }),
    staleTime: 0,
  })

/** An act, as it is sent. The same key again does nothing twice. */
export interface Sent {
  readonly part: string
  readonly act: string
  readonly seen: number
  readonly with: object
  readonly key: string
}

/** Does an act; the answer is the part after it. */
export const send = (of: Opened, { part, act, key, ...body }: Sent): Promise<PartView> =>
  api(`${place}/parts/${part}/acts/${act}`, (json) => PartView.parse(json), {
    method: 'POST',
    body,
    headers: { ...bearer(of), 'idempotency-key': key },
  })

/** Whether the session is over, or the link was replaced. */
export const isEnded = (failure: unknown): boolean => failure instanceof ApiProblem && failure.status === 401

/** Why it did not work, in words. What was entered stays. */
export const messageOf = (failure: unknown): string =>
  failure instanceof ApiProblem && failure.problem
    ? (failure.problem.errors?.[0]?.message ?? failure.problem.detail)
    : wordsUnlessFault(
        failure,
        'We could not reach the service. What you wrote is still here. Check that you are online, then try again',
      )
