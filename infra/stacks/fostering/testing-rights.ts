import { index, secret, sends, tableOf } from '../testing-kinds.ts'

const place = '/api/fostering/place'
const answers = '/api/fostering/answers/{household}/{reference}'
const households = '/api/workspace/fostering/households'
const one = `${households}/{household}`

// Deletes volumes that a part names no more, and nothing else.
const writesParts = tableOf('FosteringTable', 'FA-????-????', 'DeleteItem', 'GetItem', 'PutItem')

const enquiries = '/api/fostering/enquiries'
const before = '/api/workspace/fostering'
/** Times that are offered are found by a query, and taken, freed and marked by an update. */
const slots = tableOf('FosteringTable', 'slots', 'GetItem', 'Query', 'UpdateItem')
/** An enquiry lies apart from households: whoever asks reaches none of them. */
const asks = tableOf('FosteringTable', 'enquiry.*-????-????', 'GetItem', 'PutItem')
/** What is over, or was handed on, is erased. */
const erases = tableOf('FosteringTable', 'enquiry.*-????-????', 'DeleteItem')
const erasesSlots = tableOf('FosteringTable', 'slots', 'DeleteItem')

/** What each route of fostering and adoption needs. */
export const fosteringByRoute: readonly { routes: readonly string[]; need: readonly string[] }[] = [
  {
    routes: [
      `POST ${place}/open`,
      `GET ${place}`,
      `GET ${place}/parts/{part}`,
      `POST ${place}/parts/{part}/acts/{act}`,
      `GET ${place}/reports/{report}`,
      `GET ${answers}`,
      `POST ${answers}/acts/{act}`,
    ],
    need: [...writesParts, ...secret('FosteringSecret')],
  },
  {
    routes: [
      `POST ${enquiries}`,
      `GET ${enquiries}/{reference}`,
      `POST ${enquiries}/{reference}/booking`,
      `POST ${enquiries}/{reference}/cancelled`,
      `GET ${enquiries}/{reference}/booking.ics`,
      'GET /api/fostering/slots',
    ],
    need: [...asks, ...slots, ...secret('FosteringSecret'), ...sends('MessagesQueue')],
  },
  {
    routes: [
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
    ],
    need: [
      ...writesParts,
      ...asks,
      ...erases,
      ...slots,
      ...erasesSlots,
      ...tableOf('FosteringTable', 'slots', 'PutItem'),
      // Never changed or taken away: who looked at what.
      ...tableOf('FosteringTable', 'look#*-????-????', 'PutItem', 'Query'),
      ...tableOf('FosteringTable', 'opened#????-??', 'PutItem', 'Query'),
      ...tableOf('FosteringTable', 'team', 'PutItem', 'Query'),
      ...index('FosteringTable', 'by-case'),
      ...secret('FosteringSecret'),
      ...sends('MessagesQueue'),
    ],
  },
]

/** What its functions may do that no route reaches. */
export const fosteringWithoutRoute: Record<string, string[]> = {
  FosteringSweepRole: [
    ...writesParts,
    ...tableOf('FosteringTable', 'FA-????-????', 'Query'),
    ...asks,
    ...erases,
    ...slots,
    ...erasesSlots,
    ...index('FosteringTable', 'by-case', 'by-pending'),
    ...secret('FosteringSecret'),
    ...sends('MessagesQueue'),
  ],
}
