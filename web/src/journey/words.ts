import type { Service } from '#contract/core/service.ts'
import { paths } from '#web/app/paths.ts'

/** What differs on screen by what the resident does. */
export interface Words {
  /** The list of such services. */
  readonly list: { readonly text: string; readonly href: string }
  /** What is sent: "your …". */
  readonly thing: 'report' | 'application' | 'request' | 'order'
  readonly send: string
  readonly sending: string
  readonly sent: string
  readonly again: string
  readonly different: string
}

const report: Words = {
  list: { text: 'Report a problem', href: paths.report },
  thing: 'report',
  send: 'Send report',
  sending: 'Sending your report',
  sent: 'Report sent',
  again: 'Report another problem of this kind',
  different: 'Report a different problem',
}
const apply: Words = {
  list: { text: 'Apply', href: paths.apply },
  thing: 'application',
  send: 'Send application',
  sending: 'Sending your application',
  sent: 'Application sent',
  again: 'Start another one like this',
  different: 'Apply for something else',
}
const ask: Words = {
  ...apply,
  thing: 'request',
  send: 'Send',
  sending: 'Sending',
  sent: 'Sent',
  different: 'Ask for something else',
}

const order: Words = {
  ...apply,
  thing: 'order',
  send: 'Send order',
  sending: 'Sending your order',
  sent: 'Order received',
}

const words: Readonly<Record<Service['verb'], Words>> = { report, apply, ask }

export function wordsFor({ verb, called, sent }: Pick<Service, 'verb' | 'called' | 'sent'>): Words {
  const own = called === 'order' ? order : words[verb]
  return sent ? { ...own, sent } : own
}
