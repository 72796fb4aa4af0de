import { noPublishedPeriod, whatHappensNext } from './common/commitments.ts'
import { dangerPage, detailPages, exampleLocation, hurt, swerving, wherePages } from './common/road.ts'
import { danger, option, radios } from './define/questions.ts'
import { defineService } from './define/service.ts'

const collapsed = option('collapsed', 'The road or pavement has caved in', {
  outcome: danger('The ground around it may give way too. Keep people and vehicles away if you can.'),
})

export const pothole = defineService({
  slug: 'pothole',
  measured: { label: 'Size', example: '40 cm wide, 6 cm deep' },
  title: 'Pothole',
  summary: 'A hole or broken patch in a road, pavement or cycle path.',
  verb: 'report',
  words: [
    'bad cycle lane',
    'cycle lane surface',
    'potholes',
    'pot hole',
    'pot-hole',
    'pothol',
    'hole in the road',
    'hole in road',
    'broken road',
    'crater',
    'tarmac',
    'damaged surface',
    'bad road surface',
    'uneven road',
    'pavement hole',
    'sinkhole',
    'hole in our lane',
    'tarmac coming up',
    'road falling apart',
    'road is a mess',
    'road breaking up',
    'potholed',
    'dip in the road',
    'car hit a hole',
  ],
  topics: ['roads'],
  role: 'roads',
  danger: 'road',
  group: 'Roads and pavements',
  lgsl: 557,
  sensitive: false,
  nearbyMetres: 50,
  commitment: noPublishedPeriod,
  next: whatHappensNext,
  before: ['You need to know where it is. A photo helps, but only if you can take it safely.'],
  pages: [
    dangerPage([hurt, collapsed, swerving]),
    ...wherePages,
    {
      id: 'surface',
      questions: [
        radios({
          key: 'surface',
          label: 'What is the hole in?',
          short: 'Where in the road',
          options: [
            option('wheel-track', 'The part of the road where wheels go'),
            option('road-edge', 'The edge of the road'),
            option('road-middle', 'The middle of the road'),
            option('cycle-lane', 'A cycle lane or cycle path'),
            option('pavement', 'The pavement'),
            option('crossing', 'A place where people cross'),
          ],
          errors: { missing: 'Select what the hole is in' },
        }),
      ],
    },
    {
      id: 'size',
      title: 'How big is the hole?',
      questions: [
        radios({
          key: 'width',
          label: 'How wide is it?',
          short: 'Width',
          options: [
            option('under-20', 'Smaller than a side plate', {
              hint: 'Less than 20cm',
              picture: 'width-small',
            }),
            option('20-to-50', 'About a dinner plate to a car wheel', {
              hint: '20cm to 50cm',
              picture: 'width-medium',
            }),
            option('over-50', 'Bigger than a car wheel', { hint: 'More than 50cm', picture: 'width-large' }),
            option('unsure', 'I cannot tell', { hint: 'For example, you cannot see it well' }),
          ],
          errors: { missing: 'Select how wide the hole is' },
        }),
        radios({
          key: 'depth',
          label: 'How deep is it?',
          short: 'Depth',
          options: [
            option('under-4', 'Less than a golf ball', { hint: 'Less than 4cm', picture: 'depth-small' }),
            option('4-to-10', 'A golf ball to a fist', { hint: '4cm to 10cm', picture: 'depth-medium' }),
            option('over-10', 'Deeper than a fist', { hint: 'More than 10cm', picture: 'depth-large' }),
            option('unsure', 'I cannot tell', { hint: 'For example, it is full of water' }),
          ],
          errors: { missing: 'Select how deep the hole is' },
        }),
      ],
    },
    ...detailPages,
  ],
  example: {
    danger: 'no',
    location: exampleLocation,
    trunkRoad: 'none',
    surface: 'wheel-track',
    width: '20-to-50',
    depth: '4-to-10',
    details: 'It fills with water, so cyclists do not see it.',
  },
})
