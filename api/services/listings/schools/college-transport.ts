import { defineListing } from '../define.ts'

export const collegeTransport = defineListing({
  slug: 'college-transport',
  title: 'Get help with travel to sixth form or college',
  summary: 'Get help with travel for students aged 16 to 19, or to 25 with special needs.',
  words: [
    'post 16 transport',
    'college bus',
    'sixth form bus',
    'student bus pass',
    '16 to 19 travel',
    'travel to college',
    'train to college',
    'college taxi',
    'bus to college',
    'bus pass for 17 year old',
    '16 year old bus',
    'travel to sixth form',
  ],
  topics: ['schools', 'roads'],
  lifeEvents: ['disability', 'money-worries'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    { kind: 'visit', text: 'Ask the college about its bursary fund' },
  ],
  cost: 'Students usually pay part of it. It depends on the council’s policy for the year.',
  time: 'Apply in spring or summer, before the course starts.',
  lgsl: 1135,
})
