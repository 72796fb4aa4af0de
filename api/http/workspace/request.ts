import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { FileId } from '#contract/core/files/files.ts'
import { readReference } from '#contract/core/reference.ts'
import type { Staff } from '#contract/council/staff.ts'
import type { Areas } from '#contract/geo/areas.ts'
import { cellsWithin } from '#contract/geo/grid.ts'
import { acts } from '#contract/workspace/acts/acts.ts'
import {
  ActionTaken,
  ActionToTake,
  BulkAction,
  BulkTaken,
  WorkRequest,
} from '#contract/workspace/workspace.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { fileResponse } from '#http/core/file.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { forbidden, type StaffPorts, staffOf } from '#http/core/staff.ts'
import type { KeptEvidence } from '#requests/evidence/ports.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import type { NearbyStore } from '#requests/life/ports.ts'
import { teamsBy } from '#requests/life/team.ts'
import { perCell } from '#requests/resident/nearby.ts'
import { may, sight } from '#requests/rights/may.ts'
import { type Acted, type ActPorts, act } from '#requests/workspace/act.ts'
import type { Right } from '#requests/workspace/acting.ts'
import { possible } from '#requests/workspace/can.ts'
import type { LookStore } from '#requests/workspace/kept.ts'
import { refuserOf } from '#requests/workspace/review.ts'
import { mergedHere, tellsApart, toldWith } from '#requests/workspace/tells-apart.ts'
import { standingView, workView } from '#requests/workspace/view.ts'

export interface WorkspaceRequestPorts extends StaffPorts, ActPorts {
  readonly kept: KeptEvidence
  readonly looks: LookStore
  readonly nearby: NearbyStore
  readonly areas: Areas
}

type Ports = () => Promise<WorkspaceRequestPorts>

const notFound = () => new ProblemError('not-found', 'You have no request with this reference.')

const personOf = ({ id, name }: Staff) => ({ id, name })

function subjectOf(ports: WorkspaceRequestPorts, { department, service }: ServiceRequest) {
  return { department, service, sensitive: ports.serviceOf(service)?.sensitive ?? true }
}

/** A request that somebody may see something of, with how much; a look at a sensitive one is recorded first. */
async function opened(ports: WorkspaceRequestPorts, staff: Staff, typed: string, what: string) {
  const reference = readReference(typed)
  const request = reference ? await ports.requests.get(reference) : undefined
  const subject = request && subjectOf(ports, request)
  const seen = subject ? sight(staff, subject) : 'nothing'
  if (!request || !subject || seen === 'nothing') throw notFound()
  if (subject.sensitive) {
    const at = ports.now().toISOString()
    await ports.looks.record({ reference: request.reference, at, by: personOf(staff), what })
  }
  return { request, subject, seen }
}

/** Open reports of the same service around a place, which may be about the same thing. */
async function nearbyOf({ nearby, serviceOf }: WorkspaceRequestPorts, { service, location }: ServiceRequest) {
  const metres = serviceOf(service)?.nearbyMetres
  if (!location || !metres) return []
  const cells = cellsWithin(location.easting, location.northing, metres)
  return nearby.inCells(
    cells.map((cell) => `${service}#${cell}`),
    perCell,
  )
}

async function show(ports: WorkspaceRequestPorts, staff: Staff, typed: string) {
  const { request, subject, seen } = await opened(ports, staff, typed, 'request')
  const service = ports.serviceOf(request.service)
  const view = workView(request, {
    service,
    council: ports.council,
    now: ports.now(),
    team: teamsBy(ports.council, ports.areas)(request.department)(request.service, request.location),
    nearby: await nearbyOf(ports, request),
    can: possible(request, service)
      .filter((name) => may(staff, acts[name].right, subject))
      .filter((name) => name !== 'decide' || refuserOf(request)?.id !== staff.id),
  })
  if (seen !== 'all') return WorkRequest.parse(standingView(view))
  const [nearby, alsoTold] = await Promise.all([
    Promise.all(view.nearby.map((one) => withAnswers(ports, staff, one))),
    alsoToldIn(ports, staff, request),
  ])
  return WorkRequest.parse({ ...view, nearby, ...(alsoTold.length > 0 ? { alsoTold } : {}) })
}

/** What was merged into it, with what those residents told and sent, so that nobody has to open each. */
async function alsoToldIn(ports: WorkspaceRequestPorts, staff: Staff, request: ServiceRequest) {
  const others = await Promise.all(mergedHere(request).map((reference) => ports.requests.get(reference)))
  return others.flatMap((one) => {
    // It may have gone to a department whose requests are not theirs to read.
    if (!one || sight(staff, subjectOf(ports, one)) !== 'all') return []
    return toldWith(one, request.reference, ports.serviceOf(one.service)) ?? []
  })
}

/** What tells one that is near from another, so that nobody has to open each. */
async function withAnswers(ports: WorkspaceRequestPorts, staff: Staff, near: WorkRequest['nearby'][number]) {
  const request = await ports.requests.get(near.reference)
  const service = request && ports.serviceOf(request.service)
  if (!service) return near
  // It may have gone to a department whose requests are not theirs to read.
  return sight(staff, subjectOf(ports, request)) === 'all'
    ? { ...near, ...tellsApart(request, service) }
    : near
}

