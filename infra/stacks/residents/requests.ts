import type { Construct } from 'constructs'
import { open311Path } from '#contract/requests/open311.ts'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'

/** What residents report, apply for and follow, with the routes that each function answers. */
export function requestsOf(scope: Construct, ground: Ground): void {
  evidenceOf(scope, ground)
  showEvidenceOf(scope, ground)
  const { api, defaults, requests, requestSecret, settings } = ground
  const resident = new ShireFunction(scope, 'Resident', {
    defaults,
    entry: 'resident',
    environment: {
      REQUESTS_TABLE: requests.name,
      SETTINGS_TABLE: settings.name,
      SECRET_ID: requestSecret.id,
    },
    grants: [requests.allow('GetItem', 'PutItem'), settings.allowToRead(), requestSecret.allowRead()],
    megabytes: 1024,
  })
  api.answer(resident, [
    'POST /api/requests',
    'GET /api/requests/{reference}',
    'GET /api/requests/{reference}/application',
    ...[
      'additions',
      'address',
      'answers',
      'application',
      'contact',
      'evidence',
      'followers',
      'not-fixed',
      'place',
      'rating',
      'reconsideration',
      'withdrawal',
    ].map((what) => `POST /api/requests/{reference}/${what}`),
  ])
}

/** Takes files, apart from what takes requests and reads households: whoever breaks the decoder of photos gets at none. */
function evidenceOf(scope: Construct, ground: Ground): void {
  const { api, defaults, evidence, fosteringFiles, requestSecret } = ground
  const take = new ShireFunction(scope, 'Evidence', {
    defaults,
    entry: 'evidence',
    environment: {
      EVIDENCE_BUCKET: evidence.name,
      FOSTERING_BUCKET: fosteringFiles.name,
      SECRET_ID: requestSecret.id,
    },
    grants: [
      evidence.allow('incoming', 'GetObject', 'PutObject', 'DeleteObject'),
      evidence.allow('checked', 'GetObject', 'PutObject'),
      evidence.allowToSeeWhatIsMissing(),
      // Of households, what nobody has sent yet: it reaches no file that is part of a record.
      fosteringFiles.allow('incoming', 'GetObject', 'DeleteObject'),
      fosteringFiles.allow('checked', 'GetObject', 'PutObject'),
      fosteringFiles.allowToSeeWhatIsMissing(),
      requestSecret.allowRead(),
    ],
    // Decoding a photo takes a whole processor; a HEIC of 50 million pixels takes 800 MB while it lasts.
    megabytes: 1769,
    seconds: 29,
    atMost: 20,
  })
  api.answer(take, [
    'POST /api/evidence',
    'POST /api/evidence/{id}/check',
    'GET /api/evidence/{id}',
    'POST /api/fostering/files/{household}/{id}/check',
  ])
}

/** Shows files of requests: to who sent them, and those that are published to everybody. */
function showEvidenceOf(scope: Construct, { api, council, defaults, requests, evidence }: Ground): void {
  const show = new ShireFunction(scope, 'ShowEvidence', {
    defaults,
    entry: 'show-evidence',
    environment: { REQUESTS_TABLE: requests.name, EVIDENCE_BUCKET: evidence.name },
    grants: [
      requests.allow('GetItem'),
      evidence.allow('evidence', 'GetObject'),
      evidence.allowToSeeWhatIsMissing(),
    ],
    megabytes: 1024,
  })
  api.answer(show, ['GET /api/requests/{reference}/evidence/{id}'])
  if (council.open311) api.show(show, [`${open311Path}/photos/{reference}/{photo}`])
}
