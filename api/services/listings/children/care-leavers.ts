import { defineListing } from '../define.ts'

export const careLeavers = defineListing({
  slug: 'care-leavers',
  title: 'Get support after leaving care',
  summary: 'Help with housing, money, study and work for people aged 16 to 25 who were in care.',
  words: [
    'leaving care',
    'care leaver',
    'personal adviser',
    'looked after child turning 18',
    'ex foster child',
    'setting up home grant',
    'care experienced',
  ],
  topics: ['children', 'homes'],
  lifeEvents: ['money-worries'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'phone', text: 'Talk to your personal adviser or the council' },
    { kind: 'online', text: 'See the local offer on the council’s website' },
  ],
  cost: 'Free.',
  time: 'Planning starts at 16. Support can continue until you are 25.',
  lgsl: 918,
})
