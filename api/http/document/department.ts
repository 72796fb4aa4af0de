import { referenceLike } from '#contract/core/reference.ts'
import { UpdateKey } from '#contract/requests/department-act.ts'
import { jsonSchema } from '#services/define/json-schema.ts'
import { bodyProblems, idempotency, json, parameter, problems, ref, text } from './paths.ts'

const department = parameter('department', 'path', 'Id of the department, such as blue-badge', text)
const reference = parameter('reference', 'path', `Such as ${referenceLike('AB')}`, text)
const security = [{ departmentKey: [] }]

const updateKey = parameter(
  'Idempotency-Key',
  'header',
  'The number of the update in the department’s own system. The same again has the same answer.',
  jsonSchema(UpdateKey),
)

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
    '/api/departments/{department}/requests/{reference}/evidence/{id}/shared': {
      get: {
        operationId: 'getSharedEvidence',
        summary:
          'One file of a report, by a link that opens it for some days, as Open311 servers are given it',
        parameters: [
          department,
          reference,
          parameter('id', 'path', 'Which file', text),
          parameter('until', 'query', 'Until when it is good, as the link has it', text),
          parameter('signature', 'query', 'As the link has it', text),
        ],
        responses: {
          200: { description: 'The file', content: file },
          206: { description: 'The part that the header Range asks for', content: file },
          ...problems('not-found', 'body-too-large'),
        },
      },
    },
    ...departmentActPaths(),
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

const acts = ['department-unknown', 'not-found', 'not-now', 'key-reused'] as const

/** What departments' own systems say of their work. */
const departmentActPaths = () => ({
  '/api/departments/{department}/requests/{reference}/acknowledgement': {
    post: {
      operationId: 'acknowledgeRequest',
      summary: 'The department’s own system has the request; said twice it has one effect',
      security,
      parameters: [department, reference],
      requestBody: { required: true, ...json(ref('Acknowledgement')) },
      responses: {
        201: { description: 'Recorded', ...json(ref('Recorded')) },
        ...problems(...bodyProblems, ...acts),
      },
    },
  },
  '/api/departments/{department}/requests/{reference}/updates': {
    post: {
      operationId: 'updateRequest',
      summary: 'What the department did; the Idempotency-Key is the number of the update in its own system',
      security,
      parameters: [department, reference, updateKey],
      requestBody: { required: true, ...json(ref('DepartmentUpdate')) },
      responses: {
        201: { description: 'Recorded', ...json(ref('Recorded')) },
        ...problems('idempotency-key-missing', ...bodyProblems, ...acts),
      },
    },
  },
})
