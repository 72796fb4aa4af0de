import { defineListing } from '../define.ts'

export const assistedBinCollection = defineListing({
  slug: 'assisted-bin-collection',
  title: 'Get help to put your bins out',
  summary: 'Have bins fetched from your door and put back if you cannot move them.',
  words: [
    'assisted collection',
    'cant move bins',
    'pull out bins',
    'help with bins',
    'disabled bin collection',
    'pull out service',
    'elderly bins',
  ],
  topics: ['waste', 'care'],
  lifeEvents: ['older', 'disability'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    { kind: 'phone', text: 'Call your district or borough council' },
  ],
  cost: 'Free.',
  time: 'Depends on your council. Nobody else in the home may be able to do it.',
  lgsl: 854,
})
