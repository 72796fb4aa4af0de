import { expect, it } from 'vitest'
import { readableAddress } from './readable.ts'

it.each([
  ['FLAT 12B', 'Flat 12B'],
  ['FLAT A', 'Flat A'],
  ['ASHBY-DE-LA-ZOUCH', 'Ashby-de-la-Zouch'],
  ['NEWTON UPON TRENT', 'Newton upon Trent'],
  ['THE OLD SCHOOL', 'The Old School'],
  ['1 THE GREEN', '1 The Green'],
  ['STOKE ON TRENT', 'Stoke on Trent'],
  ['HALL FARM, THE LANE', 'Hall Farm, The Lane'],
  ["ST JOHN'S COURT", "St John's Court"],
  ["O'CONNOR HOUSE", "O'Connor House"],
  ['PO BOX 7', 'PO Box 7'],
  ['UNIT 3, LOW MILL', 'Unit 3, Low Mill'],
])('%s is %s', (capital, readable) => expect(readableAddress(capital)).toBe(readable))
