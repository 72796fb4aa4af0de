import { bodyProblems, json, problems, ref, text } from './openapi-paths.ts'

const service = {
  name: 'service',
  in: 'path',
  required: true,
  schema: text,
  description: 'Slug of the service',
}

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
