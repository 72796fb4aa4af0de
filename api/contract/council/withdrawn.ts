import { addDays, type Day } from '../calendar/day.ts'
import { dayInWords } from '../calendar/words.ts'

/** From which day nothing new is taken, and what people do instead, in whole sentences. */
export interface Withdrawn {
  readonly from: Day
  readonly instead: string
}

interface Offered {
  readonly withdrawn?: Withdrawn
}

/** Whether the service takes anything new on that day. What was sent before goes on in any case. */
export const isOpen = ({ withdrawn }: Offered, day: Day): boolean => !withdrawn || day < withdrawn.from

/** What somebody who comes too late reads: that it has closed, since when, and what to do. */
export const closedInWords = ({ from, instead }: Withdrawn) => ({
  title: `This service closed on ${dayInWords(from)}`,
  instead,
})

/** The same for whoever comes in time. */
export const closingInWords = ({ from, instead }: Withdrawn) => ({
  title: `You can use this service until ${dayInWords(addDays(from, -1))}. After that, this is what to do:`,
  instead,
})
