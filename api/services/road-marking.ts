import { placeAndPhoto, somethingElse } from './common/choices.ts'
import { noPublishedPeriod, whatHappensNext } from './common/commitments.ts'
import { dangerPage, detailPages, exampleLocation, hurt, swerving, wherePages } from './common/road.ts'
import { pageFor } from './define/pages.ts'
import { danger, handover, option, radios } from './define/questions.ts'
import { defineService } from './define/service.ts'

const notStopping = option(
  'not-stopping',
  'Drivers do not stop because a line is missing or cannot be seen',
  {
    outcome: danger('Someone could be hit.'),
  },
)

export const roadMarking = defineService({
  slug: 'road-marking',
  measured: { label: 'Extent', example: 'Give way line worn away, for 8 metres' },
  title: 'Road markings',
  summary: 'Lines, words or studs on a road that are worn, missing or wrong.',
  verb: 'report',
  words: [
    'road marking',
    'white lines',
    'white line',
    'yellow lines',
    'double yellow lines',
    'lines worn',
    'faded lines',
    'zebra crossing',
    'zig zag',
    'cats eyes',
    'cat’s eyes',
    'road studs',
    'give way line',
    'stop line',
    'bus lane',
    'cycle lane lines',
    'disabled bay',
    'lines have gone',
    'cant see the lines',
    'lines need repainting',
    'white line gone',
    'zebra worn out',
  ],
  topics: ['roads'],
  role: 'roads',
  danger: 'road',
  group: 'Signs, lines and furniture',
  lgsl: null,
  sensitive: false,
  nearbyMetres: 50,
  commitment: noPublishedPeriod,
  next: whatHappensNext,
  before: [placeAndPhoto, 'This is for markings that are there, or were. It is not for asking for new ones.'],
  pages: [
    dangerPage([hurt, notStopping, swerving]),
    ...wherePages,
    pageFor(
      radios({
        key: 'marking',
        label: 'Which marking is it?',
        options: [
          option('give-way', 'A line where drivers stop or give way', { picture: 'marking-give-way' }),
          option('lane', 'Lines between lanes or along the edge', { picture: 'marking-lane' }),
          option('zebra', 'A zebra crossing', { picture: 'marking-zebra' }),
          option('zigzag', 'Zigzags at a crossing or school', { picture: 'marking-zigzag' }),
          option('yellow', 'Yellow lines at the kerb', { picture: 'marking-kerb' }),
          option('bay', 'A parking bay or bus stop', { picture: 'marking-bay' }),
          option('words', 'Words, arrows or a bicycle', { picture: 'marking-arrow' }),
          option('studs', 'Studs that shine at night (cat’s eyes)', { picture: 'marking-studs' }),
          option('car-park', 'Lines in a car park', {
            picture: 'marking-car-park',
            outcome: handover(
              'district',
              'Your district or borough council looks after most public car parks. Others belong to their owners.',
            ),
          }),
          option('other', 'Another marking'),
        ],
        errors: { missing: 'Select which marking it is' },
      }),
    ),
    pageFor(
      radios({
        key: 'fault',
        label: 'What is wrong with it?',
        short: 'What is wrong',
        options: [
          option('worn', 'It is worn or hard to see'),
          option('missing', 'It is missing'),
          option('not-replaced', 'It was not put back after roadworks'),
          option('wrong', 'It is wrong, or an old marking still shows'),
          option('loose', 'It is loose or has come off'),
          somethingElse,
        ],
        errors: { missing: 'Select what is wrong with the marking' },
      }),
    ),
    pageFor(
      radios({
        key: 'extent',
        label: 'How much of it is affected?',
        short: 'How much',
        options: [
          option('one', '1 marking'),
          option('several', 'Several markings close together'),
          option('whole', 'The whole road or junction'),
        ],
        errors: { missing: 'Select how much of the marking is affected' },
      }),
    ),
    ...detailPages,
  ],
  example: {
    danger: 'no',
    location: exampleLocation,
    trunkRoad: 'none',
    marking: 'give-way',
    fault: 'worn',
    extent: 'one',
    details: 'It cannot be seen when the road is wet.',
  },
})
