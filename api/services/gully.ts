import { placeAndPhoto, somethingElse, unsure } from './common/choices.ts'
import { noPublishedPeriod, whatHappensNext } from './common/commitments.ts'
import { dangerPage, detailPages, exampleLocation, hurt, swerving, wherePages } from './common/road.ts'
import { pageFor } from './define/pages.ts'
import { danger, handover, option, radios } from './define/questions.ts'
import { defineService } from './define/service.ts'

const rising = option('rising', 'Someone is trapped by water, or it is rising fast', {
  outcome: danger('Do not walk or drive through flood water.', '999'),
})
const entering = option('entering', 'Water is coming into a home or business now', {
  outcome: danger('We need to know at once. Keep away from electrics that are wet.'),
})
const hole = option('hole', 'The grate is missing and there is an open hole', {
  outcome: danger('Someone could fall in, or a wheel could drop in.'),
})

export const gully = defineService({
  slug: 'gully',
  measured: { label: 'What is wrong', example: 'Full of silt, or water across half the road' },
  title: 'Blocked road drain or flooded road',
  summary: 'A roadside drain (gully) that is blocked, or water that does not drain off a road or pavement.',
  verb: 'report',
  words: [
    'gully',
    'gulley',
    'gullies',
    'drain blocked',
    'blocked drain',
    'grid',
    'grate',
    'flood',
    'flooding',
    'flooded',
    'puddle',
    'standing water',
    'surface water',
    'drain smells',
    'ditch',
    'overflowing drain',
    'leaves in drain',
    'drain full of leaves',
    'water on the road',
    'road floods',
    'blocked grid',
    'drain overflowing',
    'drains are full',
    'puddle outside my house',
    'road under water',
    'water wont drain',
    'flooded lane',
    'road flooded',
    'drain cover blocked with leaves',
    'water pooling',
    'massive puddle',
    'cars splashing',
    'soaked by puddle',
    'puddle at the bus stop',
    'water at bus stop',
  ],
  topics: ['roads'],
  role: 'roads',
  danger: 'road',
  group: 'Drains and flooding',
  lgsl: 555,
  sensitive: false,
  nearbyMetres: 30,
  commitment: noPublishedPeriod,
  next: whatHappensNext,
  before: [
    placeAndPhoto,
    'This is for drains in roads and pavements. For a drain at home, ask its owner or the water company.',
  ],
  pages: [
    dangerPage([hurt, rising, entering, hole, swerving]),
    ...wherePages,
    pageFor(
      radios({
        key: 'problem',
        label: 'What is wrong?',
        options: [
          option('blocked', 'The drain is blocked with leaves, mud or rubbish'),
          option('no-drain', 'Water stays on the road and I cannot see a drain'),
          option('overflowing', 'Water comes up out of the drain'),
          option('smell', 'The drain smells bad'),
          option('ditch', 'A ditch or pipe beside the road is blocked'),
          option('sewage', 'Sewage is coming up', {
            hint: 'For example, toilet paper or dirty water that smells',
            outcome: handover('utility', 'The water company looks after sewers.'),
          }),
          option('private', 'It is a drain in a home, garden or private drive', {
            outcome: handover(
              'utility',
              'The owner looks after a private drain. The water company looks after a pipe that several homes share.',
            ),
          }),
          somethingElse,
        ],
        errors: { missing: 'Select what is wrong' },
      }),
    ),
    pageFor(
      radios({
        key: 'depth',
        label: 'How deep is the water?',
        short: 'Depth of water',
        hint: 'Do not step into the water to find out.',
        options: [
          option('none', 'There is no water now', { picture: 'water-none' }),
          option('puddle', 'A puddle, lower than the kerb', { picture: 'water-puddle' }),
          option('ankle', 'Over the kerb, about ankle deep', { picture: 'water-ankle' }),
          option('knee', 'Up to the knee or higher', { picture: 'water-knee' }),
        ],
        errors: { missing: 'Select how deep the water is' },
      }),
    ),
    pageFor(
      radios({
        key: 'property',
        label: 'Has water come into a property?',
        short: 'Water in a property',
        options: [
          option('no', 'No'),
          option('near', 'Not yet, but it is close'),
          option('garden', 'Yes, a garden, drive or garage'),
          option('building', 'Yes, a home or business, but not now'),
          unsure,
        ],
        errors: { missing: 'Select whether water has come into a property' },
      }),
    ),
    pageFor(
      radios({
        key: 'since',
        label: 'When did it start?',
        when: {
          any: [
            { question: 'depth', is: ['puddle', 'ankle', 'knee'] },
            { question: 'property', is: ['near', 'garden', 'building'] },
          ],
        },
        options: [
          option('today', 'Today'),
          option('week', 'In the last 7 days'),
          option('longer', 'Longer ago'),
          option('every-rain', 'It happens each time it rains hard'),
          unsure,
        ],
        errors: { missing: 'Select when it started, or “I’m not sure”' },
      }),
    ),
    ...detailPages,
  ],
  example: {
    danger: 'no',
    location: exampleLocation,
    trunkRoad: 'none',
    problem: 'blocked',
    depth: 'puddle',
    property: 'garden',
    since: 'every-rain',
    details: 'The drain is full of leaves.',
  },
})
