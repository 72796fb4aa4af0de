import { index, secret, table } from '../testing-kinds.ts'

const place = '/api/fostering/place'
const households = '/api/workspace/fostering/households'
const one = `${households}/{household}`

// Deletes volumes that a part names no more, and nothing else.
const writesParts = table('FosteringTable', 'DeleteItem', 'GetItem', 'PutItem')

/** What each route of fostering and adoption needs. */
export const fosteringByRoute: readonly { routes: readonly string[]; need: readonly string[] }[] = [
  {
    routes: [
      `POST ${place}/open`,
      `GET ${place}`,
      `GET ${place}/parts/{part}`,
      `POST ${place}/parts/{part}/acts/{act}`,
    ],
    need: [...writesParts, ...secret('FosteringSecret')],
  },
  {
    routes: [
      `GET ${households}`,
      `POST ${households}`,
      `GET ${one}`,
      `GET ${one}/parts/{part}`,
      `POST ${one}/parts/{part}/acts/{act}`,
      `POST ${one}/people/{person}/link`,
    ],
    need: [...writesParts, ...index('FosteringTable', 'by-case'), ...secret('FosteringSecret')],
  },
]

/** What its functions may do that no route reaches. */
export const fosteringWithoutRoute: Record<string, string[]> = {
  FosteringSweepRole: [...writesParts, ...index('FosteringTable', 'by-case', 'by-pending')],
}
