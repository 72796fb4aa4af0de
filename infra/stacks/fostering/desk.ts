import type { Construct } from 'constructs'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'
import type { Messages } from '../residents/messages.ts'
import { prefix } from './prefix.ts'

const households = '/api/workspace/fostering/households'
const one = `${households}/{household}`
const before = '/api/workspace/fostering'

/** Where staff answer who asks, offer times, see who waits for what, and keep the records of households. */
export function fosteringDeskOf(scope: Construct, ground: Ground, messages: Messages): void {
  const { fostering: table, api, defaults, fosteringSecret } = ground
  const desk = new ShireFunction(scope, 'FosteringDesk', {
    defaults,
    entry: 'fostering-desk',
    environment: {
      ...ground.staff.staffEnvironment(),
      FOSTERING_TABLE: table.name,
      FOSTERING_SECRET_ID: fosteringSecret.id,
      MESSAGES_QUEUE_URL: messages.url,
      SITE_URL: ground.siteUrl,
    },
    grants: [
      table.allowHouseholds(prefix),
      table.allowEnquiries('DeleteItem', 'GetItem', 'PutItem'),
      table.allowSlots('DeleteItem', 'PutItem'),
      table.allowLooks(),
      table.allowTeam(),
      table.allowQuery('by-case'),
      fosteringSecret.allowRead(),
      messages.allowSend(),
    ],
    megabytes: 1024,
  })
  api.answer(desk, [
    `GET ${households}`,
    `POST ${households}`,
    `GET ${one}`,
    `GET ${one}/parts/{part}`,
    `POST ${one}/parts/{part}/acts/{act}`,
    `POST ${one}/parts/{part}/link`,
    `POST ${one}/people/{person}/link`,
    `POST ${one}/parts/{part}/opened`,
    `GET ${one}/looks`,
    `GET ${before}/day`,
    `GET ${one}/reports/{report}`,
    `GET ${one}/reports/{report}/copies/{person}`,
    `GET ${one}/sections/{part}`,
    `GET ${before}/team`,
    `GET ${before}/enquiries`,
    `GET ${before}/enquiries/{reference}`,
    `POST ${before}/enquiries/{reference}/acts`,
    `GET ${before}/funnel`,
    `GET ${before}/slots`,
    `POST ${before}/slots`,
    `POST ${before}/slots/{slot}/withdrawn`,
    `GET ${before}/hubs`,
    `GET ${before}/hubs/{hub}/enquiries.csv`,
    `GET ${before}/hubs/{hub}/enquiries.json`,
    `POST ${before}/hubs/{hub}/enquiries`,
  ])
}
