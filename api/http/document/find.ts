import { bodyProblems, json, problems, ref } from './paths.ts'

/** The operations of "find my requests", by address. */
export function findPaths() {
  return {
    '/api/find-requests': {
      post: {
        operationId: 'findRequests',
        summary:
          'Sends a link to the requests of an e-mail address, if there are any; the answer tells nothing',
        requestBody: { required: true, ...json(ref('FindAsk')) },
        responses: {
          202: { description: 'It will be looked for', ...json({ type: 'object', properties: {} }) },
          ...problems(...bodyProblems),
        },
      },
    },
    '/api/my-requests': {
      get: {
        operationId: 'listMyRequests',
        summary: 'The requests of the last 12 months that were made with one e-mail address, newest first',
        security: [{ findToken: [] }],
        responses: {
          200: { description: 'The requests', ...json(ref('MyRequests')) },
          ...problems('link-too-old'),
        },
      },
    },
  }
}
