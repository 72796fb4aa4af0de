import { defineListing } from '../define.ts'

export const earlyHelpFamilies = defineListing({
  slug: 'early-help-families',
  title: 'Get help for your family',
  summary: 'Talk to somebody about parenting, behaviour, money or problems at home.',
  words: [
    'early help',
    'family support worker',
    'parenting course',
    'troubled families',
    'naughty child',
    'family breakdown',
    'teenage behaviour',
    'parenting classes',
    'family hub',
    'teenager kicking off',
    'cant cope with my teenager',
    'cant cope with kids',
    'son is violent to me',
    'help with my teenager',
  ],
  topics: ['children', 'community'],
  lifeEvents: ['money-worries', 'baby'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Ask on the council’s website' },
    { kind: 'visit', text: 'Ask your child’s school, health visitor or GP' },
  ],
  cost: 'Free.',
  time: 'Depends on what you need. The council will tell you once it has talked to you.',
  lgsl: 831,
})
