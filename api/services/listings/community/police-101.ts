import { defineListing } from '../define.ts'

export const police101 = defineListing({
  slug: 'police-101',
  title: 'Report a crime that is not an emergency',
  summary: 'Report theft, damage, drugs or a worry to the police when nobody is in danger now.',
  words: [
    '101',
    'call police',
    'report theft',
    'stolen bike',
    'stolen car',
    'vandals',
    'crime report',
    'non emergency police',
    'car broken into',
    'shoplifting',
  ],
  topics: ['community'],
  provider: { kind: 'national', name: 'Police', url: 'https://www.police.uk/', phone: '101' },
  ways: [
    {
      kind: 'phone',
      text: 'Call the police on 999 if somebody is in danger or a crime is happening now',
      phone: '999',
    },
    { kind: 'phone', text: 'Call the police on 101 for anything else' },
    { kind: 'online', text: 'Report it on the police website' },
  ],
  cost: 'Free.',
  time: 'Day or night.',
  lgsl: null,
})
