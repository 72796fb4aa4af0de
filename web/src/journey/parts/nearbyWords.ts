import { timeZone } from '#contract/calendar/day.ts'
import { type Names, nearestName } from '#contract/geo/near.ts'
import type { Nearby } from '#contract/requests/request.ts'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone })

/** Which report it is, by how far away it stands. */
export const about = ({ title, metres }: Nearby): string =>
  metres < 5 ? `${title} in the same place` : `${title} ${metres} metres away`

/** What stands by its mark on the map, for whoever hears it: the map says nothing else of it. */
export function onMap(report: Nearby, names: Names | undefined): string {
  const near = nearestName(report, names)
  return `Already reported: ${about(report)}${near ? `, ${near}` : ''}`
}

/**
 * Its reference, since when it is known, its street, what whoever reported it wrote as far as the public may see that,
 * and who else cares: who can't see the map has nothing else to tell it by.
 */
export function since(report: Nearby, names: Names | undefined, written?: string | null): string {
  const { reference, submittedAt, followers } = report
  const near = nearestName(report, names)
  const said = [`${reference}, reported on ${day.format(new Date(submittedAt))}${near ? `, ${near}` : ''}.`]
  if (written) said.push(`It says: “${written.trim().replace(/\s+/g, ' ')}”`)
  if (followers > 0)
    said.push(`${followers} ${followers === 1 ? 'other person is' : 'other people are'} following this.`)
  return said.join(' ')
}
