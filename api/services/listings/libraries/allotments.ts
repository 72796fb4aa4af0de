import { defineListing } from '../define.ts'

export const allotments = defineListing({
  slug: 'allotments',
  title: 'Get an allotment',
  summary: 'Rent a plot to grow vegetables, fruit and flowers.',
  words: [
    'allotment plot',
    'vegetable plot',
    'grow veg',
    'alotment',
    'allottment',
    'garden plot',
    'gardening',
    'grow your own',
    'waiting list for allotment',
    'somewhere to grow veg',
  ],
  topics: ['libraries', 'community'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'visit', text: 'Ask your parish or town council first' },
    { kind: 'online', text: 'Look on the council’s website' },
  ],
  cost: 'A rent for each year. It depends on the plot.',
  time: 'Most sites have a waiting list.',
  lgsl: 510,
  more: [
    'In most villages and many towns the parish or town council rents out allotments, or a private society does.',
  ],
})
