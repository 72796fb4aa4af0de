import { placeAndPhoto, somethingElse, unsure } from './common/choices.ts'
import { noPublishedPeriod, whatHappensNext } from './common/commitments.ts'
import { dangerPage, detailPages, exampleLocation, hurt, wherePages } from './common/road.ts'
import { pageFor } from './define/pages.ts'
import { danger, handover, option, radios, text } from './define/questions.ts'
import { defineService } from './define/service.ts'

const attack = option('attack', 'An animal is attacking people now', {
  outcome: danger('Get to a safe place first.', '999'),
})
const collapse = option('collapse', 'A bridge or steps have given way, or are about to', {
  outcome: danger('Someone could fall.'),
})
const drop = option('drop', 'There is an open hole, a mine or a steep drop beside the path', {
  outcome: danger('Someone could fall in.'),
})

export const rightOfWay = defineService({
  slug: 'right-of-way',
  measured: { label: 'What is wrong', example: 'Stile broken, or path blocked for 10 metres' },
  title: 'Public footpath or bridleway',
  summary: 'A right of way in the country or between houses that is blocked, overgrown or damaged.',
  verb: 'report',
  words: [
    'right of way',
    'rights of way',
    'public right of way',
    'prow',
    'footpath',
    'foot path',
    'bridleway',
    'bridle path',
    'byway',
    'stile',
    'style',
    'kissing gate',
    'gate locked',
    'footbridge',
    'path blocked',
    'ploughed path',
    'signpost',
    'waymark',
    'bull in field',
    'alleyway',
    'jitty',
    'footpath blocked',
    'footpath overgrown',
    'gate locked on footpath',
    'barbed wire across path',
    'path ploughed up',
    'farmer locked gate',
    'cows on footpath',
    'jitty overgrown',
    'footpath sign missing',
    'bridge on footpath broken',
    'ploughed over path',
    'farmer ploughed up path',
    'farmer ploughed footpath',
    'dog walk ploughed',
    'horse riding path obstructed',
    'bridleway obstructed',
    'horse cannot get through',
    'path obstructed',
  ],
  topics: ['roads'],
  role: 'roads',
  danger: 'road',
  group: 'Trees, grass and paths',
  lgsl: 1120,
  sensitive: false,
  nearbyMetres: 100,
  commitment: noPublishedPeriod,
  next: whatHappensNext,
  before: [placeAndPhoto, 'For a pavement beside a road, report a trip hazard or a pothole.'],
  pages: [
    dangerPage([hurt, attack, collapse, drop]),
    ...wherePages,
    pageFor(
      radios({
        key: 'problem',
        label: 'What is wrong?',
        options: [
          option('blocked', 'A fence, locked gate or building blocks it'),
          option('overgrown', 'It is overgrown'),
          option('crops', 'It is ploughed up or crops grow on it'),
          option('gate', 'A gate or stile is broken or missing'),
          option('bridge', 'A bridge or steps are damaged'),
          option('signpost', 'A signpost or arrow is missing or wrong'),
          option('notice', 'A sign says “private” or tells people to keep out'),
          option('animal', 'An animal frightens people', { hint: 'For example a bull or a dog' }),
          option('surface', 'It is flooded, deep in mud or worn away'),
          option('vehicles', 'People drive or ride where they are not allowed', {
            outcome: handover('police', 'The police deal with vehicles on paths where they are not allowed.'),
          }),
          option('litter', 'There is litter, dumped rubbish or dog mess', {
            outcome: handover('district', 'Your district or borough council clears these up.'),
          }),
          somethingElse,
        ],
        errors: { missing: 'Select what is wrong' },
      }),
    ),
    pageFor(
      radios({
        key: 'kind',
        label: 'What kind of path is it?',
        short: 'Kind of path',
        hint: 'A signpost or a coloured arrow on a gate or post may show this.',
        options: [
          option('footpath', 'Public footpath', { hint: 'Yellow arrow: for walking' }),
          option('bridleway', 'Public bridleway', { hint: 'Blue arrow: for horses and cycling too' }),
          option('restricted-byway', 'Restricted byway', { hint: 'Purple arrow: for carriages too' }),
          option('byway', 'Byway open to all traffic', { hint: 'Red arrow: for vehicles too' }),
          unsure,
        ],
        errors: { missing: 'Select what kind of path it is, or “I’m not sure”' },
      }),
    ),
    pageFor(
      radios({
        key: 'passable',
        label: 'Can people get through?',
        options: [
          option('yes', 'Yes'),
          option('with-difficulty', 'Only with difficulty'),
          option('no', 'No'),
          unsure,
        ],
        errors: { missing: 'Select whether people can get through' },
      }),
    ),
    pageFor(
      text({
        key: 'pathNumber',
        label: 'What is the number of the path?',
        short: 'Path number',
        hint: 'Some signposts and maps show one, such as K42. Leave it empty if you do not know it.',
        optional: true,
        width: 10,
        maxLength: 20,
        pattern: '[A-Za-z0-9 ./-]+',
        errors: {
          missing: 'Enter the number of the path',
          invalid:
            'Enter the number of the path with letters, numbers, spaces, full stops, slashes and hyphens only',
        },
      }),
    ),
    ...detailPages,
  ],
  example: {
    danger: 'no',
    location: exampleLocation,
    trunkRoad: 'none',
    problem: 'gate',
    kind: 'footpath',
    passable: 'with-difficulty',
    pathNumber: 'K42',
    details: 'The gate has come off its top hinge.',
  },
})