const since = ({ since }: Extract<Acted, { kind: 'changed' }>) => since.map(({ number }) => number).join(', ')

/** The problem that an action ended with. */
function problemOf(acted: Exclude<Acted, { kind: 'taken' }>): ProblemError {
  switch (acted.kind) {
    case 'not-found':
      return notFound()
    case 'forbidden':
      return forbidden()
    case 'key-reused':
      return new ProblemError(
        'key-reused',
        'This Idempotency-Key was used with another action. Use a new key for a new action.',
      )
    case 'changed':
      return new ProblemError(
        'changed',
        `Somebody else did something in the meantime (events ${since(acted)}). Look at it, then send this again with the number of the last event as seen.`,
      )
    case 'not-now':
      return new ProblemError('not-now', acted.message)
    case 'invalid':
      return new ProblemError('invalid', 'Put right what is listed and send it again.', {
        errors: [{ pointer: acted.pointer, message: acted.message }],
      })
  }
}

const rightOf =
  (ports: WorkspaceRequestPorts, staff: Staff) =>
  (request: ServiceRequest, action: ActionToTake['action']['do']): Right => {
    const subject = subjectOf(ports, request)
    if (sight(staff, subject) === 'nothing') return 'sees-nothing'
    return may(staff, acts[action].right, subject) ? 'may' : 'may-not'
  }

/** Takes the action, if whoever asks may. Answers a problem instead of throwing it, so that others go on. */
async function taken(
  ports: WorkspaceRequestPorts,
  staff: Staff,
  typed: string,
  toTake: ActionToTake,
  key: string,
): Promise<ActionTaken | ProblemError> {
  const reference = readReference(typed)
  if (!reference) return notFound()
  const right = rightOf(ports, staff)
  const reads = (request: ServiceRequest) => sight(staff, subjectOf(ports, request)) === 'all'
  const acted = await act({ ...ports, right, reads }, personOf(staff), reference, toTake, key)
  return acted.kind === 'taken' ? ActionTaken.parse(acted.taken) : problemOf(acted)
}

/** How many requests of a bulk action are written side by side. */
const sideBySide = 5

async function bulk(
  ports: WorkspaceRequestPorts,
  staff: Staff,
  { action, requests }: BulkAction,
  key: string,
) {
  const results: BulkTaken['results'] = []
  for (let at = 0; at < requests.length; at += sideBySide) {
    const some = requests.slice(at, at + sideBySide)
    const done = await Promise.all(
      // A key for each, made from the one of all, so that the whole can be sent again.
      some.map(({ reference, seen }) =>
        taken(ports, staff, reference, { action, seen }, `${key} ${reference}`),
      ),
    )
    for (const [index, answer] of done.entries()) {
      const reference = some[index]?.reference ?? ''
      results.push(
        answer instanceof ProblemError
          ? {
              reference,
              problem: { kind: answer.kind, detail: answer.more.errors?.[0]?.message ?? answer.message },
            }
          : { reference, taken: answer },
      )
    }
  }
  return BulkTaken.parse({ results })
}

const noSuchFile = () =>
  new ProblemError('not-found', 'This file is not part of the request, or not there yet.')

async function file(ports: WorkspaceRequestPorts, staff: Staff, context: Context) {
  const id = context.req.param('id') ?? ''
  if (!FileId.safeParse(id).success) throw noSuchFile()
  const { request, seen } = await opened(ports, staff, context.req.param('reference') ?? '', `evidence ${id}`)
  const files = [...request.evidence, ...(request.copies ?? [])]
  const known = seen === 'all' && files.some((one) => one.id === id)
  const found = known ? await ports.kept.read(request.reference, id) : undefined
  if (!found) throw noSuchFile()
  return fileResponse(found, `${request.reference}-${id}`, context.req.header('range'))
}

const address = '/api/workspace/requests/:reference'

/** A request as its department's staff see it, and what they do to it, one or many at once. */
export function workspaceRequestRoutes(ready: Ports): Hono {
  return createApp()
    .get(address, async (context) => {
      const ports = await ready()
      const staff = await staffOf(context, ports)
      return context.json(await show(ports, staff, context.req.param('reference')))
    })
    .get(`${address}/evidence/:id`, async (context) => {
      const ports = await ready()
      return file(ports, await staffOf(context, ports), context)
    })
    .post(`${address}/actions`, async (context) => {
      const ports = await ready()
      const staff = await staffOf(context, ports)
      const key = idempotencyKey(context.req)
      const toTake = await readBody(context.req, ActionToTake)
      const answer = await taken(ports, staff, context.req.param('reference'), toTake, key)
      if (answer instanceof ProblemError) throw answer
      return context.json(answer)
    })
    .post('/api/workspace/actions', async (context) => {
      const ports = await ready()
      const staff = await staffOf(context, ports)
      const key = idempotencyKey(context.req)
      return context.json(await bulk(ports, staff, await readBody(context.req, BulkAction), key))
    })
}
