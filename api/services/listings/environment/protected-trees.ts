import { defineListing } from '../define.ts'

export const protectedTrees = defineListing({
  slug: 'protected-trees',
  title: 'Ask to work on a protected tree',
  summary: 'Check whether a tree is protected, and ask to cut or fell it.',
  words: [
    'tpo',
    'tree preservation order',
    'cut down tree',
    'fell a tree',
    'prune tree',
    'conservation area tree',
    'neighbours tree',
    'tree surgeon',
    'lop tree',
  ],
  topics: ['environment', 'homes'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Check and apply on the council’s website' },
    {
      kind: 'online',
      text: 'Apply on the Planning Portal',
      url: 'https://www.planningportal.co.uk/applications',
    },
  ],
  cost: 'Free.',
  time: '8 weeks for a protected tree. 6 weeks’ notice for a tree in a conservation area.',
  lgsl: 508,
})
