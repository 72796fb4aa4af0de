import { defineListing } from '../define.ts'

export const strayDog = defineListing({
  slug: 'stray-dog',
  title: 'Report a stray or lost dog',
  summary: 'Tell the dog warden about a dog that you found or lost.',
  words: [
    'dog warden',
    'lost dog',
    'found dog',
    'missing dog',
    'loose dog',
    'dog catcher',
    'stray animals',
    'dangerous dog',
    'lost my dog',
    'found a dog',
    'dog running loose',
  ],
  topics: ['community'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'phone', text: 'Call your district or borough council' },
    { kind: 'online', text: 'Report it on the council’s website' },
    { kind: 'phone', text: 'Call the police if a dog is attacking somebody', phone: '999' },
  ],
  cost: 'Reporting is free. Owners pay to get a dog back.',
  time: 'The council keeps a dog for 7 days, then it may find it a new home.',
  lgsl: 432,
})
