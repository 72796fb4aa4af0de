import { defineListing } from '../define.ts'

export const leisureCentres = defineListing({
  slug: 'leisure-centres',
  title: 'Find a swimming pool or leisure centre',
  summary: 'Swim, use a gym, book a court or join a class.',
  words: [
    'swimming',
    'gym',
    'swimming baths',
    'swimming lessons',
    'sports centre',
    'fitness class',
    'badminton',
    'football pitch',
    'swiming pool',
    'exercise classes',
  ],
  topics: ['libraries'],
  lifeEvents: ['moving'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Look or book on the council’s website' },
    { kind: 'visit', text: 'Go in when it is open' },
  ],
  cost: 'Depends on the centre. Ask about lower prices if you have a low income.',
  time: 'Opening times depend on the centre.',
  lgsl: 451,
})
