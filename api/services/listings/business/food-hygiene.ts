import { defineListing } from '../define.ts'

export const foodHygiene = defineListing({
  slug: 'food-hygiene',
  title: 'Report a problem with food or hygiene',
  summary: 'Report a dirty kitchen, bad food or food poisoning, or look up a hygiene rating.',
  words: [
    'food poisoning',
    'dirty restaurant',
    'mouldy food',
    'hygiene rating',
    'scores on the doors',
    'food standards',
    'environmental health',
    'rats in restaurant',
    'takeaway complaint',
  ],
  topics: ['business', 'community'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Report it on the council’s website' },
    { kind: 'online', text: 'Look up a hygiene rating', url: 'https://ratings.food.gov.uk/' },
  ],
  cost: 'Free.',
  time: 'Depends on the danger.',
  lgsl: 406,
})
