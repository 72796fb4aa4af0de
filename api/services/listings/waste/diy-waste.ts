import { defineListing } from '../define.ts'

export const diyWaste = defineListing({
  slug: 'diy-waste',
  title: 'Get rid of DIY and building waste',
  summary: 'Take rubble, soil, plasterboard or old kitchens from your own home to a waste site.',
  words: [
    'rubble',
    'hardcore',
    'plasterboard',
    'bathroom suite',
    'builders waste',
    'bricks',
    'soil',
    'skip alternative',
    'old kitchen',
    'tiles',
    'renovation',
  ],
  topics: ['waste', 'homes'],
  lifeEvents: ['moving'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'See what each site takes on the council’s website' },
    { kind: 'visit', text: 'Bring it to a recycling and household waste site' },
  ],
  cost: 'Small amounts from your own home are free. Larger amounts, and anything that a builder brings, cost something.',
  time: 'Whenever the site is open.',
  lgsl: null,
  more: [
    'A small amount is up to two bags of 50 litres, or one bulky thing, on up to four visits in four weeks.',
  ],
})
