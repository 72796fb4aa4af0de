import type { CouncilProfile } from '#contract/council/council.ts'
import { type PublicStep, publicSteps } from '#contract/insight/reports.ts'
import type { EventType } from '#contract/requests/lifecycle.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { isOfWork, passedTo } from '#requests/life/steps.ts'
import { lastPassed } from '#requests/life/talk/passed.ts'

const shown = (type: EventType): PublicStep | undefined => publicSteps.find((step) => step === type)

/** Said twice, it stands where it was said last; passed on to a department of ours is no end, and no step to anybody else. */
function stepsOf({ history }: ServiceRequest) {
  const all = history.flatMap(({ type, at, to }) => {
    const step = to?.kind === 'department' ? undefined : shown(type)
    return step ? [{ type: step, at }] : []
  })
  return all.filter(({ type }, at) => type !== all[at + 1]?.type)
}

/**
 * What of a report's life everybody may know, and what of its words and photos was made public. No free text but what
 * somebody looked at: who has it now comes from the profile.
 */
export function seenLife(request: ServiceRequest, council: CouncilProfile) {
  const { publication, history, state } = request
  const last = lastPassed(request)
  const to = last && passedTo(council, request, last)
  const because = state === 'closed' ? history.findLast(({ type }) => type === 'closed')?.because : undefined
  const photos = publication?.photos ?? []
  return {
    steps: stepsOf(request),
    photos: photos.filter((id) => !isOfWork(request, id)),
    work: photos.filter((id) => isOfWork(request, id)),
    ...(because ? { because } : {}),
    ...(to ? { passedTo: to } : {}),
    ...(publication?.words ? { words: publication.words } : {}),
  }
}
