import { defineListing } from '../define.ts'

export const alcoholDrugsHelp = defineListing({
  slug: 'alcohol-drugs-help',
  title: 'Get help with alcohol or drugs',
  summary: 'Confidential help for you or somebody close to you.',
  words: [
    'addiction',
    'alcoholic',
    'drink problem',
    'drug abuse',
    'rehab clinic',
    'detox',
    'heroin',
    'cannabis',
    'cocaine',
    'drinking too much',
    'needle exchange',
  ],
  topics: ['care', 'community'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Find the local service on the council’s website' },
    { kind: 'visit', text: 'Talk to your GP' },
    {
      kind: 'online',
      text: 'Read what the NHS says',
      url: 'https://www.nhs.uk/live-well/addiction-support/',
    },
  ],
  cost: 'Free.',
  time: 'Depends on the service. You need not be sent by a doctor.',
  lgsl: 730,
})
