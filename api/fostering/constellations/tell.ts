import { hashOf } from '#record/canonical.ts'
import { headOf } from '../household/head-of.ts'
import type { Part } from '../household/part.ts'
import { addressOf, tellOfNews, wordTo } from '../household/tell.ts'
import type { PersonValues } from '../parts/person.ts'
import type { GroupCarryPorts } from './ports.ts'

interface Event {
  readonly id: string
  readonly number: number
}

/** Those of a household who foster, with how they are reached. */
async function carersOf(ports: GroupCarryPorts, household: string): Promise<Part<PersonValues>[]> {
  const head = await headOf(ports, household)
  if (!head || head.values.erased) return []
  const here = Object.entries(head.values.people).filter(([, one]) => one.role === 'applicant' && one.here)
  const found = await ports.parts.lights(here.map(([person]) => `${household}/person.${person}`))
  return found.flatMap((part) => (part ? [part as Part<PersonValues>] : []))
}

/** Tells those of a household who foster that there is news on their page, and nothing of what. The same event again sends nothing. */
export async function tellHousehold(ports: GroupCarryPorts, household: string, { id, number }: Event) {
  for (const person of await carersOf(ports, household))
    await tellOfNews(ports, person, { name: `constellation ${id}`, number })
}

/** Reminds those of the hub home that somebody stays with them from tomorrow: not who. The same event again sends nothing. */
export async function remindHub(ports: GroupCarryPorts, household: string, { id, number }: Event) {
  const { tell, from } = ports
  const text = `A reminder: a sleepover at your home begins tomorrow. Open your private link to see who is coming. If you cannot find your link, call us on ${from.phone}.`
  for (const person of await carersOf(ports, household)) {
    const to = addressOf(person.values)
    // Which group it is stands in no queue either.
    const name = hashOf({ name: `constellation ${id} tomorrow`, number })
    const message = `household sleepover ${household} ${person.name} ${name}`
    if (to) await tell({ id: message, to, ...wordTo(to, from, 'A reminder for tomorrow', text) })
  }
}

/** Tells a manager that nobody answered a sleepover by when we promised it. It says neither who asked, nor for which child. */
export async function tellManagers(
  { tell, inboxes, siteUrl }: GroupCarryPorts,
  { id, number }: { readonly id: string; readonly number: number },
): Promise<void> {
  if (!inboxes.managers) return
  await tell({
    id: `constellation ${id} ${number} late`,
    to: { email: inboxes.managers },
    subject: 'A request for a sleepover is late and has come to you',
    body: `A carer asked if a child can stay overnight at the hub home, and got no answer by the day that we promised. Open your day to see which constellation it is:\n\n${siteUrl}/workspace/fostering`,
  })
}

/** Tells the team that somebody left a group of itself. It says neither who, nor which: that stands on its page. */
export async function tellTeam(
  { tell, inboxes, siteUrl }: GroupCarryPorts,
  { id, number }: { readonly id: string; readonly number: number },
): Promise<void> {
  if (!inboxes.team) return
  await tell({
    id: `constellation ${id} ${number}`,
    to: { email: inboxes.team },
    subject: 'A household has left a constellation',
    body: `A household is not in its constellation any more, because its approval has ended or its record is gone. Open the list to see what that means for the others:\n\n${siteUrl}/workspace/fostering/constellations`,
  })
}
