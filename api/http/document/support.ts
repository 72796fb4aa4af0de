import { operation, type Parts, type Told } from './told.ts'

const parts: Parts = { day: 'Today, or one of the two weeks after it: 2026-12-05' }

const place: Told = {
  id: 'getSupport',
  summary: 'What a household that is approved has asked for, and who is on duty today',
  answer: 'PlaceSupport',
  refuses: ['unauthorised'],
}

const desk: Readonly<Record<string, Told>> = {
  support: {
    id: 'listSupport',
    summary: 'Requests for support that wait for an answer, soonest first',
    answer: 'SupportWaiting',
    query: { after: 'What the page before gave as next' },
    refuses: ['invalid'],
  },
  calls: {
    id: 'listCarersToCall',
    summary: 'Approved carers and adopters to call, those who have waited longest first',
    answer: 'CallList',
  },
  figures: {
    id: 'getFigures',
    summary: 'Figures of the service by year, as they were counted last',
    answer: 'Figures',
  },
  'figures/count': {
    id: 'countFigures',
    summary: 'Asks for figures to be counted again, which takes a minute or two',
    takes: 'CountAgain',
    answer: 'Figures',
    never: ['changed', 'not-now', 'key-reused'],
  },
  duty: { id: 'getDuty', summary: 'Who is on duty today and in the two weeks after', answer: 'DutyList' },
  'duty/{day}': {
    id: 'setDuty',
    summary: 'Says who is on duty on a day',
    takes: 'SetDuty',
    answer: 'DutyList',
    never: ['changed', 'not-now', 'key-reused'],
  },
}

/** The operations of support for those who are approved, by address. `withSession`: how somebody of a household says who they are. */
export const supportPaths = (withSession: readonly object[]) => ({
  '/api/fostering/place/support': operation('/api/fostering/place/support', parts, place, withSession),
  ...Object.fromEntries(
    Object.entries(desk).map(([rest, told]) => {
      const path = `/api/workspace/fostering/${rest}`
      return [path, operation(path, parts, told)]
    }),
  ),
})
