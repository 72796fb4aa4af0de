import { parameter, problems, text } from './paths.ts'
import { staffSecurity as security } from './staff.ts'
import { operation, type Parts, type Told } from './told.ts'

const parts: Parts = { group: 'What of the day, such as unanswered or vacancies' }
const narrowed = { round: 'Of this round alone', school: 'Of this school of the round alone' }

const day: Readonly<Record<string, Told>> = {
  '': {
    id: 'getAdmissionsDay',
    summary: 'What waits for whoever asks today, with why and by when, by what it is',
    answer: 'AdmissionsDay',
  },
  '/preview': {
    id: 'previewDayBulk',
    summary: 'What would happen to whom if this was done to many at once. Changes nothing',
    takes: 'PreviewBulk',
    searches: true,
    answer: 'BulkPreview',
  },
  '/acts': {
    id: 'doDayBulk',
    summary:
      'Does it to each, on what was seen of it, and says of each what came of it. Sent again it goes on where it was cut off',
    takes: 'DoBulk',
    answer: 'BulkDone',
    never: ['changed', 'not-now', 'key-reused'],
  },
  '/{group}': {
    id: 'listDayGroup',
    summary: 'All that waits for one reason, the soonest first, page by page',
    answer: 'DayGroupPage',
    query: { ...narrowed, after: 'What the page before gave as next' },
  },
}

/** The operations of the day of staff, by address. */
export function dayPaths() {
  const at = '/api/workspace/admissions/day'
  const query = Object.entries(narrowed).map(([name, what]) => ({
    ...parameter(name, 'query', what, text),
    required: false,
  }))
  return {
    ...Object.fromEntries(
      Object.entries(day).map(([path, told]) => [`${at}${path}`, operation(`${at}${path}`, parts, told)]),
    ),
    [`${at}/{group}/lines.csv`]: {
      get: {
        operationId: 'getDayGroupFile',
        summary: 'The same as a file, all of it',
        security,
        parameters: [parameter('group', 'path', parts.group ?? '', text), ...query],
        responses: {
          200: { description: 'The file', content: { 'text/csv': { schema: text } } },
          ...problems('not-signed-in', 'forbidden', 'not-found'),
        },
      },
    },
  }
}
