import { defineListing } from '../define.ts'

export const homelessness = defineListing({
  slug: 'homelessness',
  title: 'Get help if you are homeless or may lose your home',
  summary: 'Get help to stay in your home, or a place to stay.',
  words: [
    'homeless',
    'eviction',
    'evicted',
    'section 21',
    'nowhere to live',
    'sofa surfing',
    'rough sleeping',
    'thrown out',
    'emergency housing',
    'kicked out',
    'sleeping in car',
    'homlessness',
  ],
  topics: ['homes'],
  lifeEvents: ['money-worries'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'phone', text: 'Call your district or borough council, day or night' },
    { kind: 'visit', text: 'Go to its offices' },
    { kind: 'online', text: 'Ask on the council’s website' },
    {
      kind: 'online',
      text: 'Tell StreetLink about somebody who sleeps rough',
      url: 'https://thestreetlink.org.uk/',
    },
  ],
  cost: 'Free.',
  time: 'Ask as soon as you know. The council must help you from 56 days before you would lose your home.',
  lgsl: 112,
})
