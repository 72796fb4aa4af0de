import type { Service } from '#contract/core/service.ts'
import { paths } from '#web/app/paths.ts'

/** What differs on screen by what the resident does. */
export interface Words {
  /** The list of such services. */
  readonly list: { readonly text: string; readonly href: string }
  /** What is sent: "your …". */
  readonly thing: 'report' | 'application' | 'request'
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

const words: Readonly<Record<Service['verb'], Words>> = { report, apply, ask }

export const wordsFor = ({ verb, sent }: Pick<Service, 'verb' | 'sent'>): Words =>
  sent ? { ...words[verb], sent } : words[verb]
