import { defineListing } from '../define.ts'

export const housingBenefit = defineListing({
  slug: 'housing-benefit',
  title: 'Get housing benefit',
  summary: 'Help with rent for people over State Pension age, or in some supported or temporary homes.',
  words: [
    'help with rent',
    'rent rebate',
    'hb',
    'local housing allowance',
    'lha',
    'cant pay rent',
    'rent allowance',
  ],
  topics: ['money', 'homes'],
  lifeEvents: ['money-worries', 'older'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    { kind: 'online', text: 'Read about it on GOV.UK', url: 'https://www.gov.uk/housing-benefit' },
  ],
  cost: 'Free.',
  time: 'Depends on how soon you send your papers.',
  lgsl: 69,
  more: ['Most people of working age get help with rent through Universal Credit instead.'],
})
