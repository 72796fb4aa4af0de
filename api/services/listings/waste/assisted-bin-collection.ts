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
    'cant drag my bin',
    'cant pull bin to kerb',
    'too old to move bin',
    'bin too heavy for me',
    'disabled cant put bins out',
    'wheelie to the kerb',
    'cant manage the bins',
    'bin man fetch bin',
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
