import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { authoritiesOf, departmentWith, findingOf } from '#contract/council/department.ts'
import type { Permission } from '#contract/council/rights.ts'
import { distanceMetres } from '#contract/geo/grid.ts'
import type { LocationAnswer } from '#contract/geo/location.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import { nearbyShown } from '#contract/requests/request.ts'
import { actsWith } from '#contract/workspace/acts/acts.ts'
import type { ActionName, WorkRequest, WorkStep } from '#contract/workspace/workspace.ts'
import { departmentView } from '#requests/elsewhere/department/view.ts'
import { aboutDue, firstOf, gradeNow } from '#requests/life/due.ts'
import type { Destination, Found, HistoryEntry, ServiceRequest } from '#requests/life/model.ts'
import { answerBefore, placedAt, placeKey } from '#requests/life/moved.ts'
import type { NearbyRecord } from '#requests/life/ports.ts'
import { aboutOf, metOf } from '#requests/life/steps.ts'
import { againIn } from '#requests/life/talk/again.ts'
import { passedOf } from '#requests/life/talk/passed.ts'
import { refuserOf } from './review.ts'

/** What of the installation the page shows along with the request. */
export interface Around {
  readonly service: Service | undefined
  readonly council: CouncilProfile
  readonly now: Date
  /** Id of the team that the profile gives it. */
  readonly team: string | undefined
  readonly nearby: readonly NearbyRecord[]
  /** What whoever looks may do to it. */
  readonly can: readonly ActionName[]
}

function nameOf(council: CouncilProfile, { kind, id }: Destination): string {
  const found =
    kind === 'department'
      ? departmentWith(council, id)
      : authoritiesOf(council).find(({ code }) => code === id)
  return found?.name ?? id
}

const saidOf = (answer: LocationAnswer | undefined) =>
  [answer?.description, answer?.near].filter(Boolean).join(', ')

/** From where to where a resident has moved it. */
function movedBy(
  entry: HistoryEntry,
  request: ServiceRequest,
  service: Service | undefined,
): WorkStep['moved'] {
  const { location, answers } = placedAt(request, entry.number, service)
  if (entry.type !== 'moved' || !entry.was || !location) return undefined
  const key = service && placeKey(service, request.answers)
  const shown = ({ lat, lon }: { lat: number; lon: number }, words: string) => ({
    ...{ lat, lon },
    ...(words ? { words } : {}),
  })
  return {
    from: shown(entry.was, saidOf(answerBefore(request, entry, key))),
    to: shown(location, saidOf(key ? (answers[key] as LocationAnswer | undefined) : undefined)),
    metres: Math.round(distanceMetres(entry.was, location)),
  }
}

/** What the resident's own words are about. */
function aboutIn(request: ServiceRequest, entry: HistoryEntry): Pick<WorkStep, 'about'> {
  const about = aboutOf(request, entry)
  return about ? { about } : {}
}

function stepOf(entry: HistoryEntry, request: ServiceRequest, { council, service }: Around): WorkStep {
  const { evidence } = request
  const moved = movedBy(entry, request, service)
  const passed = passedOf(request, entry)
  const { number, type, at, by, actor, queuedAt = null, note, assignee, team, to, other } = entry
  return {
    number,
    type,
    at,
    by,
    queuedAt,
    photos: evidence.filter((file) => file.by && entry.evidence?.includes(file.id)).map(({ id }) => id),
    ...(actor ? { actor } : {}),
    ...(note ? { note } : {}),
    ...(assignee !== undefined ? { assignee } : {}),
    ...(team !== undefined ? { team } : {}),
    ...(to ? { to: { ...to, name: nameOf(council, to) } } : {}),
    ...(passed ? { passed } : {}),
    ...(other ? { other } : {}),
    ...(moved ? { moved } : {}),
    ...aboutIn(request, entry),
    ...(entry.made?.length ? { blurred: true as const } : {}),
    ...(entry.departmentReference ? { departmentReference: entry.departmentReference } : {}),
    ...(entry.ordered !== undefined ? { ordered: entry.ordered } : {}),
    ...metOf(entry),
    ...(entry.came ? { came: entry.came } : {}),
    ...(entry.found ? { found: foundIn(entry.found, request, council) } : {}),
  }
}

