import type { Service } from '#contract/core/service.ts'
import { theDepartment } from '#contract/core/words/in-text.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { authoritiesOf, departmentWith } from '#contract/council/department.ts'
import type { EventType } from '#contract/requests/lifecycle.ts'
import { anotherResident, firstReporter, you } from '#contract/requests/said-by.ts'
import type { OwnThing, Step } from '#contract/requests/tracking.ts'
import { traitsOf } from '#contract/requests/traits.ts'
import type { Destination, HistoryEntry, KeyHash, ServiceRequest } from './model.ts'
import { passedOf } from './talk/passed.ts'

type Role = KeyHash['role']

const isShown = (type: EventType, role: Role) => {
  const { page } = traitsOf(type)
  return page === 'everybody' || page === role
}

/** What residents see of the history. What happens within the department is not among it. */
const shownTo = ({ history }: ServiceRequest, role: Role): readonly HistoryEntry[] =>
  history.filter(({ type }) => isShown(type, role))

/** When something last happened that is shown: work within the department does not betray itself by its time. */
export const changedAt = (request: ServiceRequest, role: Role): string =>
  shownTo(request, role).at(-1)?.at ?? request.submittedAt

/** The number of an event as residents count: without gaps where something happened within the department. */
export const stepNumber = (request: ServiceRequest, number: number, role: Role): number =>
  shownTo(request, role).filter((entry) => entry.number <= number).length

/** Who it was passed to, and how to reach them; undefined when the profile no longer knows them. */
export function reachOf(council: CouncilProfile, to: Destination): Step['to'] {
  const found =
    to.kind === 'department'
      ? departmentWith(council, to.id)
      : authoritiesOf(council).find(({ code }) => code === to.id)
  if (!found) return undefined
  const { name, phone } = found
  return {
    name: to.kind === 'department' ? theDepartment(name) : name,
    ...('url' in found ? { url: found.url } : {}),
    ...(phone ? { phone } : {}),
  }
}

/** Who an entry passed it to, how to reach them and how they know of it; undefined when it passed it to nobody known. */
export function passedTo(council: CouncilProfile, request: ServiceRequest, entry: HistoryEntry) {
  const reach = entry.to && reachOf(council, entry.to)
  const passed = passedOf(request, entry)
  return reach && { ...reach, ...(passed ? { passed } : {}) }
}

/** Photos of the department that came with this entry. Of sensitive services no file is shown here. */
function photosOf(request: ServiceRequest, entry: HistoryEntry, service: Service | undefined) {
  if (service?.sensitive !== false) return []
  return request.evidence
    .filter(({ id, by }) => by === 'department' && entry.evidence?.includes(id))
    .map(({ id, description }) => ({ id, ...(description ? { description } : {}) }))
}

/** Whether the department added this photo, or the one that this is a blurred copy of. */
export function isOfWork({ evidence, copies = [] }: ServiceRequest, id: string): boolean {
  const of = copies.find((copy) => copy.id === id)?.of ?? id
  return evidence.some((file) => file.id === of && file.by === 'department')
}

/** What of the resident's own everybody can see. */
export function ownPublic(request: ServiceRequest): OwnThing[] {
  const { words, photos = [] } = request.publication ?? {}
  return [
    ...(words ? ['words' as const] : []),
    ...(photos.some((id) => !isOfWork(request, id)) ? ['photos' as const] : []),
  ]
}

/** Who did it, as whoever reads it knows them. `mine`: the request that they sent, which was merged into this one. */
function doneBy({ by, other }: HistoryEntry, role: Role, mine: string | undefined): string {
  if (mine && by === anotherResident && other === mine) return you
  return by === you && role === 'follower' ? firstReporter : by
}

/** What words are about that nobody asked for. */
export const aboutOf = ({ messages = [] }: ServiceRequest, { type, message }: HistoryEntry) =>
  type === 'added' ? messages.find(({ id }) => id === message)?.about : undefined

/** A time that was agreed or missed, a call that nobody answered, and one about which they rang us. */
export const metOf = ({ booked, tried, rang, missed }: HistoryEntry) => ({
  ...(booked ? { booked } : {}),
  ...(tried ? { tried } : {}),
  ...(rang ? { rang } : {}),
  ...(missed ? { missed } : {}),
})

/** The steps as somebody with this role reads them. */
export function stepsFor(
  request: ServiceRequest,
  role: Role,
  service: Service | undefined,
  council: CouncilProfile,
  mine?: string,
): Step[] {
  return shownTo(request, role).map((entry, at) => {
    const { type, note } = entry
    const photos = photosOf(request, entry, service)
    const to = entry.to && reachOf(council, entry.to)
    const about = aboutOf(request, entry)
    const passed = passedOf(request, entry)
    return {
      number: at + 1,
      type,
      at: entry.at,
      by: doneBy(entry, role, mine),
      queuedAt: entry.queuedAt ?? null,
      ...(note && (role === 'reporter' || !traitsOf(type).reasons) ? { note } : {}),
      ...(photos.length > 0 ? { photos } : {}),
      ...(to ? { to } : {}),
      ...(passed ? { passed } : {}),
      ...(entry.came && role === 'reporter' ? { came: entry.came } : {}),
      ...(about ? { about } : {}),
      ...(role === 'reporter' ? metOf(entry) : {}),
      ...(entry.showing ? { showing: [...entry.showing] } : {}),
    }
  })
}
