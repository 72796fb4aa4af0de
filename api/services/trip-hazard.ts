import { edgeHeight, placeAndPhoto, somethingElse, unsure } from './common/choices.ts'
import { noPublishedPeriod, whatHappensNext } from './common/commitments.ts'
import { dangerPage, detailPages, exampleLocation, hurt, wherePages } from './common/road.ts'
import { pageFor } from './define/pages.ts'
import { danger, option, radios } from './define/questions.ts'
import { defineService } from './define/service.ts'

const openHole = option('hole', 'There is an open hole that someone could fall into', {
  outcome: danger('Someone could fall in.'),
})
const sharp = option('sharp', 'There are bare wires or sharp metal that people could touch', {
  outcome: danger('Someone could be badly hurt. Keep people away from it if you can.'),
})

export const tripHazard = defineService({
  slug: 'trip-hazard',
  measured: { label: 'Height', example: 'Slab standing 3 cm proud' },
  title: 'Trip hazard',
  summary: 'Something on a pavement or path that people could trip over, such as a raised slab.',
  verb: 'report',
  words: [
    'trip',
    'tripping',
    'fell over',
    'uneven pavement',
    'pavment',
    'paving slab',
    'loose slab',
    'raised slab',
    'broken pavement',
    'cracked pavement',
    'footway',
    'flagstone',
    'cobbles',
    'sunken pavement',
    'nearly went over',
    'wonky slab',
    'slabs are up',
    'pavement is a mess',
    'tripped up',
    'wobbly slabs',
    'tree roots pushing up pavement',
  ],
  topics: ['roads'],
  role: 'roads',
  danger: 'road',
  group: 'Roads and pavements',
  lgsl: 537,
  sensitive: false,
  nearbyMetres: 20,
  commitment: noPublishedPeriod,
  next: whatHappensNext,
  before: [
    placeAndPhoto,
    'For a hole in the road, report a pothole. For a cover, report a drain or manhole cover.',
  ],
  pages: [
    dangerPage([hurt, openHole, sharp]),
    ...wherePages,
    pageFor(
      radios({
        key: 'hazard',
        label: 'What could people trip over?',
        short: 'What it is',
        options: [
          option('raised-slab', 'A raised, sunken or rocking slab'),
          option('missing-slab', 'A missing or broken slab'),
          option('blocks', 'Loose or missing bricks, blocks or cobbles'),
          option('bump', 'A bump, dip or crack in the surface'),
          option('roots', 'Ground lifted by tree roots'),
          option('stump', 'The stump of a post or sign'),
          somethingElse,
        ],
        errors: { missing: 'Select what people could trip over' },
      }),
    ),
    pageFor(edgeHeight('How high is the edge?')),
    pageFor(
      radios({
        key: 'effect',
        label: 'What happens to people there?',
        short: 'Effect on people',
        hint: 'Select the worst thing that you know of.',
        options: [
          option('fallen', 'Someone has tripped or fallen'),
          option('into-road', 'People step into the road to get round it'),
          option('wheels', 'Wheelchairs, mobility scooters or pushchairs cannot get past'),
          option('hard-to-see', 'It is hard to see, especially in the dark'),
          option('none', 'People can get past it safely'),
          unsure,
        ],
        errors: { missing: 'Select what happens to people there' },
      }),
    ),
    ...detailPages,
  ],
  example: {
    danger: 'no',
    location: exampleLocation,
    trunkRoad: 'none',
    hazard: 'raised-slab',
    height: '2-to-6',
    effect: 'fallen',
    details: 'It is next to the bench where people wait for the bus.',
  },
})
