import { defineListing } from '../define.ts'

export const dayCentres = defineListing({
  slug: 'day-centres',
  title: 'Find a day centre or daytime activities',
  summary: 'Company, activities and care during the day for older or disabled adults.',
  words: [
    'day care',
    'day center',
    'day service',
    'lunch club',
    'dementia cafe',
    'things to do for elderly',
    'learning disability activities',
    'memory cafe',
    'luncheon club',
    'somewhere to go in the week',
    'activities for learning disability',
    'somewhere for dad to go in the day',
  ],
  topics: ['care', 'community'],
  lifeEvents: ['older', 'disability', 'caring'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Search on the council’s website' },
    { kind: 'phone', text: 'Talk to adult social care' },
  ],
  cost: 'Depends on the centre. If the council arranges it, on your income and savings.',
  time: 'Depends on the centre.',
  lgsl: 296,
})
