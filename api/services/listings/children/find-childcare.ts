import { defineListing } from '../define.ts'

export const findChildcare = defineListing({
  slug: 'find-childcare',
  title: 'Find a nursery or childminder',
  summary: 'Search for nurseries, childminders, preschools and clubs before and after school.',
  words: [
    'childcare',
    'child minder',
    'creche',
    'playgroup',
    'pre school',
    'day nursery',
    'breakfast club',
    'after school club',
    'nanny',
    'baby group',
    'nursery near me',
    'childminder near me',
    'who can look after my kids while i work',
  ],
  topics: ['children', 'schools'],
  lifeEvents: ['baby', 'school', 'moving'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Search on the council’s website' },
    { kind: 'phone', text: 'Ask the family information service' },
  ],
  cost: 'Searching is free. Each place sets its own charges.',
  time: 'You can search at any time. Popular places have waiting lists: ask early.',
  lgsl: 1579,
})
