import { placeAndPhoto, somethingElse } from './common/choices.ts'
import { noPublishedPeriod, whatHappensNext } from './common/commitments.ts'
import { dangerPage, detailPages, exampleLocation, hurt, wherePages } from './common/road.ts'
import { pageFor } from './define/pages.ts'
import { danger, handover, option, radios, text } from './define/questions.ts'
import { defineService } from './define/service.ts'

const fallen = option('fallen', 'A sign lies in the road, or is about to fall', {
  outcome: danger('It could hit someone, or a vehicle could hit it.'),
})
const stopGone = option('stop-gone', 'A “stop”, “give way” or “no entry” sign is missing', {
  outcome: danger('Drivers may not know that they have to stop.'),
})

export const roadSign = defineService({
  slug: 'road-sign',
  measured: { label: 'What is wrong', example: 'Post leaning, or sign turned round' },
  title: 'Road sign',
  summary: 'A road sign that is damaged, missing, dirty, hidden or turned the wrong way.',
  verb: 'report',
  words: [
    'sign',
    'signs',
    'traffic sign',
    'roadsign',
    'sign post',
    'speed sign',
    'speed limit sign',
    'direction sign',
    'brown sign',
    'warning sign',
    'stop sign',
    'bent sign',
    'sign knocked down',
    'dirty sign',
    'street name',
    'street name plate',
    'sign fallen',
    'sign turned round',
    'sign covered by tree',
    'sign missing',
    'speed sign broken',
    'sign down',
    'give way sign knocked down',
    'sign post flat',
    'post knocked flat',
  ],
  topics: ['roads'],
  role: 'roads',
  danger: 'road',
  group: 'Signs, lines and furniture',
  lgsl: 540,
  sensitive: false,
  nearbyMetres: 20,
  commitment: noPublishedPeriod,
  next: whatHappensNext,
  before: [placeAndPhoto, 'For a fault with the light on a sign, report a street light.'],
  pages: [
    dangerPage([hurt, fallen, stopGone]),
    ...wherePages,
    pageFor(
      radios({
        key: 'kind',
        label: 'What kind of sign is it?',
        short: 'Kind of sign',
        options: [
          option('warning', 'A warning', { hint: 'Triangle', picture: 'sign-triangle' }),
          option('order', 'A speed limit or an order', { hint: 'Circle', picture: 'sign-circle' }),
          option('stop', 'Stop or give way', { picture: 'sign-stop' }),
          option('direction', 'Directions to places', { picture: 'sign-direction' }),
          option('information', 'Parking or other information', { picture: 'sign-information' }),
          option('street-name', 'The name of a street', {
            picture: 'sign-street',
            outcome: handover('district', 'Your district or borough council looks after street name plates.'),
          }),
          option('poster', 'A poster or an advert', {
            picture: 'sign-poster',
            outcome: handover('district', 'Your district or borough council deals with posters and adverts.'),
          }),
          option('other', 'Another sign'),
        ],
        errors: { missing: 'Select what kind of sign it is' },
      }),
    ),
    pageFor(
      radios({
        key: 'fault',
        label: 'What is wrong with it?',
        short: 'What is wrong',
        options: [
          option('missing', 'It is missing'),
          option('damaged', 'It is bent, broken or knocked over'),
          option('turned', 'It points the wrong way'),
          option('dirty', 'It is dirty, faded or covered'),
          option('hidden', 'It is hidden by a tree, hedge or grass'),
          option('wrong', 'What it says is wrong'),
          somethingElse,
        ],
        errors: { missing: 'Select what is wrong with the sign' },
      }),
    ),
    pageFor(
      text({
        key: 'says',
        label: 'What does the sign say or show?',
        short: 'What it says',
        hint: 'For example “30” or “Low bridge”. Leave it empty if you do not know.',
        optional: true,
        maxLength: 100,
        errors: { missing: 'Enter what the sign says or shows' },
      }),
    ),
    ...detailPages,
  ],
  example: {
    danger: 'no',
    location: exampleLocation,
    trunkRoad: 'none',
    kind: 'direction',
    fault: 'turned',
    says: 'Town centre',
    details: 'It points into the car park now.',
  },
})
