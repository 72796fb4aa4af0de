import { holds } from '#contract/core/condition.ts'
import type { Service } from '#contract/core/service.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import type { WorkLine } from '#contract/workspace/workspace.ts'
import { proofsAwaited } from '#requests/elsewhere/department/view.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { paymentView } from '#requests/payments/view.ts'
import { initialsOf, personOf } from '#services/define/whom.ts'

export interface GlancePorts {
  /** Those of these requests that are there, at most 100, in no order; without what lies in volumes. */
  readonly heads: (references: readonly string[]) => Promise<readonly ServiceRequest[]>
  readonly serviceOf: (slug: string) => Service | undefined
}

export type Sight = 'all' | 'standing' | 'nothing'

function glance(
  line: WorkLine,
  request: ServiceRequest,
  service: Service | undefined,
  sight: Sight,
): WorkLine {
  const fee = paymentView(request)?.state
  const shown = fee ? { ...line, fee } : line
  if (sight !== 'all') return shown
  const initials = initialsOf(personOf(request, service))
  const awaited = service ? proofsAwaited(service, request) : 0
  const { first } = service ?? {}
  const comesFirst =
    first && isOpen(line.state) && holds(first.when, request.answers, new Date(request.submittedAt))
  return {
    ...shown,
    ...(comesFirst ? { first: first.words } : {}),
    ...(initials ? { initials } : {}),
    ...(awaited > 0 ? { awaited } : {}),
  }
}

/**
 * The lines with what tells private requests apart. It is read from the requests themselves each time: lists and events
 * never have it, so that it is gone with the request. Whoever may see no more than where one stands is told of its fee,
 * which they may take.
 */
export async function glanced(
  { heads, serviceOf }: GlancePorts,
  lines: readonly WorkLine[],
  sightOf: (line: WorkLine) => Sight,
): Promise<WorkLine[]> {
  const seen = lines.filter((line) => line.service.sensitive && sightOf(line) !== 'nothing')
  if (seen.length === 0) return [...lines]
  const found = await heads(seen.map(({ reference }) => reference))
  const requests = new Map(found.map((request) => [request.reference, request]))
  return lines.map((line) => {
    const request = seen.includes(line) ? requests.get(line.reference) : undefined
    // What was handed on since belongs to another department by now.
    if (!request || request.department !== line.department) return line
    return glance(line, request, serviceOf(request.service), sightOf(line))
  })
}
