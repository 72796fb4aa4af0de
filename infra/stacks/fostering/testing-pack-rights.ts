import { householdFiles, secret, seesMissingFiles, sends, tableOf } from '../testing-kinds.ts'
import type { fosteringByRoute } from './testing-rights.ts'

const item = '/api/workspace/fostering/panel/meetings/{meeting}/items/{item}'
const meetings = 'meeting.P-????-????'
const readsMember = tableOf('FosteringTable', 'panel', 'GetItem')
/** Who looked, and nothing of what others looked at. */
const looks = tableOf('FosteringTable', 'look#*-????-????', 'PutItem')
const readsPacks = [...householdFiles('packs', 'GetObject'), ...seesMissingFiles]

/** Whoever signs an address at which a file can be fetched needs the right to fetch it. */
const prints = householdFiles('prints', 'AbortMultipartUpload', 'GetObject', 'PutObject')

/** What each route of packs needs. Readers reach no household: what they read is the locked file. */
export const packByRoute: typeof fosteringByRoute = [
  {
    routes: [
      `GET ${item}/pack`,
      `GET ${item}/pack/sections/{sha256}`,
      `GET ${item}/pack/pictures/{sha256}`,
      `GET ${item}/notes`,
      `PUT ${item}/notes`,
      `GET ${item}/questions`,
      `POST ${item}/questions`,
      `POST ${item}/questions/{question}/answer`,
    ],
    need: [
      ...tableOf('FosteringTable', meetings, 'DeleteItem', 'GetItem', 'PutItem'),
      ...readsMember,
      ...looks,
      ...readsPacks,
    ],
  },
  {
    routes: [`POST ${item}/pack.pdf`],
    need: [
      ...tableOf('FosteringTable', meetings, 'GetItem'),
      ...readsMember,
      ...looks,
      ...readsPacks,
      ...prints,
    ],
  },
  {
    routes: [
      `POST ${item}/lock`,
      `POST ${item}/supplement`,
      'POST /api/workspace/fostering/households/{household}/referrals/{referral}/bundle.pdf',
    ],
    need: [
      ...tableOf('FosteringTable', 'FA-????-????', 'BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem'),
      ...tableOf('FosteringTable', meetings, 'DeleteItem', 'GetItem', 'PutItem'),
      ...tableOf('FosteringTable', 'panel', 'GetItem', 'Query'),
      ...householdFiles('kept', 'GetObject'),
      ...householdFiles('packs', 'PutObject'),
      ...prints,
      ...readsPacks,
      ...secret('FosteringSecret'),
      ...sends('MessagesQueue'),
    ],
  },
]
