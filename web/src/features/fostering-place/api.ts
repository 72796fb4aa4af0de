import { queryOptions } from '@tanstack/react-query'
import { PlaceCalendar } from '#contract/fostering/carers/calendar.ts'
import { ClaimList } from '#contract/fostering/carers/claims.ts'
import { type ConstellationAct, ConstellationPlace } from '#contract/fostering/carers/constellation.ts'
import { type BookCourse, CourseList } from '#contract/fostering/courses.ts'
import { DocumentList } from '#contract/fostering/files.ts'
import { OpenedPlace, type OpenPlace, PlaceView } from '#contract/fostering/household.ts'
import { PartView } from '#contract/fostering/parts.ts'
import { ReportCopy, type ReportName } from '#contract/fostering/report.ts'
import { ApiProblem, api, fetchFile } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { fetchWhole } from '#web/app/fetchWhole.ts'
import { householdWay } from '#web/questions/files/householdWay.ts'
import type { WayIn } from '#web/questions/photos/send.ts'
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

/** Whether a part is there already: it was sent before, and the answer was lost on its way. */
export const hasArrived = (of: Opened, part: string): Promise<boolean> =>
  readPart(of, part).then(
    ({ values }) => 'state' in values,
    () => false,
  )

export const partOf = (of: Opened, part: string) =>
  queryOptions({
    queryKey: [...ofSession(of), 'part', part],
    queryFn: ({ signal }) => readPart(of, part, signal),
    staleTime: 0,
  })

/** The same with all of its history, however long that is. */
export const wholePartOf = (of: Opened, part: string) =>
  queryOptions({
    queryKey: [...ofSession(of), 'part', part, 'whole'],
    queryFn: ({ signal }) =>
      api(`${place}/parts/${part}?all`, (json) => PartView.parse(json), { signal, headers: bearer(of) }),
    staleTime: 0,
  })

/** Documents that are theirs to open. */
export const documentsOf = (of: Opened) =>
  queryOptions({
    queryKey: [...ofSession(of), 'documents'],
    queryFn: ({ signal }) =>
      api(`${place}/documents`, (json) => DocumentList.parse(json), { signal, headers: bearer(of) }),
    staleTime: 0,
  })

/** Their claims, and those that another carer of the household has sent. */
export const claimsOf = (of: Opened) =>
  queryOptions({
    queryKey: [...ofSession(of), 'claims'],
    queryFn: ({ signal }) =>
      api(`${place}/claims`, (json) => ClaimList.parse(json), { signal, headers: bearer(of) }),
    staleTime: 0,
  })

/** A file of a part of theirs. */
export const loadFile = (of: Opened, part: string, file: string): Promise<Blob> =>
  fetchWhole(`${place}/parts/${part}/files/${file}`, bearer(of))

/** How their files go in. */
export const wayOf = (of: Opened): WayIn =>
  householdWay(of.household, place, (path, read, request) =>
    api(path, read, { ...request, headers: bearer(of) }),
  )

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

/** Courses and groups that they can choose from. */
export const coursesOf = (of: Opened) =>
  queryOptions({
    queryKey: [...ofSession(of), 'courses'],
    queryFn: ({ signal }) =>
      api(`${place}/courses`, (json) => CourseList.parse(json), { signal, headers: bearer(of) }),
    staleTime: 0,
  })

/** Books a course, or cancels what is booked; the answer is their part of it then. `instead`: what they give up for it. */
export const sendCourse = (
  of: Opened,
  course: string,
  what: 'booking' | 'cancelled',
  body: BookCourse,
  key: string,
): Promise<PartView> =>
  api(`${place}/courses/${course}/${what}`, (json) => PartView.parse(json), {
    method: 'POST',
    body,
    headers: { ...bearer(of), 'idempotency-key': key },
  })

/** Waits for a place, or no more; the answer is what there is to choose from then. */
export const sendWaiting = (of: Opened, course: string, wait: boolean, key: string): Promise<CourseList> =>
  api(`${place}/courses/${course}/waiting`, (json) => CourseList.parse(json), {
    method: 'POST',
    body: { wait },
    headers: { ...bearer(of), 'idempotency-key': key },
  })

/** What is to come for them: courses, groups, visits, breaks and reviews. */
export const datesOf = (of: Opened) =>
  queryOptions({
    queryKey: [...ofSession(of), 'dates'],
    queryFn: ({ signal }) =>
      api(`${place}/calendar`, (json) => PlaceCalendar.parse(json), { signal, headers: bearer(of) }),
    staleTime: 0,
  })

/** One date, for a calendar. */
export const dateFile = async (of: Opened, part: string, entry: string): Promise<Blob> =>
  (await fetchFile(`${place}/calendar/${part}/${entry}/date.ics`, { headers: bearer(of) })).blob()

/** The group of households to which theirs belongs. */
export const groupOf = (of: Opened) =>
  queryOptions({
    queryKey: [...ofSession(of), 'constellation'],
    queryFn: ({ signal }) =>
      api(`${place}/constellation`, (json) => ConstellationPlace.parse(json), {
        signal,
        headers: bearer(of),
      }),
    staleTime: 0,
  })

/** Does something in their group; the answer is the group after it. */
export const sendToGroup = (
  of: Opened,
  act: ConstellationAct,
  body: object,
  key: string,
): Promise<ConstellationPlace> =>
  api(`${place}/constellation/acts/${act}`, (json) => ConstellationPlace.parse(json), {
    method: 'POST',
    body: { with: body },
    headers: { ...bearer(of), 'idempotency-key': key },
  })

/** Something of their group, for a calendar. */
export const groupCalendar = async (of: Opened, id: string): Promise<Blob> =>
  (await fetchFile(`${place}/constellation/${id}/calendar.ics`, { headers: bearer(of) })).blob()

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
