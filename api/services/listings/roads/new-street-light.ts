import { defineListing } from '../define.ts'

export const newStreetLight = defineListing({
  slug: 'new-street-light',
  title: 'Ask for a new street light',
  summary: 'Ask for a light where a street is too dark.',
  words: [
    'dark street',
    'no lights',
    'more lighting',
    'lamp post',
    'lampost',
    'extra street lamp',
    'unlit path',
    'street too dark',
  ],
  topics: ['roads', 'community'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Ask on the council’s website' },
    { kind: 'phone', text: 'Talk to Highways' },
    { kind: 'visit', text: 'Talk to your parish council, which may own some lights' },
  ],
  cost: 'Asking is free.',
  time: 'Depends on money and on other places that need one.',
  lgsl: 564,
})
