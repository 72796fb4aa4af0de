import { defineListing } from '../define.ts'

export const foodBusiness = defineListing({
  slug: 'food-business',
  title: 'Register a food business',
  summary: 'Register before you sell, cook, store or deliver food, including from home.',
  words: [
    'start a cafe',
    'cake business from home',
    'food registration',
    'catering business',
    'takeaway',
    'home baker',
    'food business registration',
    'eho',
    'restaurant start',
  ],
  topics: ['business'],
  lifeEvents: ['business'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Register on GOV.UK', url: 'https://www.gov.uk/food-business-registration' },
  ],
  cost: 'Free.',
  time: 'At least 28 days before you start.',
  lgsl: 390,
})
