import type { Fact } from '../fact.ts'
import { headline, type Names } from '../feeds.ts'
import type { AlertMessage, AlertPorts, Choice, Subscription, SubscriptionList } from './model.ts'
import { stopToken } from './subscribe.ts'

export interface DigestPorts extends AlertPorts {
  readonly list: SubscriptionList
  /** Every report of a ward that changed since then, the last first. */
  readonly changedIn: (ward: string, since: string) => Promise<readonly Fact[]>
  readonly names: Names
}

/** A message has room for this many. */
const mostLines = 40

/** What is told on a day happened before this moment of it: the same whenever the run comes, and however often. */
export const cutOf = (now: Date): string => `${now.toISOString().slice(0, 10)}T06:00:00.000Z`

/** As `changedIn`, asked once for all who want to know the same, which is most of a morning's people. A failure is asked again. */
function askedOnce({ changedIn }: Pick<DigestPorts, 'changedIn'>): DigestPorts['changedIn'] {
  const asked = new Map<string, Promise<readonly Fact[]>>()
  return (ward, since) => {
    const key = `${ward} ${since}`
    const known = asked.get(key)
    if (known) return known
    const answer = changedIn(ward, since)
    asked.set(key, answer)
    answer.catch(() => asked.delete(key))
    return answer
  }
}

/** Reports of the choice since then and before the cut: the new ones first, then those that were finished. */
async function news(ports: DigestPorts, { wards, services }: Choice, since: string, cut: string) {
  const within = (time: string | undefined) => time !== undefined && time >= since && time < cut
  const all = (await Promise.all(wards.map((ward) => ports.changedIn(ward, since)))).flat()
  const chosen = all.filter(({ service }) => services.length === 0 || services.includes(service))
  const isNew = ({ submittedAt }: Fact) => within(submittedAt)
  return [...chosen.filter(isNew), ...chosen.filter((fact) => !isNew(fact) && within(fact.finishedAt))]
}

function messageOf(
  ports: DigestPorts,
  { id, email }: Subscription,
  cut: string,
  facts: Fact[],
): AlertMessage {
  const lines = facts.slice(0, mostLines).map((fact) => `* ${headline(fact, ports.names)}`)
  const more = facts.length > mostLines ? [`and ${facts.length - mostLines} more`] : []
  const stop = `${ports.siteUrl}/alerts/stop#${stopToken(ports, id)}`
  return {
    id: `alert-${id}-${cut.slice(0, 10)}`,
    to: { email },
    subject: `${facts.length} ${facts.length === 1 ? 'report' : 'reports'} in your area`,
    body: [
      'New and finished in the areas that you chose:',
      [...lines, ...more].join('\n'),
      `Change what you hear about: ${ports.siteUrl}/alerts`,
      `Stop these emails:\n${stop}`,
      ports.council.name,
    ].join('\n\n'),
  }
}

/** Tells one person, and remembers until when. Stopped between the two, it sends the same message, which goes once. */
async function tell(ports: DigestPorts, id: string, cut: string): Promise<boolean> {
  const known = await ports.subscriptions.get(id)
  if (!known?.choice || !known.toldUntil || known.toldUntil >= cut) return false
  const facts = await news(ports, known.choice, known.toldUntil, cut)
  if (facts.length > 0) await ports.send(messageOf(ports, known, cut, facts))
  // Where somebody wrote meanwhile the next run sends the same again, under the same id.
  await ports.subscriptions.put({ ...known, toldUntil: cut, revision: known.revision + 1 }, known.revision)
  return facts.length > 0
}

/** Tells everybody what happened in their areas until this morning. One who fails does not keep it from the others. */
export async function sendDigests(given: DigestPorts): Promise<{ sent: number; failed: number }> {
  const ports = { ...given, changedIn: askedOnce(given) }
  const cut = cutOf(ports.now())
  const count = { sent: 0, failed: 0 }
  let after: Record<string, unknown> | undefined
  do {
    const { ids, next } = await ports.list.active(after)
    for (const id of ids) {
      const told = await tell(ports, id, cut).catch(() => undefined)
      if (told === undefined) count.failed++
      else if (told) count.sent++
    }
    after = next
  } while (after)
  return count
}
