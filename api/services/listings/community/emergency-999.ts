import { defineListing } from '../define.ts'

export const emergency999 = defineListing({
  slug: 'emergency-999',
  title: 'Get help in an emergency',
  summary: 'Call police, fire, ambulance or coastguard when somebody is in danger.',
  words: [
    '999',
    '112',
    'ambulance',
    'fire brigade',
    'police emergency',
    'heart attack',
    'house on fire',
    'car crash',
    'stroke',
    'burglar',
    'call police',
    'fire',
    'being attacked',
  ],
  topics: ['community', 'care'],
  provider: {
    kind: 'national',
    name: 'Emergency services',
    url: 'https://www.gov.uk/guidance/999-and-112-the-uks-national-emergency-numbers',
    phone: '999',
  },
  ways: [{ kind: 'phone', text: 'Call 999' }],
  cost: 'Free.',
  time: 'At once, day and night.',
  lgsl: null,
  more: ['If you cannot hear or speak, you can text 999. Register your phone first: text “register” to 999.'],
})
