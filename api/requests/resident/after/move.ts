import type { Service } from '#contract/core/service.ts'
import type { Areas } from '#contract/geo/areas.ts'
import type { LocationAnswer } from '#contract/geo/location.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import type { CorrectedPlace } from '#contract/requests/resident-actions.ts'
import { causeOf } from '#record/cause.ts'
import { change } from '#requests/life/advance.ts'
import { append } from '#requests/life/history.ts'
import type { Place, ServiceRequest } from '#requests/life/model.ts'
import { placeKey, withoutWords } from '#requests/life/moved.ts'
import type { Submitted } from '#requests/life/submit.ts'
import { cellFor, placeOf, whoseIs } from '#requests/life/where.ts'
import { checkAnswers } from '#services/define/check.ts'
import { type AfterPorts, type Answered, answeredBefore, ownRole, type Sent, takenOf } from './once.ts'

export interface MovePorts extends AfterPorts {
  readonly areas: Areas
}

export type Moved =
  | Answered
  /** It was moved from there in the meantime. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'invalid'; readonly message: string }
  | Extract<Submitted, { kind: 'not-ours' }>

/** As often as anybody finds the place; an item has to hold them all. */
const most = 10

const moves = ({ history }: ServiceRequest) => history.filter(({ type }) => type === 'moved').length

/**
 * Whether whoever sent it may put the place right by themselves: not once others wait for it where it is. They can still
 * say so in words.
 */
export const canMove = (request: ServiceRequest, service: Service | undefined): boolean =>
  isOpen(request.state) &&
  request.followerCount === 0 &&
  request.location !== undefined &&
  service !== undefined &&
  placeKey(service, request.answers) !== undefined &&
  moves(request) < most

function whyNot(request: ServiceRequest): string {
  if (!isOpen(request.state)) return 'It is finished, so its place cannot be changed. Send a new request.'
  if (request.followerCount > 0)
    return 'Other people wait for this where it is. Tell us in words where the right place is.'
  return 'The place cannot be changed from here. Call the department.'
}

const isSame = (a: { lat: number; lon: number }, b: { lat: number; lon: number }) =>
  a.lat === b.lat && a.lon === b.lon

/** The request at its new place: found there by others, and with nothing public that told of the old one. */
function movedTo(
  request: ServiceRequest,
  service: Service,
  place: Place,
  answers: ServiceRequest['answers'],
) {
  const { cell: _, publication, ...rest } = request
  const cell = cellFor(service, place)
  return {
    ...rest,
    answers,
    location: place,
    ...(cell ? { cell } : {}),
    ...(publication ? { publication: withoutWords(publication) } : {}),
  } as ServiceRequest
}

/** What keeps it from being there; undefined where nothing does. */
function wrongWith(ports: MovePorts, service: Service, answers: ServiceRequest['answers'], key: string) {
  const checked = checkAnswers(service, answers, ports.now())
  const error = checked.ok ? undefined : checked.errors.find(({ question }) => question === key)
  if (error) return { kind: 'invalid', message: error.message } as const
  const { council, areas } = ports
  const responsible = whoseIs(council, areas, service, answers)
  if (responsible.ours) return undefined
  return { kind: 'not-ours', authority: responsible.authority, why: responsible.why } as const
}

const said = (answer: unknown) => (answer as LocationAnswer | undefined)?.description ?? ''

/**
 * Puts the place right, for whoever sent the request, in one conditional write that keeps where it was. Sent again it has
 * the same answer.
 */
export function move(ports: MovePorts, sent: Sent<CorrectedPlace>): Promise<Moved> {
  const { reference, trackingKey, idempotencyKey, body } = sent
  const cause = causeOf('move', idempotencyKey, body)
  return change<Moved>(ports.requests, reference, (request) => {
    const role = request && ownRole(request, trackingKey)
    if (!request || !role) return { answer: { kind: 'not-opened' } }
    const before = answeredBefore({ request, role }, cause)
    if (before) return { answer: before }
    const service = ports.serviceOf(request.service)
    const { location, answers: old } = request
    const key = service && placeKey(service, old)
    if (!service || !location || !key || !canMove(request, service))
      return { answer: { kind: 'not-now', message: whyNot(request) } }
    if (!isSame(location, body.from)) return { answer: { kind: 'changed' } }
    if (isSame(location, body.place) && said(old[key]) === (body.place.description ?? ''))
      return { answer: { kind: 'invalid', message: 'Move the pin, or say more about where it is' } }
    const answers = { ...old, [key]: body.place }
    const wrong = wrongWith(ports, service, answers, key)
    if (wrong) return { answer: wrong }
    const at = ports.now().toISOString()
    const { description: _, ...was } = location
    const next = append(request, { type: 'moved', at, by: 'You', cause, was })
    const place = placeOf(service, answers)
    if (!next || !place) return { answer: { kind: 'not-now', message: whyNot(request) } }
    const earlier = [...(request.earlier ?? []), { number: next.history.length, answers: old }]
    return {
      save: { ...movedTo(next, service, place, answers), earlier },
      answer: takenOf({ request: next, role }, next.history.length, at),
    }
  })
}
