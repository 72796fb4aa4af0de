import { isOpen } from '#contract/requests/lifecycle.ts'
import { unansweredIn } from '#contract/requests/unanswered.ts'
import type { Message, ServiceRequest } from '../model.ts'
import { isSatisfied } from './again.ts'

/** What the department asked and waits for, as {@link unansweredIn}; not proof that has come in another way. */
export function unanswered(request: ServiceRequest): readonly Message[] {
  const { state, messages = [], history } = request
  return unansweredIn({ state, messages, history }).filter((message) => !isSatisfied(request, message))
}

/** As often as anybody thinks of something more; an item has to hold them all. */
const mostAdditions = 30

const additions = ({ messages = [] }: ServiceRequest) => messages.filter(({ about }) => about !== undefined)

/** Whether something may be added: as long as somebody is to read it. */
export const canAdd = (request: ServiceRequest): boolean =>
  isOpen(request.state) && additions(request).length < mostAdditions
