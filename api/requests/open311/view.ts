import { workOf } from '#contract/core/kinds/work-kind.ts'
import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { authoritiesOf, departmentOf } from '#contract/council/department.ts'
import { type Open311Request, open311Path } from '#contract/requests/open311.ts'
import { isInternal, traitsOf } from '#contract/requests/traits.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { isOffered } from './services.ts'
import { stateInWords, statusOf } from './state.ts'

/** Where the public sees requests, and whose they are. */
export interface ViewPorts {
  readonly serviceOf: (slug: string) => Service | undefined
  readonly council: CouncilProfile
  /** Address of the site, without a slash at its end. */
  readonly siteUrl: string
}

/** A W3C date-time without fractions of seconds, in UTC. */
export const w3c = (time: string): string => `${time.slice(0, 19)}Z`

/** Where anybody finds a photo of a report that was made public. */
export const photoUrl = (siteUrl: string, reference: string, id: string): string =>
  `${siteUrl}${open311Path}/photos/${reference}/${id}.jpg`

/** Who acts on it: the department, or the authority that it was referred to. */
function agencyOf({ department, history, state }: ServiceRequest, council: CouncilProfile): string {
  const to = state === 'referred' ? history.findLast(({ type }) => type === 'referred')?.to : undefined
  const authority = to?.kind === 'authority' && authoritiesOf(council).find(({ code }) => code === to.id)
  return authority ? authority.name : `${departmentOf(council, department).name}, ${council.name}`
}

/** When something last happened that is more than the department's own business. */
const lastChange = ({ history, submittedAt }: ServiceRequest): string =>
  history.findLast(({ type }) => !isInternal(type) || traitsOf(type).showing)?.at ?? submittedAt

/** What the department last said to the resident, for the client by which the resident reported. */
const lastNote = ({ history }: ServiceRequest): string | undefined =>
  history.findLast(({ note, type }) => note && !isInternal(type))?.note

/** What was looked at and made public: words and the first photo. */
function published({ publication, reference }: ServiceRequest, siteUrl: string) {
  const [photo] = publication?.photos ?? []
  return {
    description: publication?.words ?? null,
    media_url: photo ? photoUrl(siteUrl, reference, photo) : null,
  }
}

/** Whether anybody may see that there is such a request, and where. */
export function isPublic(
  { serviceOf }: Pick<ViewPorts, 'serviceOf'>,
  { service: slug, location }: ServiceRequest,
): boolean {
  const service = serviceOf(slug)
  return service !== undefined && isOffered(service) && location !== undefined
}

/**
 * The request as anybody may see it: kind, place, state and times, and of words and photos only what somebody has
 * looked at and published. The client that sent it (`client`) also gets what the department says to the resident,
 * whom nothing else reaches. Undefined for requests of services that are not offered.
 */
export function requestView(
  { serviceOf, council, siteUrl }: ViewPorts,
  request: ServiceRequest,
  client?: string,
): Open311Request | undefined {
  const service = serviceOf(request.service)
  const { location, state, dueAt } = request
  if (!service || !isOffered(service) || !location) return undefined
  const own = client !== undefined && request.sentBy?.id === client
  const standard = stateInWords(state, departmentOf(council, request.department).name, workOf(service))
  return {
    service_request_id: request.reference,
    status: statusOf(state),
    status_notes: (own ? lastNote(request) : undefined) ?? standard,
    service_name: service.title,
    service_code: service.slug,
    ...published(request, siteUrl),
    agency_responsible: agencyOf(request, council),
    service_notice: service.commitment.text || null,
    requested_datetime: w3c(request.submittedAt),
    updated_datetime: w3c(lastChange(request)),
    expected_datetime: dueAt ? w3c(dueAt) : null,
    address: null,
    address_id: null,
    zipcode: null,
    lat: location.lat,
    long: location.lon,
  }
}
