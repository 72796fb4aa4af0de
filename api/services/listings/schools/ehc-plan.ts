import { defineListing } from '../define.ts'

export const ehcPlan = defineListing({
  slug: 'ehc-plan',
  title: 'Ask for an education, health and care plan',
  summary:
    'Ask the council to assess a child or young person who needs more help than their school can give.',
  words: [
    'ehcp',
    'echp',
    'ehc plan',
    'statement of special needs',
    'special needs assessment',
    'sen assessment',
    'senco',
    'autism support at school',
    'special school',
    'sendiass',
    'get an ehcp',
    'echp application',
    'apply for ehcp',
    'ehcp review',
    'ehcp late',
    'school wont assess my child',
    'need a special school',
  ],
  topics: ['schools', 'children'],
  lifeEvents: ['disability'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Ask on the council’s website' },
    { kind: 'phone', text: 'Talk to the special needs team' },
    { kind: 'post', text: 'Write to the council' },
  ],
  cost: 'Free.',
  time: 'The council decides within 6 weeks whether to assess. If it makes a plan, the whole takes 20 weeks at most, by law.',
  lgsl: 9,
  more: [
    'A parent, a young person aged 16 to 25, a school or a college can ask.',
    'You can appeal against the decision. The letter says how.',
  ],
})
