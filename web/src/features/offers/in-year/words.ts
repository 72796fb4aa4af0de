import type { AppealBy } from '#contract/admissions/explanation.ts'
import type { FamilyInYear, InYearState } from '#contract/admissions/in-year/in-year.ts'
import { dayInWords } from '#contract/calendar/words.ts'

export const stateWords: Readonly<Record<InYearState, string>> = {
  deciding: 'We are asking the schools',
  offered: 'We offer your child a place',
  accepted: 'You have accepted the place',
  started: 'Your child has started at the school',
  declined: 'You have declined the place',
  refused: 'We cannot offer a place at the schools that you named',
  lapsed: 'We no longer hold the place',
  withdrawn: 'This application has ended',
}

/** What the family has to know above all else: where it stands, and by what it came to its place. */
export function headingOf({ state, told, place, other }: FamilyInYear): string {
  if (other) return 'Your child can have another place: choose which you would like'
  if (state === 'deciding' && told) return 'We are still waiting for a school'
  if (state === 'offered' && place?.how === 'appeal') return 'After your appeal, your child has a place'
  if (state === 'offered' && place?.how) return 'We have found your child a place'
  return stateWords[state]
}

/** `by 4 March 2027`; `about 15 school days after 4 February 2027`, where no term dates are known. */
export const dueWords = (due: AppealBy): string =>
  due.kind === 'day'
    ? `by ${dayInWords(due.day)}`
    : `about ${due.schoolDays} school days after ${dayInWords(due.from)}`

type Choice = FamilyInYear['choices'][number]

export const standWords: Readonly<Record<Choice['stand'], string>> = {
  asking: 'Not decided yet',
  offered: 'Offers your child a place',
  refused: 'Cannot offer a place',
  'no-answer': 'Has not answered yet, and this does not mean no. We are still asking',
  'not-needed': 'We do not need an answer from this school',
}

const decidesWords: Readonly<Record<Choice['decides'], string>> = {
  council: 'We decide on places at this school.',
  school: 'This school decides on its places itself. We have passed your application on.',
  elsewhere: 'This school is in another council’s area. We have passed your application on.',
}

export const choiceWords = ({ stand, decides }: Choice): string =>
  stand === 'asking' ? `${standWords[stand]}. ${decidesWords[decides]}` : `${standWords[stand]}.`
