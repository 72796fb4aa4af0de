import { IdempotencyKey } from '#contract/core/asking.ts'
import { checkedTypes } from '#contract/core/files/files.ts'
import { type ProblemKind, problemKinds } from '#contract/core/problem.ts'
import { referenceLike } from '#contract/core/reference.ts'
import type { Service } from '#contract/core/service.ts'
import { eventSchemaPath } from '#contract/requests/event-schema-path.ts'
import { jsonSchema } from '#services/define/json-schema.ts'
import type { SchemaName } from './schemas.ts'

/** A schema of the document. */
export const ref = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` })
export const json = (schema: unknown, examples?: object) => ({
  content: { 'application/json': { schema, ...(examples ? { examples } : {}) } },
})

/** Problems of these kinds, by status. Where somebody has to be signed in, what signs them in may not be there. */
export function problems(...named: ProblemKind[]) {
  const kinds: ProblemKind[] = named.includes('not-signed-in') ? [...named, 'unavailable'] : named
  const statuses = [...new Set<number>([...kinds.map((kind) => problemKinds[kind].status), 500])]
  return Object.fromEntries(
    statuses.map((status) => {
      const titles = kinds
        .filter((kind) => problemKinds[kind].status === status)
        .map((kind) => problemKinds[kind].title)
      const description = titles.length > 0 ? titles.join('; ') : problemKinds.internal.title
      return [
        String(status),
        { description, content: { 'application/problem+json': { schema: ref('Problem') } } },
      ]
    }),
  )
}

/** What every operation with a body may refuse. */
export const bodyProblems = ['malformed-body', 'body-too-large', 'unsupported-media-type', 'invalid'] as const

export const parameter = (
  name: string,
  where: 'path' | 'query' | 'header',
  description: string,
  schema: unknown,
) => ({
  name,
  in: where,
  required: true,
  description,
  schema,
})
export const text = { type: 'string' }
const slug = parameter('slug', 'path', 'Which service', text)
const reference = parameter('reference', 'path', `Such as ${referenceLike('AB')}`, text)
const evidenceId = parameter('id', 'path', 'Which file', text)
export const idempotency = parameter(
  'Idempotency-Key',
  'header',
  'Random, made when the form opened. The same key again has the same answer.',
  jsonSchema(IdempotencyKey),
)
const degrees = { type: 'number' }

/** A complete request of each service: with contact details where the department has to be able to answer. */
function examplesOf(catalogue: readonly Service[]) {
  const contact = { name: 'Ada Example', email: 'ada@example.org', updates: 'none' }
  return Object.fromEntries(
    catalogue.map(({ slug: service, title: summary, example: answers, ...more }) => [
      service,
      { summary, value: { service, answers, ...(more.contact === 'required' ? { contact } : {}) } },
    ]),
  )
}

/** Every operation, by address. */
export function paths(catalogue: readonly Service[]) {
  return {
    '/api/services': {
      get: {
        operationId: 'listServices',
        summary: 'Every service of the catalogue',
        responses: {
          200: {
            description: 'The services',
            ...json({
              type: 'object',
              required: ['services'],
              properties: {
                services: { type: 'array', items: { $ref: '#/components/schemas/ServiceSummary' } },
              },
            }),
          },
          ...problems(),
        },
      },
    },
    '/api/services/{slug}': {
      get: {
        operationId: 'getService',
        summary: 'One service: its questions, the JSON Schema of its answers and an example of them',
        parameters: [slug],
        responses: {
          200: { description: 'The service', ...json({ $ref: '#/components/schemas/Service' }) },
          ...problems('not-found'),
        },
      },
    },
    '/api/services/{slug}/nearby': {
      get: {
        operationId: 'listNearby',
        summary: 'Open reports of the service near a point, nearest first',
        parameters: [
          slug,
          parameter('lat', 'query', 'Latitude, WGS84', degrees),
          parameter('lon', 'query', 'Longitude, WGS84', degrees),
        ],
        responses: {
          200: { description: 'Reports', ...json(ref('NearbyList')) },
          ...problems('not-found', 'invalid'),
        },
      },
    },
    '/api/evidence': {
      post: {
        operationId: 'askForUpload',
        summary: 'A place to put one photo or PDF: a presigned POST that is good for ten minutes',
        requestBody: { required: true, ...json(ref('EvidenceAsk')) },
        responses: {
          201: { description: 'Where to send it', ...json(ref('EvidenceUpload')) },
          ...problems(...bodyProblems),
        },
      },
    },
    '/api/evidence/{id}/check': {
      post: {
        operationId: 'checkEvidence',
        summary: 'Has an uploaded file looked at and accepted; a photo is freed of metadata',
        parameters: [evidenceId],
        responses: {
          200: { description: 'Accepted', ...json(ref('EvidenceChecked')) },
          ...problems('not-found', 'evidence-refused'),
        },
      },
    },
    '/api/evidence/{id}': {
      get: {
        operationId: 'previewEvidence',
        summary:
          'A checked photo as it will be sent, for an hour: for browsers that cannot open the one chosen',
        security: [{ evidenceReceipt: [] }],
        parameters: [evidenceId],
        responses: {
          200: {
            description: 'The photo',
            content: { 'image/jpeg': { schema: { type: 'string', format: 'binary' } } },
          },
          ...problems('not-found'),
        },
      },
    },
    '/api/requests': {
      post: {
        operationId: 'submitRequest',
        summary: 'Sends one service request',
        parameters: [idempotency],
        requestBody: { required: true, ...json(ref('Submission'), examplesOf(catalogue)) },
        responses: {
          201: { description: 'Accepted and stored', ...json(ref('Receipt')) },
          ...problems(
            'idempotency-key-missing',
            ...bodyProblems,
            'key-reused',
            'danger',
            'not-ours',
            'fee-changed',
          ),
        },
      },
    },
    '/api/requests/{reference}': {
      get: {
        operationId: 'trackRequest',
        summary: 'Where a request stands, with its numbered history',
        security: [{ trackingKey: [] }],
        parameters: [reference],
        responses: {
          200: { description: 'The request', ...json(ref('Tracked')) },
          ...problems('unauthorised', 'link-too-old'),
        },
      },
    },
    '/api/notices': {
      get: {
        operationId: 'listNotices',
        summary:
          'What is closed or different today, and what else pages say since they were drawn, by what it is about',
        responses: { 200: { description: 'The notices', ...json(ref('Differences')) }, ...problems() },
      },
    },
    '/api/requests/{reference}/followers': {
      post: {
        operationId: 'followRequest',
        summary: 'Follows an open report that somebody else sent',
        parameters: [reference, idempotency],
        requestBody: { required: true, ...json(ref('Follow')) },
        responses: {
          201: { description: 'Following', ...json(ref('FollowReceipt')) },
          ...problems('idempotency-key-missing', ...bodyProblems, 'not-found', 'conflict'),
        },
      },
    },
    '/api/requests/{reference}/evidence': {
      post: {
        operationId: 'sendEvidenceLater',
        summary:
          'Adds files that were to come later, while the request is open; after a refusal they ask for another look',
        security: [{ trackingKey: [] }],
        parameters: [reference, idempotency],
        requestBody: { required: true, ...json(ref('LateEvidence')) },
        responses: {
          201: { description: 'Added', ...json(ref('LateEvidenceReceipt')) },
          ...problems('idempotency-key-missing', 'unauthorised', ...bodyProblems, 'conflict', 'key-reused'),
        },
      },
    },
    '/api/requests/{reference}/evidence/{id}': {
      get: {
        operationId: 'showEvidence',
        summary: 'A file, to the person who sent it; none of sensitive services. A PDF is only to be saved',
        security: [{ trackingKey: [] }],
        parameters: [reference, evidenceId],
        responses: {
          200: {
            description: 'The file',
            content: Object.fromEntries(
              checkedTypes.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
            ),
          },
          ...problems('unauthorised', 'forbidden', 'not-found'),
        },
      },
    },
  }
}

/** Documents: each a JSON object that says itself what it is. */
const documents = {
  '/api/council': { operationId: 'getCouncil', summary: 'The public part of the council profile' },
  '/api/openapi.json': { operationId: 'getOpenapi', summary: 'This document' },
  [eventSchemaPath]: {
    operationId: 'getEventSchema',
    summary: 'The JSON Schema of the events that departments get, with an example of each',
    type: 'application/schema+json',
  },
}

/** The addresses of documents. */
export function documentPaths() {
  return Object.fromEntries(
    Object.entries<{ operationId: string; summary: string; type?: string }>(documents).map(
      ([path, { type = 'application/json', ...operation }]) => [
        path,
        {
          get: {
            ...operation,
            responses: {
              200: { description: 'The document', content: { [type]: { schema: { type: 'object' } } } },
              ...problems(),
            },
          },
        },
      ],
    ),
  )
}
