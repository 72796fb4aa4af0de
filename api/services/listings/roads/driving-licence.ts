import { defineListing } from '../define.ts'

export const drivingLicence = defineListing({
  slug: 'driving-licence',
  title: 'Get or change a driving licence',
  summary: 'Apply for a first licence, renew one, or change your name or address.',
  words: [
    'driving license',
    'provisional',
    'drivers licence',
    'licence renewal at 70',
    'lost licence',
    'change address on licence',
    'photocard',
    'dvla',
    'learner',
    'points on licence',
    'passed my test',
    'driving test',
  ],
  topics: ['roads'],
  lifeEvents: ['moving', 'older', 'marriage', 'disability'],
  provider: {
    kind: 'national',
    name: 'Driver and Vehicle Licensing Agency',
    url: 'https://www.gov.uk/government/organisations/driver-and-vehicle-licensing-agency',
  },
  ways: [
    {
      kind: 'online',
      text: 'Apply, renew or change it on GOV.UK',
      url: 'https://www.gov.uk/browse/driving/driving-licences',
    },
  ],
  cost: 'Changing your address is free, and so is renewing at 70 or over. There is a fee for others.',
  time: 'Usually about a week online. Longer by post or with a medical condition.',
  lgsl: null,
  more: ['Tell DVLA about an illness or disability that affects your driving. You must, by law.'],
})
