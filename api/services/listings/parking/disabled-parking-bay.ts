import { defineListing } from '../define.ts'

export const disabledParkingBay = defineListing({
  slug: 'disabled-parking-bay',
  title: 'Ask for a disabled parking bay',
  summary: 'Ask for a marked bay near your home if you have a Blue Badge and no drive.',
  words: [
    'disabled bay',
    'disabled space outside house',
    'disabled parking space',
    'handicap parking',
    'wheelchair bay',
    'bay markings',
    'disabled bay outside my house',
    'disabled space outside',
  ],
  topics: ['parking', 'care'],
  lifeEvents: ['disability', 'caring'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    { kind: 'phone', text: 'Talk to {roads}' },
  ],
  cost: 'Ask the council. A bay is for anybody with a Blue Badge, not for you alone.',
  time: 'Depends on a visit to your street and on what neighbours say.',
  lgsl: 274,
})
