import { defineListing } from '../define.ts'

export const deathCertificate = defineListing({
  slug: 'death-certificate',
  title: 'Order a copy of a death certificate',
  summary: 'Get certified copies for banks, insurers and family history.',
  words: [
    'extra death certificates',
    'replacement death certificate',
    'copy certificate',
    'proof of death',
    'death records',
    'more copies of death certificate',
    'death cert for the bank',
    'death cert',
  ],
  topics: ['records'],
  lifeEvents: ['death'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Order on the council’s website' },
    {
      kind: 'online',
      text: 'For anywhere in England and Wales, order on GOV.UK',
      url: 'https://www.gov.uk/order-copy-birth-death-marriage-certificate',
    },
    { kind: 'phone', text: 'Call the registration service' },
  ],
  cost: 'Each copy costs a fee that is set nationally. Faster service costs more.',
  time: 'Depends on the service you choose. When you register a death you can buy copies on the spot.',
  lgsl: 663,
})
