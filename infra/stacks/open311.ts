import { CfnOutput, Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { clientKeyVariable } from '#aws/open311-keys.ts'
import type { CouncilProfile } from '#contract/council.ts'
import { pascal } from '../constructs/department-queue.ts'
import type { HttpApi } from '../constructs/http-api.ts'
import { KeptSecret } from '../constructs/kept-secret.ts'
import { ShireFunction } from '../constructs/shire-function.ts'
import type { ApiParts } from './api.ts'

type Open311 = NonNullable<CouncilProfile['open311']>

/** The Open311 server: what foreign systems ask and report, each with a key of its own. */
export function open311Of(scope: Construct, parts: ApiParts & { open311: Open311 }, api: HttpApi): void {
  const { defaults, requests, evidence, requestSecret, siteUrl, open311 } = parts
  const keys = open311.clients.map((client) => ({ client, key: keyOf(scope, client) }))
  const environment = {
    REQUESTS_TABLE: requests.name,
    SITE_URL: siteUrl,
    ...Object.fromEntries(keys.map(({ client, key }) => [clientKeyVariable(client.id), key.id])),
  }
  const mayReadKeys = keys.map(({ key }) => key.allowRead())
  const read = new ShireFunction(scope, 'Open311', {
    defaults,
    entry: 'open311',
    environment,
    grants: [requests.allow('GetItem'), ...mayReadKeys],
  })
  const v2 = '/open311/v2'
  api.answer(read, [
    'GET /open311/{file}',
    `GET ${v2}/{file}`,
    `GET ${v2}/services/{file}`,
    `GET ${v2}/requests/{file}`,
    `GET ${v2}/tokens/{file}`,
  ])
  const report = new ShireFunction(scope, 'Open311Report', {
    defaults,
    entry: 'open311-report',
    environment: { ...environment, EVIDENCE_BUCKET: evidence.name, SECRET_ID: requestSecret.id },
    grants: [
      requests.allow('GetItem', 'PutItem'),
      evidence.allow('checked', 'PutObject'),
      requestSecret.allowRead(),
      ...mayReadKeys,
    ],
    // As for checking evidence: a photo of 10 MB takes a whole processor, and most of this for its pixels.
    megabytes: 1769,
    seconds: 29,
    atMost: 20,
  })
  api.answer(report, [`POST ${v2}/{file}`])
}

function keyOf(scope: Construct, { id, name }: Open311['clients'][number]): KeptSecret {
  const key = new KeptSecret(scope, `Open311${pascal(id)}Key`, {
    description: `Lets ${name} report over Open311`,
    notRotatedBecause: `${name} has to be given a new key at the same moment.`,
  })
  new CfnOutput(Stack.of(scope), `Open311${pascal(id)}KeyId`, {
    value: key.id,
    description: `Secret with the api_key of ${name} for Open311`,
  })
  return key
}
