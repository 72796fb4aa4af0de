import { defineListing } from '../define.ts'

export const consultations = defineListing({
  slug: 'consultations',
  title: 'Have your say on council plans',
  summary: 'Answer consultations and surveys before the council decides.',
  words: [
    'consultation',
    'survey',
    'have a say',
    'give opinion',
    'feedback on plans',
    'questionnaire',
    'proposed cuts',
  ],
  topics: ['council'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Answer on the council’s website' },
    { kind: 'visit', text: 'Ask at a library for paper copies' },
  ],
  cost: 'Free.',
  time: 'Each consultation says when it closes.',
  lgsl: 867,
})
