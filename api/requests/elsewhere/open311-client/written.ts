import type { RequestEvent } from '#contract/requests/event.ts'

/** As the standard has it: with a zone, and without the fractions of a second that FixMyStreet's adapter refuses. */
export const w3c = (time: string): string => `${time.slice(0, 19)}Z`

/** The number of an update of ours: letters, digits and `-`, as FixMyStreet's adapter wants it. */
export const updateIdOf = ({ subject, sequence }: Pick<RequestEvent, 'subject' | 'sequence'>): string =>
  `${subject}-${sequence}`

/** Whether an update that a server lists is one that it was told from here, by its number of now or of before. */
export const isOurs = (id: string, reference: string): boolean =>
  id.startsWith(`${reference}-`) || id.startsWith(`${reference}/`)

/** Says in the log what staff cannot see. Holds nothing that anybody wrote. */
export function warn(event: string, facts: Readonly<Record<string, unknown>>): void {
  console.warn(JSON.stringify({ level: 'warn', event, ...facts }))
}
