import type { AnswerToDepartment } from '#contract/requests/resident-actions.ts'
import type { Said } from '#contract/requests/tracking.ts'
import { append } from '#requests/life/history.ts'
import type { Message, ServiceRequest } from '#requests/life/model.ts'
import { unanswered } from '#requests/life/talk/said.ts'
import { type AfterPorts, type Answered, idFrom, once, type Sent } from './once.ts'

const saidOf = ({ id, at, from, text, answers }: Message): Said => ({
  ...{ id, at, from, text },
  ...(answers ? { answers } : {}),
})

/**
 * The conversation as the resident reads it: the department speaks, not a member of its staff. Of what the request goes
 * on as it has their own words, and nobody reads those of somebody else.
 */
export function conversationOf({ reference, messages = [] }: ServiceRequest, into?: ServiceRequest): Said[] {
  const further = into?.messages?.filter(({ other }) => other === reference) ?? []
  return [...messages.filter(({ other }) => !other), ...further].map(saidOf)
}

function answered(request: ServiceRequest, { message, text }: AnswerToDepartment, at: string, cause: string) {
  const id = idFrom(cause)
  const next = append(request, { type: 'answered', at, by: 'You', cause, message: id })
  const reply: Message = { id, at, from: 'resident', text: text.trim(), answers: message }
  return next && { ...next, messages: [...(request.messages ?? []), reply] }
}

/** Answers one question of the department, once. */
export function answer(ports: AfterPorts, sent: Sent<AnswerToDepartment>): Promise<Answered> {
  return once(ports, 'answer', sent, (request, at, cause) => {
    const waits = unanswered(request).some(({ id }) => id === sent.body.message)
    const next = waits && answered(request, sent.body, at.toISOString(), cause)
    return next || 'This question has been answered, or the department no longer needs an answer.'
  })
}
