import { defineListing } from '../define.ts'

export const petroleumCertificate = defineListing({
  slug: 'petroleum-certificate',
  title: 'Get a petroleum storage certificate',
  summary: 'Get the certificate that you need to keep petrol for filling vehicles.',
  words: [
    'petrol station licence',
    'petroleum licence',
    'store petrol',
    'petrol tank',
    'filling station',
    'fuel storage',
  ],
  topics: ['business'],
  lifeEvents: ['business'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    { kind: 'phone', text: 'Talk to the petroleum officer' },
  ],
  cost: 'A fee set nationally. It depends on how much you keep.',
  time: 'Depends on plans and an inspection.',
  lgsl: 810,
})
