import type { Construct } from 'constructs'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'

/**
 * What departments' own systems ask and decide, each with a key that opens its own requests alone.
 */
export function departmentsApiOf(scope: Construct, ground: Ground): void {
  const { api, defaults, requests, requestSecret, evidence, departmentKeys } = ground
  const forDepartments = new ShireFunction(scope, 'ForDepartments', {
    defaults,
    entry: 'department',
    environment: {
      REQUESTS_TABLE: requests.name,
      EVIDENCE_BUCKET: evidence.name,
      SECRET_ID: requestSecret.id,
      DEPARTMENT_KEYS_ID: departmentKeys.id,
    },
    grants: [
      requests.allow('GetItem', 'PutItem'),
      evidence.allow('evidence', 'GetObject'),
      evidence.allowToSeeWhatIsMissing(),
      requestSecret.allowRead(),
      departmentKeys.allowRead(),
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
}
