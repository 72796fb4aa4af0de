import { dayInWords } from '#contract/calendar/words.ts'
import { readDate, type TypedDate } from '#contract/core/typed/typed-date.ts'
import { partTitle } from '#fostering/parts/titles.ts'
import { turnInWords } from '../../words.ts'
import { type Mark, markInWords, markOf } from './marks.ts'
import { type KeptVisit, namesIn, type Person, type Point, type Recorded, type TypedVisit } from './visit.ts'

/** Heading and what is said under it; what is empty is left out. */
export type VisitLines = readonly (readonly [heading: string, words: string])[]

const namesOf = (people: readonly Person[], ids: readonly string[]) =>
  ids.map((id) => people.find((one) => one.id === id)?.name ?? id).join(', ')

const dayTyped = (typed: TypedDate): string => {
  const read = readDate(typed)
  return read.kind === 'date' ? dayInWords(read.date) : [typed.day, typed.month, typed.year].join(' ').trim()
}

export const pointInWords = ({ what, whose, by }: Point): string =>
  `${what}. ${turnInWords[whose]}${by ? ` by ${dayInWords(by)}` : ''}`

const typedPoint = ({ what, whose, by }: TypedVisit['agreed'][number]): string => {
  const day = dayTyped(by)
  return `${what}. ${turnInWords[whose as Point['whose']] ?? ''}${day && ` by ${day}`}`
}

/** What stands in the fields of a visit, in words. */
export const typedLines = (people: readonly Person[], typed: TypedVisit): VisitLines => [
  ['Day', dayTyped(typed.on)],
  ['Seen', namesOf(people, typed.seen)],
  ['Spoken with alone', namesOf(people, typed.alone)],
  ['What was seen and heard', typed.account],
  ['Agreed', typed.agreed.map(typedPoint).join('\n')],
  ['Worried about something', { yes: 'Yes', no: 'No' }[typed.worrying] ?? ''],
]

/** A visit as the record has it, in words. */
export const recordedLines = (people: readonly Person[], one: Recorded): VisitLines => [
  ['Day', dayInWords(one.on)],
  ['Seen', namesOf(people, one.seen)],
  ['Spoken with alone', namesOf(people, one.alone)],
  ['What was seen and heard', one.account],
  ['Agreed', (one.agreed ?? []).map(pointInWords).join('\n')],
  ['What is next', one.next ?? ''],
  ['Worried about something', one.worrying ? 'Yes' : 'No'],
]

/** How something was found, in words. */
export const markSaid = ({ is, note, by, putRight }: Mark): string =>
  [
    markInWords[is],
    note,
    by && `by ${dayInWords(by)}`,
    putRight && `put right on ${dayInWords(putRight.on)}: ${putRight.note}`,
  ]
    .filter(Boolean)
    .join('. ')

const written = (lines: VisitLines): string[] =>
  lines.flatMap(([heading, words]) => (words === '' ? [] : [`${heading}:`, words, '']))

/** What was written of a visit, as a note that is added to another. */
export const asNote = ({ people, account }: KeptVisit): string =>
  account ? written(typedLines(people, account.typed)).join('\n').trim() : ''

/** All that was written on this device, to be kept elsewhere. */
export function asText(visit: KeptVisit): string {
  const lists = visit.lists.flatMap((list) => {
    const marks = list.items.flatMap(({ id, right }) => {
      const mark = markOf(list, id)
      return mark ? [`- ${right}: ${markSaid(mark)}`] : []
    })
    return marks.length === 0 ? [] : [`${list.title}:`, ...marks, '']
  })
  return [
    `${partTitle(visit.part)}: ${namesIn(visit)}, ${visit.household}`,
    '',
    asNote(visit),
    '',
    ...lists,
  ].join('\n')
}
