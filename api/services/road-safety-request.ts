import { answerWithoutPeriod } from './common/commitments.ts'
import { anythingElse } from './common/last-pages.ts'
import { exampleName, namePage } from './common/person.ts'
import { exampleLocation, whereIs } from './common/road.ts'
import { pageFor } from './define/pages.ts'
import { handover, option, radios, yesNo } from './define/questions.ts'
import { defineService } from './define/service.ts'

export const roadSafetyRequest = defineService({
  slug: 'road-safety-request',
  title: 'Make a road safer',
  summary: 'Ask for a crossing, another speed limit, traffic calming or parking rules.',
  verb: 'ask',
  words: [
    'speeding',
    'speed limit',
    '20mph',
    '20 mph',
    'speed bumps',
    'zebra crossing',
    'pedestrian crossing',
    'traffic calming',
    'double yellow lines',
    'yellow lines',
    'dangerous junction',
    'rat run',
    'cars going too fast',
    'cars speeding',
    'traffic too fast',
    'speeding cars',
    'speed camera on our road',
    'cars fly down our road',
    'cars come flying down',
    'boy racers',
    'drivers going too fast',
    'someone will get killed',
    'dangerous bend',
    'want a zebra crossing',
    'want double yellow lines',
    'slow the traffic down',
    '20 zone',
    'hgvs in village',
    'lorries through the village',
    'accident blackspot',
  ],
  topics: ['roads', 'community'],
  role: 'roads',
  group: 'Safer roads',
  lgsl: null,
  sensitive: false,
  nearbyMetres: null,
  contact: 'required',
  takes: 'about 3 minutes',
  commitment: answerWithoutPeriod,
  next: [
    'It goes straight to {department}. Nobody types it in again.',
    'We look at accidents, traffic and speed there before we answer.',
    'Your private page shows each step as it happens.',
  ],
  before: ['For something broken, report a problem instead.'],
  pages: [
    pageFor(
      radios({
        key: 'what',
        label: 'What would make it safer?',
        options: [
          option('crossing', 'A place to cross'),
          option('limit', 'Another speed limit'),
          option('calming', 'Traffic calming'),
          option('parking', 'Yellow lines or other parking rules'),
          option('junction', 'A change to a junction'),
          option('driver', 'Stop a driver who drives dangerously', {
            outcome: handover('police', 'The police deal with people who drive dangerously or too fast.'),
          }),
          option('other', 'Something else'),
        ],
        errors: { missing: 'Select what would make it safer' },
      }),
    ),
    ...whereIs('Where is the road?', 'it is'),
    pageFor(
      yesNo({
        key: 'accidents',
        label: 'Do you know of accidents there?',
        short: 'Accidents',
        errors: { missing: 'Select whether you know of accidents there' },
      }),
    ),
    namePage,
    anythingElse('about the road'),
  ],
  example: {
    what: 'crossing',
    location: exampleLocation,
    trunkRoad: 'none',
    accidents: 'no',
    fullName: exampleName,
  },
})
