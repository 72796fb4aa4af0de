import { placeAndPhoto, somethingElse, unsure } from './common/choices.ts'
import { noPublishedPeriod, whatHappensNext } from './common/commitments.ts'
import { dangerPage, detailPages, exampleLocation, hurt, swerving, wherePages } from './common/road.ts'
import { pageFor } from './define/pages.ts'
import { danger, handover, option, radios } from './define/questions.ts'
import { defineService } from './define/service.ts'

const falling = option('falling', 'Something is about to fall, or lies in the road', {
  outcome: danger('It could hit someone, or a vehicle could hit it.'),
})
const drop = option('drop', 'A railing is missing beside a drop or water', {
  outcome: danger('Someone could fall.'),
})
const wires = option('wires', 'There are bare wires or sharp metal that people could touch', {
  outcome: danger('Do not touch it. Keep others away from it if you can.'),
})

export const streetFurniture = defineService({
  slug: 'street-furniture',
  measured: { label: 'What is wrong', example: 'Bench slat broken, or bollard down' },
  title: 'Street furniture',
  summary: 'A bench, bollard, railing, bus shelter or cycle stand that is damaged, loose or missing.',
  verb: 'report',
  words: [
    'bench',
    'seat',
    'bollard',
    'bolard',
    'post',
    'railing',
    'railings',
    'barrier',
    'fence',
    'crash barrier',
    'bus shelter',
    'bus stop',
    'cycle rack',
    'bike stand',
    'planter',
    'broken glass shelter',
    'litter bin',
    'dog bin',
    'bench broken',
    'bus stop vandalised',
    'railings bent',
    'bollard missing',
    'fence damaged by car',
    'bus stop glass',
  ],
  topics: ['roads'],
  role: 'roads',
  danger: 'road',
  group: 'Signs, lines and furniture',
  lgsl: 559,
  sensitive: false,
  nearbyMetres: 20,
  commitment: noPublishedPeriod,
  next: whatHappensNext,
  before: [placeAndPhoto],
  pages: [
    dangerPage([hurt, falling, drop, wires, swerving]),
    ...wherePages,
    pageFor(
      radios({
        key: 'item',
        label: 'What is it?',
        options: [
          option('bollard', 'A bollard or post', { picture: 'item-bollard' }),
          option('railing', 'A railing, fence or crash barrier', { picture: 'item-railing' }),
          option('bench', 'A bench or seat', { picture: 'item-bench' }),
          option('shelter', 'A bus shelter', { picture: 'item-shelter' }),
          option('cycle-stand', 'A cycle stand', { picture: 'item-cycle-stand' }),
          option('planter', 'A planter or flower tub', { picture: 'item-planter' }),
          option('bin', 'A litter bin or dog bin', {
            picture: 'item-bin',
            outcome: handover('district', 'Your district or borough council looks after public bins.'),
          }),
          option('cabinet', 'A phone box, or a roadside cabinet', {
            picture: 'item-cabinet',
            outcome: handover('utility', 'Phone, broadband and power companies look after these.'),
          }),
          option('other', 'Something else'),
        ],
        errors: { missing: 'Select what it is' },
      }),
    ),
    pageFor(
      radios({
        key: 'fault',
        label: 'What is wrong with it?',
        short: 'What is wrong',
        options: [
          option('damaged', 'It is damaged'),
          option('loose', 'It is loose or leaning'),
          option('missing', 'It is missing'),
          option('in-the-way', 'It is in the way'),
          option('offensive', 'It has offensive graffiti', {
            hint: 'For example, words that insult a group of people',
          }),
          option('graffiti', 'It has other graffiti, posters or stickers', {
            outcome: handover(
              'district',
              'Your district or borough council cleans off graffiti and posters.',
            ),
          }),
          somethingElse,
        ],
        errors: { missing: 'Select what is wrong with it' },
      }),
    ),
    pageFor(
      radios({
        key: 'passable',
        label: 'Can people get past it?',
        options: [
          option('yes', 'Yes'),
          option('no-wheels', 'Not with a wheelchair, mobility scooter or pushchair'),
          option('no', 'No, they have to step into the road'),
          unsure,
        ],
        errors: { missing: 'Select whether people can get past it' },
      }),
    ),
    ...detailPages,
  ],
  example: {
    danger: 'no',
    location: exampleLocation,
    trunkRoad: 'none',
    item: 'bollard',
    fault: 'loose',
    passable: 'yes',
    details: 'It looks as if a vehicle hit it.',
  },
})
