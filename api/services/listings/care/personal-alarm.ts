import { defineListing } from '../define.ts'

export const personalAlarm = defineListing({
  slug: 'personal-alarm',
  title: 'Get a personal alarm for your home',
  summary: 'Wear a button that calls for help when you fall or feel ill.',
  words: [
    'lifeline',
    'pendant alarm',
    'telecare',
    'fall alarm',
    'panic button',
    'careline',
    'community alarm',
    'falls pendant',
    'red cord',
    'alarm round neck',
    'mum fell alarm',
    'button if she falls',
    'necklace alarm',
    'pull cord',
    'keeps having falls',
  ],
  topics: ['care', 'homes'],
  lifeEvents: ['older', 'disability', 'caring'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Ask on the council’s website' },
    { kind: 'phone', text: 'Call your district or borough council' },
  ],
  cost: 'Most schemes charge for each week or month.',
  time: 'Depends on the scheme. Most are fitted within days.',
  lgsl: 313,
})
