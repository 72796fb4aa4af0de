import type { Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import type { ProofAgain, ProofAgainView } from '#contract/requests/proof/asked-again.ts'
import { filesAsked } from '#services/define/files-asked.ts'
import type { Message, ServiceRequest } from '../model.ts'

/** What was asked for again. `number`: of the event that asked. */
export interface Asked extends ProofAgain {
  readonly number: number
}

type Talk = Pick<ServiceRequest, 'messages' | 'history' | 'evidence' | 'state'>

const numberOf = ({ history }: Pick<Talk, 'history'>, { id }: Pick<Message, 'id'>): number | undefined =>
  history.find(({ type, message }) => type === 'asked' && message === id)?.number

/** The last time that each proof was asked for again. */
export function askedAgainFor(request: Pick<Talk, 'messages' | 'history'>): Asked[] {
  const found = new Map<string, Asked>()
  for (const message of request.messages ?? []) {
    const number = numberOf(request, message)
    if (number === undefined) continue
    for (const one of message.again ?? []) found.set(one.question, { ...one, number })
  }
  return [...found.values()]
}

/** Ids of the files of a question that came after the event of this number. */
export function cameAfter(
  { history, evidence }: Pick<Talk, 'history' | 'evidence'>,
  question: string,
  number: number,
): string[] {
  const added = history.flatMap((entry) =>
    entry.type === 'evidence-added' && entry.number > number ? (entry.evidence ?? []) : [],
  )
  return evidence
    .filter((file) => file.question === question && !file.missing && added.includes(file.id))
    .map(({ id }) => id)
}

const hasCome = (request: Talk, { question, number }: Pick<Asked, 'question' | 'number'>): boolean =>
  cameAfter(request, question, number).length > 0

/** What was asked for again and has not come. A decision was taken without it: then nobody waits for it any more. */
export function stillAskedAgain(request: Talk): Asked[] {
  const { state, history } = request
  if (!isOpen(state) && state !== 'approved') return []
  const decided = history.findLast(({ type }) => type === 'approved' || type === 'refused')?.number ?? 0
  return askedAgainFor(request).filter((one) => one.number > decided && !hasCome(request, one))
}

/** Whether a question that asked for proof and nothing else has it by now: it needs no other answer. */
export function isSatisfied(request: Talk, message: Message): boolean {
  const number = message.only ? numberOf(request, message) : undefined
  if (number === undefined) return false
  return (message.again ?? []).every(({ question }) => hasCome(request, { question, number }))
}

const labelOf = (asked: readonly Question[], key: string): string => {
  const question = asked.find((one) => one.key === key)
  return question?.short ?? question?.label ?? key
}

/** What a message asked for again, as it is read. */
export function againIn(
  request: ServiceRequest,
  service: Service | undefined,
  message: Message,
): ProofAgainView[] {
  const number = numberOf(request, message)
  if (!message.again || number === undefined) return []
  const asked = filesAsked(request, service)
  return message.again.map((one) => ({
    ...one,
    label: labelOf(asked, one.question),
    came: hasCome(request, { question: one.question, number }),
  }))
}
