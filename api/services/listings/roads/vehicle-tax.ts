import { defineListing } from '../define.ts'

export const vehicleTax = defineListing({
  slug: 'vehicle-tax',
  title: 'Tax a vehicle',
  summary: 'Tax a car, motorcycle or van, or say that it is off the road.',
  words: [
    'car tax',
    'road tax',
    'sorn',
    'v5c',
    'log book',
    'vehicle excise duty',
    'is my car taxed',
    'road fund licence',
    'disabled car tax',
  ],
  topics: ['roads'],
  lifeEvents: ['disability'],
  provider: {
    kind: 'national',
    name: 'Driver and Vehicle Licensing Agency',
    url: 'https://www.gov.uk/government/organisations/driver-and-vehicle-licensing-agency',
  },
  ways: [
    { kind: 'online', text: 'Tax it on GOV.UK', url: 'https://www.gov.uk/vehicle-tax' },
    { kind: 'visit', text: 'Go to a Post Office that deals with vehicle tax' },
  ],
  cost: 'Depends on the vehicle. Some disabled people pay nothing.',
  time: 'At once.',
  lgsl: null,
})
