import { isOpen } from '#contract/requests/lifecycle.ts'
import type { Message, ServiceRequest } from '../model.ts'

/**
 * What the department asked and waits for, oldest first. Once the work has ended it waits for nothing but what it asked
 * since it approved, which it needs for what it approved.
 */
export function unanswered({ state, messages = [], history }: ServiceRequest): readonly Message[] {
  const approved = state === 'approved' ? history.findLast(({ type }) => type === 'approved') : undefined
  if (!isOpen(state) && !approved) return []
  return messages.filter(
    ({ id, at, from }) =>
      from === 'department' &&
      (!approved || at > approved.at) &&
      !messages.some(({ answers }) => answers === id),
  )
}

/** As often as anybody thinks of something more; an item has to hold them all. */
const mostAdditions = 30

const additions = ({ messages = [] }: ServiceRequest) => messages.filter(({ about }) => about !== undefined)

/** Whether something may be added: as long as somebody is to read it. */
export const canAdd = (request: ServiceRequest): boolean =>
  isOpen(request.state) && additions(request).length < mostAdditions
