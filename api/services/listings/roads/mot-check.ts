import { defineListing } from '../define.ts'

export const motCheck = defineListing({
  slug: 'mot-check',
  title: 'Check whether a car has an MOT',
  summary: 'See when the next MOT is due, and the results of past tests.',
  words: ['mot', 'mot history', 'mot due', 'mot reminder', 'car test', 'ministry of transport test'],
  topics: ['roads'],
  provider: {
    kind: 'national',
    name: 'Driver and Vehicle Standards Agency',
    url: 'https://www.gov.uk/government/organisations/driver-and-vehicle-standards-agency',
  },
  ways: [{ kind: 'online', text: 'Check on GOV.UK', url: 'https://www.gov.uk/check-mot-status' }],
  cost: 'Free.',
  time: 'At once.',
  lgsl: null,
})
