import { placeAndPhoto, somethingElse, unsure } from './common/choices.ts'
import { noPublishedPeriod, whatHappensNext } from './common/commitments.ts'
import { dangerPage, detailPages, exampleLocation, hurt, swerving, wherePages } from './common/road.ts'
import { pageFor } from './define/pages.ts'
import { checkboxes, danger, option, radios } from './define/questions.ts'
import { defineService } from './define/service.ts'

const inRoad = option('in-road', 'A kerbstone is lying in the road', {
  outcome: danger('A vehicle or a cyclist could hit it. Do not go into the road to move it.'),
})

export const kerb = defineService({
  slug: 'kerb',
  measured: { label: 'Size', example: 'Two kerb stones loose, 5 cm gap' },
  title: 'Kerb',
  summary: 'A loose, sunken, broken or missing kerbstone at the edge of a road.',
  verb: 'report',
  words: [
    'curb',
    'kerbs',
    'kerbstone',
    'curbstone',
    'edge of pavement',
    'broken kerb',
    'dropped kerb damaged',
    'loose kerb',
    'sunken kerb',
  ],
  topics: ['roads'],
  role: 'roads',
  danger: 'road',
  group: 'Roads and pavements',
  lgsl: null,
  sensitive: false,
  nearbyMetres: 20,
  commitment: noPublishedPeriod,
  next: whatHappensNext,
  before: [placeAndPhoto, 'This is for damage. It is not for asking for a new dropped kerb.'],
  pages: [
    dangerPage([hurt, inRoad, swerving]),
    ...wherePages,
    pageFor(
      radios({
        key: 'fault',
        label: 'What is wrong with the kerb?',
        short: 'What is wrong',
        options: [
          option('loose', 'It is loose or rocks'),
          option('sunken', 'It has sunk or moved'),
          option('raised', 'It sticks up'),
          option('broken', 'It is cracked or broken'),
          option('missing', 'It is missing'),
          somethingElse,
        ],
        errors: { missing: 'Select what is wrong with the kerb' },
      }),
    ),
    pageFor(
      radios({
        key: 'length',
        label: 'How much of the kerb is damaged?',
        short: 'How much',
        hint: 'Most kerbstones are about as long as an adult’s stride.',
        options: [
          option('one', '1 kerbstone'),
          option('few', '2 to 5 kerbstones'),
          option('many', 'More than 5 kerbstones'),
          unsure,
        ],
        errors: { missing: 'Select how much of the kerb is damaged' },
      }),
    ),
    pageFor(
      checkboxes({
        key: 'risk',
        label: 'Who could it hurt or hold up?',
        short: 'Who it affects',
        hint: 'Select all that apply.',
        options: [
          option('walking', 'People walking'),
          option('wheels', 'People with a wheelchair, mobility scooter or pushchair'),
          option('crossing', 'People crossing the road here'),
          option('cycling', 'People cycling'),
          option('driving', 'People driving, for example by damage to tyres'),
          unsure,
        ],
        errors: { missing: 'Select who it could hurt or hold up, or “I’m not sure”' },
      }),
    ),
    ...detailPages,
  ],
  example: {
    danger: 'no',
    location: exampleLocation,
    trunkRoad: 'none',
    fault: 'loose',
    length: 'one',
    risk: ['walking', 'crossing'],
    details: 'It moves when you step on it.',
  },
})
