import { defineListing } from '../define.ts'

export const redirectPost = defineListing({
  slug: 'redirect-post',
  title: 'Get your post sent to a new address',
  summary: 'Have Royal Mail send on letters when you move or when somebody has died.',
  words: [
    'redirect mail',
    'mail redirection',
    'post forwarding',
    'royal mail',
    'forward letters',
    'change of address post',
  ],
  topics: ['homes'],
  lifeEvents: ['moving', 'death'],
  provider: { kind: 'national', name: 'Royal Mail', url: 'https://www.royalmail.com/' },
  ways: [
    { kind: 'online', text: 'Apply on the Royal Mail website', url: 'https://www.royalmail.com/redirection' },
    { kind: 'visit', text: 'Apply at a Post Office' },
  ],
  cost: 'Depends on how long and for how many names.',
  time: 'Apply at least a week before.',
  lgsl: null,
})
