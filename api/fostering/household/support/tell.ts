import type { SupportLine } from '#contract/fostering/carers/support.ts'
import { adoptionKinds } from '#contract/fostering/case.ts'
import { isAskedFor, type SupportValues } from '../../parts/carers/support.ts'
import type { PersonValues } from '../../parts/person.ts'
import type { Head, Part } from '../part.ts'
import { lastNumber } from '../part.ts'
import { addressOf, type TellPorts, wordTo } from '../tell.ts'

/** What telling needs; no link is made for it. */
export type Telling = Pick<TellPorts, 'tell' | 'siteUrl' | 'from'>

/** Where the team and its managers read what waits. Without an address, they see it on their day alone. */
export interface Inboxes {
  readonly team: string | null
  /** The team for those who adopt; null where it is the same. */
  readonly adoption: string | null
  readonly managers: string | null
}

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** What a worker is reached by may be a number: then the team reads it. */
const workerEmail = ({ values: { worker } }: Head): string | undefined =>
  worker?.contact?.split(/[\s,;]+/).find((one) => email.test(one))

/** Tells the worker, or the team, that somebody asked for support. It says neither who, nor what: that stands on their day. */
export async function tellTeam(
  ports: Telling,
  head: Head,
  { household, part, urgent }: SupportLine,
  round: number,
  inboxes: Inboxes,
): Promise<void> {
  const team = adoptionKinds.includes(head.values.kind) ? (inboxes.adoption ?? inboxes.team) : inboxes.team
  const to = workerEmail(head) ?? team
  if (!to) return
  await ports.tell({
    id: `household support ${household} ${part} asked ${round}`,
    to: { email: to },
    subject: urgent ? 'Urgent: somebody has asked for support' : 'Somebody has asked for support',
    body: `Somebody has asked for support${urgent ? ', and it is urgent' : ''}. Open your day to read it and to see when we promised to answer:\n\n${ports.siteUrl}/workspace/fostering`,
  })
}

/** Tells a manager that we have not answered by when we promised. */
export async function tellManagers(
  ports: Telling,
  { household, part }: SupportLine,
  round: number,
  { managers }: Inboxes,
): Promise<void> {
  if (!managers) return
  await ports.tell({
    id: `household support ${household} ${part} risen ${round}`,
    to: { email: managers },
    subject: 'A request for support is late and has come to you',
    body: `We promised somebody an answer and did not give it in time. Open your day to see who is waiting:\n\n${ports.siteUrl}/workspace/fostering`,
  })
}

/** Tells whoever asked that something happened, if they want to hear it, and nothing of what. */
export async function tellWhoAsked(ports: Telling, person: Part<PersonValues>, request: Part): Promise<void> {
  const values = request.values as SupportValues
  const to = addressOf(person.values)
  if (!to || !isAskedFor(values) || !values.tell) return
  const text = `There is news about what you asked us for. Open your private link to read it. If you cannot find your link, call us on ${ports.from.phone}.`
  const id = `household support ${request.household} ${request.name} news ${lastNumber(request, false)}`
  await ports.tell({ id, to, ...wordTo(to, ports.from, 'News about your request', text) })
}
