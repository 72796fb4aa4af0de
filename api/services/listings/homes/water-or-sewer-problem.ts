import { defineListing } from '../define.ts'

export const waterOrSewerProblem = defineListing({
  slug: 'water-or-sewer-problem',
  title: 'Report a water leak or blocked sewer',
  summary: 'Report no water, a leak in the street, or sewage where it should not be.',
  words: [
    'no water',
    'burst water main',
    'water leak',
    'sewage',
    'blocked drain',
    'drains',
    'low water pressure',
    'manhole overflowing',
    'sewer smell',
  ],
  topics: ['homes', 'environment'],
  provider: { kind: 'national', name: 'Your water company', url: 'https://www.ccw.org.uk/' },
  ways: [
    { kind: 'online', text: 'Find your water company' },
    { kind: 'visit', text: 'See its number on your water bill' },
  ],
  cost: 'Free, except for pipes that are yours.',
  time: 'Day or night for emergencies.',
  lgsl: null,
  more: ['For a blocked gully in a road, use the council’s report.'],
})
