import type { Construct } from 'constructs'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'
import type { Messages } from '../residents/messages.ts'

const enquiries = '/api/fostering/enquiries'

/** Whoever asks about fostering or adoption. It opens one enquiry by its key, lists nothing but times that are free, and reaches no household. */
export function enquiriesOf(scope: Construct, ground: Ground, messages: Messages): void {
  const { fostering: table, api, defaults, fosteringSecret } = ground
  const lambda = new ShireFunction(scope, 'FosteringEnquiries', {
    defaults,
    entry: 'fostering-enquiries',
    environment: {
      FOSTERING_TABLE: table.name,
      FOSTERING_SECRET_ID: fosteringSecret.id,
      MESSAGES_QUEUE_URL: messages.url,
      SITE_URL: ground.siteUrl,
    },
    grants: [
      table.allowEnquiries('GetItem', 'PutItem'),
      table.allowSlots(),
      fosteringSecret.allowRead(),
      messages.allowSend(),
    ],
  })
  api.answer(lambda, [
    `POST ${enquiries}`,
    `GET ${enquiries}/{reference}`,
    `POST ${enquiries}/{reference}/booking`,
    `POST ${enquiries}/{reference}/cancelled`,
    `GET ${enquiries}/{reference}/booking.ics`,
    'GET /api/fostering/slots',
  ])
}
