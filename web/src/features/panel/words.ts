import { clockInWords, dayWithoutYear } from '#contract/calendar/times.ts'
import type { Panel } from '#contract/fostering/panel/members.ts'

export const panelNames: Readonly<Record<Panel, string>> = {
  fostering: 'Fostering panel',
  adoption: 'Adoption panel',
}

/** `Tuesday 5 January at 10am`. */
export const startsInWords = (starts: string): string =>
  `${dayWithoutYear(starts)} at ${clockInWords(starts)}`
