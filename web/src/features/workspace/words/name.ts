import { holds } from '#contract/core/condition.ts'
import type { OnBehalfOf, Service } from '#contract/core/service.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { askedQuestions, asSent } from '#services/define/walk.ts'

export type Written = Pick<WorkRequest, 'contact' | 'answers' | 'submittedAt'>

const textIn = ({ answers }: Written, key = ''): string | undefined => {
  const answer = answers[key]
  return typeof answer === 'string' && answer.trim() ? answer : undefined
}

/** What whoever sent the request is called: as they said how to reach them, else as they named themselves in the form. */
export function nameOf(request: Written, service: Service | undefined): string | undefined {
  const { contact, answers, submittedAt } = request
  if (contact?.name || !service) return contact?.name
  const asked = askedQuestions(asSent(service, answers), answers, new Date(submittedAt))
  return textIn(request, asked.find(({ reuse }) => reuse === 'name')?.key)
}

/** Whom the request is about, where that is somebody else than whoever sent it. */
export interface Behalf extends OnBehalfOf {
  /** What they are called; undefined where that is not known, or not any more. */
  readonly called: string | undefined
}

export function behalfOf(request: Written, service: Service | undefined): Behalf | undefined {
  const day = new Date(request.submittedAt)
  const behalf = service?.onBehalfOf?.find(({ when }) => holds(when, request.answers, day))
  return behalf && { ...behalf, called: textIn(request, behalf.name) }
}

/** Whom the request is about: somebody else, or whoever sent it. */
export function personOf(request: Written, service: Service | undefined): string | undefined {
  const behalf = behalfOf(request, service)
  return behalf ? behalf.called : nameOf(request, service)
}
