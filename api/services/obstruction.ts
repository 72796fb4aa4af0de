import { partOfRoad, placeAndPhoto, somethingElse, unsure } from './common/choices.ts'
import { noPublishedPeriod, whatHappensNext } from './common/commitments.ts'
import { dangerPage, detailPages, exampleLocation, hurt, swerving, wherePages } from './common/road.ts'
import { pageFor } from './define/pages.ts'
import { danger, handover, option, radios, text } from './define/questions.ts'
import { defineService } from './define/service.ts'

const leak = option('leak', 'Petrol, gas or a chemical has leaked', {
  outcome: danger('Keep away, and do not smoke or start an engine near it.', '999'),
})
const blocked = option('blocked', 'The whole road is blocked', {
  outcome: danger('Emergency vehicles could not get past.'),
})
const skidding = option('skidding', 'Vehicles are skidding on oil, diesel or mud', {
  outcome: danger('Drivers and riders are being put in danger.'),
})

export const obstruction = defineService({
  slug: 'obstruction',
  measured: { label: 'Extent', example: 'Mud across both lanes, for 30 metres' },
  title: 'Obstruction, spillage or mud',
  summary: 'Something in the way on a road or pavement, or a mess that makes it slippery.',
  verb: 'report',
  words: [
    'blocked road',
    'blocked pavement',
    'skip',
    'scaffolding',
    'scafolding',
    'building materials',
    'sand on road',
    'gravel',
    'oil',
    'diesel spill',
    'spilt',
    'muddy road',
    'mud on road',
    'tractor mud',
    'advertising board',
    'a-board',
    'pavement parking',
    'abandoned car',
    'dead animal',
    'sand on pavement',
    'dumped sand',
    'dumped bricks',
    'blocking the pavement',
    'skip left in road',
    'cant get past with pushchair',
    'wheelchair cant get past',
    'load fallen off lorry',
    'bricks in the road',
    'something spilt',
    'diesel on road',
    'scaffolding blocking path',
    'mud all over the lane',
    'clarts on the road',
    'farmer left mud',
  ],
  topics: ['roads'],
  role: 'roads',
  danger: 'road',
  group: 'Roads and pavements',
  lgsl: 550,
  sensitive: false,
  nearbyMetres: 50,
  commitment: noPublishedPeriod,
  next: whatHappensNext,
  before: [placeAndPhoto, 'Do not go into the road to move anything.'],
  pages: [
    dangerPage([hurt, leak, blocked, skidding, swerving]),
    ...wherePages,
    pageFor(
      radios({
        key: 'what',
        label: 'What is in the way?',
        short: 'What it is',
        options: [
          option('mud', 'Mud'),
          option('spillage', 'A spillage', { hint: 'For example oil, diesel, concrete, sand or gravel' }),
          option('skip', 'A skip'),
          option('scaffolding', 'Scaffolding or a hoarding'),
          option('materials', 'Building materials'),
          option('boards', 'Shop boards, tables or goods'),
          option('plants', 'Plants growing over the road or pavement'),
          option('parked', 'A parked vehicle that blocks the way', {
            outcome: handover('police', 'The police deal with vehicles that block a road or pavement.'),
          }),
          option('animals', 'Loose cattle, horses or other animals', {
            outcome: handover('police', 'The police deal with loose animals on a road.'),
          }),
          option('abandoned', 'A vehicle that looks abandoned', {
            outcome: handover('district', 'Your district or borough council removes abandoned vehicles.'),
          }),
          option('dumped', 'Dumped rubbish, a dead animal or a shopping trolley', {
            outcome: handover('district', 'Your district or borough council clears these from streets.'),
          }),
          somethingElse,
        ],
        errors: { missing: 'Select what is in the way' },
      }),
    ),
    pageFor(
      radios({
        key: 'source',
        label: 'Where does it come from?',
        short: 'Likely source',
        when: { question: 'what', is: ['mud', 'spillage'] },
        options: [
          option('field', 'A field or farm'),
          option('site', 'A building site'),
          option('quarry', 'A quarry or factory'),
          option('vehicle', 'A vehicle that has gone'),
          option('bank', 'A bank or field washed down by rain'),
          unsure,
        ],
        errors: { missing: 'Select where it comes from, or “I’m not sure”' },
      }),
    ),
    pageFor(
      text({
        key: 'company',
        label: 'Which company’s name is on it?',
        short: 'Company on it',
        hint: 'Only the name of a company, not of a person. Leave it empty if you cannot see one.',
        optional: true,
        when: { question: 'what', is: ['skip', 'scaffolding', 'materials'] },
        maxLength: 80,
        errors: { missing: 'Enter the name of the company' },
      }),
    ),
    pageFor(partOfRoad('Where in the road is it?')),
    pageFor(
      radios({
        key: 'room',
        label: 'How much room is left?',
        short: 'Room left',
        options: [
          option('none', 'People on foot have to walk in the road'),
          option('no-wheels', 'People can walk past, but wheelchairs and pushchairs cannot'),
          option('one-side', 'Vehicles can only pass one at a time'),
          option('enough', 'There is enough room to get past'),
          unsure,
        ],
        errors: { missing: 'Select how much room is left' },
      }),
    ),
    ...detailPages,
  ],
  example: {
    danger: 'no',
    location: exampleLocation,
    trunkRoad: 'none',
    what: 'mud',
    source: 'site',
    part: 'road',
    room: 'enough',
    details: 'It gets worse each time it rains.',
  },
})
