import { defineListing } from '../define.ts'

export const deathAbroad = defineListing({
  slug: 'death-abroad',
  title: 'Deal with a death abroad',
  summary: 'Register a death in another country and bring somebody home.',
  words: [
    'died abroad',
    'died on holiday',
    'repatriation',
    'bring body home',
    'consulate',
    'embassy',
    'death overseas',
  ],
  topics: ['records'],
  lifeEvents: ['death'],
  provider: {
    kind: 'national',
    name: 'Foreign, Commonwealth and Development Office',
    url: 'https://www.gov.uk/government/organisations/foreign-commonwealth-development-office',
  },
  ways: [
    {
      kind: 'online',
      text: 'Read what to do on GOV.UK',
      url: 'https://www.gov.uk/after-a-death/death-abroad',
    },
  ],
  cost: 'Depends on the country and on insurance.',
  time: 'Depends on the country.',
  lgsl: null,
})
