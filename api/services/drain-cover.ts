import { partOfRoad, placeAndPhoto, somethingElse, unsure } from './common/choices.ts'
import { noPublishedPeriod, whatHappensNext } from './common/commitments.ts'
import { dangerPage, detailPages, exampleLocation, hurt, swerving, wherePages } from './common/road.ts'
import { pageFor } from './define/pages.ts'
import { danger, handover, option, radios } from './define/questions.ts'
import { defineService } from './define/service.ts'

const openHole = danger('Someone could fall in, or a wheel could drop in. Keep people away if you can.')
const missing = option('missing', 'A cover is missing or has fallen in, and there is a hole', {
  outcome: openHole,
})
const owner = 'The company whose name is on the cover has to repair it.'

export const drainCover = defineService({
  slug: 'drain-cover',
  measured: { label: 'What is wrong', example: 'Cover missing, or 3 cm too low' },
  title: 'Drain or manhole cover',
  summary: 'A cover or grate in a road or pavement that is missing, broken, sunken, loose or noisy.',
  verb: 'report',
  words: [
    'manhole',
    'man hole',
    'manhole cover',
    'drain lid',
    'grate',
    'grid cover',
    'iron cover',
    'inspection cover',
    'rattling cover',
    'noisy cover',
    'banging cover',
    'sunken cover',
    'bt cover',
    'water meter cover',
    'stopcock cover',
    'drain cover missing',
    'manhole missing',
    'wobbly manhole',
    'drain cover stolen',
    'loud bang manhole',
    'manhole sunk',
    'metal lid clanks',
    'clanking lid',
    'clanking every time a car goes over',
    'lid in road',
  ],
  topics: ['roads'],
  role: 'roads',
  danger: 'road',
  group: 'Drains and flooding',
  lgsl: null,
  sensitive: false,
  nearbyMetres: 20,
  commitment: noPublishedPeriod,
  next: whatHappensNext,
  before: [
    placeAndPhoto,
    'Many covers belong to a water, gas, electricity or phone company. Its name or letters are on the cover.',
  ],
  pages: [
    dangerPage([hurt, missing, swerving]),
    ...wherePages,
    pageFor(
      radios({
        key: 'shape',
        label: 'What does the cover look like?',
        short: 'Kind of cover',
        options: [
          option('grate', 'A grate with slots for rain water', { picture: 'cover-grate' }),
          option('round', 'A round cover', { picture: 'cover-round' }),
          option('square', 'A square or oblong cover', { picture: 'cover-square' }),
          option('small', 'A cover smaller than a hand', { picture: 'cover-small' }),
        ],
        errors: { missing: 'Select what the cover looks like' },
      }),
    ),
    pageFor(
      radios({
        key: 'letters',
        label: 'What is written on the cover?',
        short: 'Letters on the cover',
        hint: 'Only look if it is safe. Do not step into the road.',
        when: { not: { question: 'shape', is: 'grate' } },
        options: [
          option('phone', 'BT, Openreach, Post Office, Virgin, CATV or Cable TV', {
            outcome: handover('utility', `${owner} This one belongs to a phone or broadband company.`),
          }),
          option('water', 'Severn Trent, Anglian, Water, W, WM, SV or FH', {
            outcome: handover('utility', `${owner} This one belongs to the water company.`),
          }),
          option('gas', 'Gas, G, Cadent or GV', {
            outcome: handover('utility', `${owner} This one belongs to the gas company.`),
          }),
          option('electricity', 'Electric, Electricity, EMEB, Western Power or National Grid', {
            outcome: handover('utility', `${owner} This one belongs to the electricity company.`),
          }),
          option('council', 'The name of a council, or “traffic signals”'),
          option('nothing', 'Nothing that I can read'),
          unsure,
        ],
        errors: { missing: 'Select what is written on the cover, or “I’m not sure”' },
      }),
    ),
    pageFor(
      radios({
        key: 'fault',
        label: 'What is wrong with it?',
        short: 'What is wrong',
        options: [
          option('missing', 'It is missing', { outcome: openHole }),
          option('broken', 'It is cracked or broken'),
          option('sunken', 'It is lower than the road or pavement'),
          option('raised', 'It sticks up'),
          option('loose', 'It is loose or rocks'),
          option('noisy', 'It bangs when vehicles drive over it'),
          option('surface', 'The surface around it is broken'),
          somethingElse,
        ],
        errors: { missing: 'Select what is wrong with the cover' },
      }),
    ),
    pageFor(partOfRoad('What is the cover in?')),
    ...detailPages,
  ],
  example: {
    danger: 'no',
    location: exampleLocation,
    trunkRoad: 'none',
    shape: 'round',
    letters: 'nothing',
    fault: 'noisy',
    part: 'road',
    details: 'It bangs all night when lorries go over it.',
  },
})
