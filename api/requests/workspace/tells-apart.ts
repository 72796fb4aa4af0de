import type { Service } from '#contract/core/service.ts'
import type { AlsoTold } from '#contract/workspace/also-told.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { departmentView } from '#requests/elsewhere/department/view.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { readable } from '#services/define/read.ts'
import { questionsOf } from '#services/define/walk.ts'

/** So many of those that were merged into one are shown in full beside it. */
const mostTold = 10

/** References of what was at some time merged into the request, the newest first. */
export function mergedHere({ history }: Pick<ServiceRequest, 'history'>): string[] {
  const others = history.flatMap(({ type, other }) => (type === 'joined' && other ? [other] : []))
  return [...new Set(others.toReversed())].slice(0, mostTold)
}

/** What the resident of a request that was merged into another told and sent; undefined where it goes on by itself. */
export function toldWith(
  request: ServiceRequest,
  into: string,
  service: Service | undefined,
): AlsoTold | undefined {
  if (request.state !== 'merged' || request.mergedInto !== into) return undefined
  const { reference, submittedAt, readable, evidence } = departmentView(request, service)
  return { reference, submittedAt, readable, evidence }
}

type Near = WorkRequest['nearby'][number]

/** So many answers tell one from another: the fault, the number on the post. */
const mostLines = 3
const short: readonly string[] = ['radios', 'text', 'number']

/** What of a request tells staff whether another is about the same thing, in the resident’s own answers. */
export function tellsApart(
  request: ServiceRequest,
  service: Service,
): Pick<Near, 'what' | 'place' | 'files'> {
  const kinds = new Map(questionsOf(service).map(({ key, kind }) => [key, kind]))
  const lines = readable(service, request.answers, new Date(request.submittedAt))
    // Whether somebody is in danger is asked of every report, and nearly always answered with no.
    .filter(({ key }) => key !== 'danger' && short.includes(kinds.get(key) ?? ''))
    .slice(0, mostLines)
  const place = request.location?.description
  return {
    what: lines.map(({ question, answer }) => `${question}: ${answer}`),
    ...(place ? { place } : {}),
    files: request.evidence.length > 0,
  }
}
