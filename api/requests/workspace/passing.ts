import { readReference } from '#contract/core/reference.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { authoritiesOf, departmentWith, idNow, reportsTo } from '#contract/council/department.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import type { PassedAs } from '#contract/requests/passed.ts'
import type { Do } from '#contract/workspace/acts/acts.ts'
import { again } from '#requests/life/again.ts'
import type { Destination, ServiceRequest } from '#requests/life/model.ts'
import { lastPassed, passedOf } from '#requests/life/talk/passed.ts'
import type { ActPorts } from './act.ts'
import { type Acting, happen, invalid, next, notNow, type Outcome, type Refused, rightOf } from './acting.ts'
import { type Beside, type Fits, isReport, type SomeDeciders } from './decider.ts'

function isKnown(council: CouncilProfile, { kind, id }: Destination): boolean {
  if (kind === 'department') return departmentWith(council, id) !== undefined
  return authoritiesOf(council).some(({ code }) => code === id)
}

/** How the authority is told: by an email of ours where it takes them, else as whoever refers it says. */
function passedAs(
  { council, service }: Acting,
  { id }: Destination,
  passed: Do<'refer'>['passed'],
): PassedAs | Refused {
  if (reportsTo(council, service, id)) return 'sent'
  return passed ?? invalid('/action/passed', 'Say how you told them, or that you did not')
}

/**
 * Passes it on. To another department it goes whole, in the same write: it leaves the one with `referred` and begins at
 * the other with `transferred`, which carries everything.
 */
function refer(request: ServiceRequest, acting: Acting, { to, note, passed }: Do<'refer'>): Outcome {
  if (!isKnown(acting.council, to)) return invalid('/action/to', 'Choose who it is referred to')
  if (to.kind === 'department' && idNow(acting.council, to.id) === request.department)
    return invalid('/action/to', 'This department already has it. Choose another one')
  const how = to.kind === 'authority' ? passedAs(acting, to, passed) : undefined
  if (how && typeof how !== 'string') return how
  const left = happen(request, acting, { type: 'referred', note, to, ...(how ? { passed: how } : {}) })
  if (left.kind !== 'next' || to.kind === 'authority') return left
  const { assignee: _, team: __, ...rest } = left.request
  return happen(
    rest,
    acting,
    { type: 'transferred', from: request.department, to },
    { department: idNow(acting.council, to.id) },
  )
}

/** An authority whose email was refused, and whom nobody has told in another way yet. */
export const isNotPassed: Fits = (request) => {
  const last = lastPassed(request)
  return last !== undefined && passedOf(request, last) === 'not-sent'
}

/** How somebody told the authority after all. */
function passOn(request: ServiceRequest, acting: Acting, { passed }: Do<'pass-on'>): Outcome {
  const to = lastPassed(request)?.to
  if (!to || !isNotPassed(request, acting.service)) return notNow()
  return happen(request, acting, { type: 'passed-on', to, passed })
}

/** The request that this one would go on as, where whoever acts may know of it. */
async function intoOf(ports: ActPorts, _: ServiceRequest, __: Acting, action: Do<'merge'>): Promise<Beside> {
  const other = readReference(action.into)
  const into = other ? await ports.requests.get(other) : undefined
  // Another request that they may not act on is not there for them: nothing tells that it is.
  const may = into && rightOf(ports, into, 'merge') === 'may'
  // Whoever waits for a report is shown what it goes on as, which is never something private.
  return may && ports.serviceOf(into.service)?.sensitive === false ? { into } : {}
}

/**
 * The newer of two requests about the same thing goes on as the older one, so that the oldest promise counts and no two
 * can go on as each other.
 */
function merge(
  request: ServiceRequest,
  acting: Acting,
  _: Do<'merge'>,
  { into }: Pick<Beside, 'into'>,
): Outcome {
  if (!into || into.department !== request.department)
    return invalid(
      '/action/into',
      'No open request of this department has that reference. Check it, and enter it again',
    )
  if (into.reference === request.reference)
    return invalid('/action/into', 'A request cannot be merged into itself')
  if (!isOpen(into.state)) return invalid('/action/into', 'That request is finished. Choose an open one')
  const older =
    into.submittedAt < request.submittedAt ||
    (into.submittedAt === request.submittedAt && into.reference < request.reference)
  if (!older)
    return invalid('/action/into', 'That request is newer. Open it, and merge it into this older one')
  return happen(request, acting, { type: 'merged', other: into.reference }, { mergedInto: into.reference })
}

function split(request: ServiceRequest, acting: Acting): Outcome {
  const { mergedInto, ...rest } = request
  const { staff: actor, at, by, cause, service, calendars } = acting
  const happening = { type: 'split', at: at.toISOString(), by, cause, actor } as const
  const apart = again(
    rest,
    service,
    { ...happening, ...(mergedInto ? { other: mergedInto } : {}) },
    calendars,
  )
  return apart ? next(apart) : notNow()
}

export const passingDeciders = {
  refer: { take: refer },
  'pass-on': { take: passOn, fits: isNotPassed },
  merge: {
    take: merge,
    fits: (request, service) => isReport(request, service) && isOpen(request.state),
    lookUp: intoOf,
  },
  split: { take: split },
} satisfies SomeDeciders
