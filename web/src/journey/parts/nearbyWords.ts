import { timeZone } from '#contract/calendar/day.ts'
import type { Nearby } from '#contract/requests/request.ts'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone })

/** Which report it is, by how far away it stands. */
export const about = ({ title, metres }: Nearby): string =>
  metres < 5 ? `${title} in the same place` : `${title} ${metres} metres away`

/** Its reference, since when it is known, and who else cares. */
export function since({ reference, submittedAt, followers }: Nearby): string {
  const known = `${reference}, reported on ${day.format(new Date(submittedAt))}`
  if (followers === 0) return `${known}.`
  return `${known}. ${followers} ${followers === 1 ? 'other person follows' : 'other people follow'} it.`
}
