import { placeAndPhoto } from './common/choices.ts'
import { noPublishedPeriod, whatHappensNext } from './common/commitments.ts'
import { dangerPage, exampleLocation, hurt, photosPage, swerving, wherePages } from './common/road.ts'
import { pageFor } from './define/pages.ts'
import { danger, handover, longText, option, radios } from './define/questions.ts'
import { defineService } from './define/service.ts'

const gas = option('gas', 'There is a smell of gas', {
  outcome: danger('Keep away, and do not smoke or use anything that could make a spark.', 'gas'),
})
const powerLine = option('power-line', 'A power line is down or damaged', {
  outcome: danger('Stay well away from the line and keep others away.', 'electricity'),
})
const collapse = option('collapse', 'A bridge, wall or bank has given way, or is about to', {
  outcome: danger('Someone could be hurt. Keep away from it.'),
})

const cleared = (what: string) => handover('district', `Your district or borough council ${what}.`)

export const otherRoadProblem = defineService({
  slug: 'other-road-problem',
  measured: { label: 'Extent', example: '2 metres long' },
  title: 'Another road or path problem',
  summary: 'Any problem with a road, pavement or path that is not in the list.',
  verb: 'report',
  words: [
    'other',
    'something else',
    'bridge',
    'wall',
    'fence',
    'snow',
    'ice',
    'noise',
    'litter',
    'graffiti',
    'fly tipping',
    'flytipping',
    'fly-tipping',
    'dog mess',
    'dog fouling',
    'bins',
    'rubbish',
    'speeding',
    'subway',
    'underpass',
  ],
  topics: ['roads'],
  role: 'roads',
  danger: 'road',
  group: 'Anything else',
  lgsl: null,
  sensitive: false,
  nearbyMetres: 30,
  commitment: noPublishedPeriod,
  next: whatHappensNext,
  before: [placeAndPhoto, 'It is quicker to choose the kind of problem from the list, if it is there.'],
  pages: [
    dangerPage([hurt, gas, powerLine, collapse, swerving]),
    ...wherePages,
    pageFor(
      radios({
        key: 'about',
        label: 'What is the problem about?',
        short: 'About',
        options: [
          option('surface', 'A road, pavement or cycle path'),
          option('structure', 'A bridge, subway, wall or fence'),
          option('winter', 'Snow or ice'),
          option('layout', 'A layout, crossing or speed limit that feels unsafe'),
          option('litter', 'Litter, or a street that needs cleaning', {
            outcome: cleared('cleans the streets'),
          }),
          option('dumped', 'Dumped rubbish (fly-tipping)', { outcome: cleared('clears dumped rubbish') }),
          option('bins', 'Bins', { outcome: cleared('collects bins and looks after public ones') }),
          option('dog-mess', 'Dog mess', { outcome: cleared('deals with dog mess') }),
          option('offensive', 'Offensive graffiti', {
            hint: 'For example, words that insult a group of people',
          }),
          option('graffiti', 'Other graffiti', { outcome: cleared('cleans off graffiti') }),
          option('noise', 'Noise or smells', { outcome: cleared('deals with noise and smells') }),
          option('driving', 'Speeding or dangerous driving', {
            outcome: handover('police', 'The police deal with how people drive.'),
          }),
          option('other', 'Something else'),
        ],
        errors: { missing: 'Select what the problem is about' },
      }),
    ),
    pageFor(
      longText({
        key: 'problem',
        label: 'What is wrong?',
        hint: 'Say what you can see and who it affects. Do not include names, phone numbers or anything else about a person.',
        maxLength: 1000,
        errors: { missing: 'Tell us what is wrong' },
      }),
    ),
    photosPage,
  ],
  example: {
    danger: 'no',
    location: exampleLocation,
    trunkRoad: 'none',
    about: 'structure',
    problem: 'Two bricks are loose on top of the wall beside the subway.',
  },
})
