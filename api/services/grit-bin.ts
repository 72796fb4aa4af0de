import { placeAndPhoto, somethingElse, unsure } from './common/choices.ts'
import { noPublishedPeriod, whatHappensNext } from './common/commitments.ts'
import { dangerPage, detailPages, exampleLocation, hurt, swerving, wherePages } from './common/road.ts'
import { pageFor } from './define/pages.ts'
import { danger, option, radios, text } from './define/questions.ts'
import { defineService } from './define/service.ts'

const inRoad = option('in-road', 'The bin or its grit is in the way of traffic', {
  outcome: danger('A vehicle or a cyclist could hit it. Do not go into the road to move it.'),
})

export const gritBin = defineService({
  slug: 'grit-bin',
  measured: { label: 'What is wrong', example: 'Empty, or lid broken' },
  title: 'Grit bin',
  summary: 'A roadside bin of grit or salt that is empty, damaged, spilled or missing.',
  verb: 'report',
  words: [
    'salt bin',
    'grit box',
    'grit',
    'gritbin',
    'yellow bin',
    'salt',
    'ice',
    'icy road',
    'snow',
    'refill grit',
    'empty grit bin',
    'grit bin needs filling',
    'salt bin empty',
    'grit bin broken',
    'fill up grit bin',
    'no salt left',
  ],
  topics: ['roads'],
  role: 'roads',
  danger: 'road',
  group: 'Signs, lines and furniture',
  lgsl: 561,
  sensitive: false,
  nearbyMetres: 20,
  commitment: noPublishedPeriod,
  next: whatHappensNext,
  before: [placeAndPhoto, 'This is for a bin that is there, or was. It is not for asking for a new one.'],
  pages: [
    dangerPage([hurt, inRoad, swerving]),
    ...wherePages,
    pageFor(
      radios({
        key: 'fault',
        label: 'What is wrong with the grit bin?',
        short: 'What is wrong',
        options: [
          option('empty', 'It is empty or nearly empty'),
          option('set-hard', 'The grit is wet or has set hard'),
          option('damaged', 'The bin or its lid is damaged'),
          option('spilled', 'It has tipped over or grit has spilled'),
          option('missing', 'It is missing'),
          option('rubbish', 'There is rubbish in it'),
          option('in-the-way', 'It is in the way on a pavement'),
          somethingElse,
        ],
        errors: { missing: 'Select what is wrong with the grit bin' },
      }),
    ),
    pageFor(
      radios({
        key: 'ground',
        label: 'What is the ground like there?',
        short: 'Kind of place',
        hint: 'Select the one that fits best. It tells us where grit is needed most.',
        options: [
          option('hill', 'A steep hill'),
          option('junction', 'A bend or junction'),
          option('steps', 'Steps or a path'),
          option('entrance', 'A place that many people use, such as a school or surgery'),
          option('flat', 'None of these'),
          unsure,
        ],
        errors: { missing: 'Select what the ground is like, or “None of these”' },
      }),
    ),
    pageFor(
      text({
        key: 'binNumber',
        label: 'What name or number is on the bin?',
        short: 'Name or number',
        hint: 'It may be on the lid or the front. Leave it empty if you cannot see one.',
        optional: true,
        when: { not: { question: 'fault', is: 'missing' } },
        width: 20,
        maxLength: 40,
        errors: { missing: 'Enter the name or number on the bin' },
      }),
    ),
    ...detailPages,
  ],
  example: {
    danger: 'no',
    location: exampleLocation,
    trunkRoad: 'none',
    fault: 'empty',
    ground: 'hill',
    binNumber: 'GB 0123',
    details: 'The hill is hard to get up when it freezes.',
  },
})
