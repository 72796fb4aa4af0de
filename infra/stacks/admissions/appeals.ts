import type { Construct } from 'constructs'
import type { MessagesQueue } from '../../constructs/messages-queue.ts'
import { ShireFunction } from '../../constructs/shire-function.ts'
import { admissionsKeys } from '../../constructs/tables/admissions-table.ts'
import type { Ground } from '../ground.ts'
import type { Messages } from '../residents/messages.ts'

interface Queues {
  readonly tasks: MessagesQueue
  readonly messages: Messages
}

const own = '/api/admissions/appeals/{reference}'
const panel = '/api/workspace/appeals'

/** How families appeal. It reads by key what they were told, writes their appeals, and lists nobody’s. */
function familyOf(scope: Construct, ground: Ground, { tasks }: Queues): void {
  const { admissions, appeals, api, defaults, evidence } = ground
  const lambda = new ShireFunction(scope, 'Appeals', {
    defaults,
    entry: 'appeals',
    environment: {
      ADMISSIONS_TABLE: admissions.name,
      APPEALS_TABLE: appeals.name,
      EVIDENCE_BUCKET: evidence.name,
      TASKS_QUEUE_URL: tasks.url,
    },
    grants: [
      admissions.allow('GetItem'),
      admissions.allowOf([admissionsKeys.offers], 'Query'),
      appeals.allow('GetItem', 'PutItem', 'Query'),
      evidence.allow('checked', 'GetObject'),
      evidence.allow('appeals', 'GetObject', 'PutObject'),
      evidence.allowToSeeWhatIsMissing(),
      tasks.allowSend(),
    ],
    megabytes: 1024,
  })
  api.answer(lambda, [`GET ${own}`, `POST ${own}/{school}`, `GET ${own}/{school}/papers/{paper}`])
}

/** The independent clerk and members of panels. It reaches appeals and their papers, no round and no application. */
function panelOf(scope: Construct, ground: Ground, { tasks, messages }: Queues): void {
  const { appeals, api, defaults, evidence, kept } = ground
  const lambda = new ShireFunction(scope, 'AppealsPanel', {
    defaults,
    entry: 'appeals-panel',
    environment: {
      ...ground.staff.staffEnvironment(),
      APPEALS_TABLE: appeals.name,
      EVIDENCE_BUCKET: evidence.name,
      MESSAGES_QUEUE_URL: messages.url,
      SITE_URL: ground.siteUrl,
      STAFF_TABLE: kept.name,
      TASKS_QUEUE_URL: tasks.url,
    },
    grants: [
      appeals.allow('GetItem', 'PutItem', 'Query'),
      appeals.allowQuery('by-list'),
      evidence.allow('appeals', 'GetObject'),
      evidence.allowToSeeWhatIsMissing(),
      // Who looked at an appeal.
      kept.allow('PutItem'),
      tasks.allowSend(),
      messages.allowSend(),
    ],
    megabytes: 1024,
  })
  api.answer(lambda, [
    `GET ${panel}`,
    `GET ${panel}/cases/{appeal}`,
    `GET ${panel}/cases/{appeal}/papers/{paper}`,
    `GET ${panel}/people`,
    `POST ${panel}/people`,
    `POST ${panel}/people/{person}/acts`,
    `POST ${panel}/people/{person}/join`,
    `POST ${panel}/hearings`,
    `GET ${panel}/hearings/{hearing}`,
    `POST ${panel}/hearings/{hearing}/acts`,
  ])
}

/** Appeals: two functions, as whoever hears them is independent of whoever gives places. */
export function appealsOf(scope: Construct, ground: Ground, queues: Queues): void {
  familyOf(scope, ground, queues)
  panelOf(scope, ground, queues)
}
