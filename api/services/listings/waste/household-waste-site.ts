import { defineListing } from '../define.ts'

export const householdWasteSite = defineListing({
  slug: 'household-waste-site',
  title: 'Find a recycling and household waste site',
  summary: 'Take rubbish, garden waste and recycling from your home to a tip.',
  words: [
    'tip',
    'dump',
    'the tip',
    'civic amenity site',
    'recycling centre',
    'rubbish dump',
    'tip opening times',
    'skip site',
    'amenity tip',
    'tip permit',
    'rhws',
  ],
  topics: ['waste'],
  lifeEvents: ['moving'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'See sites, opening times and what they take on the council’s website' },
    { kind: 'visit', text: 'Bring your waste when the site is open' },
  ],
  cost: 'Free for household waste. Some things cost, and waste from a business is not taken free.',
  time: 'Opening days depend on the site and the season. Some need booking or a permit for vans and trailers.',
  lgsl: 531,
})
