import { bodyProblems, idempotency, json, parameter, problems, ref, text } from './openapi-paths.ts'

const department = parameter('department', 'path', 'Id of the department, such as blue-badge', text)
const reference = parameter('reference', 'path', 'Such as BB-7K3M-9QTD', text)
const security = [{ departmentKey: [] }]

const binary = { schema: { type: 'string', format: 'binary' } }
const file = { 'image/jpeg': binary, 'application/pdf': binary }

/** The operations of departments' own systems, and what residents answer to a decision, by address. */
export function departmentPaths() {
  return {
    '/api/departments/{department}/requests/{reference}': {
      get: {
        operationId: 'getDepartmentRequest',
        summary:
          'Everything about one request, to its department: answers, contact, evidence, payment, decision',
        security,
        parameters: [department, reference],
        responses: {
          200: { description: 'The request', ...json(ref('DepartmentRequest')) },
          ...problems('department-unknown', 'not-found'),
        },
      },
    },
    '/api/departments/{department}/requests/{reference}/evidence/{id}': {
      get: {
        operationId: 'getDepartmentEvidence',
        summary: 'One file of a request, to its department',
        security,
        parameters: [department, reference, parameter('id', 'path', 'Which file', text)],
        responses: {
          200: {
            description: 'The file',
            content: file,
          },
          206: {
            description: 'The part that the header Range asks for; a file of more than 4 MB comes in parts',
            content: file,
          },
          ...problems('department-unknown', 'not-found', 'body-too-large'),
        },
      },
    },
    '/api/departments/{department}/requests/{reference}/decisions': {
      post: {
        operationId: 'decideRequest',
        summary: 'Approves or refuses a request, with reasons that the resident reads',
        security,
        parameters: [department, reference, idempotency],
        requestBody: { required: true, ...json(ref('DecisionToMake')) },
        responses: {
          201: { description: 'Decided', ...json(ref('DecisionMade')) },
          ...problems(
            'idempotency-key-missing',
            ...bodyProblems,
            'department-unknown',
            'not-found',
            'not-now',
            'key-reused',
          ),
        },
      },
    },
    '/api/requests/{reference}/reconsideration': {
      post: {
        operationId: 'askForReconsideration',
        summary: 'Has a refusal looked at again, once, for the person who sent the request',
        security: [{ trackingKey: [] }],
        parameters: [reference],
        requestBody: { required: true, ...json(ref('ReconsiderationAsk')) },
        responses: {
          201: { description: 'Asked', ...json(ref('ReconsiderationAsked')) },
          ...problems(...bodyProblems, 'unauthorised', 'not-now'),
        },
      },
    },
  }
}
