import { type Answers, holds } from '#contract/core/condition.ts'
import type { OnBehalfOf, Service } from '#contract/core/service.ts'
import { askedQuestions, asSent } from './walk.ts'

/** What of a request tells whom it is about. */
export interface Written {
  readonly contact?: { readonly name?: string | undefined; readonly phone?: string | undefined } | undefined
  readonly answers: Answers
  readonly submittedAt: string
}

const textIn = ({ answers }: Written, key = ''): string | undefined => {
  const answer = answers[key]
  return typeof answer === 'string' && answer.trim() ? answer : undefined
}

/** What whoever sent the request is called: as they said how to reach them, else as they named themselves in the form. */
export function nameOf(request: Written, service: Service | undefined): string | undefined {
  return request.contact?.name || answered(request, service, 'name')
}

/** What a caller has to be asked of a request that holds this: nobody can give a name that is not there. */
export const askable = <Check extends { readonly needs?: 'name' | undefined }>(
  checks: readonly Check[],
  request: Written,
  service: Service | undefined,
): Check[] => checks.filter(({ needs }) => needs !== 'name' || nameOf(request, service) !== undefined)

/** The number to call: as they said how to reach them, else as the form itself asked for it, such as that of a call-back. */
export const phoneOf = (request: Written, service: Service | undefined): string | undefined =>
  request.contact?.phone || answered(request, service, 'phone')

/** What the form itself asked of whoever sent it, by what the definition says that the question is for. */
function answered(request: Written, service: Service | undefined, what: 'name' | 'phone') {
  const { answers, submittedAt } = request
  if (!service) return undefined
  const asked = askedQuestions(asSent(service, answers), answers, new Date(submittedAt))
  return textIn(request, asked.find(({ reuse }) => reuse === what)?.key)
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

/** "JS" for "Mrs Jane Smith": enough to tell one line from the next, where a list should not have names. */
export function initialsOf(name: string | undefined): string | undefined {
  const said = (name ?? '').trim().replace(/^(mr|mrs|ms|miss|mx|dr|rev|prof|sir)\b\.?\s+/i, '')
  const letters = said.split(/[\s-]+/).flatMap((word) => word.match(/\p{L}/u)?.[0] ?? [])
  return letters.length > 0 ? letters.slice(0, 4).join('').toLocaleUpperCase('en-GB') : undefined
}
