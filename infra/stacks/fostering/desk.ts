import type { Construct } from 'constructs'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'
import type { Messages } from '../residents/messages.ts'
import type { Finance } from './finance.ts'
import { prefix } from './prefix.ts'

const households = '/api/workspace/fostering/households'
const one = `${households}/{household}`
const before = '/api/workspace/fostering'

/** Where staff answer who asks, offer times, see who waits for what, and keep the records of households. */
export function fosteringDeskOf(
  scope: Construct,
  ground: Ground,
  messages: Messages,
  finance: Finance,
): void {
  const { fostering: table, fosteringFiles, api, defaults, fosteringSecret } = ground
  const desk = new ShireFunction(scope, 'FosteringDesk', {
    defaults,
    entry: 'fostering-desk',
    environment: {
      ...ground.staff.staffEnvironment(),
      FOSTERING_TABLE: table.name,
      FOSTERING_BUCKET: fosteringFiles.name,
      FOSTERING_SECRET_ID: fosteringSecret.id,
      MESSAGES_QUEUE_URL: messages.url,
      FINANCE_QUEUE_URL: finance.url,
      SITE_URL: ground.siteUrl,
    },
    grants: [
      table.allowReports(prefix),
      table.allowEnquiries('DeleteItem', 'GetItem', 'PutItem'),
      table.allowSlots('DeleteItem', 'PutItem'),
      table.allowCourses('DeleteItem', 'PutItem'),
      table.allowConstellations(),
      table.allowLooks(),
      table.allowTeam(),
      table.allowFigures(),
      table.allowDuty('DeleteItem', 'PutItem', 'Query'),
      // Nobody on the list of a panel decides.
      table.allowPanelList('GetItem'),
      table.allowQuery('by-call', 'by-case'),
      ...fosteringFiles.allowFiles(),
      fosteringSecret.allowRead(),
      messages.allowSend(),
      finance.allowSend(),
    ],
    megabytes: 1024,
  })
  api.answer(desk, [
    `GET ${households}`,
    `POST ${households}`,
    `POST ${before}/search`,
    `GET ${one}`,
    `GET ${one}/parts/{part}`,
    `POST ${one}/parts/{part}/acts/{act}`,
    `POST ${one}/parts/{part}/link`,
    `POST ${one}/people/{person}/link`,
    `POST ${one}/parts/{part}/opened`,
    `GET ${one}/looks`,
    `POST ${one}/files`,
    `GET ${one}/documents`,
    `GET ${one}/parts/{part}/files/{file}`,
    `GET ${before}/day`,
    `GET ${before}/panel/decisions`,
    `GET ${before}/panel/register`,
    `GET ${one}/reports/{report}`,
    `GET ${one}/reports/{report}/copies/{person}`,
    `GET ${one}/sections/{part}`,
    `GET ${before}/team`,
    `GET ${before}/support`,
    `GET ${before}/duty`,
    `GET ${before}/calls`,
    `GET ${before}/figures`,
    `POST ${before}/figures/count`,
    `POST ${before}/duty/{day}`,
    `GET ${before}/pairs/{kind}`,
    `GET ${one}/parts/{part}/fits`,
    `POST ${one}/parts/{part}/match`,
    `GET ${before}/constellations`,
    `POST ${before}/constellations`,
    `GET ${before}/constellations/{constellation}`,
    `POST ${before}/constellations/{constellation}/acts/{act}`,
    `GET ${before}/device`,
    `GET ${before}/enquiries`,
    `GET ${before}/enquiries/{reference}`,
    `GET ${before}/enquiries/{reference}/looks`,
    `POST ${before}/enquiries/{reference}/acts`,
    `GET ${before}/funnel`,
    `GET ${before}/slots`,
    `POST ${before}/slots`,
    `POST ${before}/slots/{slot}/withdrawn`,
    `POST ${before}/slots/{slot}/stopped`,
    `POST ${before}/slots/{slot}/called-off`,
    `POST ${before}/slots/{slot}/moved`,
    `GET ${before}/slots/{slot}/calendar.ics`,
    `GET ${before}/slots/calendar.ics`,
    `POST ${before}/enquiries/{reference}/booking`,
    `GET ${before}/courses`,
    `POST ${before}/courses`,
    `GET ${before}/courses/{course}`,
    `POST ${before}/courses/{course}/withdrawn`,
    `POST ${before}/courses/{course}/called-off`,
    `POST ${before}/courses/{course}/attendance`,
    `GET ${before}/hubs`,
    `GET ${before}/hubs/{hub}/enquiries.csv`,
    `GET ${before}/hubs/{hub}/enquiries.json`,
    `GET ${before}/hubs/{hub}/enquiries`,
    `GET ${before}/hubs/{hub}/enquiries/{reference}`,
    `POST ${before}/hubs/{hub}/enquiries`,
  ])
}
