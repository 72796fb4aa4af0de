import type { Construct } from 'constructs'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'
import { prefix } from './prefix.ts'

const place = '/api/fostering/place'
const answers = '/api/fostering/answers/{household}/{reference}'

/** Where each person of a household reads and writes what is theirs. It lists no other household: every read is by key, and of households alone. */
export function placeOf(scope: Construct, ground: Ground): void {
  const { fostering: table, api, defaults, fosteringSecret } = ground
  const lambda = new ShireFunction(scope, 'FosteringPlace', {
    defaults,
    entry: 'fostering-place',
    environment: { FOSTERING_TABLE: table.name, FOSTERING_SECRET_ID: fosteringSecret.id },
    grants: [table.allowHouseholds(prefix), fosteringSecret.allowRead()],
    megabytes: 1024,
  })
  api.answer(lambda, [
    `POST ${place}/open`,
    `GET ${place}`,
    `GET ${place}/parts/{part}`,
    `POST ${place}/parts/{part}/acts/{act}`,
    `GET ${place}/reports/{report}`,
    `GET ${answers}`,
    `POST ${answers}/acts/{act}`,
  ])
}
