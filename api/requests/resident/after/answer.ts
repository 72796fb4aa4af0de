import type { Service } from '#contract/core/service.ts'
import type { AnswerToDepartment } from '#contract/requests/resident-actions.ts'
import type { Said } from '#contract/requests/tracking.ts'
import { labelIn, withProof } from '#requests/life/files/late.ts'
import { append } from '#requests/life/history.ts'
import type { Message, ServiceRequest } from '#requests/life/model.ts'
import { againIn, isSatisfied } from '#requests/life/talk/again.ts'
import { unanswered } from '#requests/life/talk/said.ts'
import { type AfterPorts, type Answered, idFrom, once, type Sent, type Wrong } from './once.ts'

export interface AnswerPorts extends AfterPorts {
  /** With which files are known to have been taken here. */
  readonly secret: Uint8Array
}

function saidOf(request: ServiceRequest, service: Service | undefined, message: Message): Said {
  const { id, at, from, text, answers, with: files } = message
  const again = againIn(request, service, message)
  return {
    ...{ id, at, from, text },
    ...(answers ? { answers } : {}),
    ...(files ? { with: [...files] } : {}),
    ...(again.length > 0 ? { again } : {}),
    ...(isSatisfied(request, message) ? { settled: true } : {}),
  }
}

/**
 * The conversation as the resident reads it: the department speaks, not a member of its staff. Of what the request goes
 * on as it has their own words, and nobody reads those of somebody else.
 */
export function conversationOf(
  request: ServiceRequest,
  service: Service | undefined,
  into?: ServiceRequest,
): Said[] {
  const { reference, messages = [] } = request
  const further = into?.messages?.filter(({ other }) => other === reference) ?? []
  return [...messages.filter(({ other }) => !other), ...further].map((one) => saidOf(request, service, one))
}

/** What stands as the answer where files alone were sent. */
const filesAlone = (names: readonly string[]): string => `Sent: ${names.join(', ')}`

/** The request with the answer, and with the files that it brought, each at its question. */
function answered(
  ports: AnswerPorts,
  before: ServiceRequest,
  { message, text, proof = [] }: AnswerToDepartment,
  at: Date,
  cause: string,
): ServiceRequest | Wrong | undefined {
  const proved = withProof(
    ports,
    before,
    proof,
    at,
    (index) => `proof ${index} with the answer to ${message}`,
  )
  if ('kind' in proved) return proved
  const { request } = proved
  const id = idFrom(cause)
  const next = append(request, { type: 'answered', at: at.toISOString(), by: 'You', cause, message: id })
  const names = proof.map(({ question }) => labelIn(before, ports.serviceOf(before.service), question))
  const reply: Message = {
    ...{
      id,
      at: at.toISOString(),
      from: 'resident',
      text: text?.trim() ?? filesAlone(names),
      answers: message,
    },
    ...(names.length > 0 ? { with: names } : {}),
  }
  return next && { ...next, messages: [...(request.messages ?? []), reply] }
}

/** Answers one question of the department, once. */
export function answer(ports: AnswerPorts, sent: Sent<AnswerToDepartment>): Promise<Answered> {
  return once(ports, 'answer', sent, (request, at, cause) => {
    const waits = unanswered(request).some(({ id }) => id === sent.body.message)
    const next = waits && answered(ports, request, sent.body, at, cause)
    return next || 'This question has been answered, or the department no longer needs an answer.'
  })
}
