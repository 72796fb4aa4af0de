import { defineListing } from '../define.ts'

export const findDentist = defineListing({
  slug: 'find-dentist',
  title: 'Find an NHS dentist',
  summary: 'Find a dentist who takes new patients, or urgent help with toothache.',
  words: [
    'dentist',
    'toothache',
    'tooth ache',
    'dental',
    'emergency dentist',
    'teeth',
    'denist',
    'broken tooth',
    'dentures',
  ],
  topics: ['care'],
  lifeEvents: ['moving', 'baby'],
  provider: { kind: 'national', name: 'NHS', url: 'https://www.nhs.uk/' },
  ways: [
    {
      kind: 'online',
      text: 'Search on the NHS website',
      url: 'https://www.nhs.uk/service-search/find-a-dentist',
    },
    { kind: 'phone', text: 'Call NHS 111 if you are in pain and have no dentist', phone: '111' },
  ],
  cost: 'Set nationally. Free for children, and in pregnancy and the year after a birth.',
  time: 'Many dentists have waiting lists.',
  lgsl: null,
})
