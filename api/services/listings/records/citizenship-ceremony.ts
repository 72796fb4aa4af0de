import { defineListing } from '../define.ts'

export const citizenshipCeremony = defineListing({
  slug: 'citizenship-ceremony',
  title: 'Go to a citizenship ceremony',
  summary: 'Book the ceremony that makes you a British citizen.',
  words: [
    'british citizen ceremony',
    'oath of allegiance',
    'naturalisation ceremony',
    'become british',
    'citizen certificate',
    'pledge',
  ],
  topics: ['records'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Book on the council’s website, with the letter from the Home Office' },
    { kind: 'phone', text: 'Call the registration service' },
  ],
  cost: 'A group ceremony is part of the fee that you paid to the Home Office. A private one costs extra.',
  time: 'Within 3 months of the Home Office’s invitation.',
  lgsl: 852,
})
