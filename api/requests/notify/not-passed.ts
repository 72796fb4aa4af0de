import type { CouncilProfile } from '#contract/council/council.ts'
import { departmentWith } from '#contract/council/department.ts'
import { causedBy } from '#record/append.ts'
import { change } from '#requests/life/advance.ts'
import { append } from '#requests/life/history.ts'
import type { RequestStore } from '#requests/life/ports.ts'

export interface NotPassedPorts {
  readonly requests: Pick<RequestStore, 'get' | 'save'>
  readonly council: Pick<CouncilProfile, 'name' | 'departments'>
  readonly now: () => Date
}

/** Says in the request that the email of its event of this number was refused, so that it stands in a list. Once. */
export const sayNotPassed = (
  { requests, council, now }: NotPassedPorts,
  reference: string,
  number: number,
): Promise<void> =>
  change<void>(requests, reference, (request) => {
    const entry = request?.history[number - 1]
    const cause = `not-passed ${number}`
    if (!request || !entry?.to || causedBy(request.history, cause)) return { answer: undefined }
    const by = departmentWith(council, request.department)?.name ?? council.name
    const next = append(request, { type: 'not-passed', at: now().toISOString(), by, to: entry.to, cause })
    return next ? { answer: undefined, save: next } : { answer: undefined }
  })
