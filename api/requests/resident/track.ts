import { workOf } from '#contract/core/kinds/work-kind.ts'
import { promiseFor, type Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { departmentOf } from '#contract/council/department.ts'
import { maskAddress } from '#contract/requests/draft.ts'
import type { Tracked } from '#contract/requests/tracking.ts'
import { aboutDue } from '#requests/life/due.ts'
import { isErased } from '#requests/life/erase.ts'
import { canReconsider } from '#requests/life/files/another-look.ts'
import { isEndedKey, matchKey } from '#requests/life/keys.ts'
import type { KeyHash, ServiceRequest } from '#requests/life/model.ts'
import type { RequestStore } from '#requests/life/ports.ts'
import { reopenUntil } from '#requests/life/reopen-until.ts'
import { changedAt, ownPublic, stepsFor } from '#requests/life/steps.ts'
import { unanswered } from '#requests/life/talk/said.ts'
import { unreachedBy } from '#requests/notify/unreached.ts'
import { paymentView } from '#requests/payments/view.ts'
import { whatWeDo } from '#services/define/accessible-formats.ts'
import { afterApproval } from '#services/define/after-approval.ts'
import { readable } from '#services/define/read.ts'
import { asSent } from '#services/define/walk.ts'
import { conversationOf } from './after/answer.ts'
import { changeUntil } from './after/changeable.ts'
import { goesOnView, type Into, isOverdue } from './after/goes-on.ts'
import { canMove } from './after/move.ts'
import { doingOf } from './after/own-doing.ts'
import { canRate } from './after/rate.ts'
import { addableOf, answerWith, namesOfFiles, wantedOf } from './wanted.ts'

export interface Opened {
  readonly request: ServiceRequest
  readonly key: KeyHash
}

/** The request that this key opens. Undefined for a wrong key and for an unknown reference alike. */
export async function openRequest(
  requests: Pick<RequestStore, 'get'>,
  reference: string,
  trackingKey: string,
): Promise<Opened | undefined> {
  const request = await requests.get(reference)
  const key = request && matchKey(request, trackingKey)
  return key && { request, key }
}

/** Whether this key opened it until staff gave it another address: whoever held it may know that much. */
export async function isEnded(
  requests: Pick<RequestStore, 'get'>,
  reference: string,
  trackingKey: string,
): Promise<boolean> {
  const request = await requests.get(reference)
  return request !== undefined && isEndedKey(request, trackingKey)
}

/** Where news goes, and whether it can't. The page shows as much of an address as tells its owner which it is. */
function updatesFor({ request, key }: Opened): Pick<Tracked, 'updates' | 'unreached'> {
  const own = key.role === 'reporter'
  const contact = own
    ? request.contact
    : request.followers.find((follower) => follower.id === key.follower)?.contact
  const way = unreachedBy(request, own ? 'reporter' : (key.follower ?? ''), contact)
  const refused = way === 'email' ? contact?.email : way && contact?.phone
  return { updates: contact?.updates ?? 'none', ...(refused ? { unreached: maskAddress(refused) } : {}) }
}

/** Where news goes, masked: the page may be open on somebody else's screen. */
function newsTo({ contact }: ServiceRequest): Pick<Tracked, 'newsTo'> {
  const to = contact?.updates === 'text' ? contact.phone : contact?.updates === 'email' ? contact.email : ''
  return to ? { newsTo: maskAddress(to) } : {}
}

/** What only whoever sent it reads, and what they may do about it. */
function forTheReporter(
  request: ServiceRequest,
  service: Service | undefined,
  council: CouncilProfile,
  now: Date,
  into: Into | undefined,
): Partial<Tracked> {
  const conversation = conversationOf(request, service, into?.request)
  const last = into && !isErased(request) ? into : { request, service }
  const until = reopenUntil(last.request, last.service, council, now)
  const payment = paymentView(request)
  const changeable = changeUntil(request, service, now)
  const comes = afterApproval(service, payment, request.history)
  const showing = ownPublic(request)
  const weDo = service ? whatWeDo(service, request.answers, council.accessibleFormats) : []
  return {
    ...(request.decision ? { decision: request.decision } : {}),
    ...(request.state === 'approved' && comes ? { afterApproval: comes } : {}),
    ...(service?.decision ? { reconsideration: service.decision.reconsideration } : {}),
    ...(request.reconsiderations
      ? { askedAgain: request.reconsiderations.map(({ at, reasons }) => ({ at, reasons })) }
      : {}),
    ...(canReconsider(request) ? { filesThere: namesOfFiles(request) } : {}),
    ...(conversation.length > 0 ? { conversation } : {}),
    ...(unanswered(request).length > 0
      ? { awaitingAnswer: true, answerWith: answerWith(request, service) }
      : {}),
    ...(until ? { reopenUntil: until } : {}),
    ...(canRate(request, into?.request) ? { canRate: true } : {}),
    ...(payment ? { payment } : {}),
    ...(changeable ? { changeUntil: changeable } : {}),
    ...(showing.length > 0 ? { publicNow: showing } : {}),
    ...(weDo.length > 0 ? { weDo } : {}),
    ...newsTo(request),
  }
}

/**
 * The request's own photos. Those of the department stand with what was done, and of sensitive services none is shown:
 * of these it is only said what did not arrive.
 */
function photosFor(request: ServiceRequest, service: Service | undefined): Tracked['evidence'] {
  const own = request.evidence.filter(({ by }) => by !== 'department')
  return service?.sensitive === false ? own : own.filter(({ missing }) => missing)
}

/** What the holder of the key sees. `service` may be gone from the catalogue; the request is not. `into`: what it goes on as. */
export function view(
  opened: Opened,
  service: Service | undefined,
  council: CouncilProfile,
  now: Date,
  into?: Into,
): Tracked {
  const { request, key } = opened
  const { id, name, phone } = departmentOf(council, request.department)
  const own = key.role === 'reporter'
  const { location } = request
  const dueAbout = aboutDue(request, service)
  return {
    reference: request.reference,
    role: key.role,
    service: {
      slug: request.service,
      title: service?.title ?? request.service,
      ...(service ? { verb: service.verb, sensitive: service.sensitive, work: workOf(service) } : {}),
      ...(service?.doneAs ? { doneAs: service.doneAs } : {}),
      ...(service?.nextStep ? { nextStep: service.nextStep } : {}),
      ...(service?.danger ? { danger: service.danger } : {}),
    },
    department: { id, name, phone },
    state: request.state,
    submittedAt: request.submittedAt,
    updatedAt: changedAt(request, key.role),
    dueAt: request.dueAt,
    ...(dueAbout ? { dueAbout } : {}),
    overdue: isOverdue(request, now),
    commitment:
      promiseFor(service, request.answers, new Date(request.submittedAt))?.text ??
      service?.commitment.text ??
      '',
    followers: request.followerCount,
    ...(location
      ? {
          location: {
            lat: location.lat,
            lon: location.lon,
            ...(own && location.description ? { description: location.description } : {}),
          },
        }
      : {}),
    ...updatesFor(opened),
    history: stepsFor(request, key.role, service, council),
    answers:
      own && service
        ? readable(asSent(service, request.answers), request.answers, new Date(request.submittedAt))
        : [],
    evidence: own ? photosFor(request, service) : [],
    wanted: own ? wantedOf(request, service) : [],
    addable: own ? addableOf(request, service) : [],
    doing: own ? doingOf(request, service, now) : [],
    ...(own && canMove(request, service) ? { canMove: true } : {}),
    canReconsider: own && service?.decision !== undefined && canReconsider(request),
    ...(own ? forTheReporter(request, service, council, now, into) : {}),
    ...(into ? { goesOnAs: goesOnView(into, council, request.reference, now) } : {}),
  }
}
