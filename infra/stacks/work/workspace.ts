import type { Construct } from 'constructs'
import { topicType } from '#contract/requests/traits.ts'
import { wordTypes } from '#requests/workspace/index-words.ts'
import { MessagesQueue } from '../../constructs/messages-queue.ts'
import { type FunctionProps, ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'

/** Where departments' staff and the contact centre work: lists, search, requests, and what they keep. */
export function workspaceOf(scope: Construct, ground: Ground): void {
  const { api, kept, requests, requestSecret, words, worklist } = ground
  wordIndexOf(scope, ground)

  const environment = {
    ...ground.staff.staffEnvironment(),
    REQUESTS_TABLE: requests.name,
    STAFF_TABLE: kept.name,
  }
  const make = (id: string, props: Omit<FunctionProps, 'defaults'>) =>
    new ShireFunction(scope, id, {
      defaults: ground.defaults,
      ...props,
      environment: { ...environment, ...props.environment },
    })
  const SECRET_ID = requestSecret.id

  const workspace = make('Workspace', {
    entry: 'workspace',
    environment: {
      SITE_URL: ground.siteUrl,
      WORKLIST_TABLE: worklist.name,
      WORDS_TABLE: words.name,
      SECRET_ID,
    },
    grants: [
      worklist.allowLists(),
      worklist.allow('BatchGetItem'),
      words.allow('BatchGetItem', 'Query'),
      requests.allow('BatchGetItem', 'GetItem'),
      kept.allow('DeleteItem', 'PutItem', 'Query'),
      requestSecret.allowRead(),
    ],
    megabytes: 1024,
  })
  api.answer(workspace, [
    'GET /api/workspace/sign-in',
    'GET /api/workspace/me',
    'GET /api/workspace/counts',
    'GET /api/workspace/lists/{department}',
    'POST /api/workspace/search',
    ...keptRoutes,
  ])
  api.answer(make('WorkspaceRequest', requestProps(ground)), [
    'GET /api/workspace/requests/{reference}',
    'GET /api/workspace/requests/{reference}/evidence/{id}',
    'POST /api/workspace/requests/{reference}/actions',
    'POST /api/workspace/actions',
    'POST /api/workspace/requests',
  ])
}

const ofDepartment = '/api/workspace/departments/{department}'
const keptRoutes = [
  'GET /api/workspace/filters',
  'PUT /api/workspace/filters/{id}',
  'DELETE /api/workspace/filters/{id}',
  `GET ${ofDepartment}/templates`,
  `PUT ${ofDepartment}/templates/{id}`,
  `DELETE ${ofDepartment}/templates/{id}`,
  `GET ${ofDepartment}/colleagues`,
  `GET ${ofDepartment}/looks`,
  'GET /api/workspace/looks/{reference}',
  'GET /api/workspace/refused',
  'DELETE /api/workspace/refused/{board}/{who}',
]

/** The function that shows a request, acts on it, and takes what staff enter for somebody on the phone. */
function requestProps({ requests, evidence, requestSecret, kept, settings }: Ground) {
  return {
    entry: 'workspace-request',
    environment: {
      EVIDENCE_BUCKET: evidence.name,
      SETTINGS_TABLE: settings.name,
      SECRET_ID: requestSecret.id,
    },
    grants: [
      requests.allow('GetItem', 'PutItem'),
      requests.allowQuery('by-cell'),
      evidence.allow('evidence', 'GetObject'),
      evidence.allow('checked', 'PutObject'),
      evidence.allowToSeeWhatIsMissing(),
      kept.allow('PutItem'),
      settings.allowToRead(),
      requestSecret.allowRead(),
    ],
    // Blurring a photo takes a whole processor.
    megabytes: 1769,
    seconds: 29,
  }
}

function wordIndexOf(scope: Construct, ground: Ground): void {
  const { defaults, key, operations, requests, requestSecret, events, words } = ground
  const queue = new MessagesQueue(scope, 'WordEvents', {
    name: 'words',
    key,
    operations,
    fifo: true,
    tries: 5,
    dead: 'Some requests are not found by their words, or still by words that were taken out of them. They stand in the lists, and are found by reference. Look at the log of the index-words function.',
    late: 'New requests have not been found by their words for 15 minutes. They stand in the lists, and are found by reference. Look at the log of the index-words function.',
  })
  queue.subscribe(events.topic, wordTypes.map(topicType))
  const index = new ShireFunction(scope, 'IndexWords', {
    defaults,
    entry: 'index-words',
    environment: { REQUESTS_TABLE: requests.name, WORDS_TABLE: words.name, SECRET_ID: requestSecret.id },
    grants: [
      queue.allowConsume(),
      requests.allow('GetItem'),
      words.allow('BatchWriteItem', 'GetItem', 'PutItem'),
      requestSecret.allowRead(),
    ],
    seconds: 30,
  })
  queue.start(index, { batchSize: 10, atOnce: 3 })
}
