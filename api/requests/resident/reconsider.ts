import { isBlank } from '#contract/core/blank.ts'
import type { ReconsiderationAsk, ReconsiderationAsked } from '#contract/requests/decision.ts'
import { change } from '#requests/life/advance.ts'
import { askedAgain, canReconsider, refusalOf, sentAfterRefusal } from '#requests/life/files/another-look.ts'
import { labelIn, withProof } from '#requests/life/files/late.ts'
import { matchKey } from '#requests/life/keys.ts'
import type { Reconsideration, ServiceRequest } from '#requests/life/model.ts'
import type { LatePorts } from './late.ts'

export type Reconsidered =
  | { readonly kind: 'asked'; readonly asked: ReconsiderationAsked }
  | { readonly kind: 'not-opened' | 'not-now' | 'asked-before' }
  | { readonly kind: 'invalid'; readonly pointer: string; readonly message: string }

const filesOf = ({ proof = [] }: ReconsiderationAsk): readonly string[] =>
  proof.flatMap(({ files }) => files.map(({ id }) => id))

/** The reasons as they were written, or which proof was sent where nothing was. */
function reasonsIn({ serviceOf }: LatePorts, request: ServiceRequest, ask: ReconsiderationAsk): string {
  if (ask.reasons !== undefined && !isBlank(ask.reasons)) return ask.reasons
  const service = serviceOf(request.service)
  return sentAfterRefusal((ask.proof ?? []).map(({ question }) => labelIn(request, service, question)))
}

const isSame = (before: Reconsideration, reasons: string, files: readonly string[]): boolean =>
  before.reasons === reasons && String(before.files ?? []) === String(files)

/**
 * Asks the department to look at its refusal again, for the person who sent the request: reasons and proof in one
 * write. The reasons stay with the request: no event has them. The same again has the same answer; a refusal is looked
 * at again once.
 */
export function reconsider(
  ports: LatePorts,
  reference: string,
  trackingKey: string,
  ask: ReconsiderationAsk,
): Promise<Reconsidered> {
  return change<Reconsidered>(ports.requests, reference, (request) => {
    if (!request || matchKey(request, trackingKey)?.role !== 'reporter')
      return { answer: { kind: 'not-opened' } }
    const refusal = refusalOf(request)
    const before = request.reconsiderations?.find((one) => one.refusal === refusal)
    const [reasons, files] = [reasonsIn(ports, request, ask), filesOf(ask)]
    if (before && isSame(before, reasons, files))
      return { answer: { kind: 'asked', asked: { reference, askedAt: before.at } } }
    if (before) return { answer: { kind: 'asked-before' } }
    if (!canReconsider(request)) return { answer: { kind: 'not-now' } }
    const at = ports.now()
    const cause = (index: number) => `proof ${index} for another look at ${refusal}`
    const proved = withProof(ports, request, ask.proof ?? [], at, cause)
    if ('kind' in proved) return { answer: proved }
    const next = askedAgain(
      proved.request,
      ports.serviceOf(request.service),
      reasons,
      at.toISOString(),
      files,
    )
    if (!next) return { answer: { kind: 'not-now' } }
    return { save: next, answer: { kind: 'asked', asked: { reference, askedAt: at.toISOString() } } }
  })
}
