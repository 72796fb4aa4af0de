import { placeAndPhoto, somethingElse, unsure } from './common/choices.ts'
import { noPublishedPeriod, whatHappensNext } from './common/commitments.ts'
import { dangerPage, detailPages, exampleLocation, hurt, wherePages } from './common/road.ts'
import { pageFor } from './define/pages.ts'
import { danger, handover, option, radios } from './define/questions.ts'
import { defineService } from './define/service.ts'

const powerLines = option('power-lines', 'A tree or branch touches a power line', {
  outcome: danger('The tree and the ground near it may be live. Keep well away.', 'electricity'),
})
const falling = option('falling', 'A tree or branch is about to fall', {
  outcome: danger('It could fall on someone. Keep away from it.'),
})
const blocked = option('blocked', 'A fallen tree or branch blocks the road', {
  outcome: danger('Vehicles cannot get past, or could hit it.'),
})

export const tree = defineService({
  slug: 'tree',
  measured: { label: 'What is wrong', example: 'Branch 3 metres above the road, or dead ash' },
  title: 'Tree or hedge',
  summary: 'A tree, hedge or branch that is in the way, hides a sign or light, has fallen, or looks unsafe.',
  verb: 'report',
  words: [
    'hedge overgrown blocking footpath',
    'hedge over footpath',
    'trees',
    'branch',
    'branches',
    'overhanging',
    'overgrown hedge',
    'hedges',
    'bush',
    'bushes',
    'brambles',
    'roots',
    'tree roots',
    'fallen tree',
    'dead tree',
    'dangerous tree',
    'ash dieback',
    'tree down',
    'stump',
    'branch over pavement',
    'hedge blocking path',
    'hedge over pavement',
    'branch hanging over',
    'overgrown bush',
    'tree about to fall',
    'tree come down',
    'tree fell down',
    'tree across the road',
    'tree fallen over',
    'tree has come down',
    'branches touching wires',
    'branch snapped',
    'bushes over path',
    'cant get past the hedge',
    'brambles over footpath',
    'brambles on pavement',
    'brambles in my face',
    'scratched by hedge',
  ],
  topics: ['roads'],
  role: 'roads',
  danger: 'road',
  group: 'Trees, grass and paths',
  lgsl: null,
  sensitive: false,
  nearbyMetres: 30,
  commitment: noPublishedPeriod,
  next: whatHappensNext,
  before: [
    placeAndPhoto,
    'This is for trees and hedges on or next to a road, pavement or path. It is not for trees in parks.',
  ],
  pages: [
    dangerPage([hurt, powerLines, falling, blocked]),
    ...wherePages,
    pageFor(
      radios({
        key: 'problem',
        label: 'What is the problem?',
        options: [
          option('over-road', 'It hangs over the road and vehicles hit it or steer round it'),
          option('over-pavement', 'It makes the pavement or path hard to use'),
          option('hides-sign', 'It hides a road sign or traffic lights'),
          option('hides-light', 'It blocks the light from a street light'),
          option('hides-view', 'It blocks the view at a junction or bend'),
          option('fallen', 'It has fallen, but the road is open'),
          option('roots', 'Its roots lift the road or pavement'),
          option('unhealthy', 'It looks dead, ill or damaged'),
          option('garden', 'It hangs over a garden or takes light from a home', {
            outcome: handover(
              'district',
              'Your district or borough council has advice about high hedges, and about trees between neighbours.',
            ),
          }),
          somethingElse,
        ],
        errors: { missing: 'Select what the problem is' },
      }),
    ),
    pageFor(
      radios({
        key: 'plant',
        label: 'What is it?',
        options: [
          option('tree', 'A tree'),
          option('hedge', 'A hedge'),
          option('bush', 'A bush, brambles or climbing plants'),
        ],
        errors: { missing: 'Select whether it is a tree, a hedge or a bush' },
      }),
    ),
    pageFor(
      radios({
        key: 'land',
        label: 'Where does it grow?',
        short: 'Whose land',
        options: [
          option('roadside', 'Beside the road: in the pavement, a verge or a roundabout'),
          option('path', 'Beside a public footpath or bridleway'),
          option('private', 'In a garden, field or other private land'),
          option('park', 'In a park, play area or churchyard', {
            outcome: handover(
              'district',
              'District, borough, town and parish councils look after most parks and play areas.',
            ),
          }),
          unsure,
        ],
        errors: { missing: 'Select where it grows, or “I’m not sure”' },
      }),
    ),
    ...detailPages,
  ],
  example: {
    danger: 'no',
    location: exampleLocation,
    trunkRoad: 'none',
    problem: 'over-pavement',
    plant: 'hedge',
    land: 'private',
    details: 'People with a pushchair cannot get past.',
  },
})
