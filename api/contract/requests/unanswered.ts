import { isOpen, type State } from './lifecycle.ts'

interface Said {
  readonly id: string
  readonly at: string
  readonly from: 'department' | 'resident'
  readonly answers?: string | undefined
}

interface Talk<Message> {
  readonly state: State
  readonly history: readonly { readonly type: string; readonly at: string }[]
  readonly messages: readonly Message[]
}

/**
 * What the department asked and waits for, oldest first. Once the work has ended it waits for nothing but what it asked
 * since it approved, which it needs for what it approved.
 */
export function unansweredIn<Message extends Said>({ state, history, messages }: Talk<Message>): Message[] {
  const approved = state === 'approved' ? history.findLast(({ type }) => type === 'approved') : undefined
  if (!isOpen(state) && !approved) return []
  return messages.filter(
    ({ id, at, from }) =>
      from === 'department' &&
      (!approved || at > approved.at) &&
      !messages.some(({ answers }) => answers === id),
  )
}
