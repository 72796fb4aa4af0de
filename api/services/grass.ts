import { placeAndPhoto, somethingElse, unsure } from './common/choices.ts'
import { noPublishedPeriod, whatHappensNext } from './common/commitments.ts'
import { dangerPage, detailPages, exampleLocation, hurt, swerving, wherePages } from './common/road.ts'
import { pageFor } from './define/pages.ts'
import { danger, handover, option, radios } from './define/questions.ts'
import { defineService } from './define/service.ts'

const blind = option('blind', 'Grass hides the view at a junction, and someone was nearly hit', {
  outcome: danger('Someone could be hit.'),
})

export const grass = defineService({
  slug: 'grass',
  measured: { label: 'Height or extent', example: '60 cm high, along 20 metres' },
  title: 'Grass or verge',
  summary: 'Grass or weeds beside a road that are too long, or a verge that is damaged.',
  verb: 'report',
  words: [
    'long grass',
    'grass cutting',
    'mowing',
    'verge',
    'verges',
    'grass verge',
    'weeds',
    'nettles',
    'overgrown grass',
    'overgrown verge',
    'hogweed',
    'giant hogweed',
    'ragwort',
    'knotweed',
    'wild flowers',
    'tyre tracks on grass',
    'grass not cut',
    'grass too long',
    'cant see round junction for grass',
    'verge not cut',
    'weeds on pavement',
    'nettles on path',
    'weeds growing',
  ],
  topics: ['roads'],
  role: 'roads',
  danger: 'road',
  group: 'Trees, grass and paths',
  lgsl: 574,
  sensitive: false,
  nearbyMetres: 50,
  commitment: noPublishedPeriod,
  next: whatHappensNext,
  before: [placeAndPhoto, 'This is for grass beside roads. It is not for grass in parks.'],
  pages: [
    dangerPage([hurt, blind, swerving]),
    ...wherePages,
    pageFor(
      radios({
        key: 'land',
        label: 'Where does it grow?',
        short: 'Kind of place',
        options: [
          option('junction', 'At a junction or bend'),
          option('verge', 'Along the side of a road'),
          option('island', 'On a roundabout or in the middle of a road'),
          option('pavement', 'On a pavement or cycle path'),
          option('path', 'On a public footpath or bridleway'),
          option('park', 'In a park, play area or housing estate green', {
            outcome: handover(
              'district',
              'District, borough, town and parish councils look after most parks and greens.',
            ),
          }),
          unsure,
        ],
        errors: { missing: 'Select where it grows, or “I’m not sure”' },
      }),
    ),
    pageFor(
      radios({
        key: 'problem',
        label: 'What is the problem?',
        options: [
          option('view', 'It blocks the view of traffic'),
          option('sign', 'It hides a road sign'),
          option('in-the-way', 'It makes the pavement or path hard to use'),
          option('long', 'It is too long, but not in the way'),
          option('cuttings', 'Grass cuttings were left behind'),
          option('flowers', 'Wild flowers were cut, or are about to be'),
          option('ruts', 'Vehicles have damaged the verge'),
          option('plants', 'Harmful plants grow there', {
            hint: 'For example giant hogweed, ragwort or Japanese knotweed. Do not touch them.',
          }),
          somethingElse,
        ],
        errors: { missing: 'Select what the problem is' },
      }),
    ),
    pageFor(
      radios({
        key: 'height',
        label: 'How high is it?',
        short: 'Height',
        when: { question: 'problem', is: ['view', 'sign', 'in-the-way', 'long'] },
        options: [
          option('ankle', 'Up to the ankle', { picture: 'grass-ankle' }),
          option('knee', 'Up to the knee', { picture: 'grass-knee' }),
          option('waist', 'Up to the waist or higher', { picture: 'grass-waist' }),
        ],
        errors: { missing: 'Select how high it is' },
      }),
    ),
    ...detailPages,
  ],
  example: {
    danger: 'no',
    location: exampleLocation,
    trunkRoad: 'none',
    land: 'junction',
    problem: 'view',
    height: 'waist',
    details: 'Drivers have to pull out to see what is coming.',
  },
})
