import { headOf } from '../household/head-of.ts'
import type { Part } from '../household/part.ts'
import { tellOfNews } from '../household/tell.ts'
import type { PersonValues } from '../parts/person.ts'
import type { GroupCarryPorts } from './ports.ts'

/** Tells those of a household who foster that there is news on their page, and nothing of what. The same event again sends nothing. */
export async function tellHousehold(
  ports: GroupCarryPorts,
  household: string,
  { id, number }: { readonly id: string; readonly number: number },
): Promise<void> {
  const head = await headOf(ports, household)
  if (!head || head.values.erased) return
  const carers = Object.entries(head.values.people).filter(
    ([, { role, here }]) => role === 'applicant' && here,
  )
  for (const [person] of carers) {
    const part = await ports.parts.light(`${household}/person.${person}`)
    if (part) await tellOfNews(ports, part as Part<PersonValues>, { name: `constellation ${id}`, number })
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
