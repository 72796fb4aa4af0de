import type { Heard, PlaceAnswer, PlaceView, SeatPlaces, Start } from '#contract/admissions/starts/starts.ts'
import { dayInWords } from '#contract/calendar/words.ts'

export const answerNames: Readonly<Record<PlaceAnswer, string>> = {
  waiting: 'Not answered yet',
  accepted: 'Accepted',
  declined: 'Declined',
  withdrawn: 'Withdrawn by the council',
  given: 'Has a place, no answer needed',
}

export const viewNames: Readonly<Record<PlaceView, string>> = {
  all: 'Everyone',
  unanswered: 'Not answered yet',
  'to-confirm': 'Start not confirmed yet',
  'not-come': 'Has not come',
}

/** What a school has heard of a child who has not come. */
export const heardNames: Readonly<Record<Heard, string>> = {
  nothing: 'We have not heard from the family',
  coming: 'The family says the child is still coming',
  elsewhere: 'The family says the child goes to another school',
  moved: 'The family has moved away',
}

/** The same as the council reads it. */
export const heardByCouncil: Readonly<Record<Heard, string>> = {
  nothing: 'The school has not heard from the family',
  coming: 'The family told the school that the child is still coming',
  elsewhere: 'The family told the school that the child goes to another school',
  moved: 'The school says that the family has moved away',
}

/** How the start of a child stands, as a cell of a table says it. */
export function startInWords(start: Start | undefined): string {
  if (!start) return 'Not confirmed yet'
  if (start.is === 'started')
    return `Started on ${dayInWords(start.on)}${start.partTime ? ', part time' : ''}`
  if (start.is === 'later') return `Starts on ${dayInWords(start.on)}`
  return `Has not come. ${heardNames[start.heard]}`
}

export type Child = SeatPlaces['children'][number]
