import { defineListing } from '../define.ts'

export const publicHealthFuneral = defineListing({
  slug: 'public-health-funeral',
  title: 'Ask about a funeral when nobody can pay',
  summary: 'A simple funeral for somebody who has no family or friends to arrange one.',
  words: [
    'paupers funeral',
    'council funeral',
    'no money for funeral',
    'public health funeral',
    'nobody to bury',
    'died alone',
    'no next of kin',
    'pauper',
  ],
  topics: ['records', 'money'],
  lifeEvents: ['death', 'money-worries'],
  provider: { kind: 'district' },
  ways: [{ kind: 'phone', text: 'Call your district or borough council' }],
  cost: 'The council pays, and takes what it can from what the person left.',
  time: 'Depends on the search for relatives.',
  lgsl: 329,
})
