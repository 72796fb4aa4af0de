import type { Construct } from 'constructs'
import { eventSchemaPath } from '#contract/event-schema-path.ts'
import { type FunctionProps, ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'

/** What residents find, report, apply for and follow, with the routes that each function answers. */
export function requestsOf(scope: Construct, ground: Ground): void {
  const { api, defaults, requests, evidence, requestSecret } = ground
  const make = (id: string, props: Omit<FunctionProps, 'defaults'>) =>
    new ShireFunction(scope, id, { defaults, ...props })
  const REQUESTS_TABLE = requests.name
  const EVIDENCE_BUCKET = evidence.name
  const SECRET_ID = requestSecret.id

  api.answer(make('Services', { entry: 'services' }), [
    'GET /api/services',
    'GET /api/services/{slug}',
    'GET /api/openapi.json',
    'GET /api/council',
    `GET ${eventSchemaPath}`,
    // An address or a method that nothing answers gets the same kind of answer as every other mistake.
    '$default',
  ])
  api.show(
    make('Nearby', {
      entry: 'nearby',
      environment: { REQUESTS_TABLE },
      grants: [requests.allowQuery('by-cell')],
    }),
    ['/api/services/{slug}/nearby'],
  )
  api.answer(
    make('Evidence', {
      entry: 'evidence',
      environment: { EVIDENCE_BUCKET },
      grants: [evidence.allow('incoming', 'PutObject')],
    }),
    ['POST /api/evidence'],
  )
  api.answer(
    make('CheckEvidence', {
      entry: 'check-evidence',
      environment: { EVIDENCE_BUCKET, SECRET_ID },
      grants: [
        evidence.allow('incoming', 'GetObject', 'DeleteObject'),
        evidence.allow('checked', 'GetObject', 'PutObject'),
        evidence.allowToSeeWhatIsMissing(),
        requestSecret.allowRead(),
      ],
      // Decoding a photo takes a whole processor; a HEIC of 50 million pixels takes 800 MB while it lasts.
      megabytes: 1769,
      seconds: 29,
      atMost: 20,
    }),
    ['POST /api/evidence/{id}/check', 'GET /api/evidence/{id}'],
  )
  api.answer(
    make('Submit', {
      entry: 'submit',
      environment: { REQUESTS_TABLE, SECRET_ID },
      grants: [requests.allow('GetItem', 'PutItem'), requestSecret.allowRead()],
      megabytes: 1024,
    }),
    ['POST /api/requests'],
  )
  api.answer(
    make('LateEvidence', {
      entry: 'late-evidence',
      environment: { REQUESTS_TABLE, SECRET_ID },
      grants: [requests.allow('GetItem', 'PutItem'), requestSecret.allowRead()],
    }),
    ['POST /api/requests/{reference}/evidence'],
  )
  api.answer(
    make('Follow', {
      entry: 'follow',
      environment: { REQUESTS_TABLE, SECRET_ID },
      grants: [requests.allow('GetItem', 'PutItem'), requestSecret.allowRead()],
    }),
    ['POST /api/requests/{reference}/followers'],
  )
  api.answer(
    make('Track', { entry: 'track', environment: { REQUESTS_TABLE }, grants: [requests.allow('GetItem')] }),
    ['GET /api/requests/{reference}'],
  )
  api.answer(
    make('After', {
      entry: 'after',
      environment: { REQUESTS_TABLE, SECRET_ID },
      grants: [requests.allow('GetItem', 'PutItem'), requestSecret.allowRead()],
    }),
    ['address', 'answers', 'not-fixed', 'rating'].map((what) => `POST /api/requests/{reference}/${what}`),
  )
  api.answer(
    make('ShowEvidence', {
      entry: 'show-evidence',
      environment: { REQUESTS_TABLE, EVIDENCE_BUCKET },
      grants: [
        requests.allow('GetItem'),
        evidence.allow('evidence', 'GetObject'),
        evidence.allowToSeeWhatIsMissing(),
      ],
      megabytes: 1024,
    }),
    ['GET /api/requests/{reference}/evidence/{id}'],
  )
}
