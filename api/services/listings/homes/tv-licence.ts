import { defineListing } from '../define.ts'

export const tvLicence = defineListing({
  slug: 'tv-licence',
  title: 'Get or cancel a TV licence',
  summary: 'Pay for a licence, change your address, or say that you need none.',
  words: [
    'television licence',
    'tv license',
    'tv licence refund',
    'tv licence over 75',
    'bbc licence',
    'cancel tv licence',
    'black and white licence',
  ],
  topics: ['homes', 'money'],
  lifeEvents: ['moving', 'older', 'death'],
  provider: { kind: 'national', name: 'TV Licensing', url: 'https://www.tvlicensing.co.uk/' },
  ways: [
    {
      kind: 'online',
      text: 'Pay for it, or tell TV Licensing of a change, through GOV.UK',
      url: 'https://www.gov.uk/find-licences/tv-licence',
    },
  ],
  cost: 'A fee set nationally. It is free from 75 with Pension Credit, and half if you are blind.',
  time: 'At once.',
  lgsl: null,
})
