import { defineListing } from '../define.ts'

export const marriageCertificate = defineListing({
  slug: 'marriage-certificate',
  title: 'Order a copy of a marriage certificate',
  summary: 'Get a certified copy for a marriage or civil partnership in this county.',
  words: [
    'lost marriage certificate',
    'replacement marriage certificate',
    'wedding certificate',
    'copy certificate',
    'civil partnership certificate',
    'marrage certificate',
  ],
  topics: ['records'],
  lifeEvents: ['marriage'],
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
  time: 'Depends on the service you choose.',
  lgsl: 663,
})
