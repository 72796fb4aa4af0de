import type { Construct } from 'constructs'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'

const households = '/api/workspace/fostering/households'
const one = `${households}/{household}`

/** Where staff see who waits for what, and keep the records of households. */
export function fosteringDeskOf(scope: Construct, ground: Ground): void {
  const { fostering: table, api, defaults, fosteringSecret } = ground
  const desk = new ShireFunction(scope, 'FosteringDesk', {
    defaults,
    entry: 'fostering-desk',
    environment: {
      ...ground.staff.staffEnvironment(),
      FOSTERING_TABLE: table.name,
      FOSTERING_SECRET_ID: fosteringSecret.id,
      SITE_URL: ground.siteUrl,
    },
    grants: [
      table.allow('GetItem', 'PutItem', 'DeleteItem'),
      table.allowQuery('by-case'),
      fosteringSecret.allowRead(),
    ],
    megabytes: 1024,
  })
  api.answer(desk, [
    `GET ${households}`,
    `POST ${households}`,
    `GET ${one}`,
    `GET ${one}/parts/{part}`,
    `POST ${one}/parts/{part}/acts/{act}`,
    `POST ${one}/people/{person}/link`,
  ])
}
