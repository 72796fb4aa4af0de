import type { ChangeKind, ChangeState, Remedy } from '#contract/admissions/changes.ts'
import type { TagColour } from '#web/design/Tag.tsx'

type Words<Kind extends string> = Readonly<Record<Kind, string>>

export const changeNames: Words<ChangeKind> = {
  facts: 'Details of a child',
  number: 'Admission number',
  late: 'Late application',
  plan: 'School named in a plan',
  twin: 'Twins kept together',
  named: 'School added',
  mistake: 'Mistake in the run',
}

export const changeStateNames: Words<ChangeState> = {
  computing: 'Corrected run on its way',
  proposed: 'Needs a second look',
  agreed: 'Being saved',
  done: 'Done',
  dropped: 'Not done',
}
export const changeStateColours: Readonly<Record<ChangeState, TagColour>> = {
  computing: 'yellow',
  proposed: 'orange',
  agreed: 'blue',
  done: 'green',
  dropped: 'grey',
}

export const remedyNames: Words<Remedy> = {
  place: 'Offer a place above the number',
  list: 'Put the child on the waiting list, in the position that the criteria give',
  appeal: 'Tell the family that they can appeal',
}

/** `3rd`; a dash for somebody who is not on the list. */
export function placeInWords(place: number | null): string {
  if (place === null) return 'Not on the list'
  const [tens, ones] = [place % 100, place % 10]
  const end = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][ones] ?? 'th')
  return `${place}${end}`
}

/** How many families are written to. */
export function toldInWords(told: number, isDone: boolean): string {
  const families = told === 1 ? '1 family' : `${told} families`
  if (isDone) return told === 0 ? 'No family was told.' : `${families} ${told === 1 ? 'was' : 'were'} told.`
  return told === 0
    ? 'No family is told.'
    : told === 1
      ? '1 family will be told in a letter.'
      : `${families} will be told, each in a separate letter.`
}

/** `5, was 4`; `5` where it is the same. */
export const bothInWords = ({ before, after }: { before: number; after: number }): string =>
  before === after ? String(after) : `${after}, was ${before}`

/** Free places, which may be fewer than none. */
export const freeInWords = ({ before, after }: { before: number; after: number }): string => {
  const words = (free: number) =>
    free < 0 ? `${-free} ${free === -1 ? 'child' : 'children'} above the number` : String(free)
  return before === after ? words(after) : `${words(after)}, was ${words(before)}`
}
