import type { ListLine, StepMove } from '#contract/admissions/lists.ts'
import type { WaitingAct } from '#contract/admissions/waiting.ts'
import { dayInWords } from '#contract/calendar/words.ts'

type Words<Kind extends string> = Readonly<Record<Kind, string>>

export const drawNames: Words<ListLine['draw']> = {
  none: 'No draw announced',
  announced: 'Draw announced, not drawn yet',
  drawn: 'Lots drawn for the next place',
}

/** What happened to a list, as its history says it. */
export const happenedNames: Words<WaitingAct['type']> = {
  opened: 'The list began',
  joined: 'Joined the list',
  'facts-changed': 'Details changed',
  left: 'Came off the list',
  offered: 'Was offered a place',
  answered: 'Answered the offer',
  admitted: 'Was admitted',
  freed: 'Left a place at the school',
  'number-changed': 'The admission number changed',
  'draw-announced': 'A draw was announced',
  drawn: 'Lots were drawn',
  told: 'The family was told',
  ended: 'The list ended',
  erased: 'Details erased',
}

export const freeInWords = (free: number): string => (free < 0 ? `${-free} above the number` : String(free))

/** Until when a list is kept, and what is left to do before it can end. */
export function endInWords({ until, ended, waiting, toldOfEnd }: ListLine, today: string): string {
  if (ended) return 'Ended'
  if (!until) return 'No end set'
  const day = `Kept until ${dayInWords(until)}`
  return today > until && toldOfEnd < waiting ? `${day}. ${waiting - toldOfEnd} still to be told` : day
}

const names = (schools: StepMove['leaves']): string => schools.map(({ name }) => name).join(' and ')

/** What becomes of the place that a child has now. */
export function placeInWords({ leaves, keeps }: StepMove): string {
  if (leaves.length > 0) return `Leaves ${names(leaves)} straight away, as the family asked`
  return keeps.length > 0
    ? `Keeps ${names(keeps)} until the family has answered`
    : 'Has no place now. We will ask the family'
}
