import { defineListing } from '../define.ts'

export const roadAdoption = defineListing({
  slug: 'road-adoption',
  title: 'Ask about adopting a road',
  summary: 'Find out how a new or private road becomes one that the council looks after.',
  words: [
    'unadopted road',
    'private road',
    'section 38',
    'new estate roads',
    'who owns road',
    'developer road',
    'adopted highway',
    'road not adopted',
    'estate not adopted',
    'builder gone bust estate road',
    'road not taken on by council',
  ],
  topics: ['roads', 'environment'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Ask on the council’s website' },
    { kind: 'phone', text: 'Talk to {roads}' },
  ],
  cost: 'Asking is free. Bringing a road up to standard costs its owners money.',
  time: 'Depends on the road and its owners: often years.',
  lgsl: 701,
})
