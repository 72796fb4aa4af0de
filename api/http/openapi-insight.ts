import { bodyProblems, json, parameter, problems, ref, text } from './openapi-paths.ts'

const service = parameter('service', 'path', 'Slug of the service', text)
const file = parameter('file', 'path', 'Name of the file', text)

/** The operations of numbers for everybody, by address. */
export function insightPaths() {
  return {
    '/api/performance': {
      get: {
        operationId: 'getPerformance',
        summary: 'How the council is doing, over the last 13 months; null stands for fewer than five',
        responses: { 200: { description: 'The numbers', ...json(ref('Performance')) }, ...problems() },
      },
    },
    '/api/performance/{service}': {
      get: {
        operationId: 'getServicePerformance',
        summary: 'How one service is doing, over the last 13 months',
        parameters: [service],
        responses: {
          200: { description: 'The numbers', ...json(ref('ServicePerformance')) },
          ...problems('not-found'),
        },
      },
    },
    '/api/open-data/{file}': {
      get: {
        operationId: 'getOpenData',
        summary:
          'requests-by-month or open-reports as .csv or .json, or schema.json, which says what they mean; Open Government Licence',
        parameters: [
          file,
          { ...parameter('service', 'query', 'Open reports of this service alone', text), required: false },
        ],
        responses: {
          200: {
            description: 'The rows',
            content: {
              'application/json': { schema: { type: 'object' } },
              'text/csv': { schema: text },
            },
          },
          ...problems('not-found'),
        },
      },
    },
    ...Object.fromEntries(
      ['ward', 'service'].map((by) => [
        `/api/feeds/${by}s/{file}`,
        {
          get: {
            operationId: by === 'ward' ? 'getWardFeed' : 'getServiceFeed',
            summary: `Reports of a ${by} that changed last, as Atom; {file} is the ${by === 'ward' ? 'code' : 'slug'} and .atom`,
            parameters: [file],
            responses: {
              200: { description: 'The feed', content: { 'application/atom+xml': { schema: text } } },
              ...problems('not-found'),
            },
          },
        },
      ]),
    ),
    '/api/journeys': {
      post: {
        operationId: 'countJourney',
        summary: 'Counts that somebody began a form, came to a page of it, or sent it; tells nothing of who',
        requestBody: { required: true, ...json(ref('JourneyCount')) },
        responses: { 204: { description: 'Counted' }, ...problems(...bodyProblems) },
      },
    },
  }
}
