import { defineListing } from '../define.ts'

export const dogFouling = defineListing({
  slug: 'dog-fouling',
  title: 'Report dog mess',
  summary: 'Report dog mess on a path, or an owner who does not clean it up.',
  words: [
    'dog mess on footpath',
    'dog mess on pavement',
    'dog mess on path',
    'dog poo',
    'dog fouling',
    'dog muck',
    'dog dirt',
    'dog turd',
    'dog waste bin',
    'poo bags',
    'dog faeces',
    'dog muck everywhere',
    'people not picking up after dogs',
    'dog poo outside school',
  ],
  topics: ['community', 'waste'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Report it on the council’s website' },
    { kind: 'phone', text: 'Call your district or borough council' },
  ],
  cost: 'Free.',
  time: 'Depends on your council.',
  lgsl: 577,
})
