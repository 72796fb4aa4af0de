import type { Told } from './told.ts'

/** What a school sees and does at its seat once families are told, below `/api/workspace/admissions`. */
export const schoolSeat: Readonly<Record<string, readonly Told[]>> = {
  '/seats/{school}': [
    {
      id: 'getSchoolDay',
      summary: 'What waits for a school today, and how its year groups stand, in numbers',
      answer: 'SchoolDay',
    },
  ],
  '/seats/{school}/{round}/places': [
    {
      id: 'listSeatPlaces',
      summary:
        'Children with a place at the school by family name, what their families answered, and who has started. Empty until families are told',
      answer: 'SeatPlaces',
      query: {
        show: 'all, to-confirm, not-come or unanswered',
        after: 'The reference that the page before gave as next',
      },
    },
  ],
  '/seats/{school}/{round}/waiting': [
    {
      id: 'getSeatWaiting',
      summary: 'The waiting list of a school that keeps its own, in order, with why; of others how many wait',
      answer: 'SeatWaiting',
      refuses: ['not-now'],
    },
  ],
  '/seats/{school}/{round}/starts': [
    {
      id: 'confirmStarts',
      summary:
        'The school says who has started, starts later or has not come: all that is sent, or nothing of it',
      takes: 'ConfirmStarts',
      answer: 'SeatPlaces',
    },
  ],
  '/seats/{school}/{round}/files': [
    {
      id: 'takeSeatFile',
      summary:
        'A file of its places or its waiting list for the school’s own system, as CSV in JSON. That it was taken is recorded',
      takes: 'TakeSeatFile',
      answer: 'SeatFile',
      never: ['changed'],
    },
  ],
  '/rounds/{round}/starts': [
    {
      id: 'getRoundStarts',
      summary: 'Which schools have said who has started, and which children have not come',
      answer: 'RoundStarts',
    },
  ],
}
