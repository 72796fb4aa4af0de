import { defineListing } from '../define.ts'

export const powerOfAttorney = defineListing({
  slug: 'power-of-attorney',
  title: 'Make a lasting power of attorney',
  summary: 'Choose who may decide for you about health or money if you no longer can.',
  words: [
    'lpa',
    'poa',
    'power of atorney',
    'enduring power',
    'deputyship',
    'dementia money',
    'court of protection',
    'manage parents money',
    'attorney',
    'sort mums money out',
    'manage dads money',
    'power of attorney',
  ],
  topics: ['records', 'care'],
  lifeEvents: ['older', 'caring', 'disability'],
  provider: {
    kind: 'national',
    name: 'Office of the Public Guardian',
    url: 'https://www.gov.uk/government/organisations/office-of-the-public-guardian',
  },
  ways: [
    { kind: 'online', text: 'Make one on GOV.UK', url: 'https://www.gov.uk/power-of-attorney' },
    { kind: 'post', text: 'Send the forms' },
  ],
  cost: 'A fee for each. It is lower with a low income.',
  time: 'Several weeks. Make it while you can still decide.',
  lgsl: null,
})
