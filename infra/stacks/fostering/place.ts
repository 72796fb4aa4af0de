import type { Construct } from 'constructs'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'
import { prefix } from './prefix.ts'

const place = '/api/fostering/place'
const answers = '/api/fostering/answers/{household}/{reference}'
const letters = '/api/fostering/letters'

/** Where each person of a household reads and writes what is theirs. It lists no other household: every read is by key, and of households, their constellations and courses alone. */
export function placeOf(scope: Construct, ground: Ground): void {
  const { fostering: table, fosteringFiles, api, defaults, fosteringSecret } = ground
  const lambda = new ShireFunction(scope, 'FosteringPlace', {
    defaults,
    entry: 'fostering-place',
    environment: {
      FOSTERING_TABLE: table.name,
      FOSTERING_BUCKET: fosteringFiles.name,
      FOSTERING_SECRET_ID: fosteringSecret.id,
      SITE_URL: ground.siteUrl,
    },
    grants: [
      table.allowReports(prefix),
      table.allowCourses(),
      table.allowConstellations(),
      table.allowDuty('GetItem'),
      ...fosteringFiles.allowFiles(),
      fosteringSecret.allowRead(),
    ],
    megabytes: 1024,
  })
  api.answer(lambda, [
    `POST ${place}/open`,
    `GET ${place}`,
    `GET ${place}/parts/{part}`,
    `POST ${place}/parts/{part}/acts/{act}`,
    `GET ${place}/reports/{report}`,
    `POST ${place}/files`,
    `GET ${place}/documents`,
    `GET ${place}/parts/{part}/files/{file}`,
    `GET ${place}/support`,
    `GET ${place}/claims`,
    `GET ${place}/courses`,
    `POST ${place}/courses/{course}/booking`,
    `POST ${place}/courses/{course}/cancelled`,
    `GET ${place}/constellation`,
    `POST ${place}/constellation/acts/{act}`,
    `GET ${place}/constellation/{entry}/calendar.ics`,
    `POST ${place}/courses/{course}/waiting`,
    `GET ${place}/calendar`,
    `GET ${place}/calendar/{part}/{entry}/date.ics`,
    `GET ${answers}`,
    `POST ${answers}/acts/{act}`,
    `GET ${letters}`,
    `POST ${letters}/acts/{act}`,
    `POST ${letters}/files`,
    `GET ${letters}/files/{file}`,
  ])
}
