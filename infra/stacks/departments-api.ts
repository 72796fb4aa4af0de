import { CfnOutput, Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { departmentKeyVariable } from '#aws/department-keys.ts'
import type { Department } from '#contract/council.ts'
import { pascal } from '../constructs/department-queue.ts'
import type { HttpApi } from '../constructs/http-api.ts'
import { KeptSecret } from '../constructs/kept-secret.ts'
import { ShireFunction } from '../constructs/shire-function.ts'
import type { ApiParts } from './api.ts'

/**
 * What departments' own systems ask and decide, each with a key that opens its own requests alone, and what a
 * resident answers to a refusal.
 */
export function departmentsApiOf(
  scope: Construct,
  parts: ApiParts & { departments: readonly Department[] },
  api: HttpApi,
): void {
  const { defaults, requests, requestSecret, evidence, departments } = parts
  const keys = departments.map((department) => ({ department, key: keyOf(scope, department) }))
  const forDepartments = new ShireFunction(scope, 'ForDepartments', {
    defaults,
    entry: 'department',
    environment: {
      REQUESTS_TABLE: requests.name,
      EVIDENCE_BUCKET: evidence.name,
      SECRET_ID: requestSecret.id,
      ...Object.fromEntries(
        keys.map(({ department, key }) => [departmentKeyVariable(department.id), key.id]),
      ),
    },
    grants: [
      requests.allow('GetItem', 'PutItem'),
      evidence.allow('evidence', 'GetObject'),
      evidence.allowToSeeWhatIsMissing(),
      requestSecret.allowRead(),
      ...keys.map(({ key }) => key.allowRead()),
    ],
    megabytes: 1024,
  })
  const address = '/api/departments/{department}/requests/{reference}'
  api.answer(forDepartments, [
    `GET ${address}`,
    `GET ${address}/evidence/{id}`,
    `GET ${address}/evidence/{id}/shared`,
    `POST ${address}/acknowledgement`,
    `POST ${address}/updates`,
    `POST ${address}/decisions`,
  ])
  const reconsider = new ShireFunction(scope, 'Reconsider', {
    defaults,
    entry: 'reconsider',
    environment: { REQUESTS_TABLE: requests.name },
    grants: [requests.allow('GetItem', 'PutItem')],
  })
  api.answer(reconsider, ['POST /api/requests/{reference}/reconsideration'])
}

function keyOf(scope: Construct, { id, name }: Department): KeptSecret {
  const key = new KeptSecret(scope, `${pascal(id)}Key`, {
    description: `Opens the requests of ${name} to its own system`,
    notRotatedBecause: `The system of ${name} has to be given a new key at the same moment.`,
  })
  new CfnOutput(Stack.of(scope), `${pascal(id)}KeyId`, {
    value: key.id,
    description: `Secret with the key that the own system of ${name} sends`,
  })
  return key
}
