import { defineListing } from '../define.ts'

export const mineralsWastePlanning = defineListing({
  slug: 'minerals-waste-planning',
  title: 'Comment on a quarry or waste site plan',
  summary: 'See and comment on plans for quarries, landfill, waste sites and the county’s own buildings.',
  words: [
    'quarry',
    'gravel pit',
    'landfill',
    'incinerator',
    'county planning application',
    'mineral extraction',
    'school building plans',
    'waste plant',
    'object to quarry',
    'dig gravel',
    'gravel out of field',
    'quarry plans',
  ],
  topics: ['environment'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'See plans and comment on the council’s website' },
    { kind: 'post', text: 'Write to the planning team' },
  ],
  cost: 'Commenting is free. Applying costs a fee set nationally.',
  time: 'Each plan names the last day for comments, at least 21 days after it is made known.',
  lgsl: 675,
  more: ['Your district decides about homes, shops and other plans.'],
})
