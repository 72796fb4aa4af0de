import type { AppealBy } from '#contract/admissions/explanation.ts'
import type { Decider, InYearCase, InYearList, InYearState } from '#contract/admissions/in-year/in-year.ts'
import { type YearGroup, yearName } from '#contract/admissions/year-group.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { TagColour } from '#web/design/Tag.tsx'

type Words<Kind extends string> = Readonly<Record<Kind, string>>

export const listNames: Words<InYearList> = {
  deciding: 'To decide',
  offered: 'Places offered',
  warned: 'Warned, or to be called',
  over: 'Finished',
}

export const stateNames: Words<InYearState> = {
  deciding: 'Being decided',
  offered: 'Place offered',
  accepted: 'Place accepted',
  started: 'Started at the school',
  declined: 'Place declined',
  refused: 'No place at these schools',
  lapsed: 'Place given up',
  withdrawn: 'Withdrawn, or ended by us',
}
export const stateColours: Readonly<Record<InYearState, TagColour>> = {
  deciding: 'blue',
  offered: 'yellow',
  accepted: 'green',
  started: 'green',
  declined: 'grey',
  refused: 'red',
  lapsed: 'orange',
  withdrawn: 'grey',
}

export const deciderNames: Words<Decider> = {
  council: 'The council decides',
  school: 'The school decides',
  elsewhere: 'Another council’s area',
}

/** `by 4 March 2027`; `about 15 school days after 4 February 2027`, where no term dates are known. */
export const dueWords = (due: AppealBy): string =>
  due.kind === 'day'
    ? `by ${dayInWords(due.day)}`
    : `about ${due.schoolDays} school days after ${dayInWords(due.from)}`

/** `Year 4`; `Reception. By age the child would be in Year 6`. */
export const groupWords = (asked: YearGroup, byAge: YearGroup | null): string =>
  byAge === null || byAge === asked
    ? yearName(asked)
    : `${yearName(asked)}. By age the child would be in ${yearName(byAge)}`

type Room = InYearCase['choices'][number]['room']

export const roomWords = (room: Room): string =>
  room
    ? `${room.places > 0 ? `${room.places} free` : 'Full'}, as reported on ${dayInWords(room.asOf)}`
    : 'Not reported'

type SchoolWord = InYearCase['choices'][number]['words'][number]

const schoolWordNames: Words<SchoolWord['type']> = {
  asked: 'Asked by email',
  reminded: 'Reminded',
  late: 'Told that it was late',
  chased: 'Chased',
  'not-reached': 'Could not be emailed',
  'no-longer': 'Told that the family does not ask it any more',
}

/** `Reminded on 20 January 2027`. */
export const schoolWordInWords = ({ type, at }: SchoolWord): string =>
  `${schoolWordNames[type]} on ${dayInWords(at)}`

/** Words that went out: what was written before it was known that nobody could be reached counts as nothing. */
const wentOut = (words: readonly SchoolWord[]): readonly SchoolWord[] =>
  words.filter(({ type, at }) =>
    type === 'not-reached' ? true : !words.some((one) => one.type === 'not-reached' && one.at === at),
  )

type Asking = Pick<
  InYearCase['choices'][number],
  'toCall' | 'decides' | 'askedOn' | 'words' | 'due' | 'answer'
>

/** The council needs not be asked: its own decision is due all the same. */
const isAsked = (askedOn: string | null, decides: Decider): boolean =>
  askedOn !== null || decides === 'council'

/** Whether and how a school was asked, as rows of its card. */
export function askingRows({ toCall, decides, askedOn, words, due, answer }: Asking) {
  const sent = wentOut(words)
  return [
    ...(toCall
      ? [
          {
            key: 'Asked',
            value:
              decides === 'elsewhere'
                ? 'Not asked yet: we do not write to schools in other areas. Call the school.'
                : 'Not asked yet: we have no email address. Call the school.',
          },
        ]
      : askedOn
        ? [{ key: 'Asked', value: dayInWords(askedOn) }]
        : []),
    ...(!answer && isAsked(askedOn, decides) ? [{ key: 'Answer due', value: dueWords(due.most) }] : []),
    ...(sent.length > 0
      ? [{ key: 'Messages to the school', value: sent.map(schoolWordInWords).join('. ') }]
      : []),
  ]
}

type Decision = NonNullable<InYearCase['choices'][number]['answer']>

export const decisionWords = ({ outcome, why, body, by }: Decision): string =>
  `${outcome === 'room' ? 'Can offer a place' : 'Cannot offer a place'}: “${why}” (${body ?? by.name})`

/** A school that the family asks no more, as a row. */
export const droppedRows = ({ school, on, toCall, words }: InYearCase['dropped'][number]) => ({
  key: school.name,
  value: [
    `Since ${dayInWords(on)}.`,
    toCall
      ? 'We do not write to this school. Call it, and say that the family does not ask for a place any more.'
      : wentOut(words)
          .map((one) => `${schoolWordInWords(one)}.`)
          .at(-1),
  ]
    .filter(Boolean)
    .join(' '),
})
