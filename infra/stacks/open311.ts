import type { Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { clientKeyVariable } from '#aws/open311/keys.ts'
import { open311Path } from '#contract/requests/open311.ts'
import { publicTypes } from '#requests/open311/record.ts'
import type { Grant } from '../constructs/grant.ts'
import { MessagesQueue } from '../constructs/messages-queue.ts'
import { ShireFunction } from '../constructs/shire-function.ts'
import type { Open311Table } from '../constructs/tables/open311-table.ts'
import type { Ground } from './ground.ts'
import { Wing } from './wing.ts'

/** What the functions of the server share. */
interface Shared {
  readonly table: Open311Table
  readonly environment: Record<string, string>
  readonly mayReadKeys: Grant[]
}

/**
 * The Open311 server, where the council has one: what foreign systems ask and report, each with a key of its own, and
 * what the public sees.
 */
export function open311Of(root: Stack, ground: Ground): void {
  const { open311Public: table, clientKeys, requests, siteUrl } = ground
  if (!table) return
  const wing = new Wing(root, 'Open311Wing', 'Shire: the Open311 server')
  const keys = [...clientKeys]
  const environment = {
    REQUESTS_TABLE: requests.name,
    OPEN311_TABLE: table.name,
    SITE_URL: siteUrl,
    ...Object.fromEntries(keys.map(([client, key]) => [clientKeyVariable(client), key.id])),
  }
  const shared = { table, environment, mayReadKeys: keys.map(([, key]) => key.allowRead()) }
  readingOf(wing, ground, shared)
  writingOf(wing, ground, shared)
  projectionOf(wing, ground, table)
}

function readingOf(scope: Construct, ground: Ground, shared: Shared): void {
  const { api, defaults, requests } = ground
  const read = new ShireFunction(scope, 'Open311', {
    defaults,
    entry: 'open311',
    environment: shared.environment,
    grants: [
      requests.allow('GetItem'),
      shared.table.allow('Query'),
      shared.table.allowQuery('by-service', 'by-status'),
      ...shared.mayReadKeys,
    ],
    megabytes: 1024,
    seconds: 29,
  })
  api.show(read, [
    '/open311/{file}',
    ...['/{file}', '/services/{file}', '/requests/{file}', '/tokens/{file}'].map(
      (path) => `${open311Path}${path}`,
    ),
  ])
}

function writingOf(scope: Construct, ground: Ground, { environment, mayReadKeys }: Shared): void {
  const { api, defaults, requests, evidence, requestSecret, settings } = ground
  const { OPEN311_TABLE: _, ...used } = environment
  const report = new ShireFunction(scope, 'Open311Report', {
    defaults,
    entry: 'open311-report',
    environment: {
      ...used,
      EVIDENCE_BUCKET: evidence.name,
      SETTINGS_TABLE: settings.name,
      SECRET_ID: requestSecret.id,
    },
    grants: [
      requests.allow('GetItem', 'PutItem'),
      evidence.allow('checked', 'PutObject'),
      settings.allowToRead(),
      requestSecret.allowRead(),
      ...mayReadKeys,
    ],
    // As for checking evidence: a photo takes a whole processor, and a HEIC hundreds of megabytes for its pixels.
    megabytes: 1769,
    seconds: 29,
    atMost: 20,
  })
  api.answer(report, [`POST ${open311Path}/{file}`])
}

function projectionOf(scope: Construct, ground: Ground, table: Open311Table): void {
  const { defaults, key, operations, requests, events, siteUrl } = ground
  const queue = new MessagesQueue(scope, 'Open311Events', {
    name: 'open311',
    key,
    operations,
    fifo: true,
    tries: 5,
    dead: 'What happened to a request did not reach the lists of the Open311 server five times. Residents who reported with another app are not told of it. Look at the log of the open311-project function.',
    late: 'Nothing has reached the lists of the Open311 server for 15 minutes. Residents who reported with another app wait for news. Look at the log of the open311-project function.',
  })
  queue.subscribe(events.topic, publicTypes)
  const project = new ShireFunction(scope, 'Open311Project', {
    defaults,
    entry: 'open311-project',
    environment: { REQUESTS_TABLE: requests.name, OPEN311_TABLE: table.name, SITE_URL: siteUrl },
    grants: [queue.allowConsume(), requests.allow('GetItem'), table.allow('GetItem', 'PutItem')],
    seconds: 30,
  })
  queue.start(project, { batchSize: 10, atOnce: 5 })
}