/** What was found in the department's words; a grade that the profile has no more, by its id. */
function foundIn({ finding, size }: Found, { department }: ServiceRequest, council: CouncilProfile) {
  const name = finding && (findingOf(council, department, finding)?.name ?? finding)
  return { ...(name ? { finding: name } : {}), ...(size ? { size } : {}) }
}

function teamOf({ department, team }: ServiceRequest, { council, team: given }: Around) {
  const teams = departmentWith(council, department)?.teams ?? []
  const found = teams.find(({ id }) => id === (team ?? given))
  return found ? { id: found.id, name: found.name } : null
}

function nearbyOf({ reference, location }: ServiceRequest, { nearby }: Around): WorkRequest['nearby'] {
  if (!location) return []
  return nearby
    .filter((one) => one.reference !== reference)
    .map(({ reference, submittedAt, state, location: there }) => ({
      reference,
      submittedAt,
      state,
      metres: Math.round(distanceMetres(location, there)),
    }))
    .sort((a, b) => a.metres - b.metres)
    .slice(0, nearbyShown)
}

/** The app that sent it, where that shows everybody what the resident is told. */
const publicIn = ({ sentBy }: ServiceRequest, { open311 }: CouncilProfile): string | undefined =>
  open311?.clients.find(({ id, publishes }) => publishes && id === sentBy?.id)?.name

function conversationIn(request: ServiceRequest, service: Service | undefined) {
  return (request.messages ?? []).map((message): WorkRequest['conversation'][number] => {
    const { again: _, only: __, ...said } = message
    const again = againIn(request, service, message)
    return { ...said, ...(again.length > 0 ? { again } : {}) }
  })
}

/** The whole request as staff of its department see it. */
export function workView(request: ServiceRequest, around: Around): WorkRequest {
  const { council, now, can } = around
  const { location, publication, rating, mergedInto, enteredBy } = request
  const app = publicIn(request, council)
  const refusedBy = refuserOf(request)
  const dueAbout = aboutDue(request, around.service)
  const grade = gradeNow(request)
  const dueAt = firstOf(request.dueAt, grade?.by)
  const overdue = isOpen(request.state) && dueAt !== null && dueAt < now.toISOString()
  return {
    ...departmentView(request, around.service),
    history: request.history.map((entry) => stepOf(entry, request, around)),
    number: request.history.length,
    dueAt,
    ...(dueAbout ? { dueAbout } : {}),
    ...(grade?.danger ? { danger: true } : {}),
    overdue,
    channel: request.channel ?? 'web',
    assignee: request.assignee ?? null,
    team: teamOf(request, around),
    followers: request.followerCount,
    notes: [...(request.notes ?? [])],
    conversation: conversationIn(request, around.service),
    nearby: nearbyOf(request, around),
    can: [...can],
    ...(enteredBy ? { enteredBy } : {}),
    ...(refusedBy ? { refusedBy } : {}),
    ...(app ? { publicIn: app } : {}),
    ...(location ? { location } : {}),
    ...(mergedInto ? { mergedInto } : {}),
    ...(publication ? { publication: { ...publication, photos: [...publication.photos] } } : {}),
    ...(request.copies?.length ? { copies: [...request.copies] } : {}),
    ...(rating ? { rating } : {}),
  }
}

/** Rights whose acts show nothing of the request. */
const unread: readonly Permission[] = ['link', 'fee', 'hear']

/** What of a sensitive request somebody sees who may not see sensitive ones: that it is there, and where it stands. */
export function standingView(view: WorkRequest): WorkRequest {
  const { reference, service, department, state, submittedAt, updatedAt, dueAt, number, overdue, channel } =
    view
  return {
    ...{ reference, service, department, state, submittedAt, updatedAt, dueAt, number, overdue, channel },
    answers: {},
    readable: [],
    evidence: [],
    awaited: [],
    reconsiderations: [],
    history: [],
    team: view.team,
    notes: [],
    conversation: [],
    nearby: [],
    ...(view.payment ? { payment: view.payment } : {}),
    // Whoever lost their link can have it from those who may read nothing of it: it goes to the address on file. They
    // take its fee too, so they see how that stands, and write down what a caller says.
    can: actsWith(({ right }) => unread.includes(right)).filter((name) => view.can.includes(name)),
  }
}
