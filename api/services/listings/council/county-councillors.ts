import { defineListing } from '../define.ts'

export const countyCouncillors = defineListing({
  slug: 'county-councillors',
  title: 'Find your county councillor',
  summary: 'See who speaks for your area, and how to reach them.',
  words: [
    'my councillor',
    'counsellor',
    'councilor',
    'local councillor',
    'who represents me',
    'council member',
    'surgery',
    'cllr',
    'who is my local councillor',
    'contact my councillor',
    'speak to my councillor',
    'councillor does not answer',
  ],
  topics: ['council'],
  lifeEvents: ['moving'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Find out on the council’s website' },
    { kind: 'phone', text: 'Call the council' },
    {
      kind: 'online',
      text: 'Find your member of parliament instead',
      url: 'https://members.parliament.uk/FindYourMP',
    },
  ],
  cost: 'Free.',
  time: 'At once.',
  lgsl: 358,
})
