import type { ProofAgain } from '#contract/requests/proof/asked-again.ts'
import type { Do } from '#contract/workspace/acts/acts.ts'
import type { Message, ServiceRequest } from '#requests/life/model.ts'
import { documentsAsked } from '#services/define/files-asked.ts'
import { type Acting, happen, idOf, invalid, type Outcome } from '../acting.ts'
import type { SomeDeciders } from '../decider.ts'

/** What the resident reads where staff named proof and wrote nothing. */
const proofAlone = (again: readonly ProofAgain[]): string =>
  again.length === 1 ? 'Please send us the proof below.' : 'Please send us each proof below.'

/** Why proof cannot be asked for: it was not asked for in the form, or is named twice, or came where it is said that it did not. */
function whyNot(request: ServiceRequest, acting: Acting, again: readonly ProofAgain[]) {
  const asked = documentsAsked(request, acting.service).map(({ key }) => key)
  for (const [at, { question, why }] of again.entries()) {
    if (!asked.includes(question))
      return invalid(`/action/again/${at}/question`, 'Select proof that the form asked for')
    if (again.findIndex((one) => one.question === question) < at)
      return invalid(`/action/again/${at}/question`, 'Select each proof once')
    const files = request.answers[question]
    if (Array.isArray(files) === (why === 'not-sent'))
      return invalid(
        `/action/again/${at}/why`,
        why === 'not-sent'
          ? 'It has been sent. Say why you need it again'
          : 'It has not been sent yet. Say that, and nothing else about it',
      )
  }
  return undefined
}

/** Asks the resident, who answers on the private page: something in words, for proof again, or both. */
function ask(request: ServiceRequest, acting: Acting, { text, again = [] }: Do<'ask'>): Outcome {
  if (text === undefined && again.length === 0) return invalid('/action/text', 'Write the question')
  const wrong = whyNot(request, acting, again)
  if (wrong) return wrong
  const message: Message = {
    ...{ id: idOf(acting), at: acting.at.toISOString(), from: 'department', by: acting.staff },
    text: text ?? proofAlone(again),
    ...(again.length > 0 ? { again } : {}),
    ...(text === undefined ? { only: true } : {}),
  }
  return happen(
    request,
    acting,
    { type: 'asked', message: message.id },
    { messages: [...(request.messages ?? []), message] },
  )
}

export const askDeciders = { ask: { take: ask } } satisfies SomeDeciders
